/** Rows that stand in one node of their own. `key` stays while rows come above, below or in between. */
export interface RowGroup<Row> {
  key: string;
  rows: Row[];
}

const SIZE = 10;

/**
 * Rows in groups of about ten. A platform that is told of one child more or less is sent all children of that node again,
 * so a long list in one node would be sent whole for each new row. `known` are the keys of the groups shown before: they go
 * on beginning where they began, so that a new first row touches the first group alone.
 */
export function groupRows<Row>(
  rows: readonly Row[],
  rowKey: (row: Row) => string,
  known: readonly string[],
): RowGroup<Row>[] {
  const remaining = new Set(known.filter((key) => rows.some((row) => rowKey(row) === key)));
  const groups: RowGroup<Row>[] = [];
  for (const row of rows) {
    const key = rowKey(row);
    const group = groups.at(-1);
    const isBelowKnown = remaining.size === 0;
    if (!group) groups.push({ key: 'first', rows: [row] });
    else if (remaining.has(key) || (isBelowKnown && group.rows.length >= SIZE)) groups.push({ key, rows: [row] });
    else group.rows.push(row);
    remaining.delete(key);
  }
  return groups;
}
