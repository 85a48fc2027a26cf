import { defineAction } from '../../core/action';
import { deleteForever } from './commands/delete-forever';
import { knownPerson, ownRecord } from './policy';
import { presentDeleted, presentRecord } from './present';
import { readRecord } from './queries';

export const accountHandlers = [
  defineAction({ action: 'account.exportRecord', policy: ownRecord, run: readRecord, present: presentRecord }),
  defineAction({ action: 'account.deleteForever', policy: knownPerson, run: deleteForever, present: presentDeleted }),
];
