import { useEffect, type ReactNode } from 'react';
import { useDidShow } from '@tarojs/taro';
import { View } from '@tarojs/components';
import type { AssignmentCard as Assignment } from '@contract/homework';
import { a11y } from '@/platform/a11y';
import { goBack, navigate } from '@/platform/navigation';
import { routes } from '@/routes';
import { openInCommunity } from '@/session';
import { useMoment } from '@/shared/hooks/moment';
import { usePullRefresh } from '@/shared/hooks/use-pull-refresh';
import { outbox, useOutbox } from '@/shared/outbox';
import { Card } from '@/shared/ui/card';
import { ListRow } from '@/shared/ui/list-row';
import { Page } from '@/shared/ui/page';
import { RemoteView } from '@/shared/ui/remote-view';
import { SkeletonCards } from '@/shared/ui/skeleton';
import { handIns, type HandInEntry } from '../../draft/hand-in';
import { AssignmentCard } from '../../list/assignment-card';
import { OwedCard } from '../../list/owed-card';
import { coursesOf, groupAssignments } from '../../rules';
import { useAssignments, useOwedReviews } from '../../store';
import './index.scss';

async function openHomework(): Promise<void> {
  await openInCommunity(useAssignments, async (communityId) => {
    await useAssignments.getState().open(communityId);
    const owes = useAssignments.getState().data?.assignments.some(({ owedReviews }) => owedReviews > 0) ?? false;
    if (owes) await useOwedReviews.getState().open(communityId);
    else useOwedReviews.getState().reset();
  });
}

/** My homework in all courses: what wants something first. */
export default function HomeworkPage() {
  const homework = useAssignments();
  useDidShow(() => void openHomework());
  usePullRefresh(openHomework);
  // what waited on the phone has arrived: it is with the reviewers now
  useEffect(() => outbox.onSent('homework.submit', () => void openHomework()), []);

  return (
    <Page title='作业'>
      <RemoteView
        remote={homework}
        skeleton={<SkeletonCards count={4} />}
        empty={{
          when: ({ assignments }) => assignments.length === 0,
          icon: 'pencil',
          title: '还没有作业',
          text: '课程布置了作业，会出现在这里，也会在消息里告诉你。',
          action: { label: '去看课程', onClick: () => void goBack(routes.learn()) },
        }}
        onRetry={() => void openHomework()}
      >
        {({ assignments }) => <Homework assignments={assignments} />}
      </RemoteView>
    </Page>
  );
}

function Homework({ assignments }: { assignments: readonly Assignment[] }) {
  const moment = useMoment();
  const owed = useOwedReviews(({ data }) => data?.reviews ?? null);
  const unsent = handIns(useOutbox(({ entries }) => entries));
  const onItsWay = new Set(unsent.filter(({ state }) => state === 'waiting').map(({ input }) => input.assignmentId));
  const shown = assignments.filter(({ assignmentId }) => !onItsWay.has(assignmentId));
  const { toDo, waiting, settled } = groupAssignments(shown, moment);
  const owes = owed?.some(({ status }) => status === 'open') ?? false;
  return (
    <>
      <Unsent entries={unsent} assignments={assignments} />
      {(toDo.length > 0 || owes) && (
        <Group title='等你动手'>
          {owed && <OwedCard reviews={owed} moment={moment} />}
          {toDo.map((assignment) => (
            <AssignmentCard key={assignment.assignmentId} assignment={assignment} moment={moment} />
          ))}
        </Group>
      )}
      {waiting.length > 0 && (
        <Group title='点评中'>
          {waiting.map((assignment) => (
            <AssignmentCard key={assignment.assignmentId} assignment={assignment} moment={moment} />
          ))}
        </Group>
      )}
      {settled.length > 0 && (
        <Group title='已完成'>
          {settled.map((assignment) => (
            <AssignmentCard key={assignment.assignmentId} assignment={assignment} moment={moment} />
          ))}
        </Group>
      )}
      <Card rows>
        {coursesOf(assignments).map(({ courseId, courseTitle }) => (
          <ListRow
            key={courseId}
            icon='award'
            title='看看大家的佳作'
            text={courseTitle}
            onClick={() => void navigate(routes.showcase(courseId))}
          />
        ))}
      </Card>
    </>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <View className='stack'>
      <View className='homework__title' {...a11y({ role: 'heading' })}>
        {title}
      </View>
      {children}
    </View>
  );
}

/** What was handed in on this phone and has not reached the server: in place of what the server knew of it. */
function Unsent({ entries, assignments }: { entries: HandInEntry[]; assignments: readonly Assignment[] }) {
  const sending = useOutbox((state) => state.sending);
  if (entries.length === 0) return null;
  const titleOf = (assignmentId: string) =>
    assignments.find((assignment) => assignment.assignmentId === assignmentId)?.title ?? '作业';
  return (
    <Card rows>
      {entries.map(({ requestId, input, state }) => (
        <ListRow
          key={requestId}
          icon={state === 'refused' ? 'circle-alert' : 'cloud-upload'}
          title={titleOf(input.assignmentId)}
          text={
            state === 'refused'
              ? '没有交上，打开看看原因'
              : requestId === sending
                ? '正在提交'
                : '写好了，联网后自动提交'
          }
          onClick={() => void navigate(routes.assignment(input.assignmentId))}
        />
      ))}
    </Card>
  );
}
