import type { Scene } from '../platform/content-check';
import { verdictInTime } from '../platform/content-check/verdict-in-time';
import type { Call } from './action';
import { Refusal } from './refusal';

/**
 * Lets a text through when the content check passes it; for what others see at once and has no state in which only its
 * author does. Throws CONTENT.REJECTED with the field, SYSTEM.UNAVAILABLE when nobody answers.
 */
export async function requireCleanText(
  { services, caller }: Pick<Call, 'services' | 'caller'>,
  field: string,
  text: string,
  scene: Scene,
): Promise<void> {
  const verdict = await verdictInTime(services.contentCheck, text, scene, caller.openid);
  if (verdict === null) throw new Refusal('SYSTEM.UNAVAILABLE', 'the content check does not answer', { field });
  if (verdict !== 'pass') throw new Refusal('CONTENT.REJECTED', 'the text did not pass the content check', { field });
}
