import { useState, type ReactNode } from 'react';
import { View } from '@tarojs/components';
import type { Output } from '@contract/actions';
import { LIMITS } from '@contract/limits';
import { a11y } from '@/platform/a11y';
import { toast } from '@/platform/notify';
import { replaceWith, scrollTo } from '@/platform/navigation';
import type { LocalPicture } from '@/platform/upload';
import { routes } from '@/routes';
import { useSession } from '@/session';
import { sayError } from '@/shared/format/errors';
import { PERK_KINDS } from '@/shared/format/perks';
import { useMoment } from '@/shared/hooks/moment';
import { useLeaveGuard } from '@/shared/hooks/use-leave-guard';
import { useTask } from '@/shared/hooks/use-task';
import { Button } from '@/shared/ui/button';
import { Card } from '@/shared/ui/card';
import { TextArea } from '@/shared/ui/field/text-area';
import { TextInput } from '@/shared/ui/field/text-input';
import { Choices } from '@/shared/ui/choices';
import { Page } from '@/shared/ui/page';
import { SelectRow } from '@/shared/ui/picker-row';
import { CoverPicker } from './cover-picker';
import { draftOf, inputOf, numbersOf, wrongIn, type PerkDraft } from './editor';
import { STATUS_WORDS } from './rules';
import { saveWithCover } from './save-perk';
import { usePerkSettings } from './store';
import { WindowFields } from './window-fields';

const KINDS = (['code', 'coupon', 'service', 'goods'] as const).map((value) => ({
  value,
  label: PERK_KINDS[value].name,
}));
const STATUSES = (['draft', 'on_sale', 'off_sale'] as const).map((value) => ({ value, label: STATUS_WORDS[value] }));

const NUMBER_FIELDS = {
  price: { label: '价格（积分）', hint: undefined },
  perMemberLimit: { label: '每人最多几次', hint: '不限就留空' },
  stock: { label: '总份数', hint: '包含已兑出的；不限就留空' },
  promiseHours: { label: '承诺几小时内完成', hint: '过时没有核销，积分自动退回' },
  validDays: { label: '兑换后几天内有效', hint: '长期有效就留空' },
} as const;

interface PerkFormProps {
  title: string;
  settings: Output<'perk.getForDesk'>;
  /** Stands above the form, such as how old it is. */
  above: ReactNode;
  /** Who has redeemed it. */
  below: ReactNode;
}

/** Everything that operators decide about a perk, on one page. */
export function PerkForm({ title, settings, above, below }: PerkFormProps) {
  const { perk, tiers } = settings;
  const moment = useMoment();
  const { utcOffsetMinutes } = moment;
  const communityId = useSession((session) => session.communityId) ?? '';
  const [begun] = useState(() => draftOf(perk, utcOffsetMinutes));
  const [draft, setDraft] = useState(begun);
  const [picture, setPicture] = useState<LocalPicture | null>(null);
  const [isChecked, setChecked] = useState(false);
  const release = useLeaveGuard(draft !== begun || picture !== null);
  const wrong = wrongIn(draft, utcOffsetMinutes);
  const set = (change: Partial<PerkDraft>) => setDraft((before) => ({ ...before, ...change }));
  const errorOf = (field: keyof typeof wrong) => (isChecked ? (wrong[field] ?? null) : null);
  const save = useTask(
    (requestId: string) => {
      const of = perk === null ? {} : { perkId: perk.perkId, version: perk.version };
      return saveWithCover({ communityId, ...of, ...inputOf(draft, utcOffsetMinutes) }, picture, requestId);
    },
    { quiet: true },
  );

  const submit = async () => {
    setChecked(true);
    if (Object.keys(wrong).length > 0) {
      toast('有几处还没填好，标红的地方改一改');
      scrollTo('.field--wrong');
      return;
    }
    const saved = await save.run();
    if (!saved) return;
    release();
    setPicture(null);
    if (perk === null) await replaceWith(routes.opsPerk(saved.perkId));
    else await usePerkSettings.getState().open({ communityId, perkId: saved.perkId });
    toast(draft.status === 'on_sale' ? '已保存，成员现在能看到' : '已保存');
  };

  return (
    <Page
      title={title}
      footer={
        <Button kind='star' busy={save.busy} onClick={() => void submit()}>
          保存
        </Button>
      }
    >
      {above}
      {save.error && (
        <View className='perk-form__refusal' {...a11y({ role: 'alert' })}>
          {sayError(save.error, moment)}
        </View>
      )}
      <Card className='form'>
        <CoverPicker kind={draft.kind} coverUrl={picture?.path ?? perk?.coverUrl ?? null} onPick={setPicture} />
        <TextInput
          label='名称'
          required
          value={draft.title}
          maxLength={LIMITS.perkTitleCharacters}
          counted
          error={errorOf('title')}
          onChange={(title) => set({ title })}
        />
        <Choices
          label='种类'
          options={KINDS}
          chosen={[draft.kind]}
          hint={perk && perk.sold > 0 ? '已有人兑换，种类不能再改' : '兑换码马上发放，其他由你们核销'}
          disabled={perk !== null && perk.sold > 0}
          onToggle={(kind) => set({ kind })}
        />
        <TextInput
          label='一句话介绍'
          value={draft.summary}
          maxLength={LIMITS.perkSummaryCharacters}
          onChange={(summary) => set({ summary })}
        />
        <TextInput
          label='合作伙伴'
          placeholder='社群自己的权益就留空'
          value={draft.partner}
          maxLength={LIMITS.perkPartnerCharacters}
          onChange={(partner) => set({ partner })}
        />
        <TextArea
          label='怎么用'
          placeholder='兑换的人会在券上看到'
          value={draft.details}
          maxLength={LIMITS.perkDetailsCharacters}
          onChange={(details) => set({ details })}
        />
        <View className='pair'>
          {numbersOf(draft.kind).map((field) => (
            <TextInput
              key={field}
              label={NUMBER_FIELDS[field].label}
              type='number'
              value={draft[field]}
              maxLength={7}
              error={errorOf(field)}
              {...(NUMBER_FIELDS[field].hint !== undefined && { hint: NUMBER_FIELDS[field].hint })}
              onChange={(text) => set({ [field]: text })}
            />
          ))}
        </View>
        <SelectRow
          label='最低等级'
          words={tiers.find(({ tierNo }) => tierNo === draft.minTierNo)?.name ?? '所有成员'}
          options={[
            { value: 0, label: '所有成员' },
            ...tiers.map(({ tierNo, name }) => ({ value: tierNo, label: name })),
          ]}
          value={draft.minTierNo}
          onChange={(minTierNo) => set({ minTierNo })}
        />
        <WindowFields draft={draft} error={errorOf('closesAt')} onChange={set} />
        <Choices label='状态' options={STATUSES} chosen={[draft.status]} onToggle={(status) => set({ status })} />
      </Card>
      {below}
    </Page>
  );
}
