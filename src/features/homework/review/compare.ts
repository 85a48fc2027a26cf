/** One sentence of a version, and whether the other version has it too. */
export interface Sentence {
  text: string;
  isChanged: boolean;
}

export interface Comparison {
  older: Sentence[];
  newer: Sentence[];
}

/** Beyond this many pairs of sentences the middle of two versions counts as changed as a whole: a phone has no time for more. */
const MOST_PAIRS = 1_000_000;

/**
 * A sentence: up to its end in Chinese or Latin script, or to the end of its line, with the quotes and brackets that close
 * behind it. A point before a digit is no end.
 */
const SENTENCE = /(?:[^。！？!?.…\n]|\.(?=\d))*(?:[。！？!?…]+|\.+|\n+|$)[”’」』）)"']*/gu;

/** Sentences of a text with their ends and line breaks; joined they are the text again. */
export const sentencesOf = (text: string): string[] => (text.match(SENTENCE) ?? []).filter((part) => part !== '');

/** What makes two sentences the same: blanks around them do not count. */
const keyOf = (sentence: string) => sentence.trim();

/**
 * Two versions sentence by sentence: a longest common subsequence stays, everything else is changed. Sentences that
 * moved are changed in both. Blank ones never are.
 */
export function compare(older: string, newer: string): Comparison {
  const [before, after] = [sentencesOf(older), sentencesOf(newer)];
  const [left, right] = [before.map(keyOf), after.map(keyOf)];
  const kept = keptIn(left, right);
  const marked = (sentences: string[], stays: Set<number>): Sentence[] =>
    sentences.map((text, index) => ({ text, isChanged: keyOf(text) !== '' && !stays.has(index) }));
  return { older: marked(before, kept.older), newer: marked(after, kept.newer) };
}

/** The places of the sentences that stay, in both. What both begin and end with needs no table. */
function keptIn(left: string[], right: string[]): { older: Set<number>; newer: Set<number> } {
  let head = 0;
  while (head < left.length && head < right.length && left[head] === right[head]) head += 1;
  let tail = 0;
  while (tail < left.length - head && tail < right.length - head && left.at(-1 - tail) === right.at(-1 - tail)) {
    tail += 1;
  }
  const pairs: [number, number][] = Array.from({ length: head }, (_, index) => [index, index]);
  const middle = commonPairs(left.slice(head, left.length - tail), right.slice(head, right.length - tail));
  pairs.push(...middle.map(([one, other]): [number, number] => [one + head, other + head]));
  for (let back = 1; back <= tail; back += 1) pairs.push([left.length - back, right.length - back]);
  return { older: new Set(pairs.map(([one]) => one)), newer: new Set(pairs.map(([, other]) => other)) };
}

/** A longest common subsequence by the usual table of lengths, from the ends to the beginnings. */
function commonPairs(left: string[], right: string[]): [number, number][] {
  if (left.length * right.length > MOST_PAIRS) return [];
  const width = right.length + 1;
  const lengths = new Uint16Array((left.length + 1) * width);
  for (let row = left.length - 1; row >= 0; row -= 1) {
    for (let column = right.length - 1; column >= 0; column -= 1) {
      lengths[row * width + column] =
        left[row] === right[column]
          ? lengths[(row + 1) * width + column + 1]! + 1
          : Math.max(lengths[(row + 1) * width + column]!, lengths[row * width + column + 1]!);
    }
  }
  const pairs: [number, number][] = [];
  let [row, column] = [0, 0];
  while (row < left.length && column < right.length) {
    if (left[row] === right[column]) pairs.push([row++, column++]);
    else if (lengths[(row + 1) * width + column]! >= lengths[row * width + column + 1]!) row += 1;
    else column += 1;
  }
  return pairs;
}

/** How much is new: 改了 3 句, 新加 2 句, or that the words are the same. */
export function sayComparison({ older, newer }: Comparison): string {
  const gone = older.filter(({ isChanged }) => isChanged).length;
  const added = newer.filter(({ isChanged }) => isChanged).length;
  if (gone + added === 0) return '文字没有改动';
  return [added > 0 ? `新写 ${added} 句` : '', gone > 0 ? `去掉 ${gone} 句` : ''].filter(Boolean).join(' · ');
}
