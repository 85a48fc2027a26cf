/** One row of a pasted table, and the line of the text on which it begins. */
export interface TableRow {
  line: number;
  cells: string[];
}

/**
 * Where the cell that opens with a quote at `start` closes it: right before a separator, a line break or the end. Null
 * where no quote does, as in “"慢"就是快”: such quotes are somebody's own words.
 */
function closingQuote(text: string, start: number, separator: string): number | null {
  for (let at = text.indexOf('"', start + 1); at !== -1; at = text.indexOf('"', at + 1)) {
    const next = text.charAt(at + 1);
    if (next === '"') at += 1;
    else return next === '' || next === '\n' || next === separator ? at : null;
  }
  return null;
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
    const closing = character === '"' && cell === '' ? closingQuote(characters, index, separator) : null;
    if (closing !== null) {
      const quoted = characters.slice(index + 1, closing);
      cell = quoted.replace(/""/g, '"');
      line += quoted.split('\n').length - 1;
      index = closing;
    } else if (character === separator) endCell();
    else if (character === '\n') {
      line += 1;
      endRow();
    } else cell += character;
  }
  endRow();
  return rows;
}
