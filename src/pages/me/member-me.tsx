import { Text, View } from '@tarojs/components';
import type { MeHome } from '@contract/home';
import { a11y } from '@/platform/a11y';
import { navigate } from '@/platform/navigation';
import { routes } from '@/routes';
import { skyBackground } from '@/features/checkin/sky/picture';
import { DeskMenu } from '@/features/ops/ui/desk-menu';
import { VipCard } from '@/features/vip/vip-card';
import { useToday } from '@/session';
import { sayNumber } from '@/shared/format/numbers';
import { Avatar } from '@/shared/ui/avatar';
import { Card } from '@/shared/ui/card';
import { Figure } from '@/shared/ui/figure';
import { Icon } from '@/shared/ui/icon';
import { ListRow } from '@/shared/ui/list-row';
import { NightSky } from '@/shared/ui/night-sky';
import { Pill } from '@/shared/ui/pill';
import { ROLE_NAMES } from './rules';

/** Wide and low, as a card on a page. */
const WIDE = { width: 670, height: 300, columns: 6 } as const;

/** Me, in the community looked at. */
export function MemberMe({ home }: { home: MeHome }) {
  const { me, desk } = home;
  const courseId = useToday((today) => today.data?.current?.courses[0]?.courseId);
  const roleName = ROLE_NAMES[me.role];
  return (
    <>
      <View
        className='me__head'
        onClick={() => void navigate(routes.profile())}
        {...a11y({ label: '编辑资料', role: 'button' })}
      >
        <Avatar person={me} size='l' />
        <View className='me__words'>
          <View className='me__name'>
            <Text className='me__nickname'>{me.nickname}</Text>
            {roleName !== null && <Pill tone='gold'>{roleName}</Pill>}
          </View>
          <View className='me__bio'>{home.bio === '' ? '写一句话介绍自己' : home.bio}</View>
        </View>
        <Icon name='chevron-right' size='s' className='me__chevron' />
      </View>

      <VipCard tier={home.tier} />

      <Card className='me__figures'>
        <View className='me__figure' onClick={() => void navigate(routes.ledger())} {...a11y({ role: 'button' })}>
          <Figure value={home.points} caption='积分' tone='star' />
        </View>
        <Figure value={home.litTotal} unit='天' caption='点亮天数' className='me__figure' />
        <Figure value={home.longestStreak} unit='天' caption='最长连续' className='me__figure' />
      </Card>

      <View onClick={() => void navigate(routes.sky())} {...a11y({ label: '看我的年度星空', role: 'button' })}>
        <NightSky card>
          <View className='me__sky'>
            <View className='me__sky-head'>
              <Text>我的 {home.year.year} 星空</Text>
              <Text className='me__sky-count'>{sayNumber(home.year.stars.length)} 颗星</Text>
            </View>
            <View className='me__sky-picture' style={{ backgroundImage: skyBackground(home.year, WIDE) }} />
            {home.year.stars.length === 0 && <View className='me__sky-empty'>第一次打卡，就会亮起第一颗星</View>}
          </View>
        </NightSky>
      </View>

      <Card rows>
        <ListRow
          icon='inbox'
          title='消息'
          right={home.unread > 0 ? `${home.unread} 条未读` : ''}
          onClick={() => void navigate(routes.inbox())}
        />
        <ListRow icon='pencil' title='作业' onClick={() => void navigate(routes.homework())} />
        {courseId !== undefined && (
          <ListRow
            icon='calendar-days'
            title='打卡日历'
            right='补卡、请假'
            onClick={() => void navigate(routes.calendar({ courseId }))}
          />
        )}
        <ListRow icon='trophy' title='每周榜单' onClick={() => void navigate(routes.boards())} />
        <ListRow icon='coins' title='积分明细' onClick={() => void navigate(routes.ledger())} />
        <ListRow
          icon='circle-question-mark'
          title='怎么获得积分'
          onClick={() => void navigate(routes.earningRules())}
        />
        <ListRow icon='settings' title='设置' onClick={() => void navigate(routes.settings())} />
      </Card>

      {me.role === 'coach' && (
        <Card rows>
          <ListRow
            icon='scroll-text'
            title='作业点评'
            right='等你看的作业'
            onClick={() => void navigate(routes.reviewQueue())}
          />
        </Card>
      )}

      {desk && <DeskMenu desk={desk} />}
    </>
  );
}
