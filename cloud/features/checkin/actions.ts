import { defineAction } from '../../core/action';
import { presentMonth, presentYear, readMonth, readYear } from './calendar';
import { cancelLeave, presentLeave, takeLeave } from './commands/leave';
import { submitCheckin } from './commands/submit';
import { findTask, presentDay } from './day';
import { learner, readOwnDays } from './policy';

export const checkinHandlers = [
  defineAction({
    action: 'checkin.submit',
    policy: learner<'checkin.submit'>,
    run: submitCheckin,
    present: (submitted) => submitted,
    atomicity: 'statement',
  }),
  defineAction({ action: 'checkin.getDay', policy: learner<'checkin.getDay'>, run: findTask, present: presentDay }),
  defineAction({
    action: 'checkin.takeLeave',
    policy: learner<'checkin.takeLeave'>,
    run: takeLeave,
    present: presentLeave,
  }),
  defineAction({
    action: 'checkin.cancelLeave',
    policy: learner<'checkin.cancelLeave'>,
    run: cancelLeave,
    present: presentLeave,
  }),
  defineAction({
    action: 'checkin.getMonth',
    policy: learner<'checkin.getMonth'>,
    run: readMonth,
    present: presentMonth,
  }),
  defineAction({ action: 'checkin.getYear', policy: readOwnDays, run: readYear, present: presentYear }),
];
