import { useState } from 'react';
import { View } from '@tarojs/components';
import type { EditablePerk } from '@contract/perk';
import { LIMITS } from '@contract/limits';
import { a11y } from '@/platform/a11y';
import { confirm, toast } from '@/platform/notify';
import { useSession } from '@/session';
import { sayNumber } from '@/shared/format/numbers';
import { useTask } from '@/shared/hooks/use-task';
import { Button } from '@/shared/ui/button';
import { Card } from '@/shared/ui/card';
import { TextArea } from '@/shared/ui/field/text-area';
import { codesIn, sayImported } from './rules';
import { discardCodes, importCodes } from './store';

interface CodesCardProps {
  perk: EditablePerk;
  onChanged: () => Promise<void>;
}

/** The code list of a perk: how many are left, more by pasting, and away with those that nobody has. */
export function CodesCard({ perk, onChanged }: CodesCardProps) {
  const communityId = useSession((session) => session.communityId) ?? '';
  const [pasted, setPasted] = useState('');
  const codes = codesIn(pasted);
  const { perkId, sold } = perk;
  const left = (perk.stock ?? 0) - sold;
  const take = useTask((requestId: string) => importCodes({ communityId, perkId, codes }, requestId));
  const discard = useTask((requestId: string) => discardCodes({ communityId, perkId }, requestId));
  const isTooMany = codes.length > LIMITS.perkCodesAtOnce;
  const isTooLong = codes.some((code) => code.length > LIMITS.perkCodeCharacters);

  const submit = async () => {
    const imported = await take.run();
    if (!imported) return;
    setPasted('');
    await onChanged();
    toast(sayImported(imported));
  };
  const ask = async () => {
    const isSure = await confirm({
      title: `清除 ${sayNumber(left)} 个没发出的兑换码？`,
      text: '已经发给成员的不受影响。清除的码可以重新导入。',
      confirmText: '清除',
      dangerous: true,
    });
    if (isSure && (await discard.run())) await onChanged();
  };

  return (
    <Card className='form'>
      <View className='form-title' {...a11y({ role: 'heading' })}>
        兑换码
      </View>
      <View className='form-note'>
        还有 {sayNumber(left)} 个可兑，已发出 {sayNumber(sold)} 个。加密保存，每个只发给一个人，只有本人能看到。
      </View>
      <TextArea
        label='粘贴兑换码'
        placeholder='一行一个，也可以用空格或逗号隔开'
        value={pasted}
        counted={false}
        {...(codes.length > 0 && { hint: `认出 ${sayNumber(codes.length)} 个` })}
        error={
          isTooMany
            ? `一次最多 ${sayNumber(LIMITS.perkCodesAtOnce)} 个，分几次导入`
            : isTooLong
              ? `有的码超过 ${LIMITS.perkCodeCharacters} 个字符，检查一下分隔`
              : null
        }
        onChange={setPasted}
      />
      <Button disabled={codes.length === 0 || isTooMany || isTooLong} busy={take.busy} onClick={() => void submit()}>
        导入
      </Button>
      {left > 0 && (
        <Button kind='plain' busy={discard.busy} onClick={() => void ask()}>
          清除没发出的兑换码
        </Button>
      )}
    </Card>
  );
}
