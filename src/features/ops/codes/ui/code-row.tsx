import { View } from '@tarojs/components';
import type { AccessCode } from '@contract/gate-codes';
import { sayInstant } from '@/shared/format/dates';
import { useMoment } from '@/shared/hooks/moment';
import { Avatar } from '@/shared/ui/avatar';
import { ListRow } from '@/shared/ui/list-row';
import { inFours } from '../rules';
import './codes.scss';

export interface CodeRowProps {
  code: AccessCode;
  /** Of one that nobody has used. */
  onOpen: () => void;
}

/** One code of a batch by its number: the code itself, or who has used it and when. */
export function CodeRow({ code: { codeNo, code, usedBy, usedAt }, onOpen }: CodeRowProps) {
  const moment = useMoment();
  const number = <View className='codes__number'>{codeNo}</View>;
  if (code !== null) {
    return (
      <ListRow
        left={number}
        title={<View className='codes__one'>{inFours(code)}</View>}
        label={`第 ${codeNo} 个，没用过`}
        onClick={onOpen}
      />
    );
  }
  return (
    <ListRow
      left={
        <>
          {number}
          {usedBy && <Avatar person={usedBy} size='s' />}
        </>
      }
      title={usedBy?.nickname ?? '已用'}
      right={usedAt === null ? undefined : `${sayInstant(usedAt, moment)} 使用`}
    />
  );
}
