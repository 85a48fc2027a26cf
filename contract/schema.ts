import * as z from 'zod';
import { LIMITS } from './limits';

/** Ids are opaque to callers: 10 to 32 characters of [0-9A-Za-z]. */
export const id = z.string().regex(/^[0-9A-Za-z]{10,32}$/);

/** Idempotency key of a write, made by the client once per intent and repeated with every retry of it. */
export const requestId = z.string().regex(/^[0-9A-Za-z_-]{8,64}$/);

/** Days, months and instants lie in the years 2000 to 2999: whatever is added to them still has four digits. */
const OUR_YEARS = /^2/;

/** A calendar day `YYYY-MM-DD` in the community's time zone; impossible days are refused. */
export const localDate = z.iso.date().regex(OUR_YEARS);

/** A calendar month `YYYY-MM`. */
export const localMonth = z.string().regex(/^2\d{3}-(0[1-9]|1[0-2])$/);

/** An instant, ISO 8601 in UTC. */
export const instant = z.iso.datetime().regex(OUR_YEARS);

/** A clock time of day `HH:mm`. */
export const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** Where the next page of a list starts; made by the server, opaque to callers. */
export const cursor = z
  .string()
  .max(120)
  .regex(/^[0-9A-Za-z_-]+$/);

/** Half of an emoji, as is left where a text was cut: no database takes it. */
const HALF_CHARACTERS = /\p{Surrogate}/gu;

/** What nobody sees, and what turns the letters behind it around: names are forged with it. Joiners inside emoji stay. */
const UNSEEN = /[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

/** At least one character that leaves ink; joiners, fillers and blank glyphs do not. */
const INK = /[^\s\p{Cf}\p{M}\u115f\u1160\u2800\u3164\uffa0]/u;

/**
 * Text that says something: trimmed and without halves of characters or what nobody sees, 1 to `max` characters, no
 * control characters except line breaks and tabs.
 */
export const text = (max: number) =>
  z
    .string()
    .max(max * 2)
    .overwrite((given) => given.replace(HALF_CHARACTERS, '').replace(UNSEEN, ''))
    .trim()
    .min(1)
    .max(max)
    .regex(INK)
    // eslint-disable-next-line no-control-regex -- control characters are exactly what is refused here
    .regex(/^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]*$/);

/** Like {@link text}, but may be empty. */
export const optionalText = (max: number) => z.union([z.literal(''), text(max)]);

/** Invite and access codes: what people type, read without regard to case, spaces and dashes. */
export const code = z
  .string()
  .trim()
  .min(4)
  .max(LIMITS.codeCharacters)
  // eslint-disable-next-line no-control-regex -- control characters are exactly what is refused here
  .regex(/^[^\u0000-\u001f\u007f]*$/);

/** The input of an action inside a community. Unknown fields are refused. */
export const inCommunity = <T extends z.ZodRawShape>(shape: T) => z.strictObject({ communityId: id, ...shape });

/** One page of a list, newest first; `nextCursor` is null on the last page. */
export const page = <T extends z.ZodType>(row: T) => z.object({ rows: z.array(row), nextCursor: cursor.nullable() });

/** How one action looks from outside. */
export interface ActionContract {
  /** `write` actions need a requestId and are answered the same when repeated. */
  kind: 'read' | 'write';
  /** Calls one member may make in a minute, over all instances. */
  perMinute: number;
  input: z.ZodType;
  output: z.ZodType;
}

/** Declares a read action; 120 calls a minute unless told otherwise. */
export const read = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O, perMinute = 120) => ({
  kind: 'read' as const,
  perMinute,
  input,
  output,
});

/** Declares a write action; 30 calls a minute unless told otherwise. */
export const write = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O, perMinute = 30) => ({
  kind: 'write' as const,
  perMinute,
  input,
  output,
});
