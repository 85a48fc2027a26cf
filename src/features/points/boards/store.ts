import { create } from 'zustand';
import type { Input } from '@contract/actions';
import type { Board, BoardWeek } from '@contract/board';
import { call } from '@/platform/call';
import { createRemoteStore } from '@/shared/store/remote';
import { onReset } from '@/shared/store/reset';

export type BoardQuestion = Input<'board.get'>;

/** The board looked at. */
export const useBoard = createRemoteStore<Board, BoardQuestion>({
  keepAs: 'board',
  load: (question) => call('board.get', question),
});

/** The weeks there are, the newest first; they stay while another board is on its way. */
export const useBoardWeeks = create<{ weeks: BoardWeek[] }>(() => ({ weeks: [] }));
onReset(() => useBoardWeeks.setState({ weeks: [] }));
useBoard.subscribe(({ data }) => {
  if (data) useBoardWeeks.setState({ weeks: data.weeks });
});

/** Comes back to the boards. */
export const sendShown = (communityId: string, requestId: string) =>
  call('community.updateSettings', { communityId, showOnBoards: true }, { requestId });
