import type { CareContact, CareList, CarePerson } from '@contract/team';
import { serverNow } from '@/platform/call';
import { useSession } from '@/session';
import { useTask } from '@/shared/hooks/use-task';
import { sendContacted } from '../api';
import { showContact, useCare } from '../store';

export type CareKey = Pick<CareList, 'teamId' | 'localDate'>;

export interface Contacting {
  /** Ticks off or takes the tick back: shown at once, taken back when it fails. */
  mark: (contacted: boolean) => Promise<void>;
  /** Keeps a note with the tick; true when it is kept. */
  note: (words: string) => Promise<boolean>;
  busy: boolean;
}

/** What can be done about one person on the list. */
export function useContacting({ teamId, localDate }: CareKey, { person, contact }: CarePerson): Contacting {
  const { memberId } = person;
  const me = useSession((session) => session.me);
  const communityId = useSession((session) => session.communityId) ?? '';
  const send = useTask(async (requestId: string, contacted: boolean, note?: string) => {
    const input = { communityId, teamId, memberId, contacted, ...(note !== undefined && { note }) };
    const result = await sendContacted(input, requestId);
    // a week on duty is over, or somebody has left: what stands here is not the caller's to see any more
    if (!result.ok && result.error.code === 'RESOURCE.NOT_FOUND') void useCare.getState().refresh();
    return result;
  });
  const show = (now: CareContact | null) => showContact(teamId, memberId, now);

  const mark = async (contacted: boolean) => {
    if (send.busy || !me) return;
    const contactedAt = new Date(serverNow()).toISOString();
    show(contacted ? { localDate, contactedAt, carer: me, isMine: true, note: '' } : null);
    const answer = await send.run(contacted);
    show(answer ? answer.contact : contact);
  };
  const note = async (words: string) => {
    const answer = await send.run(true, words);
    if (answer) show(answer.contact);
    return answer !== null;
  };
  return { mark, note, busy: send.busy };
}
