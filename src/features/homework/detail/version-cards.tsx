import type { SubmissionVersion } from '@contract/homework';
import { View } from '@tarojs/components';
import { sayInstant, type Moment } from '@/shared/format/dates';
import { Attachments } from '../ui/attachments';
import { FoldCard } from '../ui/fold-card';

/** Everything I handed in, the newest open, older ones folded. */
export function VersionCards({ versions, moment }: { versions: readonly SubmissionVersion[]; moment: Moment }) {
  return (
    <>
      {versions.map(({ version, text, attachments, isLate, submittedAt }, index) => (
        <FoldCard
          key={version}
          title={`我交的第 ${version} 版`}
          note={`${sayInstant(submittedAt, moment)}${isLate ? ' · 迟交' : ''}`}
          isOpenAtFirst={index === 0}
        >
          {text !== '' && <View className='work__text'>{text}</View>}
          <Attachments attachments={attachments} owner='我' />
        </FoldCard>
      ))}
    </>
  );
}
