import { defineAction } from '../../core/action';
import { markRead } from './commands/mark-read';
import { readOwnInbox } from './policy';
import { presentMessages, presentUnread } from './present';
import { listMessages } from './queries';

export const inboxHandlers = [
  defineAction({ action: 'inbox.list', policy: readOwnInbox, run: listMessages, present: presentMessages }),
  defineAction({ action: 'inbox.markRead', policy: readOwnInbox, run: markRead, present: presentUnread }),
];
