import { useState } from 'react';
import type { CourseSettings, CourseSetup } from '@contract/course-setup';
import { goBack, replaceWith, scrollTo } from '@/platform/navigation';
import { toast } from '@/platform/notify';
import { dropUploads } from '@/platform/upload';
import { routes } from '@/routes';
import { mergeFields } from '@/shared/edits/merge';
import { todayOf } from '@/shared/format/dates';
import { sayError } from '@/shared/format/errors';
import { momentNow, useMoment } from '@/shared/hooks/moment';
import { useLeaveGuard } from '@/shared/hooks/use-leave-guard';
import { useTask } from '@/shared/hooks/use-task';
import { sayMerged, TAKEN_WHOLE } from '../../newer/rules';
import { saveOn } from '../../newer/save-on';
import { useCourseSetup } from '../store';
import { draftOf, newDraft, settingsFrom, type SetupDraft } from './draft';
import { errorsOf, FIELD_WORDS, fieldOf, type SetupErrors } from './rules';
import { isPicture, sendSetup, type CoverWish, type SetupWish } from './send-setup';

/** What is on the form, and what it was begun from: null for a new course. */
interface Written {
  base: CourseSetup | null;
  begun: SetupDraft;
  draft: SetupDraft;
  cover: CoverWish;
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

const saysTheSame = (one: CourseSetup, other: CourseSetup) =>
  isSame([one.settings, one.coverUrl], [other.settings, other.coverUrl]);

async function readAgain(): Promise<CourseSetup | null> {
  await useCourseSetup.getState().refresh();
  return useCourseSetup.getState().data;
}

/**
 * The settings of a course being written. `latest` is what was read last, null for a new course: nothing that was written
 * gives way to it unasked, and nothing is saved over it unseen.
 */
export function useSetupEditor(communityId: string, latest: CourseSetup | null) {
  const moment = useMoment();
  const { utcOffsetMinutes } = moment;
  const today = todayOf(moment);
  const begin = (base: CourseSetup | null): Written => {
    const draft = base ? draftOf(base.settings, utcOffsetMinutes) : newDraft(today);
    return { base, begun: draft, draft, cover: 'stays' };
  };
  const [written, setWritten] = useState(() => begin(latest));
  const [isTried, setTried] = useState(false);
  const [merged, setMerged] = useState<string | null>(null);
  const { base, begun, draft, cover } = written;

  const isNewer = base !== null && latest !== null && latest.revision > base.revision;
  const isKept = isNewer && isSame(draft, draftOf(latest.settings, utcOffsetMinutes));
  const isUntouched = cover === 'stays' && (isKept || isSame(draft, begun));
  const isOfOthers = isNewer && saysTheSame(latest, base);
  // nothing is lost: what was written is kept already, or something else of the course was changed
  if (isNewer && isUntouched) setWritten(begin(latest));
  else if (isOfOthers) setWritten({ ...written, base: latest });
  const newer = isNewer && !isUntouched && !isOfOthers ? latest : null;
  const release = useLeaveGuard(!isUntouched);

  const save = useTask(
    (requestId: string, on: CourseSetup | null, settings: CourseSettings, wish: CoverWish) => {
      const send = (setup: SetupWish['setup'], intent: string) =>
        sendSetup({ communityId, setup, settings, cover: wish }, intent);
      if (on === null) return send(null, requestId);
      const saving = { base: on, readAgain, isUntouched: (fresh: CourseSetup) => saysTheSame(fresh, on) };
      return saveOn({ ...saving, send: (revision, intent) => send({ ...on, revision }, intent) }, requestId);
    },
    { quiet: true },
  );
  const wrong = errorsOf(draft, { setup: base, today });
  const errors: SetupErrors = isTried ? { ...refusalOf(save.error), ...wrong } : {};

  const takeIn = () => {
    if (newer === null) return;
    const theirs = draftOf(newer.settings, utcOffsetMinutes);
    const outcome = mergeFields(begun, draft, theirs);
    setWritten({ base: newer, begun: theirs, draft: outcome.draft, cover });
    const wordsOf = (fields: readonly (keyof SetupDraft)[]) => fields.map((field) => FIELD_WORDS[field]);
    setMerged(sayMerged({ taken: wordsOf(outcome.taken), both: wordsOf(outcome.both) }));
  };
  const takeTheirs = () => {
    if (newer === null) return;
    setWritten(begin(newer));
    setMerged(TAKEN_WHOLE);
  };

  const finish = async () => {
    setTried(true);
    if (Object.keys(wrong).length > 0) {
      toast('有几处还没填好，标红的地方改一改');
      scrollTo('.field--wrong');
      return;
    }
    setMerged(null);
    const saved = await save.run(base, settingsFrom(draft, utcOffsetMinutes), cover);
    if (!saved) {
      scrollTo('.newer');
      return;
    }
    release();
    if (isPicture(cover)) await dropUploads([cover]);
    // a browser takes a toast away with the page it was said on
    if (base === null) await replaceWith(routes.opsCourse(saved.courseId));
    else await goBack(routes.opsCourse(saved.courseId));
    toast(base === null ? '草稿已建好，接着写每日计划' : '设置已保存');
  };

  return {
    draft,
    cover,
    errors,
    merged,
    newer,
    busy: save.busy,
    /** What keeps it from being saved; a newer version says so itself. */
    refusal: newer === null && merged === null ? save.error : null,
    change: (part: Partial<SetupDraft>) => setWritten((now) => ({ ...now, draft: { ...now.draft, ...part } })),
    setCover: (wish: CoverWish) => setWritten((now) => ({ ...now, cover: wish })),
    takeIn,
    takeTheirs,
    finish,
  };
}

/** The refusal of the cloud, beside the field it is about. */
function refusalOf(error: ReturnType<typeof useTask>['error']): SetupErrors {
  const field = fieldOf(error?.details?.field);
  return error && field ? { [field]: sayError(error, momentNow()) } : {};
}
