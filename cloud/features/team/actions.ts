import { defineAction } from '../../core/action';
import { readBoard } from './board';
import { listCare } from './care';
import { markContacted } from './commands/mark-contacted';
import { setNote } from './commands/set-note';
import { setRole } from './commands/set-role';
import { careForTeam, giveRole, leadTeam, listOwnTeams, seeCourseTeams, seeTeam } from './policy';
import { presentBoard, presentNewNote, presentNewRole, presentOneTeam, presentTeams } from './present';
import { presentCare, presentMarked } from './present-care';
import { getTeam, listMine } from './queries';

export const teamHandlers = [
  defineAction({ action: 'team.listMine', policy: listOwnTeams, run: listMine, present: presentTeams }),
  defineAction({ action: 'team.get', policy: seeTeam<'team.get'>, run: getTeam, present: presentOneTeam }),
  defineAction({ action: 'team.getBoard', policy: seeCourseTeams, run: readBoard, present: presentBoard }),
  defineAction({ action: 'team.setNote', policy: leadTeam<'team.setNote'>, run: setNote, present: presentNewNote }),
  defineAction({
    action: 'team.listCare',
    policy: careForTeam<'team.listCare'>,
    run: listCare,
    present: presentCare,
  }),
  defineAction({
    action: 'team.markContacted',
    policy: leadTeam<'team.markContacted'>,
    run: markContacted,
    present: presentMarked,
  }),
  defineAction({ action: 'team.setRole', policy: giveRole, run: setRole, present: presentNewRole }),
];
