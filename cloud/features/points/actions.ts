import { defineAction } from '../../core/action';
import { readOwnPoints, readRules } from './policy';
import { presentEntries, presentExpiry, presentRules } from './present';
import { listOwnEntries, listRules, readExpiry } from './queries';

export const pointsHandlers = [
  defineAction({ action: 'points.listEntries', policy: readOwnPoints, run: listOwnEntries, present: presentEntries }),
  defineAction({ action: 'points.listRules', policy: readRules, run: listRules, present: presentRules }),
  defineAction({ action: 'points.getExpiry', policy: readOwnPoints, run: readExpiry, present: presentExpiry }),
];
