import { defineAction } from '../../core/action';
import { readToday as mayReadToday } from './policy';
import { presentToday } from './today-present';
import { readToday } from './today-query';

export const homeHandlers = [
  defineAction({ action: 'home.today', policy: mayReadToday, run: readToday, present: presentToday }),
];
