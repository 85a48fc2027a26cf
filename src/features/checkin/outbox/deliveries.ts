import { loadSession, useToday } from '@/session';
import { outbox } from '@/shared/outbox';
import { dayKey, readDraft, removeDraft, revisionKey, writeDraft } from '../draft/drafts';
import { useDetail } from '../detail/store';
import { patchCheckin } from '../feed/patch';
import { draftOf } from './reopen';
import { withLit, type CheckinEntry } from './rules';

/** An answer that is on its way may have been made before the delivery: ask anew, it is then ignored. */
const refreshToday = () => (useToday.getState().status === 'idle' ? loadSession() : useToday.getState().refresh());

/** Another check-in has lit the day, say from another phone: these words are nowhere else. */
function keepWords(entry: CheckinEntry): void {
  const { key, draft } = draftOf(entry);
  if (readDraft(key) === null) writeDraft(key, draft);
}

/** From now on: whatever the outbox brings to the server shows at once where it belongs. Called once, at launch. */
export function watchDeliveries(): void {
  outbox.onSent('checkin.submit', (entry, submitted) => {
    if (submitted.wasLitBefore) keepWords(entry);
    else removeDraft(dayKey(entry.input.courseId, entry.input.localDate));
    useToday.getState().patch((today) => withLit(today, submitted));
    void refreshToday();
  });
  outbox.onSent('checkin.revise', ({ input }, { state }) => {
    removeDraft(revisionKey(input.checkinId));
    patchCheckin(input.checkinId, (row) => ({ ...row, text: input.text, state, stateReason: null }));
    if (useDetail.getState().data?.checkinId === input.checkinId) void useDetail.getState().refresh();
  });
}
