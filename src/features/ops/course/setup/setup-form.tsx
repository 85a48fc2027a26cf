import { useState, type ReactNode } from 'react';
import { View } from '@tarojs/components';
import type { CourseSetup, SetupField } from '@contract/course-setup';
import { scrollTo, replaceWith, goBack } from '@/platform/navigation';
import { toast } from '@/platform/notify';
import { dropUploads, type LocalPicture } from '@/platform/upload';
import { routes } from '@/routes';
import { sayError } from '@/shared/format/errors';
import { momentNow, useMoment } from '@/shared/hooks/moment';
import { useTask } from '@/shared/hooks/use-task';
import { Button } from '@/shared/ui/button';
import { Page } from '@/shared/ui/page';
import { AboutSection } from './about-section';
import { settingsFrom, type SetupDraft } from './draft';
import { EnrolmentSection } from './enrolment-section';
import type { SectionProps } from './fields';
import { MessagesSection } from './messages-section';
import { errorsOf, fieldOf, type SetupErrors } from './rules';
import { RulesSection } from './rules-section';
import { sendSetup, type CoverWish } from './send-setup';
import { TimeSection } from './time-section';

export interface SetupFormProps {
  communityId: string;
  /** The course as it is; null for a new one. */
  setup: Pick<CourseSetup, 'courseId' | 'revision' | 'coverUrl'> | null;
  draft: SetupDraft;
  frozen: readonly SetupField[];
  tiers: CourseSetup['tiers'];
  /** Stands above the form: how old it is. */
  notice: ReactNode;
}

/** Everything that is decided about a course, on one page. What is wrong is said beside its field, once saving was tried. */
export function SetupForm({ communityId, setup, draft: given, frozen, tiers, notice }: SetupFormProps) {
  const { utcOffsetMinutes } = useMoment();
  const [draft, setDraft] = useState(given);
  const [cover, setCover] = useState<CoverWish>('stays');
  const [isTried, setTried] = useState(false);
  const save = useTask(
    (requestId: string, settings: ReturnType<typeof settingsFrom>, wish: CoverWish) =>
      sendSetup({ communityId, setup, settings, cover: wish }, requestId),
    { quiet: true },
  );
  const refused = refusalOf(save.error);
  const errors: SetupErrors = isTried ? { ...refused, ...errorsOf(draft) } : {};
  const section: SectionProps = {
    draft,
    errors,
    isFrozen: (field) => frozen.includes(field),
    onChange: (change) => setDraft((before) => ({ ...before, ...change })),
  };

  const finish = async () => {
    setTried(true);
    if (Object.keys(errorsOf(draft)).length > 0) {
      toast('有几处还没填好，标红的地方改一改');
      scrollTo('.field--wrong');
      return;
    }
    const saved = await save.run(settingsFrom(draft, utcOffsetMinutes), cover);
    if (!saved) return;
    if (isPicture(cover)) await dropUploads([cover]);
    // a browser takes a toast away with the page it was said on
    if (setup === null) await replaceWith(routes.opsCourse(saved.courseId));
    else await goBack(routes.opsCourse(saved.courseId));
    toast(setup === null ? '草稿已建好，接着写每日计划' : '设置已保存');
  };

  return (
    <Page
      title={setup === null ? '新建课程' : '课程设置'}
      footer={
        <Button kind='star' busy={save.busy} onClick={() => void finish()}>
          {setup === null ? '建一份草稿' : '保存'}
        </Button>
      }
    >
      {notice}
      {save.error && <View className='setup__refusal'>{sayError(save.error, momentNow())}</View>}
      <AboutSection
        {...section}
        cover={{
          url: isPicture(cover) ? cover.path : cover === 'goes' ? null : (setup?.coverUrl ?? null),
          disabled: section.isFrozen('cover'),
          error: errors.cover ?? null,
          onPick: setCover,
          onRemove: () => setCover(setup?.coverUrl ? 'goes' : 'stays'),
        }}
      />
      <TimeSection {...section} />
      <EnrolmentSection {...section} tiers={tiers} />
      <RulesSection {...section} />
      <MessagesSection {...section} />
    </Page>
  );
}

const isPicture = (cover: CoverWish): cover is LocalPicture => typeof cover === 'object';

/** The refusal of the cloud, beside the field it is about. */
function refusalOf(error: ReturnType<typeof useTask>['error']): SetupErrors {
  const field = fieldOf(error?.details?.field);
  return error && field ? { [field]: sayError(error, momentNow()) } : {};
}
