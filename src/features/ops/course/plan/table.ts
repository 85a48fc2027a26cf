/** One row of a pasted table, and the line of the text on which it begins. */
export interface TableRow {
  line: number;
  cells: string[];
}

/**
 * Splits pasted text into rows and cells: by tabs where there are any, else by commas. A cell in double quotes may hold
 * separators, line breaks and doubled quotes, as spreadsheets write them. Empty rows are left out.
 */
export function splitTable(text: string): TableRow[] {
  const separator = text.includes('\t') ? '\t' : ',';
  const rows: TableRow[] = [];
  let row: TableRow = { line: 1, cells: [] };
  let cell = '';
  let isQuoted = false;
  let line = 1;

  const endCell = () => {
    row.cells.push(cell);
    cell = '';
  };
  const endRow = () => {
    endCell();
    if (row.cells.some((content) => content.trim() !== '')) rows.push(row);
    row = { line, cells: [] };
  };

  const characters = text.replace(/\r\n?/g, '\n');
  for (let index = 0; index < characters.length; index += 1) {
    const character = characters.charAt(index);
    if (character === '\n') line += 1;
    if (isQuoted) {
      const isDoubled = character === '"' && characters.charAt(index + 1) === '"';
      if (isDoubled) index += 1;
      if (character === '"' && !isDoubled) isQuoted = false;
      else cell += character;
    } else if (character === '"' && cell === '') isQuoted = true;
    else if (character === separator) endCell();
    else if (character === '\n') endRow();
    else cell += character;
  }
  endRow();
  return rows;
}
