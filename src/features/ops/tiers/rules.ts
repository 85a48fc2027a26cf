import type { Output } from '@contract/actions';
import { LIMITS } from '@contract/limits';
import type { TierDraft, TierEffect, TierIcon } from '@contract/vip';
import { sayNumber } from '@/shared/format/numbers';

type TierRow = Output<'vip.listTiers'>['rows'][number];

/** One tier as it is being typed: numbers are text until they are saved. */
export interface TierForm {
  name: string;
  icon: TierIcon;
  growth: string;
  retainGrowth: string;
  extraMakeups: string;
  earlyEnrolHours: string;
  benefits: string[];
}

export const ICON_CHOICES: { value: TierIcon; label: string }[] = [
  { value: 'dust', label: '星尘' },
  { value: 'spark', label: '星火' },
  { value: 'glow', label: '星光' },
  { value: 'star', label: '星辰' },
  { value: 'galaxy', label: '星河' },
  { value: 'moon', label: '月亮' },
  { value: 'comet', label: '彗星' },
  { value: 'orbit', label: '行星' },
];

/** What keeping a tier asks by default, as a share of the step up to it. */
const RETAIN_SHARE = 0.1;
const MOST_MAKEUPS = 10;
const MOST_HOURS = 336;

export const formOf = ({ name, icon, growth, retainGrowth, privileges, benefits }: TierDraft | TierRow): TierForm => ({
  name,
  icon,
  growth: String(growth),
  retainGrowth: String(retainGrowth),
  extraMakeups: String(privileges.extraMakeups),
  earlyEnrolHours: String(privileges.earlyEnrolHours),
  benefits: [...benefits],
});

const wholeNumber = (typed: string): number | null => (/^\d{1,8}$/.test(typed.trim()) ? Number(typed) : null);

export type FormErrors = Partial<Record<keyof TierForm, string>>;

function boundError(typed: string, most: number, unit: string): string | undefined {
  const value = wholeNumber(typed);
  return value === null || value > most ? `填 0 到 ${sayNumber(most)} 的整数${unit}` : undefined;
}

/** What is wrong with one tier, field by field; `others` is the whole list, in which it stands at `index`. */
export function errorsOf(form: TierForm, index: number, others: TierForm[]): FormErrors {
  const name = form.name.trim();
  const growth = wholeNumber(form.growth);
  const below = index > 0 ? wholeNumber(others[index - 1]?.growth ?? '') : null;
  const above = wholeNumber(others[index + 1]?.growth ?? '');
  const errors: FormErrors = {};
  if (name === '') errors.name = '给这一级起个名字';
  else if (others.some((other, at) => at !== index && other.name.trim() === name)) errors.name = '这个名字已经用过';
  if (growth === null) errors.growth = '填一个整数';
  else if (below !== null && growth <= below) errors.growth = `要比上一级的 ${sayNumber(below)} 高`;
  else if (above !== null && growth >= above) errors.growth = `要比下一级的 ${sayNumber(above)} 低`;
  if (wholeNumber(form.retainGrowth) === null) errors.retainGrowth = '填一个整数，0 表示不会下降';
  const makeups = boundError(form.extraMakeups, MOST_MAKEUPS, '');
  if (makeups !== undefined) errors.extraMakeups = makeups;
  const hours = boundError(form.earlyEnrolHours, MOST_HOURS, '，最多 14 天');
  if (hours !== undefined) errors.earlyEnrolHours = hours;
  return errors;
}

/** The list as it is sent; null while something in it is wrong. */
export function draftsOf(forms: TierForm[]): TierDraft[] | null {
  const isRight = forms.every((form, index) => Object.keys(errorsOf(form, index, forms)).length === 0);
  if (!isRight) return null;
  return forms.map((form) => ({
    name: form.name.trim(),
    icon: form.icon,
    growth: Number(form.growth),
    retainGrowth: Number(form.retainGrowth),
    privileges: { extraMakeups: Number(form.extraMakeups), earlyEnrolHours: Number(form.earlyEnrolHours) },
    benefits: form.benefits.map((benefit) => benefit.trim()).filter((benefit) => benefit !== ''),
  }));
}

/** One more tier at the top, to be named: as far above the highest as that is above the one below. */
export function withNewTier(forms: TierForm[]): TierForm[] {
  const [below, top] = [forms.at(-2), forms.at(-1)];
  if (!top || forms.length >= LIMITS.tiersAtMost) return forms;
  const highest = Number(top.growth) || 0;
  const step = Math.max(100, highest - (Number(below?.growth) || 0));
  const unused = ICON_CHOICES.find(({ value }) => forms.every(({ icon }) => icon !== value));
  const added: TierForm = {
    ...top,
    name: '',
    icon: unused?.value ?? 'orbit',
    growth: String(highest + step),
    retainGrowth: String(Math.round(step * RETAIN_SHARE)),
    benefits: [],
  };
  return [...forms, added];
}

export const canAdd = (forms: TierForm[]): boolean => forms.length < LIMITS.tiersAtMost;
export const canRemove = (forms: TierForm[]): boolean => forms.length > LIMITS.tiersAtLeast;

/** A tenth of the step up to a tier, as the hint for what keeping it may ask. */
export function retainHint(form: TierForm, below: TierForm | undefined): string {
  const step = (wholeNumber(form.growth) ?? 0) - (wholeNumber(below?.growth ?? '') ?? 0);
  if (!below || step <= 0) return '每季要得到的成长值，0 表示不会下降';
  return `每季要得到的成长值，一般是升级差距的一成：${sayNumber(Math.round(step * RETAIN_SHARE))}`;
}

/** What a tier asks, what it gives, and what people promise, each a line of the list. */
export function sayTerms({ growth, retainGrowth, extraMakeups, earlyEnrolHours, benefits }: TierForm): string[] {
  const keeps = Number(retainGrowth) > 0 ? `每季 ${sayNumber(Number(retainGrowth))} 保级` : '不会下降';
  const gives = [
    ...(Number(extraMakeups) > 0 ? [`补卡 +${extraMakeups}`] : []),
    ...(Number(earlyEnrolHours) > 0 ? [`早 ${earlyEnrolHours} 小时报名`] : []),
  ];
  const promised = benefits.map((benefit) => benefit.trim()).filter((benefit) => benefit !== '');
  const lines = [`成长值 ${sayNumber(Number(growth) || 0)} 起 · ${keeps}`, gives.join(' · '), promised.join('、')];
  return lines.filter((line) => line !== '');
}

/** What saving changes for members, in one sentence. */
export function sayEffect(rows: TierEffect[]): string {
  const moved = rows.some(({ before, after }) => before !== after);
  const kept = rows.reduce((sum, { protectedCount }) => sum + protectedCount, 0);
  const held = kept > 0 ? `${kept} 人的成长值低于新门槛，等级保留到本季末。` : '';
  return `${moved ? '够到新门槛的人会立刻升级。' : '没有人的等级会变。'}${held}`;
}
