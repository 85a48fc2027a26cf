import type { ContentState } from '@contract/checkin';
import type { Call } from '../../core/action';
import { SCENE } from '../../platform/content-check';
import { verdictInTime } from '../../platform/content-check/verdict-in-time';
import type { PictureState } from './submit-context';

/** Where a check-in starts: nothing that has not passed reaches others. */
export async function contentStateOf(
  call: Pick<Call, 'services' | 'caller'> & { input: { text: string } },
  pictures: Pick<PictureState, 'state'>[],
): Promise<ContentState> {
  const { services, caller, input } = call;
  const verdict = await verdictInTime(services.contentCheck, input.text, SCENE.socialLog, caller.openid);
  if (verdict === 'risky') return 'fix_needed';
  if (verdict !== 'pass') return 'self_visible';
  return pictures.every(({ state }) => state === 'passed') ? 'published' : 'self_visible';
}
