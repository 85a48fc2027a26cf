import type { Gate, Question } from '@contract/community';
import type { Database } from '../../../core/database';
import { randomId, typedCode } from '../../../core/ids';
import { openAccount } from '../../../ledger/account';
import { writeDefaultRules } from '../../../ledger/earning-rules';
import { ensurePerson } from '../people';

const SHORT_CODE_CHARACTERS = 5;

// Growth at which each place in the sky begins.
const DEFAULT_TIERS = [
  { name: '星尘', growth: 0 },
  { name: '星火', growth: 300 },
  { name: '星光', growth: 1_000 },
  { name: '星辰', growth: 3_000 },
  { name: '星河', growth: 8_000 },
];

export interface NewCommunity {
  name: string;
  owner: { openid: string; nickname: string; memberId?: string; personId?: string };
  communityId?: string;
  /** What share codes and invite codes begin with, in the form that `normaliseCode` gives. */
  shortCode?: string;
  tagline?: string;
  coverKey?: string;
  timeZone?: string;
  gate?: Gate;
  contentContact?: string;
  theme?: string[];
  services?: string[];
  forbidden?: string[];
  encouraged?: string[];
  /** Asked of applicants by the gate `review`, in this order. */
  questions?: Omit<Question, 'questionId'>[];
}

export interface CreatedCommunity {
  communityId: string;
  shortCode: string;
  ownerId: string;
  personId: string;
}

/** Founds a community with the default earning rules and tiers and its owner as first member, within a transaction. */
export async function createCommunity(database: Database, wanted: NewCommunity, now: Date): Promise<CreatedCommunity> {
  const communityId = wanted.communityId ?? randomId();
  const shortCode = wanted.shortCode ?? typedCode(SHORT_CODE_CHARACTERS);
  await database
    .insertInto('communities')
    .values({
      community_id: communityId,
      short_code: shortCode,
      name: wanted.name,
      tagline: wanted.tagline ?? '',
      cover_key: wanted.coverKey ?? null,
      time_zone: wanted.timeZone ?? 'Asia/Shanghai',
      gate: wanted.gate ?? 'open',
      content_contact: wanted.contentContact ?? '',
      theme: wanted.theme ?? [],
      services: wanted.services ?? [],
      forbidden: wanted.forbidden ?? [],
      encouraged: wanted.encouraged ?? [],
      created_at: now,
    })
    .execute();
  await writeDefaultRules(database, communityId, now);
  await writeTiers(database, communityId);
  await writeQuestions(database, communityId, wanted.questions ?? []);
  const personId = await ensurePerson(database, wanted.owner.openid, now, wanted.owner.personId);
  const ownerId = wanted.owner.memberId ?? randomId();
  await database
    .insertInto('members')
    .values({
      community_id: communityId,
      member_id: ownerId,
      person_id: personId,
      nickname: wanted.owner.nickname,
      role: 'owner',
      joined_at: now,
    })
    .execute();
  await openAccount(database, { communityId, memberId: ownerId });
  return { communityId, shortCode, ownerId, personId };
}

async function writeTiers(database: Database, communityId: string): Promise<void> {
  const rows = DEFAULT_TIERS.map((tier, index) => ({ community_id: communityId, tier_no: index + 1, ...tier }));
  await database.insertInto('tiers').values(rows).execute();
}

async function writeQuestions(database: Database, communityId: string, questions: Omit<Question, 'questionId'>[]) {
  if (questions.length === 0) return;
  const rows = questions.map(({ label, kind, required, options }, position) => ({
    community_id: communityId,
    question_id: randomId(),
    position,
    label,
    kind,
    is_required: required,
    options,
  }));
  await database.insertInto('form_questions').values(rows).execute();
}
