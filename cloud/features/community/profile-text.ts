import type { Call } from '../../core/action';
import { Refusal } from '../../core/refusal';
import { SCENE } from '../../platform/content-check';
import { verdictInTime } from '../../platform/content-check/verdict-in-time';

/**
 * Lets a name or a line about oneself through when the content check passes it; others see it at once and there is no
 * state in which only its author does. Throws CONTENT.REJECTED with the field, SYSTEM.UNAVAILABLE when nobody answers.
 */
export async function requireCleanText(
  { services, caller }: Pick<Call, 'services' | 'caller'>,
  field: string,
  text: string,
): Promise<void> {
  const verdict = await verdictInTime(services.contentCheck, text, SCENE.profile, caller.openid);
  if (verdict === null) throw new Refusal('SYSTEM.UNAVAILABLE', 'the content check does not answer', { field });
  if (verdict !== 'pass') throw new Refusal('CONTENT.REJECTED', 'the text did not pass the content check', { field });
}
