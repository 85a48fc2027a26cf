import type { PerkKind } from '@contract/perk';

/** A perk of the demo; days and hours count from the moment that the demo leads up to. */
export interface PerkText {
  key: string;
  kind: PerkKind;
  title: string;
  summary: string;
  details: string;
  partner?: string;
  price: number;
  minTierNo?: number;
  perMemberLimit?: number;
  stock?: number;
  promiseHours?: number;
  validDays?: number;
  opensInDays?: number;
  closesInDays?: number;
  /** Name of a scene; without one the kind is drawn. */
  cover?: string;
  isDraft?: boolean;
}

/** Codes of a list, as a partner would send them. */
export const codesOf = (prefix: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${prefix}-${String((index * 7919 + 4127) % 10_000).padStart(4, '0')}`);

/** What the reading community gives for points. The last one made stands first on the shelf. */
export const DAWN_PERKS: PerkText[] = [
  {
    key: 'letter',
    kind: 'service',
    title: '写给队长的一封回信',
    summary: '由苏晴手写，结营那天寄出',
    details: '还在和队长们商量怎么写。',
    price: 260,
    promiseHours: 240,
    stock: 6,
    isDraft: true,
  },
  {
    key: 'coffee',
    kind: 'coupon',
    title: '街角咖啡 任意一杯',
    summary: '带一本书去，坐一个下午',
    details: '到店出示二维码，工作人员核销后任选一杯，不限杯型。周末下午人多，建议早点去。',
    partner: '街角咖啡',
    price: 60,
    perMemberLimit: 1,
    stock: 6,
    validDays: 30,
    cover: 'breakfastBook',
  },
  {
    key: 'poster',
    kind: 'goods',
    title: '年度星空海报',
    summary: '把你这一年点亮的每一天印成一张夜空',
    details: '40 × 60 厘米，艺术纸。根据你的年度星空单独印制，兑换后不能修改内容。',
    price: 600,
    minTierNo: 3,
    perMemberLimit: 1,
    stock: 5,
    promiseHours: 168,
    cover: 'mountainNight',
  },
  {
    key: 'audiobook',
    kind: 'code',
    title: '有声书 7 天畅听',
    summary: '通勤路上也能读',
    details: '在「晨听」里打开 我的 → 兑换码，输入后立即生效，7 天内任意收听。',
    partner: '晨听有声',
    price: 40,
    perMemberLimit: 1,
    closesInDays: 5,
    validDays: 60,
  },
  {
    key: 'gathering',
    kind: 'service',
    title: '线下共读会名额',
    summary: '十二个人，一张长桌，一个下午',
    details: '12 月第二个周日 14:00，城南书店二楼。兑换后苏晴会在一天内联系你，确认到场和忌口。',
    price: 320,
    minTierNo: 2,
    perMemberLimit: 1,
    stock: 12,
    promiseHours: 24,
    opensInDays: 3,
    closesInDays: 12,
    cover: 'teaOnTable',
  },
  {
    key: 'bookmark',
    kind: 'goods',
    title: '群星黄铜书签',
    summary: '一枚小星星，夹在你停下的那一页',
    details: '黄铜，长 9 厘米，附麻绳。用平信寄出，一般三到五天到。',
    price: 120,
    perMemberLimit: 2,
    stock: 20,
    promiseHours: 72,
    cover: 'leafInBook',
  },
  {
    key: 'ebook',
    kind: 'code',
    title: '电子书任选一本',
    summary: '书单上的书都可以选',
    details: '打开「微光阅读」，在书城右上角输入兑换码，任选一本加入书架。',
    partner: '微光阅读',
    price: 80,
    perMemberLimit: 2,
    validDays: 90,
    cover: 'bookOfStars',
  },
  {
    key: 'bookshop',
    kind: 'coupon',
    title: '城南书店 20 元券',
    summary: '满 50 元可用，店里的书都算',
    details: '结账时出示二维码或报出券码。满 50 元可用一张，不找零，可以和店里的会员价一起用。',
    partner: '城南书店',
    price: 100,
    perMemberLimit: 2,
    stock: 40,
    validDays: 30,
    cover: 'bookshelf',
  },
  {
    key: 'review',
    kind: 'service',
    title: '一对一书评诊断 30 分钟',
    summary: '何晴老师陪你把一篇书评读透',
    details: '兑换后何晴老师会联系你约时间。请提前一天把书评发给她，当天用语音聊 30 分钟。',
    price: 200,
    minTierNo: 2,
    perMemberLimit: 1,
    stock: 8,
    promiseHours: 72,
    cover: 'mindMap',
  },
];

/** What became of a redemption. */
export interface RedemptionText {
  who: string;
  perk: string;
  hoursAgo: number;
  /** Hours ago that an operator fulfilled it. */
  doneHoursAgo?: number;
  tracking?: string;
  address?: { name: string; phone: string; region: string; street: string };
  /** The code was looked at. */
  isSeen?: boolean;
  /** Ended at the moment that the demo leads up to. */
  ended?: { status: 'returned' | 'cancelled'; reason: string };
}

const AT_HOME = { name: '陈一诺', phone: '138 0000 1720', region: '上海市徐汇区', street: '永嘉路 35 弄 6 号 502' };
const AT_STUDIO = { name: '周远', phone: '139 0000 2608', region: '杭州市西湖区', street: '文二路 188 号 3 幢 1 单元' };

/** Redemptions of the last weeks, in every state. Who cannot pay at that moment is left out. */
export const DAWN_REDEMPTIONS: RedemptionText[] = [
  { who: '陈一诺', perk: 'ebook', hoursAgo: 290, isSeen: true },
  { who: '陈一诺', perk: 'bookmark', hoursAgo: 240, doneHoursAgo: 210, tracking: 'YT8800417726', address: AT_HOME },
  { who: '陈一诺', perk: 'bookshop', hoursAgo: 150, doneHoursAgo: 122 },
  { who: '陈一诺', perk: 'review', hoursAgo: 20 },
  { who: '陈一诺', perk: 'bookshop', hoursAgo: 6, ended: { status: 'cancelled', reason: '' } },
  { who: '林小满', perk: 'bookshop', hoursAgo: 40 },
  { who: '林小满', perk: 'audiobook', hoursAgo: 30 },
  { who: '周远', perk: 'bookmark', hoursAgo: 66, address: AT_STUDIO },
  { who: '周远', perk: 'coffee', hoursAgo: 200, doneHoursAgo: 170 },
  { who: '何晴', perk: 'coffee', hoursAgo: 190, doneHoursAgo: 20 },
  { who: '温以宁', perk: 'coffee', hoursAgo: 180 },
  { who: '窦文', perk: 'coffee', hoursAgo: 172, doneHoursAgo: 48 },
  { who: '陆听澜', perk: 'coffee', hoursAgo: 168 },
  { who: '陈一诺', perk: 'coffee', hoursAgo: 160 },
  { who: '窦文', perk: 'ebook', hoursAgo: 90 },
  { who: '温以宁', perk: 'bookshop', hoursAgo: 60 },
  {
    who: '陆听澜',
    perk: 'review',
    hoursAgo: 74,
    ended: { status: 'returned', reason: '没有在承诺时间内完成' },
  },
];
