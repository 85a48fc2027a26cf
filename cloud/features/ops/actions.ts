import { defineAction } from '../../core/action';
import { decideApplication } from './commands/decide-application';
import { decideSafetyCase } from './commands/decide-safety-case';
import { desk } from './policy';
import { presentApplications, presentCaseDecided, presentCases, presentDecided } from './present';
import { listApplications, listSafetyCases } from './queries';

export const opsHandlers = [
  defineAction({ action: 'ops.listApplications', policy: desk, run: listApplications, present: presentApplications }),
  defineAction({ action: 'ops.decideApplication', policy: desk, run: decideApplication, present: presentDecided }),
  defineAction({ action: 'ops.listSafetyCases', policy: desk, run: listSafetyCases, present: presentCases }),
  defineAction({ action: 'ops.decideSafetyCase', policy: desk, run: decideSafetyCase, present: presentCaseDecided }),
];
