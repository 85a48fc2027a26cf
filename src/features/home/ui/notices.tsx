import { View } from '@tarojs/components';
import type { Notice } from '@contract/home';
import { a11y } from '@/platform/a11y';
import { navigate } from '@/platform/navigation';
import { routes } from '@/routes';
import { Card } from '@/shared/ui/card';
import { FormattedDate } from '@/shared/ui/formatted-date';
import { Icon } from '@/shared/ui/icon';
import { NOTICE_ICONS } from '../rules';

/** At most three unread messages that ask for something. */
export function Notices({ notices, unread }: { notices: readonly Notice[]; unread: number }) {
  if (notices.length === 0) return null;
  return (
    <Card className='notices'>
      <View className='section__head'>
        <View className='section__title'>新消息</View>
        <View
          className='section__more'
          onClick={() => void navigate(routes.inbox())}
          {...a11y({ role: 'button', label: `全部消息，${unread} 条未读` })}
        >
          {unread > notices.length ? `全部 ${unread} 条` : '全部'}
          <Icon name='chevron-right' size='s' />
        </View>
      </View>
      {notices.slice(0, 3).map((notice) => (
        <View
          key={notice.noticeId}
          className='notice'
          hoverClass='notice--pressed'
          onClick={() => void navigate(notice.link ?? routes.inbox())}
          {...a11y({ role: 'button', label: notice.title })}
        >
          <Icon name={NOTICE_ICONS[notice.kind]} className='notice__icon' />
          <View className='notice__words'>
            <View className='notice__head'>
              <View className='notice__title'>{notice.title}</View>
              <FormattedDate at={notice.at} className='notice__at' />
            </View>
            {notice.body !== '' && <View className='notice__body'>{notice.body}</View>}
          </View>
        </View>
      ))}
    </Card>
  );
}
