import { useState } from 'react';
import { useDidShow, useRouter } from '@tarojs/taro';
import { View } from '@tarojs/components';
import type { DeskPlan, DeskPlanDay, PlanDayDraft } from '@contract/course-setup';
import { navigate } from '@/platform/navigation';
import { confirm, toast } from '@/platform/notify';
import { routes } from '@/routes';
import { openInCommunity, useSession } from '@/session';
import { usePullRefresh } from '@/shared/hooks/use-pull-refresh';
import { Button } from '@/shared/ui/button';
import { Page } from '@/shared/ui/page';
import { RemoteView } from '@/shared/ui/remote-view';
import { SkeletonCards } from '@/shared/ui/skeleton';
import { DaySheet } from '../../course/plan/day-sheet';
import type { Arrangement } from '../../course/plan/day-row';
import { ImportSheet } from '../../course/plan/import-sheet';
import { PlanDays } from '../../course/plan/plan-days';
import { firstEmpty, firstOpen, inserted, removed, swapped } from '../../course/plan/rules';
import { usePlanEdits } from '../../course/plan/use-plan-edits';
import { useCoursePlan } from '../../course/store';
import { DeskWall } from '../../ui/desk-wall';

const openPlan = (courseId: string) =>
  openInCommunity(useCoursePlan, (communityId) => useCoursePlan.getState().open({ communityId, courseId }));

const ORDERS: Record<Arrangement, (days: readonly DeskPlanDay[], dayNo: number) => number[] | null> = {
  up: (days, dayNo) => swapped(days, dayNo, -1),
  down: (days, dayNo) => swapped(days, dayNo, 1),
  insert: inserted,
  delete: removed,
};

export default function CoursePlanPage() {
  const { courseId = '' } = useRouter().params;
  const remote = useCoursePlan();
  const communityId = useSession((session) => session.communityId) ?? '';
  // by its number: the sheet follows what is read anew
  const [writing, setWriting] = useState<number | null>(null);
  const [isImporting, setImporting] = useState(false);
  const edits = usePlanEdits(communityId, remote.data);
  useDidShow(() => void openPlan(courseId));
  usePullRefresh(() => openPlan(courseId));

  const arrange = async (plan: DeskPlan, what: Arrangement, { dayNo, title }: DeskPlanDay) => {
    const order = ORDERS[what](plan.days, dayNo);
    if (order === null) return;
    const question = { title: `删除第 ${dayNo} 天？`, text: `「${title}」会被删掉，后面的日子依次提前。` };
    const isAsked = what === 'delete' && title !== '';
    if (isAsked && !(await confirm({ ...question, confirmText: '删除', dangerous: true }))) return;
    await edits.arrange(order);
  };
  const save = async (day: PlanDayDraft) => {
    if (!(await edits.write([day]))) return;
    setWriting(null);
    toast(`第 ${day.dayNo} 天已保存`);
  };
  const bringIn = async (days: PlanDayDraft[]) => {
    if (!(await edits.write(days))) return;
    setImporting(false);
    toast(`已导入 ${days.length} 天`);
  };

  if (remote.error?.code === 'RESOURCE.NOT_FOUND') {
    return (
      <Page title='每日计划'>
        <DeskWall />
      </Page>
    );
  }
  const empty = remote.data && firstEmpty(remote.data.days);
  const written = remote.data?.days.find(({ dayNo }) => dayNo === writing);
  const footer = empty ? (
    <Button kind='star' icon='pencil' onClick={() => setWriting(empty.dayNo)}>
      {`写第 ${empty.dayNo} 天`}
    </Button>
  ) : (
    <Button icon='eye' onClick={() => void navigate(routes.courseDetail(courseId))}>
      以学员身份预览
    </Button>
  );
  return (
    <Page title='每日计划' footer={remote.data ? footer : undefined}>
      <RemoteView remote={remote} skeleton={<SkeletonCards count={4} />} onRetry={() => void openPlan(courseId)}>
        {(plan) => (
          <View className='stack'>
            <PlanDays
              plan={plan}
              busy={edits.busy}
              can={(what, dayNo) => !edits.busy && ORDERS[what](plan.days, dayNo) !== null}
              onOpen={({ dayNo }) => setWriting(dayNo)}
              onArrange={(what, day) => void arrange(plan, what, day)}
              onImport={() => setImporting(true)}
            />
            {isImporting && (
              <ImportSheet
                firstDay={firstOpen(plan.days)}
                lastDay={plan.days.length}
                busy={edits.busy}
                onClose={() => setImporting(false)}
                onImport={(days) => void bringIn(days)}
              />
            )}
          </View>
        )}
      </RemoteView>
      {remote.data && written && (
        <DaySheet
          key={written.dayNo}
          day={written}
          changed={remote.data.changed}
          communityId={communityId}
          busy={edits.busy}
          onClose={() => setWriting(null)}
          onSave={(day) => void save(day)}
        />
      )}
    </Page>
  );
}
