import { defineAction } from '../../core/action';
import { answer } from './commands/answer';
import { answerSwap } from './commands/answer-swap';
import { askSwap } from './commands/ask-swap';
import { assign } from './commands/assign';
import { setOptOut } from './commands/set-opt-out';
import { tick } from './commands/tick';
import { leadDuty, seeDuty, takePart } from './policy';
import { presentDuty } from './present';
import { getDuty } from './queries';

const present = presentDuty;

export const dutyHandlers = [
  defineAction({ action: 'duty.get', policy: seeDuty, run: getDuty, present }),
  defineAction({ action: 'duty.answer', policy: takePart<'duty.answer'>, run: answer, present }),
  defineAction({ action: 'duty.askSwap', policy: takePart<'duty.askSwap'>, run: askSwap, present }),
  defineAction({ action: 'duty.answerSwap', policy: takePart<'duty.answerSwap'>, run: answerSwap, present }),
  defineAction({ action: 'duty.tick', policy: takePart<'duty.tick'>, run: tick, present }),
  defineAction({ action: 'duty.assign', policy: leadDuty, run: assign, present }),
  defineAction({ action: 'duty.setOptOut', policy: takePart<'duty.setOptOut'>, run: setOptOut, present }),
];
