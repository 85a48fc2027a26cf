import type { ErrorBody } from '@contract/errors';
import type { DeskPerk, DeskRedemption, PerkKind, PerkStatus } from '@contract/perk';
import { sayDeadline, sayInstant, type Moment } from '@/shared/format/dates';
import { sayError } from '@/shared/format/errors';
import { sayNumber } from '@/shared/format/numbers';

/** Where a perk stands, in a word and a colour. */
export function faceOfPerk(perk: DeskPerk, moment: Moment): { word: string; tone: 'ok' | 'warn' | 'plain' | 'night' } {
  if (perk.status === 'draft') return { word: '草稿', tone: 'plain' };
  if (perk.status === 'off_sale') return { word: '已下架', tone: 'plain' };
  if (perk.closesAt !== null && Date.parse(perk.closesAt) <= moment.now) return { word: '已截止', tone: 'plain' };
  if (perk.stock !== null && perk.sold >= perk.stock) return { word: '已兑完', tone: 'warn' };
  if (perk.opensAt !== null && Date.parse(perk.opensAt) > moment.now) {
    return { word: `${sayInstant(perk.opensAt, moment)} 开抢`, tone: 'night' };
  }
  return { word: '兑换中', tone: 'ok' };
}

/** Sold, left and waiting in a line. */
export function sayCounts({ sold, stock, waiting }: DeskPerk): string {
  const left = stock === null ? '不限量' : `剩 ${sayNumber(stock - sold)}`;
  return [`已兑 ${sayNumber(sold)}`, left, ...(waiting > 0 ? [`待处理 ${sayNumber(waiting)}`] : [])].join(' · ');
}

export const STATUS_WORDS: Record<PerkStatus, string> = { draft: '草稿', on_sale: '上架', off_sale: '下架' };

/** What an operator does with a voucher, by its kind. */
export const FULFIL_WORDS: Record<PerkKind, string> = {
  code: '已发放',
  coupon: '确认核销',
  service: '确认完成',
  goods: '确认寄出',
};

/** The promise has passed, or passes within a day. */
export function urgencyOf({ status, promisedAt }: DeskRedemption, { now }: Moment): 'overdue' | 'soon' | null {
  if (status !== 'waiting' || promisedAt === null) return null;
  const left = Date.parse(promisedAt) - now;
  if (left <= 0) return 'overdue';
  return left <= 86_400_000 ? 'soon' : null;
}

/** Until when something has to happen with a waiting redemption. */
export function sayDue(redemption: DeskRedemption, moment: Moment): string | null {
  const { status, promisedAt, expiresAt } = redemption;
  if (status !== 'waiting') return null;
  if (urgencyOf(redemption, moment) === 'overdue') return '已超过承诺时间，积分即将自动退回';
  if (promisedAt !== null) return `承诺 ${sayDeadline(promisedAt, moment)}`;
  return expiresAt === null ? null : `${sayDeadline(expiresAt, moment)}有效`;
}

/** 9:05, from milliseconds; a second that has begun counts. */
export function sayTimeLeft(milliseconds: number): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** Why a typed or scanned code leads to no voucher. */
export const sayLookUp = (error: ErrorBody, moment: Moment): string =>
  error.code === 'RESOURCE.NOT_FOUND' ? '没有这张券，再对一对券码' : sayError(error, moment);

/**
 * Pasted text as codes: one in a line, or divided by spaces and commas. Of a spreadsheet's export the mark at its
 * beginning and the quotes around a value go; \s takes the mark and both kinds of line ends.
 */
export const codesIn = (text: string): string[] =>
  text
    .split(/[\s,，;；]+/)
    .map((code) => code.replace(/^"(.*)"$/, '$1'))
    .filter((code) => code !== '');

/** What came of an import. */
export function sayImported({ added, duplicates, left }: { added: number; duplicates: number; left: number }): string {
  const repeated = duplicates > 0 ? `，${duplicates} 个重复已跳过` : '';
  return `导入 ${added} 个${repeated}，现有 ${left} 个可兑`;
}
