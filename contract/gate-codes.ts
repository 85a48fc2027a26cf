import * as z from 'zod';
import { gate, person } from './community';
import { LIMITS } from './limits';
import { code, cursor, id, inCommunity, instant, localDate, page, read, text, write } from './schema';

/** An invite code as operators see it: it may be told to any number of people until it expires or is revoked. */
export const inviteCode = z.object({
  code: z.string(),
  state: z.enum(['live', 'expired', 'revoked']),
  /** Nickname; null when no operator made it. */
  createdBy: z.string().nullable(),
  createdAt: instant,
  /** The first moment at which it no longer works; null = never. */
  expiresAt: instant.nullable(),
  revokedAt: instant.nullable(),
});
export type InviteCode = z.infer<typeof inviteCode>;

/** Access codes that were issued in one go. What is neither used nor free was withdrawn. */
export const codeBatch = z.object({
  batchId: id,
  note: z.string(),
  issued: z.number(),
  used: z.number(),
  free: z.number(),
  createdBy: z.string(),
  createdAt: instant,
});
export type CodeBatch = z.infer<typeof codeBatch>;

/** A code of a batch: to be read while nobody has used it, afterwards who did and when. */
export const accessCode = z.object({
  codeNo: z.number(),
  code: z.string().nullable(),
  usedBy: person.nullable(),
  usedAt: instant.nullable(),
});
export type AccessCode = z.infer<typeof accessCode>;

/** What codes let into: a course, or the community itself. */
export const gatePlace = z.object({
  courseId: id.nullable(),
  /** Title of the course, or name of the community. */
  name: z.string(),
  gate,
  /** A course that is over takes nobody in: no more codes. */
  isOver: z.boolean(),
  liveInvites: z.number(),
  freeAccessCodes: z.number(),
});
export type GatePlace = z.infer<typeof gatePlace>;

/** null = the community itself. */
const courseId = id.nullable();

export const gateCodeActions = {
  'gate.getPlace': read(inCommunity({ courseId }), gatePlace),
  'gate.listInvites': read(inCommunity({ courseId, cursor: cursor.optional() }), page(inviteCode)),
  /** `expiresOn`: the last day on which it works, today or later in the community's zone; null = no end. */
  'gate.makeInvite': write(inCommunity({ courseId, expiresOn: localDate.nullable() }), inviteCode),
  'gate.revokeInvite': write(inCommunity({ courseId, code }), z.object({ revokedAt: instant })),
  'gate.listBatches': read(inCommunity({ courseId, cursor: cursor.optional() }), page(codeBatch)),
  /** Answers of writes are kept as receipts, so the codes are not in it: `gate.getBatch` tells them. */
  'gate.issueAccessCodes': write(
    inCommunity({
      courseId,
      count: z.int().min(1).max(LIMITS.accessCodesAtOnce),
      note: text(LIMITS.codeNoteCharacters),
    }),
    z.object({ batchId: id, count: z.number() }),
    10,
  ),
  /** The batch with every code that was not withdrawn, in the order of their numbers. */
  'gate.getBatch': read(
    inCommunity({ batchId: id }),
    z.object({ batch: codeBatch, placeName: z.string(), codes: z.array(accessCode) }),
    60,
  ),
  /** Withdraws one code, or with null every one that nobody has used. */
  'gate.withdrawAccessCodes': write(
    inCommunity({ batchId: id, codeNo: z.int().min(1).max(LIMITS.accessCodesAtOnce).nullable() }),
    z.object({ withdrawn: z.number() }),
  ),
};
