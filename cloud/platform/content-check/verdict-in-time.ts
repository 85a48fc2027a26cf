import type { ContentCheck, Scene, Verdict } from './index';

/** How long a person waits for the platform; the timer asks again for what stays open. */
const VERDICT_MILLISECONDS = 1_500;

/** Characters that the platform takes in one question (msgSecCheck version 2). */
const PIECE_CHARACTERS = 2_500;
/** Pieces overlap, so that no word is hidden by being cut in two. */
const OVERLAP_CHARACTERS = 50;

function piecesOf(text: string): string[] {
  const pieces = [];
  for (
    let start = 0;
    start === 0 || start + OVERLAP_CHARACTERS < text.length;
    start += PIECE_CHARACTERS - OVERLAP_CHARACTERS
  ) {
    pieces.push(text.slice(start, start + PIECE_CHARACTERS));
  }
  return pieces;
}

/** The strictest of several verdicts. */
const strictest = (verdicts: Verdict[]): Verdict =>
  verdicts.find((verdict) => verdict === 'risky') ?? verdicts.find((verdict) => verdict === 'review') ?? 'pass';

/**
 * The verdict on a text, or null when the checker failed or did not answer within 1.5 s. A long text is asked about in
 * pieces, and the strictest verdict counts. Empty text passes.
 */
export async function verdictInTime(
  contentCheck: ContentCheck,
  text: string,
  scene: Scene,
  openid: string,
): Promise<Verdict | null> {
  if (text === '') return 'pass';
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, VERDICT_MILLISECONDS, null);
  });
  const asked = Promise.all(piecesOf(text).map((piece) => contentCheck.checkText(piece, scene, openid))).then(
    strictest,
    () => null,
  );
  try {
    return await Promise.race([asked, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
