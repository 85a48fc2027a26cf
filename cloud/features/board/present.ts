import type { Board, BoardName, BoardPlace } from '@contract/board';
import type { Call } from '../../core/action';
import { presentPerson } from '../../core/person';
import type { BoardView } from './query';
import type { Figures } from './rules/formulas';
import { FORMULAS, sayFigures } from './rules/words';

export function presentBoard(view: BoardView, { input: { board }, services }: Call<'board.get'>): Board {
  const { week, weeks, top, isShown, place } = view;
  return {
    board,
    week: {
      startsOn: week.startsOn,
      isClosed: week.isClosed,
      closesAt: week.closesAt.toISOString(),
      countedUntil: week.countedUntil === null ? null : new Date(week.countedUntil).toISOString(),
    },
    weeks: weeks.map(({ startsOn, isClosed }) => ({ startsOn, isClosed })),
    top: top.map((row) => ({ ...presentPlace(board, row), person: presentPerson(row, services.storage) })),
    me: { isShown, place: place && presentPlace(board, place) },
    formula: FORMULAS[board],
  };
}

function presentPlace(
  board: BoardName,
  { rank, score, figures }: { rank: number; score: number; figures: Figures[BoardName] },
): BoardPlace {
  return { rank, score, words: sayFigures(board, figures) };
}
