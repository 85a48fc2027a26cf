import { defineAction } from '../../core/action';
import { listOwnTeams } from './policy';
import { presentTeams } from './present';
import { listMine } from './queries';

export const teamHandlers = [
  defineAction({ action: 'team.listMine', policy: listOwnTeams, run: listMine, present: presentTeams }),
];
