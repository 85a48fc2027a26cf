import type { Input } from '@contract/actions';
import type { EditablePerk, PerkKind, PerkStatus } from '@contract/perk';
import { clockOf, localTime } from '@/shared/format/local-time';

/** A perk while it is edited: numbers as they are typed, '' for none. Days and clock times are the community's. */
export interface PerkDraft {
  kind: PerkKind;
  status: PerkStatus;
  title: string;
  summary: string;
  details: string;
  partner: string;
  price: string;
  /** 0 = every tier. */
  minTierNo: number;
  perMemberLimit: string;
  stock: string;
  promiseHours: string;
  validDays: string;
  opensDate: string;
  opensClock: string;
  closesDate: string;
  closesClock: string;
}

const DEFAULT_CLOCK = { opens: '12:00', closes: '23:59' };

const typed = (value: number | null): string => (value === null ? '' : String(value));

function dayAndClock(iso: string | null, offset: number, clock: string): [string, string] {
  if (iso === null) return ['', clock];
  const then = localTime(Date.parse(iso), offset);
  return [then.localDate, clockOf(then)];
}

/** What the editor begins with: a kept perk, or a new one. */
export function draftOf(perk: EditablePerk | null, utcOffsetMinutes: number): PerkDraft {
  const [opensDate, opensClock] = dayAndClock(perk?.opensAt ?? null, utcOffsetMinutes, DEFAULT_CLOCK.opens);
  const [closesDate, closesClock] = dayAndClock(perk?.closesAt ?? null, utcOffsetMinutes, DEFAULT_CLOCK.closes);
  const window = { opensDate, opensClock, closesDate, closesClock };
  if (!perk) {
    const words = { title: '', summary: '', details: '', partner: '' };
    const numbers = { price: '', minTierNo: 0, perMemberLimit: '1', stock: '', promiseHours: '48', validDays: '30' };
    return { kind: 'coupon', status: 'draft', ...words, ...numbers, ...window };
  }
  const { kind, status, title, summary, details, partner } = perk;
  return {
    ...{ kind, status, title, summary, details, partner },
    price: typed(perk.price),
    minTierNo: perk.minTierNo ?? 0,
    perMemberLimit: typed(perk.perMemberLimit),
    stock: typed(perk.stock),
    promiseHours: typed(perk.promiseHours),
    validDays: typed(perk.validDays),
    ...window,
  };
}

type NumberField = 'price' | 'perMemberLimit' | 'stock' | 'promiseHours' | 'validDays';

const BOUNDS: Record<NumberField, { min: number; max: number; words: string }> = {
  price: { min: 1, max: 1_000_000, words: '写 1 到 1,000,000 的整数' },
  perMemberLimit: { min: 1, max: 1_000, words: '写 1 到 1,000 的整数，不限就留空' },
  stock: { min: 0, max: 1_000_000, words: '写整数，不限就留空' },
  promiseHours: { min: 1, max: 2_160, words: '写 1 到 2,160 小时，不承诺就留空' },
  validDays: { min: 1, max: 366, words: '写 1 到 366 天，长期有效就留空' },
};

function isWrongNumber(field: NumberField, text: string): boolean {
  if (text.trim() === '') return field === 'price';
  const { min, max } = BOUNDS[field];
  const value = Number(text);
  return !Number.isInteger(value) || value < min || value > max;
}

/** Which numbers a kind asks for. */
export const numbersOf = (kind: PerkKind): NumberField[] => [
  'price',
  'perMemberLimit',
  ...(kind === 'code' ? [] : (['stock'] as const)),
  ...(kind === 'service' || kind === 'goods' ? (['promiseHours'] as const) : []),
  ...(kind === 'goods' ? [] : (['validDays'] as const)),
];

export type DraftErrors = Partial<Record<NumberField | 'title' | 'closesAt', string>>;

/** What keeps a draft from being saved, field by field. */
export function wrongIn(draft: PerkDraft, utcOffsetMinutes: number): DraftErrors {
  const errors: DraftErrors = draft.title.trim() === '' ? { title: '给它一个名字' } : {};
  for (const field of numbersOf(draft.kind)) {
    if (isWrongNumber(field, draft[field])) errors[field] = BOUNDS[field].words;
  }
  const { opensAt, closesAt } = windowOf(draft, utcOffsetMinutes);
  if (opensAt !== null && closesAt !== null && closesAt <= opensAt) errors.closesAt = '截止要晚于开抢';
  return errors;
}

const instantOf = (date: string, clock: string, utcOffsetMinutes: number): string | null =>
  date === '' ? null : new Date(Date.parse(`${date}T${clock}:00Z`) - utcOffsetMinutes * 60_000).toISOString();

const windowOf = (draft: PerkDraft, offset: number) => ({
  opensAt: instantOf(draft.opensDate, draft.opensClock, offset),
  closesAt: instantOf(draft.closesDate, draft.closesClock, offset),
});

const numberOf = (text: string): number | null => (text.trim() === '' ? null : Number(text));

type Saved = Omit<Input<'perk.save'>, 'communityId' | 'perkId' | 'version' | 'coverMediaId'>;

/** A draft in which nothing is wrong, as it is sent. */
export function inputOf(draft: PerkDraft, utcOffsetMinutes: number): Saved {
  const asked = new Set<string>(numbersOf(draft.kind));
  const number = (field: NumberField) => (asked.has(field) ? numberOf(draft[field]) : null);
  return {
    kind: draft.kind,
    status: draft.status,
    title: draft.title.trim(),
    summary: draft.summary.trim(),
    details: draft.details.trim(),
    partner: draft.partner.trim(),
    price: Number(draft.price),
    minTierNo: draft.minTierNo === 0 ? null : draft.minTierNo,
    perMemberLimit: number('perMemberLimit'),
    stock: number('stock'),
    promiseHours: number('promiseHours'),
    validDays: number('validDays'),
    ...windowOf(draft, utcOffsetMinutes),
  };
}
