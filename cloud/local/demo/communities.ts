import type { Gate } from '@contract/community';
import { DAWN_SHORT_CODE } from './personas';

/** What a community says about itself; the four blocks of the join page included. */
export interface CommunityProfile {
  name: string;
  shortCode: string;
  tagline: string;
  gate: Gate;
  /** Name of a scene. */
  cover: string;
  contentContact: string;
  theme: string[];
  services: string[];
  forbidden: string[];
  encouraged: string[];
}

export const DAWN_COMMUNITY: CommunityProfile = {
  name: '晨光读书社',
  shortCode: DAWN_SHORT_CODE,
  tagline: '每天读一点，写一句真话',
  gate: 'open',
  cover: 'sunriseWindow',
  contentContact: '内容问题请在打卡右上角举报，运营苏晴会在一个工作日内处理。',
  theme: [
    '我们相信读书可以很慢，改变可以很小，一起走会比较远。',
    '适合想养成阅读习惯的人，不论读什么、读多少。',
    '不晒书单，不比页数，每个人都有自己的那颗星。',
  ],
  services: [
    '每季一期 21 天精读营，十人一队，队长陪读',
    '不定期的早起阅读、晨写快闪，自由报名',
    '每周三晚八点语音共读，助教何晴在场答疑',
    '打卡记录、年度星空和学习报告，都可以随时导出',
  ],
  forbidden: [
    '发布广告、拉群、推销：第一次提醒并隐藏内容，第二次移出社群',
    '攻击、嘲笑他人的文字：内容隐藏，由运营当面沟通',
    '整段搬运受版权保护的书籍内容：请改成自己的话',
    '泄露队友的私人信息：立即移出社群',
  ],
  encouraged: [
    '每天点亮：10 积分、5 成长值；连续 7 天、21 天另有奖励',
    '认真评论队友：每次 1 积分，每天前 5 次计入',
    '被助教或队长精选：20 积分、20 成长值',
    '请假、补卡都不丢人，回来就好',
  ],
};

export const NIGHT_COMMUNITY: CommunityProfile = {
  name: '夜航写作社',
  shortCode: 'YHXZS',
  tagline: '夜里写三百字，给自己留一盏灯',
  gate: 'invite',
  cover: 'nightSailing',
  contentContact: '内容问题请联系社长纪航，当晚处理。',
  theme: ['给晚上还想写点什么的人。', '三百字以内，不求发表，只求写真。'],
  services: ['每晚八点一个题目', '每月一次线上朗读会', '互评小组，三人一桌'],
  forbidden: ['抄袭、代写：移出社群', '对习作冷嘲热讽：内容隐藏并提醒', '未经同意转发他人习作：移出社群'],
  encouraged: [
    '写完就点亮：10 积分、5 成长值',
    '认真回应一篇习作：1 积分',
    '被精选的习作：20 积分、20 成长值，收进季度小册',
  ],
};

/** Members of the second community besides 陈一诺; the first founded it. */
export const NIGHT_MEMBERS: { nickname: string; bio: string; avatar?: string }[] = [
  { nickname: '纪航', bio: '夜航的掌舵人，白天修船。', avatar: 'boat night' },
  { nickname: '夏未眠', bio: '睡前写完才算一天。', avatar: 'moon' },
  { nickname: '阮青', bio: '把短信当小说写。', avatar: 'leaf rose' },
  { nickname: '段小楼', bio: '戏剧编剧，欠债三部。' },
  { nickname: '廖一尘', bio: '快递站的诗人。', avatar: 'lantern' },
  { nickname: '俞半夏', bio: '夜班药师。' },
  { nickname: '甘棠', bio: '写了十年日记，没有一天写满。', avatar: 'flower night' },
];
