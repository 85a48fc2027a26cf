import { Refusal } from './refusal';

/** One page cut from `limit + 1` rows: the extra row only tells that there is a next page. */
export function pageOf<T>(
  rows: T[],
  limit: number,
  keyOf: (row: T) => string,
): { rows: T[]; nextCursor: string | null } {
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return { rows: page, nextCursor: rows.length > limit && last ? keyOf(last) : null };
}

/** A cursor into rows ordered by an instant and then by id. */
export const instantCursor = (instant: Date, id: string): string => `${instant.getTime()}-${id}`;

/** Both parts of an {@link instantCursor}. Throws INPUT.INVALID for a cursor of another list. */
export function readInstantCursor(cursor: string): { instant: Date; id: string } {
  const match = /^(\d{1,15})-([0-9A-Z]{10,32})$/.exec(cursor);
  if (!match) throw new Refusal('INPUT.INVALID', 'this cursor is not one of ours', { field: 'input.cursor' });
  return { instant: new Date(Number(match[1])), id: match[2]! };
}
