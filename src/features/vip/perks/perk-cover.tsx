import { Image, View } from '@tarojs/components';
import type { PerkKind } from '@contract/perk';
import { DECORATIVE } from '@/platform/a11y';
import { classes } from '@/shared/ui/classes';
import { Icon } from '@/shared/ui/icon';
import { PERK_KINDS } from '@/shared/format/perks';
import './perk-cover.scss';

export interface PerkCoverProps {
  kind: PerkKind;
  coverUrl: string | null;
  /** `square` in rows, `wide` above a page. */
  shape?: 'square' | 'wide';
  /** Can no longer be had. */
  faded?: boolean;
}

/** The picture of a perk in a fixed box, or its kind drawn on a piece of evening sky. */
export function PerkCover({ kind, coverUrl, shape = 'square', faded = false }: PerkCoverProps) {
  return (
    <View
      className={classes('perk-cover', `perk-cover--${shape}`, `perk-cover--${kind}`, faded && 'perk-cover--faded')}
      {...DECORATIVE}
    >
      {coverUrl === null ? (
        <Icon name={PERK_KINDS[kind].icon} size='xl' className='perk-cover__icon' />
      ) : (
        <Image className='perk-cover__image' src={coverUrl} mode='aspectFill' lazyLoad />
      )}
    </View>
  );
}
