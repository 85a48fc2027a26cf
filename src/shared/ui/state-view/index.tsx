import { View } from '@tarojs/components';
import type { ErrorBody } from '@contract/errors';
import { a11y } from '@/platform/a11y';
import { sayError } from '../../format/errors';
import { momentNow } from '../../hooks/moment';
import { Button } from '../button';
import { classes } from '../classes';
import { Icon, type IconName } from '../icon';
import { Star } from '../star';

export interface StateViewProps {
  icon: IconName;
  title: string;
  text?: string;
  action?: { label: string; onClick: () => void };
  className?: string;
}

/** What stands where content would be: what will be here, or what happened, and the next step. */
export function StateView({ icon, title, text, action, className }: StateViewProps) {
  return (
    <View className={classes('state', className)}>
      <View className='state__picture'>
        <Icon name={icon} size='xl' />
        <Star mark='lit' size='s' className='state__star' />
        <Star mark='lit' size='s' className='state__spark' />
      </View>
      <View className='state__title' {...a11y({ role: 'heading' })}>
        {title}
      </View>
      {text !== undefined && <View className='state__text'>{text}</View>}
      {action && (
        <View className='state__action'>
          <Button kind='quiet' size='small' onClick={action.onClick}>
            {action.label}
          </Button>
        </View>
      )}
    </View>
  );
}

export interface ErrorViewProps {
  error: Pick<ErrorBody, 'code' | 'details'>;
  onRetry?: () => void;
  className?: string;
}

/** Why there is nothing to show, in the member's words, and how to go on. */
export function ErrorView({ error, onRetry, className }: ErrorViewProps) {
  const { icon, title } = faceOf(error.code);
  return (
    <StateView
      icon={icon}
      title={title}
      text={sayError(error, momentNow())}
      {...(onRetry && { action: { label: '再试一次', onClick: onRetry } })}
      {...(className !== undefined && { className })}
    />
  );
}

function faceOf(code: ErrorBody['code']): { icon: IconName; title: string } {
  if (code === 'CLIENT.OFFLINE') return { icon: 'wifi-off', title: '没有网络' };
  if (code === 'CLIENT.TIMEOUT') return { icon: 'hourglass', title: '网络有点慢' };
  if (code === 'RESOURCE.NOT_FOUND') return { icon: 'telescope', title: '没有找到' };
  return { icon: 'circle-alert', title: '没能打开' };
}
