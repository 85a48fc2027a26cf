import * as z from 'zod';
import { LIMITS } from './limits';
import { clockTime, code, cursor, id, inCommunity, instant, optionalText, page, read, text, write } from './schema';

export const role = z.enum(['owner', 'operator', 'coach', 'kol', 'member']);
export type Role = z.infer<typeof role>;

export const gate = z.enum(['open', 'invite', 'review', 'access_code']);
export type Gate = z.infer<typeof gate>;

export const membershipStatus = z.enum(['none', 'pending', 'active', 'left', 'removed', 'rejected']);

export const question = z.object({
  questionId: id,
  label: z.string(),
  kind: z.enum(['text', 'number', 'single', 'multiple']),
  required: z.boolean(),
  options: z.array(z.string()),
  /** Bounds of a number, both inclusive; null = none. */
  min: z.number().nullable(),
  max: z.number().nullable(),
});
export type Question = z.infer<typeof question>;

export const answer = z.strictObject({
  questionId: id,
  values: z.array(text(LIMITS.answerCharacters)).max(20),
});

/** Another member as everybody in the community may see them. */
export const person = z.object({
  memberId: id,
  nickname: z.string(),
  avatarUrl: z.string().nullable(),
  role,
});
export type Person = z.infer<typeof person>;

/** A community the caller belongs to. */
export const membership = z.object({
  communityId: id,
  name: z.string(),
  coverUrl: z.string().nullable(),
  memberId: id,
  role,
});
export type Membership = z.infer<typeof membership>;

const block = z.array(z.string());

export const communityPreview = z.object({
  communityId: id,
  name: z.string(),
  tagline: z.string(),
  coverUrl: z.string().nullable(),
  memberCount: z.number(),
  gate,
  /** True when the entry used already satisfies the gate (a good invite code). */
  inviteAccepted: z.boolean(),
  questions: z.array(question),
  /** The four blocks of the join page. */
  theme: block,
  services: block,
  forbidden: block,
  encouraged: block,
  membership: z.object({ status: membershipStatus, reason: z.string().nullable() }),
  contentContact: z.string(),
});
export type CommunityPreview = z.infer<typeof communityPreview>;

export const profile = z.object({
  memberId: id,
  nickname: z.string(),
  avatarUrl: z.string().nullable(),
  bio: z.string(),
  role,
  joinedAt: instant,
});

export const settings = z.object({
  /** Local clock time of the daily reminder in the community's zone; null = none. */
  reminderTime: clockTime.nullable(),
  showOnBoards: z.boolean(),
  /** False: team-mates see that a star is lit, but nobody sees the member's year sky. */
  showSky: z.boolean(),
});
export type Settings = z.infer<typeof settings>;

export const communityActions = {
  /** By community id, short code or invite code: what a share card, a 小程序码 or a typed code holds. */
  'community.preview': read(z.strictObject({ entry: code }), communityPreview, 30),
  'community.join': write(
    inCommunity({
      inviteCode: code.optional(),
      accessCode: code.optional(),
      answers: z.array(answer).max(LIMITS.formQuestions).optional(),
      nickname: text(LIMITS.nicknameCharacters).optional(),
      rulesAccepted: z.literal(true),
    }),
    z.object({ status: membershipStatus, communityId: id, memberId: id.nullable() }),
    10,
  ),
  'community.leave': write(inCommunity({}), z.object({ left: z.literal(true) }), 5),
  'community.readRules': write(inCommunity({}), z.object({ pointsEarned: z.number() })),
  'community.getProfile': read(inCommunity({}), z.object({ profile, settings })),
  'community.updateProfile': write(
    inCommunity({
      nickname: text(LIMITS.nicknameCharacters).optional(),
      bio: optionalText(LIMITS.bioCharacters).optional(),
      /** null takes the picture away. */
      avatarMediaId: id.nullable().optional(),
    }),
    z.object({ profile }),
  ),
  'community.updateSettings': write(
    inCommunity({
      reminderTime: clockTime.nullable().optional(),
      showOnBoards: z.boolean().optional(),
      showSky: z.boolean().optional(),
    }),
    z.object({ settings, pointsEarned: z.number() }),
  ),
};

export const accountActions = {
  /** Everything kept about the caller in this community, as one JSON document. */
  'account.exportRecord': read(
    inCommunity({}),
    z.object({ exportedAt: instant, record: z.record(z.string(), z.unknown()) }),
    6,
  ),
  /** Deletes the person in every community: texts, pictures and identity go, points history stays without a name. */
  'account.deleteForever': write(
    z.strictObject({ confirm: z.literal('注销') }),
    z.object({ deleted: z.literal(true) }),
    3,
  ),
};

export const application = z.object({
  applicationId: id,
  nickname: z.string(),
  status: z.enum(['pending', 'approved', 'rejected']),
  answers: z.array(z.object({ label: z.string(), values: z.array(z.string()) })),
  createdAt: instant,
});

export const safetyCase = z.object({
  caseId: id,
  kind: z.enum(['report', 'appeal', 'check']),
  subject: z.enum(['checkin', 'comment']),
  subjectId: id,
  text: z.string(),
  pictureUrls: z.array(z.string()),
  author: person,
  reason: z.string(),
  reports: z.number(),
  createdAt: instant,
});
export type SafetyCase = z.infer<typeof safetyCase>;

export const opsActions = {
  /** `waiting`: how many there are on all pages. */
  'ops.listApplications': read(
    inCommunity({ cursor: cursor.optional() }),
    page(application).extend({ waiting: z.number() }),
  ),
  'ops.decideApplication': write(
    inCommunity({
      applicationId: id,
      approve: z.boolean(),
      reason: optionalText(LIMITS.reasonCharacters),
    }),
    z.object({ status: z.enum(['approved', 'rejected']) }),
    120,
  ),
  /** `waiting`: how many there are on all pages. */
  'ops.listSafetyCases': read(
    inCommunity({ cursor: cursor.optional() }),
    page(safetyCase).extend({ waiting: z.number() }),
  ),
  'ops.decideSafetyCase': write(
    inCommunity({
      caseId: id,
      decision: z.enum(['publish', 'hide']),
      reason: optionalText(LIMITS.reasonCharacters),
    }),
    z.object({ decided: z.literal(true) }),
    120,
  ),
};
