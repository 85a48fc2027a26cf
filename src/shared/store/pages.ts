export interface Page<Row> {
  rows: Row[];
  nextCursor: string | null;
}

/** Keeps the first of rows with the same key. */
export function withoutRepeats<Row>(rows: readonly Row[], rowKey: (row: Row) => string): Row[] {
  const seen = new Set<string>();
  return rows.filter((row) => {
    const key = rowKey(row);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/**
 * A fresh first page put over a list that may be longer: its rows replace the old ones as far as it reaches, rows
 * further down stay. Without overlap the list starts over, because there may be a gap between the two.
 */
export function mergeFirstPage<Row>(
  shown: Page<Row>,
  fresh: Page<Row>,
  rowKey: (row: Row) => string,
): { rows: Row[]; nextCursor: string | null } {
  const freshKeys = new Set(fresh.rows.map(rowKey));
  const reach = shown.rows.reduce((last, row, index) => (freshKeys.has(rowKey(row)) ? index : last), -1);
  const further = reach === -1 || fresh.nextCursor === null ? [] : shown.rows.slice(reach + 1);
  return {
    rows: withoutRepeats([...fresh.rows, ...further], rowKey),
    nextCursor: further.length > 0 ? shown.nextCursor : fresh.nextCursor,
  };
}
