import type { DutyBoard } from '@contract/duty';
import { createRemoteStore } from '@/shared/store/remote';
import { fetchDuty } from './api';

/** Who is on duty in one team, week by week. */
export const useDuty = createRemoteStore({ keepAs: 'team.duty', load: fetchDuty });

/** Shows the board that a write answered, unless another team has been opened meanwhile. */
export const showDuty = (board: DutyBoard): void =>
  useDuty.getState().patch((shown) => (shown.teamId === board.teamId ? board : shown));
