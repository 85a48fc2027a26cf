import { View } from '@tarojs/components';
import type { VipHome } from '@contract/vip';
import { a11y } from '@/platform/a11y';
import { sayNumber } from '@/shared/format/numbers';
import { Card } from '@/shared/ui/card';
import { Pill } from '@/shared/ui/pill';
import { ProgressBar } from '@/shared/ui/progress-bar';
import { retentionWords } from '../retention-rules';
import type { Places } from '../rules';
import './retention-card.scss';

const ICONS = { ok: 'circle-check', plain: 'hourglass', warn: 'circle-alert' } as const;

/** How this quarter stands for keeping the tier, and what its end brings. Not shown where the tier is never lost. */
export function RetentionCard({ vip, places }: { vip: VipHome; places: Places }) {
  const { retention } = vip;
  if (retention.needed === 0 || !places.below) return null;
  const { status, preview, losses } = retentionWords(retention, places);
  const earned = Math.max(0, retention.earned);
  return (
    <Card className='retention'>
      <View className='retention__head'>
        <View className='retention__title' {...a11y({ role: 'heading' })}>
          本季保级
        </View>
        <Pill tone={status.tone} icon={ICONS[status.tone]}>
          {status.words}
        </Pill>
      </View>
      <ProgressBar
        value={earned}
        max={retention.needed}
        words={`${sayNumber(earned)} / ${sayNumber(retention.needed)}`}
        label='本季成长值'
      />
      <View className='retention__text'>
        {preview}
        {losses.length > 0 && `到时会：${losses.join('，')}。`}
      </View>
      <View className='retention__soft'>
        本季还有 {retention.daysLeft} 天，得到的成长值都算。每季看一次：一次没够先宽限一季，再没够只降一级。
      </View>
    </Card>
  );
}
