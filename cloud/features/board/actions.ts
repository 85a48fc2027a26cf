import { defineAction } from '../../core/action';
import { readBoard as mayReadBoard } from './policy';
import { presentBoard } from './present';
import { readBoard } from './query';

export const boardHandlers = [
  defineAction({ action: 'board.get', policy: mayReadBoard, run: readBoard, present: presentBoard }),
];
