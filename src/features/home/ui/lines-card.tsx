import { View } from '@tarojs/components';
import { a11y } from '@/platform/a11y';
import { navigate } from '@/platform/navigation';
import { routes } from '@/routes';
import { useMoment } from '@/shared/hooks/moment';
import { Card } from '@/shared/ui/card';
import { FormattedDate } from '@/shared/ui/formatted-date';
import { Icon } from '@/shared/ui/icon';
import { sayLine, type Line } from '../lines';

export interface LinesCardProps {
  lines: readonly Line[];
  unread: number;
  onOpen: (line: Line, link: string) => void;
}

/** What waits for me, and what is new, in a few lines; nothing where there is nothing. */
export function LinesCard({ lines, unread, onOpen }: LinesCardProps) {
  const moment = useMoment();
  if (lines.length === 0) return null;
  return (
    <Card className='notices'>
      <View className='section__head'>
        <View className='section__title' {...a11y({ role: 'heading' })}>
          要留意的事
        </View>
        {unread > 0 && (
          <View
            className='section__more'
            onClick={() => void navigate(routes.inbox())}
            {...a11y({ role: 'button', label: `全部消息，${unread} 条未读` })}
          >
            {`${unread} 条新消息`}
            <Icon name='chevron-right' size='s' />
          </View>
        )}
      </View>
      {lines.map((line) => {
        const { key, icon, title, text, at, link } = sayLine(line, moment);
        return (
          <View
            key={key}
            className='notice'
            hoverClass='notice--pressed'
            onClick={() => onOpen(line, link)}
            {...a11y({ role: 'button', label: text === '' ? title : `${title}，${text}` })}
          >
            <Icon name={icon} className='notice__icon' />
            <View className='notice__words'>
              <View className='notice__head'>
                <View className='notice__title'>{title}</View>
                {at !== null && <FormattedDate at={at} className='notice__at' />}
              </View>
              {text !== '' && <View className='notice__body'>{text}</View>}
            </View>
            <Icon name='chevron-right' size='s' className='notice__chevron' />
          </View>
        );
      })}
    </Card>
  );
}
