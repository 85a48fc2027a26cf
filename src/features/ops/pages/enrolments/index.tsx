import { useRef, useState } from 'react';
import { useDidShow, useLoad, useReachBottom, useRouter } from '@tarojs/taro';
import type { EnrolmentFilter } from '@contract/enrolment';
import { LIMITS } from '@contract/limits';
import { openInCommunity, useSession } from '@/session';
import { useMoment } from '@/shared/hooks/moment';
import { usePullRefresh } from '@/shared/hooks/use-pull-refresh';
import { TextInput } from '@/shared/ui/field/text-input';
import { Page } from '@/shared/ui/page';
import { ListView } from '@/shared/ui/remote-view/list-view';
import { Segments } from '@/shared/ui/segments';
import { SkeletonCards } from '@/shared/ui/skeleton';
import { emptyOf, filterItems, firstFilter } from '../../enrolment/rules';
import { useEnrolmentHead, useEnrolments } from '../../enrolment/store';
import { DecisionBar } from '../../enrolment/ui/decision-bar';
import { EnrolmentCard } from '../../enrolment/ui/enrolment-card';
import { EnrolmentHead } from '../../enrolment/ui/enrolment-head';
import { OutcomeSheet } from '../../enrolment/ui/outcome-sheet';
import { useDeciding } from '../../enrolment/use-deciding';
import { DecisionSheet } from '../../ui/decision-sheet';
import { DeskTable } from '../../ui/desk-table';
import { DeskWall } from '../../ui/desk-wall';

/** Who wants to be in a course, who waits, who is in, who has gone; applications are answered many at a time. */
export default function EnrolmentsPage() {
  const { courseId = '' } = useRouter().params;
  const list = useEnrolments();
  const { head } = useEnrolmentHead();
  const moment = useMoment();
  const communityId = useSession((session) => session.communityId) ?? '';
  const [filter, setFilter] = useState<EnrolmentFilter>('applied');
  const isChosen = useRef(false);
  const [typed, setTyped] = useState('');
  const [search, setSearch] = useState('');
  const [isRejecting, setRejecting] = useState(false);
  const open = (wanted: EnrolmentFilter, name: string) =>
    openInCommunity(useEnrolments, (here) =>
      useEnrolments.getState().open({ communityId: here, courseId, filter: wanted, search: name }),
    );
  const reopen = () => open(filter, search);
  const deciding = useDeciding({ communityId, courseId }, list.rows, () => void reopen());
  const show = (wanted: EnrolmentFilter, name: string) => {
    deciding.clear();
    isChosen.current = true;
    setFilter(wanted);
    setSearch(name);
    void open(wanted, name);
  };
  const begin = async () => {
    await reopen();
    const { head: known } = useEnrolmentHead.getState();
    if (!isChosen.current && known && firstFilter(known.counts) !== filter) show(firstFilter(known.counts), search);
  };
  // another course's head is not this one's
  useLoad(() => useEnrolmentHead.setState({ head: null }));
  useDidShow(() => void begin());
  usePullRefresh(reopen);
  useReachBottom(() => void list.loadMore());

  if (list.error?.code === 'RESOURCE.NOT_FOUND') {
    return (
      <Page title='报名名单'>
        <DeskWall />
      </Page>
    );
  }
  const isReview = filter === 'applied' && list.rows.length > 0;
  return (
    <Page
      title='报名名单'
      wide
      footer={
        isReview ? (
          <DecisionBar
            pickedCount={deciding.picked.length}
            isAllPicked={deciding.isAllPicked}
            busy={deciding.busy}
            onPickAll={deciding.toggleAll}
            onReject={() => setRejecting(true)}
            onApprove={() => void deciding.decide(true, '')}
          />
        ) : undefined
      }
    >
      <EnrolmentHead head={head} />
      <Segments items={filterItems(head?.counts ?? null)} value={filter} onChange={(wanted) => show(wanted, search)} />
      <TextInput
        placeholder='按名字找人'
        value={typed}
        maxLength={LIMITS.nicknameCharacters}
        confirmType='search'
        onChange={setTyped}
        onConfirm={() => show(filter, typed.trim())}
        onBlur={() => typed.trim() !== search && show(filter, typed.trim())}
      />
      <DeskTable columns={['报名的人', '回答']} widths='1fr 2fr' isEmpty={list.rows.length === 0}>
        <ListView
          list={list}
          rowKey={({ person }) => person.memberId}
          skeleton={<SkeletonCards count={3} person />}
          empty={{ icon: 'users', ...emptyOf(filter, search) }}
          onRetry={() => void reopen()}
          onMore={() => void list.loadMore()}
        >
          {(row) => (
            <EnrolmentCard
              row={row}
              moment={moment}
              isPicked={isReview ? deciding.picked.includes(row.person.memberId) : null}
              onPick={() => deciding.toggle(row.person.memberId)}
            />
          )}
        </ListView>
      </DeskTable>
      {isRejecting && (
        <DecisionSheet
          title={`回复 ${deciding.picked.length} 位申请人`}
          hint='每个人都会在课程页和消息里看到这段话'
          action='不通过并告知'
          busy={deciding.busy}
          onClose={() => setRejecting(false)}
          onDecide={(reason) => void deciding.decide(false, reason).then((done) => done && setRejecting(false))}
        />
      )}
      {deciding.outcomes && <OutcomeSheet results={deciding.outcomes} onClose={deciding.closeOutcomes} />}
    </Page>
  );
}
