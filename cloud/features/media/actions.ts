import { defineAction } from '../../core/action';
import { beginFile, beginUpload } from './commands/begin';
import { completeUpload } from './commands/complete';
import { ownPictures } from './policy';
import { presentCompleted, presentReserved } from './present';

export const mediaHandlers = [
  defineAction({ action: 'media.begin', policy: ownPictures, run: beginUpload, present: presentReserved }),
  defineAction({ action: 'media.beginFile', policy: ownPictures, run: beginFile, present: presentReserved }),
  defineAction({
    action: 'media.complete',
    policy: ownPictures,
    run: completeUpload,
    present: presentCompleted,
    atomicity: 'statement',
  }),
];
