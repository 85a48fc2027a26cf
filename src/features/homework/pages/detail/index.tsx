import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import type { AssignmentDetail } from '@contract/homework';
import { goBack, scrollTo } from '@/platform/navigation';
import { routes } from '@/routes';
import { useSession } from '@/session';
import { useMoment } from '@/shared/hooks/moment';
import { usePullRefresh } from '@/shared/hooks/use-pull-refresh';
import { useOutbox } from '@/shared/outbox';
import { Button } from '@/shared/ui/button';
import { Page } from '@/shared/ui/page';
import { RemoteView } from '@/shared/ui/remote-view';
import { SkeletonCards } from '@/shared/ui/skeleton';
import { StateView } from '@/shared/ui/state-view';
import { AssignmentView } from '../../detail/assignment-view';
import { Composer } from '../../detail/composer';
import { openAssignment, useHandIn, useWorkDraft } from '../../detail/use-work-page';
import { WaitingCard } from '../../detail/waiting-card';
import { draftFrom, isBlank, newDraft } from '../../draft/drafts';
import { handInOf } from '../../draft/hand-in';
import { sayKept, whyNotYet } from '../../draft/rules';
import { startDraft, useDraft } from '../../draft/store';
import { sayLateNow } from '../../rules';
import { useAssignment } from '../../store';
import './index.scss';

const COMPOSER_ID = 'work-composer';

/** One assignment: read it, write it, and read what was said about it. */
export default function AssignmentPage() {
  const { assignmentId = '' } = useRouter().params;
  if (assignmentId !== '') return <Assignment assignmentId={assignmentId} />;
  return (
    <Page title='作业'>
      <StateView
        icon='telescope'
        title='没有找到这份作业'
        text='从作业列表重新进入就好'
        action={{ label: '看全部作业', onClick: () => void goBack(routes.homework()) }}
      />
    </Page>
  );
}

const attachmentsOf = ({ versions, draft }: AssignmentDetail) => [
  ...versions.flatMap(({ attachments }) => attachments),
  ...(draft?.attachments ?? []),
];

function Assignment({ assignmentId }: { assignmentId: string }) {
  const remote = useAssignment();
  const communityId = useSession((session) => session.communityId) ?? '';
  const moment = useMoment();
  const { draft, savedAt, uploads } = useDraft();
  const entry = useOutbox(({ entries }) => handInOf(entries, assignmentId));
  const { send, isSending, refusal } = useHandIn(assignmentId);
  useWorkDraft(assignmentId, remote.data);
  usePullRefresh(() => remote.refresh());

  const detail = remote.data?.assignment.assignmentId === assignmentId ? remote.data : null;
  const isUnsent = entry !== null && !isSending;
  const canWrite = detail !== null && detail.canSubmit && !isUnsent;
  // what was started is never hidden, also when it can no longer be handed in
  const isWriting = detail !== null && !isUnsent && (!isBlank(draft) || (canWrite && detail.status === 'none'));

  const startNext = async (work: AssignmentDetail) => {
    const last = work.versions[0];
    await startDraft(assignmentId, last ? draftFrom(last) : newDraft());
    scrollTo(`#${COMPOSER_ID}`);
  };

  const footer = () => {
    if (!detail || !canWrite) return undefined;
    if (!isWriting) {
      return (
        <Button
          kind={detail.status === 'returned' ? 'star' : 'quiet'}
          icon='pencil'
          onClick={() => void startNext(detail)}
        >
          {detail.status === 'returned' ? '写下一版' : '改一版再交'}
        </Button>
      );
    }
    return (
      <>
        <View className='work__status'>{sayKept(savedAt, moment)}</View>
        <Button
          kind='star'
          icon='send'
          busy={isSending}
          disabled={whyNotYet(draft, uploads) !== null}
          onClick={() => void send()}
        >
          {isSending ? '正在提交' : detail.versions.length === 0 ? '提交作业' : '提交这一版'}
        </Button>
      </>
    );
  };

  return (
    <Page title='作业' footer={footer()} className='work'>
      <RemoteView
        remote={detail ? remote : { ...remote, data: null }}
        skeleton={<SkeletonCards count={3} />}
        onRetry={() => void openAssignment(assignmentId)}
      >
        {(work) => (
          <AssignmentView detail={work} communityId={communityId} moment={moment}>
            {entry && isUnsent && <WaitingCard entry={entry} moment={moment} known={attachmentsOf(work)} />}
            {isWriting && (
              <View id={COMPOSER_ID}>
                <Composer
                  version={work.versions.length + 1}
                  isSending={isSending}
                  notice={work.canSubmit ? sayLateNow(work, moment) : null}
                  refusal={refusal}
                  moment={moment}
                />
              </View>
            )}
          </AssignmentView>
        )}
      </RemoteView>
    </Page>
  );
}
