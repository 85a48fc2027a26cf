import { confirm } from '../notify';
import type { LeaveGuard } from './types';

/** What is asked, and on which page: another one that is opened over it goes back freely. */
let guarded: { words: string; place: string } | null = null;

/** The browser asks in its own words when the window is closed or read anew. */
const beforeUnload = (event: BeforeUnloadEvent) => event.preventDefault();

export const leaveGuard: LeaveGuard = {
  guard(words) {
    const mine = { words, place: location.hash };
    guarded = mine;
    window.addEventListener('beforeunload', beforeUnload);
    return () => {
      if (guarded !== mine) return;
      guarded = null;
      window.removeEventListener('beforeunload', beforeUnload);
    };
  },
  async mayLeave() {
    if (guarded === null || guarded.place !== location.hash) return true;
    const { words } = guarded;
    return confirm({ title: '要离开吗？', text: words, confirmText: '离开', cancelText: '接着写', dangerous: true });
  },
};
