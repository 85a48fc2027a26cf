const COLOURS = 8;

/** Which of the eight colours belongs to a member: always the same one. */
export function colourOf(memberId: string): number {
  let hash = 0;
  for (const letter of memberId) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003;
  return hash % COLOURS;
}

/** The letter that stands for a name: Chinese given names are told apart by their first one here. */
export const initialOf = (nickname: string): string => [...nickname.trim()][0]?.toUpperCase() ?? '星';
