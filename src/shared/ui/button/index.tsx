import type { PropsWithChildren } from 'react';
import { Button as PlatformButton, View, type ButtonProps as PlatformProps } from '@tarojs/components';
import { a11y } from '@/platform/a11y';
import { classes } from '../classes';
import { Icon, type IconName } from '../icon';
import { Star } from '../star';

export interface ButtonProps extends Pick<
  PlatformProps,
  'openType' | 'onChooseAvatar' | 'onAgreePrivacyAuthorization' | 'id'
> {
  /** `star`: the page's one main thing. `night`: a main thing within a card. The others step back. */
  kind?: 'star' | 'night' | 'ghost' | 'quiet' | 'danger' | 'plain';
  /** `small` is as wide as its words, and still large enough for a finger. */
  size?: 'large' | 'small';
  /** An icon, or the product's star, before the words. */
  icon?: IconName | 'star';
  /** At work: keeps its words, shows that it works, and takes no second tap. */
  busy?: boolean;
  disabled?: boolean;
  /** For screen readers, where the words alone do not say enough. */
  label?: string;
  className?: string;
  onClick?: () => void;
}

/** Something to do, at least 88 rpx high. */
export function Button({
  kind = 'night',
  size = 'large',
  icon,
  busy = false,
  disabled = false,
  label,
  className,
  onClick,
  children,
  ...platform
}: PropsWithChildren<ButtonProps>) {
  const isIdle = busy || disabled;
  return (
    <PlatformButton
      className={classes(
        'button',
        `button--${kind}`,
        size === 'small' && 'button--small',
        disabled && 'button--disabled',
        className,
      )}
      hoverClass={isIdle ? 'none' : 'button--pressed'}
      {...(isIdle ? { disabled: true } : { onClick })}
      {...a11y({ role: 'button', disabled: isIdle, ...(label !== undefined && { label }) })}
      {...platform}
    >
      {/* one child that stays: the browser's button element puts later ones at its end */}
      <View className='button__inside'>
        {busy ? <Icon name='loader-circle' className='button__busy' label='正在处理' /> : <ButtonIcon icon={icon} />}
        <View className='button__label'>{children}</View>
      </View>
    </PlatformButton>
  );
}

function ButtonIcon({ icon }: { icon: ButtonProps['icon'] }) {
  if (icon === undefined) return null;
  return icon === 'star' ? <Star mark='lit' size='s' className='button__star' /> : <Icon name={icon} />;
}
