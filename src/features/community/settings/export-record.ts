import { saveFile } from '@/platform/save-file';
import type { Result } from '@/platform/call';
import { todayOf } from '@/shared/format/dates';
import { momentNow } from '@/shared/hooks/moment';
import { fetchRecord } from './store';

/** Fetches everything kept about me in a community and hands it over as a JSON file. `false` = the file was not taken. */
export async function exportRecord(communityId: string): Promise<Result<boolean>> {
  const answer = await fetchRecord(communityId);
  if (!answer.ok) return answer;
  const name = `qunxing-${todayOf(momentNow())}.json`;
  return { ok: true, data: await saveFile(name, JSON.stringify(answer.data, null, 2)) };
}
