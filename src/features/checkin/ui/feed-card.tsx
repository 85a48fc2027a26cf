import { View } from '@tarojs/components';
import type { FeedRow } from '@contract/checkin';
import { navigate } from '@/platform/navigation';
import { routes } from '@/routes';
import { Card } from '@/shared/ui/card';
import { AuthorLine } from './author-line';
import { CardActions } from './card-actions';
import { CheckinBody } from './checkin-body';
import { StatePanel } from './state-panel';
import { useCheckinMenu } from './use-checkin-menu';
import './checkin-ui.scss';

/** One check-in in a feed; a tap opens it. */
export function FeedCard({ row }: { row: FeedRow }) {
  const menu = useCheckinMenu(row);
  const open = () => void navigate(routes.checkinDetail(row.checkinId));
  return (
    <View>
      <Card className='feed-card' onClick={open} label={`${row.author.nickname}的打卡，打开详情`}>
        <AuthorLine row={row} />
        <CheckinBody row={row} />
        <StatePanel row={row} onAppeal={menu.appeal} />
        <CardActions row={row} onComment={open} onMenu={menu.open} />
      </Card>
      {menu.sheet}
    </View>
  );
}
