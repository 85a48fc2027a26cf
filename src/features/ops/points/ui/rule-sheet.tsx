import { useState } from 'react';
import { View } from '@tarojs/components';
import type { RuleSetting } from '@contract/points-desk';
import { toast } from '@/platform/notify';
import { useSession } from '@/session';
import { sayError } from '@/shared/format/errors';
import { EVENT_NAMES } from '@/shared/format/events';
import { momentNow } from '@/shared/hooks/moment';
import { useTask } from '@/shared/hooks/use-task';
import { Button } from '@/shared/ui/button';
import { TextInput } from '@/shared/ui/field/text-input';
import { Sheet } from '@/shared/ui/sheet';
import { Choices } from '@/shared/ui/choices';
import { draftOf, readDraft, type RuleFields } from '../rules';
import { saveRule, showRule, useRuleSettings } from '../store';
import { VersionList } from './version-list';

const ON_OFF = [
  { value: 'on', label: '启用' },
  { value: 'off', label: '停用' },
] as const;

/** One earning rule: what it gives from now on, and what it gave before. */
export function RuleSheet({ rule, onClose }: { rule: RuleSetting; onClose: () => void }) {
  const communityId = useSession((session) => session.communityId) ?? '';
  const [begun] = useState(() => draftOf(rule));
  const [draft, setDraft] = useState(begun);
  const { rule: fields, errors } = readDraft(draft, rule);
  const save = useTask(
    (requestId: string, changed: RuleFields) =>
      saveRule({ communityId, event: rule.event, expectedVersion: rule.version, ...changed }, requestId),
    { quiet: true },
  );
  const change = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });

  const finish = async () => {
    if (!fields) return;
    const saved = await save.run(fields);
    if (!saved) {
      // what the others wrote stands behind the sheet as soon as it is closed
      void useRuleSettings.getState().refresh();
      return;
    }
    showRule(saved.rule);
    onClose();
    toast(`已保存，第 ${saved.rule.version} 版从现在起生效`);
  };

  return (
    <Sheet title={EVENT_NAMES[rule.event]} open isWritten={draft !== begun} onClose={onClose}>
      <View className='form'>
        <View className='pair'>
          <TextInput
            label='积分'
            type='number'
            value={draft.points}
            maxLength={5}
            error={errors.points ?? null}
            onChange={(points) => change({ points })}
          />
          <TextInput
            label='成长值'
            type='number'
            value={draft.growth}
            maxLength={5}
            error={errors.growth ?? null}
            onChange={(growth) => change({ growth })}
          />
        </View>
        {rule.repeats && (
          <TextInput
            label='每天最多计几次'
            type='number'
            hint='能重复的事都有上限，刷屏不会多得一分'
            value={draft.dailyLimit}
            maxLength={3}
            error={errors.dailyLimit ?? null}
            onChange={(dailyLimit) => change({ dailyLimit })}
          />
        )}
        <Choices
          label='是否计分'
          options={ON_OFF}
          chosen={[draft.isEnabled ? 'on' : 'off']}
          hint='已经得到的积分不变，流水会写明是哪一版规则'
          onToggle={(value) => change({ isEnabled: value === 'on' })}
        />
        {save.error && <View className='form-refusal'>{sayError(save.error, momentNow())}</View>}
        <Button busy={save.busy} disabled={!fields} onClick={() => void finish()}>
          保存为第 {rule.version + 1} 版
        </Button>
        {rule.version > 0 && <VersionList event={rule.event} />}
      </View>
    </Sheet>
  );
}
