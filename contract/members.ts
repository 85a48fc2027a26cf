import * as z from 'zod';
import { person, role } from './community';
import { LIMITS } from './limits';
import { cursor, id, inCommunity, instant, localDate, page, read, text, write } from './schema';

/** A member in the operators' list. */
export const memberCard = z.object({
  person,
  joinedAt: instant,
  points: z.number(),
  growth: z.number(),
});
export type MemberCard = z.infer<typeof memberCard>;

/** What operators know of one member. */
export const memberFile = z.object({
  person,
  bio: z.string(),
  status: z.enum(['active', 'left', 'removed']),
  joinedAt: instant,
  leftAt: instant.nullable(),
  removedReason: z.string().nullable(),
  points: z.number(),
  growth: z.number(),
  /** Days with a check-in, over all courses. */
  litDays: z.number(),
  lastLitDate: localDate.nullable(),
  /** Courses they are in, by title. */
  courses: z.array(z.string()),
});
export type MemberFile = z.infer<typeof memberFile>;

/** Roles that can be given; a community has one owner from its beginning. */
export const givenRole = role.exclude(['owner']);
export type GivenRole = z.infer<typeof givenRole>;

/** Looking after the members of a community. */
export const memberActions = {
  /** Active members, who joined last first; with how many are called so in each role. */
  'ops.listMembers': read(
    inCommunity({
      search: text(LIMITS.nicknameCharacters).optional(),
      role: role.optional(),
      cursor: cursor.optional(),
    }),
    page(memberCard).extend({ counts: z.record(role, z.number()) }),
  ),
  'ops.getMember': read(inCommunity({ memberId: id }), z.object({ member: memberFile })),
  /** Operators are made and unmade by the owner only. */
  'ops.setRole': write(inCommunity({ memberId: id, role: givenRole }), z.object({ role })),
  /** The removed person reads the reason on the join page. */
  'ops.removeMember': write(
    inCommunity({ memberId: id, reason: text(LIMITS.reasonCharacters) }),
    z.object({ removed: z.literal(true) }),
  ),
};
