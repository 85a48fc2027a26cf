import type { Rubric, Scores } from '@contract/homework';

export type Scored = { isComplete: true; score: number } | { isComplete: false; missing: Rubric[number] };

/** The most that a rubric can give. */
export const maxScoreOf = (rubric: Rubric): number =>
  rubric.reduce((sum, { levels }) => sum + Math.max(...levels.map(({ points }) => points)), 0);

/** Σ of the chosen levels' points, or the first criterion without a level that exists. Other keys count nothing. */
export function scoreOf(rubric: Rubric, scores: Scores): Scored {
  let score = 0;
  for (const criterion of rubric) {
    const level = criterion.levels[scores[criterion.key] ?? -1];
    if (!level) return { isComplete: false, missing: criterion };
    score += level.points;
  }
  return { isComplete: true, score };
}

/** The levels chosen for the criteria of a rubric; what it does not ask for is left out. */
export const chosenIn = (rubric: Rubric, scores: Scores): Scores =>
  Object.fromEntries(rubric.flatMap(({ key }) => (scores[key] === undefined ? [] : [[key, scores[key]]])));

/** What is wrong with a rubric as an editor wrote it; null when nothing is. Levels rise, keys are distinct. */
export function faultOf(rubric: Rubric): string | null {
  if (new Set(rubric.map(({ key }) => key)).size !== rubric.length) return 'two criteria have the same key';
  const falls = rubric.find(({ levels }) =>
    levels.some(({ points }, index) => index > 0 && points <= levels[index - 1]!.points),
  );
  return falls ? `the levels of ${falls.label} do not rise` : null;
}
