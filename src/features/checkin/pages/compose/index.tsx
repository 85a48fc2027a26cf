import { useRouter } from '@tarojs/taro';
import { Page } from '@/shared/ui/page';
import { StateView } from '@/shared/ui/state-view';
import { goBack } from '@/platform/navigation';
import { routes } from '@/routes';
import { NewCheckin } from './new-checkin';
import { Revision } from './revision';
import './compose.scss';

/** Writes a check-in: of today, with a make-up card for a past day, or again after it was returned. */
export default function ComposePage() {
  const { courseId, localDate, makeup, checkinId } = useRouter().params;
  if (checkinId) return <Revision checkinId={checkinId} />;
  if (courseId && localDate) return <NewCheckin courseId={courseId} localDate={localDate} makeup={makeup === '1'} />;
  return (
    <Page title='打卡'>
      <StateView
        icon='telescope'
        title='没有找到要打卡的这一天'
        text='从今日页重新进入就好'
        action={{ label: '回到今日', onClick: () => void goBack(routes.today()) }}
      />
    </Page>
  );
}
