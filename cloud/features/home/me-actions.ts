import { defineAction } from '../../core/action';
import { presentMe } from './me-present';
import { readMe } from './me-query';
import { readMe as mayReadMe } from './policy';

export const meHandlers = [defineAction({ action: 'home.me', policy: mayReadMe, run: readMe, present: presentMe })];
