import type { Call } from '../../../core/action';
import { Refusal } from '../../../core/refusal';
import { SCENE, type Verdict } from '../../../platform/content-check';
import { verdictInTime } from '../../../platform/content-check/verdict-in-time';

/** Characters the platform checks at once; a little less than its 2,500. */
const PIECE = 2_400;

interface FieldText {
  /** Its path in the input. */
  field: string;
  text: string;
}

/** A long text in pieces that the platform takes. */
function piecesOf({ field, text }: FieldText): FieldText[] {
  const pieces: FieldText[] = [];
  for (let start = 0; start < text.length; start += PIECE) {
    pieces.push({ field, text: text.slice(start, start + PIECE) });
  }
  return pieces;
}

/**
 * Lets texts through that learners will read at once. Throws CONTENT.REJECTED with the first field that does not pass,
 * SYSTEM.UNAVAILABLE when nobody answers.
 */
export async function requireCleanTexts(
  { services, caller }: Pick<Call, 'services' | 'caller'>,
  texts: FieldText[],
): Promise<void> {
  const pieces = texts.flatMap(piecesOf);
  const verdicts: (Verdict | null)[] = await Promise.all(
    pieces.map(({ text }) => verdictInTime(services.contentCheck, text, SCENE.forum, caller.openid)),
  );
  pieces.forEach(({ field }, index) => {
    const verdict = verdicts[index] ?? null;
    if (verdict === null) throw new Refusal('SYSTEM.UNAVAILABLE', 'the content check does not answer', { field });
    if (verdict !== 'pass') throw new Refusal('CONTENT.REJECTED', 'the text did not pass the content check', { field });
  });
}
