import type { Settings } from '@contract/community';
import { toast } from '@/platform/notify';
import { loadSession, useSession } from '@/session';
import { useTask } from '@/shared/hooks/use-task';
import { sendSettings, useOwnProfile } from './store';

type Value<K extends keyof Settings> = Settings[K];

function show<K extends keyof Settings>(key: K, value: Value<K>): void {
  useOwnProfile.getState().patch((data) => ({ ...data, settings: { ...data.settings, [key]: value } }));
}

/**
 * Changes one setting: shown at once, saved at once, taken back when that fails. `done` is said when it has been saved,
 * unless there are points to tell of. While a change is on its way the same setting takes no other.
 */
export function useSetting<K extends keyof Settings>(key: K) {
  const communityId = useSession((session) => session.communityId) ?? '';
  const save = useTask((requestId: string, value: Value<K>) => sendSettings(communityId, { [key]: value }, requestId));
  return async (value: Value<K>, done?: string): Promise<void> => {
    const before = useOwnProfile.getState().data?.settings[key];
    if (save.busy || before === undefined) return;
    show(key, value);
    const answer = await save.run(value);
    show(key, answer ? answer.settings[key] : before);
    if (answer && answer.pointsEarned > 0) {
      toast(`设好了，积分 +${answer.pointsEarned}`);
      void loadSession();
    } else if (answer && done !== undefined) toast(done);
  };
}
