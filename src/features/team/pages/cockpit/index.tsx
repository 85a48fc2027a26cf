import { useDidShow, useRouter } from '@tarojs/taro';
import { View } from '@tarojs/components';
import type { CareList } from '@contract/team';
import { navigate } from '@/platform/navigation';
import { routes } from '@/routes';
import { openInCommunity } from '@/session';
import { usePullRefresh } from '@/shared/hooks/use-pull-refresh';
import { Icon } from '@/shared/ui/icon';
import { Page } from '@/shared/ui/page';
import { RemoteView } from '@/shared/ui/remote-view';
import { SkeletonCards } from '@/shared/ui/skeleton';
import { StateView } from '@/shared/ui/state-view';
import { isTicked, sayNobody } from '../../care-rules';
import { useCare } from '../../store';
import { CareCard } from '../../ui/care-card';
import './index.scss';

const openCare = (teamId: string) =>
  openInCommunity(useCare, (communityId) => useCare.getState().open({ communityId, teamId }));

/** Whom a captain cares for today: at most five people, each with a reason and words to send. */
export default function CockpitPage() {
  const { teamId = '' } = useRouter().params;
  const remote = useCare();
  const open = () => openCare(teamId);
  useDidShow(() => void open());
  usePullRefresh(open);

  if (remote.error?.code === 'RESOURCE.NOT_FOUND') {
    return (
      <Page title='队长驾驶舱'>
        <StateView
          icon='lock'
          title='这里只对队长开放'
          text='这支小队的队长、本周值日和运营能看到今天该惦记谁。'
          action={{ label: '回到小队', onClick: () => void navigate(routes.team()) }}
        />
      </Page>
    );
  }
  return (
    <Page title='队长驾驶舱'>
      <RemoteView
        // what another team's list said is not this one's
        remote={remote.data?.teamId === teamId ? remote : { ...remote, data: null }}
        skeleton={<SkeletonCards count={3} person />}
        onRetry={() => void open()}
      >
        {(care) => <Care care={care} />}
      </RemoteView>
    </Page>
  );
}

function Care({ care }: { care: CareList }) {
  const { teamId, teamName, courseTitle, localDate, litCount, dueCount, people } = care;
  const next = people.find(({ contact }) => !isTicked(contact, localDate));
  return (
    <>
      <View className='cockpit__lead'>
        <View>
          <View className='cockpit__team'>{teamName}</View>
          <View className='cockpit__private'>
            {courseTitle} ·
            <Icon name='lock' size='s' />
            仅队长、值日和运营可见
          </View>
        </View>
        {dueCount > 0 && <View className='cockpit__count'>{`今天 ${litCount} / ${dueCount} 已点亮`}</View>}
      </View>
      {people.length === 0 && (
        <StateView
          icon='hand-heart'
          {...sayNobody(care)}
          action={{ label: '回小队看看', onClick: () => void navigate(routes.team()) }}
        />
      )}
      {people.map((row) => (
        <CareCard
          key={row.person.memberId}
          row={row}
          care={{ teamId, localDate }}
          isNext={row.person.memberId === next?.person.memberId}
        />
      ))}
      <View className='cockpit__soft'>
        每天最多五位，按安静了几天、之前投入多少、最近有没有联系过来排。今天点亮了的、请了假的、该到都到的队友，不会出现在这里。
      </View>
    </>
  );
}
