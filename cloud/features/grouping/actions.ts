import { defineAction } from '../../core/action';
import { moveMember } from './commands/move-member';
import { movePerson } from './commands/move-person';
import { placeLate } from './commands/place-late';
import { propose } from './commands/propose';
import { publish } from './commands/publish';
import { renameTeam } from './commands/rename-team';
import { setCaptain } from './commands/set-captain';
import { setWish } from './commands/set-wish';
import { grouper, learner } from './policy';
import { presentGrouping, presentPeers, presentPeople, presentWish } from './present';
import { listPeople, readGrouping } from './queries';
import { getWish, searchPeers } from './wish-queries';

export const groupingHandlers = [
  defineAction({
    action: 'grouping.propose',
    policy: grouper<'grouping.propose'>,
    run: propose,
    present: (counts) => counts,
  }),
  defineAction({
    action: 'grouping.getDraft',
    policy: grouper<'grouping.getDraft'>,
    run: readGrouping,
    present: presentGrouping,
  }),
  defineAction({
    action: 'grouping.listPeople',
    policy: grouper<'grouping.listPeople'>,
    run: listPeople,
    present: presentPeople,
  }),
  defineAction({
    action: 'grouping.movePerson',
    policy: grouper<'grouping.movePerson'>,
    run: movePerson,
    present: (teamId) => ({ teamId }),
  }),
  defineAction({
    action: 'grouping.setCaptain',
    policy: grouper<'grouping.setCaptain'>,
    run: setCaptain,
    present: (teamId) => ({ teamId }),
  }),
  defineAction({
    action: 'grouping.renameTeam',
    policy: grouper<'grouping.renameTeam'>,
    run: renameTeam,
    present: (name) => ({ name }),
  }),
  defineAction({
    action: 'grouping.publish',
    policy: grouper<'grouping.publish'>,
    run: publish,
    present: (counts) => counts,
  }),
  defineAction({
    action: 'grouping.moveMember',
    policy: grouper<'grouping.moveMember'>,
    run: moveMember,
    present: (teamId) => ({ teamId }),
  }),
  defineAction({
    action: 'grouping.placeLate',
    policy: grouper<'grouping.placeLate'>,
    run: placeLate,
    present: (placed) => ({ placed }),
  }),
  defineAction({
    action: 'grouping.getWish',
    policy: learner<'grouping.getWish'>,
    run: getWish,
    present: presentWish,
  }),
  defineAction({
    action: 'grouping.searchPeers',
    policy: learner<'grouping.searchPeers'>,
    run: searchPeers,
    present: presentPeers,
  }),
  defineAction({
    action: 'grouping.setWish',
    policy: learner<'grouping.setWish'>,
    run: setWish,
    present: presentWish,
  }),
];
