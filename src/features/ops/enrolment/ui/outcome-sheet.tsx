import { View } from '@tarojs/components';
import { Button } from '@/shared/ui/button';
import { ListRow } from '@/shared/ui/list-row';
import { Sheet } from '@/shared/ui/sheet';
import { OUTCOME_WORDS, sayOutcomes, type Answered } from '../rules';

export interface OutcomeSheetProps {
  /** With the names that were on the page. */
  results: readonly (Answered & { nickname: string })[];
  onClose: () => void;
}

/** What came of an answer for each person, when not all fared the same. */
export function OutcomeSheet({ results, onClose }: OutcomeSheetProps) {
  return (
    <Sheet title='处理结果' open onClose={onClose}>
      <View className='form'>
        <View>{sayOutcomes(results)}</View>
        <View>
          {results.map(({ memberId, nickname, outcome }) => (
            <ListRow key={memberId} title={nickname} right={OUTCOME_WORDS[outcome]} />
          ))}
        </View>
        <Button onClick={onClose}>知道了</Button>
      </View>
    </Sheet>
  );
}
