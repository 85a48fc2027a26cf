import type { Role } from '@contract/community';
import type { Genre } from './texts/books';
import type { Habit } from './texts/scenes-of-life';

/**
 * How somebody keeps at it: steady hardly ever misses, regular misses a day now and then, loose comes when it suits,
 * silent stopped some days ago after a long run.
 */
export type Temper = 'steady' | 'regular' | 'loose' | 'silent';

export interface RosterEntry {
  nickname: string;
  bio: string;
  temper: Temper;
  habit: Habit;
  genre: Genre;
  /** Name of a drawing; a second word is the colour behind it. */
  avatar?: string;
  role?: Role;
  openid?: string;
  /** Days since they joined; most came when the community opened. */
  joinedDaysAgo?: number;
  /** Growth brought along from the seasons before this app was used. */
  carriedGrowth?: number;
  /** Growth to have now; what the deeds leave open was brought along. */
  growthNow?: number;
  /** Writes about children and a partner. */
  isParent?: boolean;
}

const person = (
  nickname: string,
  temper: Temper,
  habit: Habit,
  genre: Genre,
  bio: string,
  more: Partial<RosterEntry> = {},
): RosterEntry => ({ nickname, bio, temper, habit, genre, ...more });

/** The members of the demo's main community: sixty people. */
export const ROSTER: RosterEntry[] = [
  person('苏晴', 'steady', 'dawn', 'life', '晨光读书社的点灯人，每天六点开门。', {
    role: 'owner',
    openid: 'demo-su-qing',
    avatar: 'sunrise',
    carriedGrowth: 640,
  }),
  person('何晴', 'steady', 'evening', 'craft', '编辑，十一年；相信好问题胜过好答案。', {
    role: 'coach',
    openid: 'demo-he-qing',
    avatar: 'teacup',
    carriedGrowth: 520,
  }),
  person('周远', 'steady', 'commute', 'history', '修桥的，也修自己。地铁三号线上读书。', {
    openid: 'demo-zhou-yuan',
    avatar: 'mountain',
    carriedGrowth: 310,
    isParent: true,
  }),
  person('林小满', 'steady', 'evening', 'novel', '小满即安，慢慢读完一本书。', {
    openid: 'demo-lin-xiaoman',
    avatar: 'cat',
    carriedGrowth: 60,
  }),
  person('陈一诺', 'steady', 'night', 'mind', '小学老师，正在向二年级学生学习专注。', {
    openid: 'demo-chen-yinuo',
    avatar: 'book',
    growthNow: 860,
  }),
  person('陆听澜', 'steady', 'night', 'nature', '自由撰稿人，在书页边上种树。', {
    role: 'kol',
    avatar: 'whale',
    carriedGrowth: 430,
  }),
  person('林溪', 'steady', 'dawn', 'life', '两个孩子的妈妈，清晨是自己的。', { avatar: 'flower', isParent: true }),
  person('阿哲', 'regular', 'night', 'mind', '程序员，代码之外的长句爱好者。', { avatar: 'penguin' }),
  person('沈子衿', 'regular', 'noon', 'novel', '午休一小时，读书四十分钟。', { avatar: 'leaf' }),
  person('许思齐', 'steady', 'dawn', 'craft', '学习委员，负责把问题问到底。', {
    avatar: 'lantern',
    carriedGrowth: 120,
  }),
  person('江小北', 'regular', 'evening', 'nature', '在北方养了十七盆绿植。', { avatar: 'cactus' }),
  person('顾云舒', 'silent', 'night', 'life', '云卷云舒，书慢慢看。'),
  person('程知夏', 'steady', 'evening', 'novel', '喜欢没有结尾的故事。', { avatar: 'moon' }),
  person('温以宁', 'steady', 'evening', 'mind', '不急着同意。', { avatar: 'rabbit', carriedGrowth: 90 }),
  person('宋清和', 'steady', 'commute', 'mind', '产品经理，正在练习少说“但是”。', { avatar: 'bear' }),
  person('叶知秋', 'regular', 'evening', 'nature', '植物园志愿讲解员。', { avatar: 'leaf night' }),
  person('白露', 'regular', 'dawn', 'life', '白露那天出生，喜欢早晨。', { avatar: 'bird' }),
  person('赵小棠', 'regular', 'night', 'life', '豆丁的妈妈，等孩子睡了才看书。', { isParent: true }),
  person('罗一鸣', 'loose', 'commute', 'history', '争取这次不做一鸣惊人，做天天出声。', { isParent: true }),
  person('秦朗', 'regular', 'night', 'history', '中学历史老师，野史也爱。', { avatar: 'lantern rose' }),
  person('石磊', 'regular', 'noon', 'history', '测绘员，走到哪儿读到哪儿。', {
    avatar: 'mountain peach',
    isParent: true,
  }),
  person('方圆圆', 'loose', 'evening', 'novel', '圆圆满满就好。', { avatar: 'cat rose' }),
  person('唐果', 'regular', 'commute', 'novel', '在甜品店上班，口袋里总有一本小说。', { avatar: 'rabbit rose' }),
  person('韩松', 'steady', 'dawn', 'nature', '晨跑五公里，晨读五十页。'),
  person('梁静好', 'regular', 'evening', 'life', '岁月静好，靠自己抽空。', { isParent: true }),
  person('孙弈', 'loose', 'night', 'mind', '围棋二段，读书初段。'),
  person('李闻溪', 'regular', 'noon', 'craft', '想写完一篇小说，先读完一百篇。', { avatar: 'boat' }),
  person('吴迟', 'loose', 'night', 'life', '总是迟到，但一定会到。'),
  person('郑半夏', 'steady', 'dawn', 'nature', '中药房抓药人，认得三百种草木。', {
    avatar: 'flower sage',
    isParent: true,
  }),
  person('王慢慢', 'regular', 'evening', 'life', '慢慢来，比较快。', { avatar: 'bear sage' }),
  person('冯远山', 'silent', 'commute', 'history', '退休第一年，把年轻时想读的书补上。', { avatar: 'mountain sage' }),
  person('蒋晚晴', 'regular', 'night', 'novel', '护士，夜班之间读书。'),
  person('杨柳青', 'steady', 'dawn', 'life', '退休语文老师，改了三十年作文。', {
    avatar: 'teacup sage',
    carriedGrowth: 200,
    isParent: true,
  }),
  person('何田田', 'regular', 'noon', 'craft', '实习编辑，错别字捕手。', { joinedDaysAgo: 24 }),
  person('吕长安', 'loose', 'commute', 'history', '在长安路上班，走在别人的历史里。'),
  person('施语', 'regular', 'evening', 'craft', '播音专业，习惯把书念出来。', { avatar: 'bird peach' }),
  person('张拾光', 'regular', 'dawn', 'nature', '拾光摄影，拍早晨。'),
  person('孔令仪', 'steady', 'noon', 'mind', '人力资源，练习好好听人说话。'),
  person('曹北辰', 'regular', 'night', 'novel', '天文系研二，白天睡觉晚上看天和看书。', { avatar: 'moon plum' }),
  person('严冬阳', 'loose', 'noon', 'life', '冬天出生的人怕冷。'),
  person('华章', 'regular', 'evening', 'craft', '广告文案，下班写给自己看。'),
  person('金禾', 'regular', 'dawn', 'nature', '家里有三亩稻田。'),
  person('魏蓝', 'loose', 'night', 'novel', '读小说，也读人。', { avatar: 'whale peach' }),
  person('陶然', 'regular', 'evening', 'life', '陶艺工作室，手上有泥，书上也有。'),
  person('姜芽', 'regular', 'commute', 'mind', '刚毕业，正在发芽。', { joinedDaysAgo: 23 }),
  person('谢春山', 'steady', 'dawn', 'history', '爬山的人读地方志。', { avatar: 'sunrise night', isParent: true }),
  person('邹鹿', 'loose', 'night', 'novel', '迷路的时候就读书。', { joinedDaysAgo: 16 }),
  person('喻晓', 'regular', 'dawn', 'mind', '清晨六点的会计。', { isParent: true }),
  person('柏舟', 'regular', 'noon', 'history', '海员，靠岸的日子读书。', { avatar: 'boat peach' }),
  person('窦文', 'steady', 'evening', 'craft', '旧书店店员，欢迎来坐。', { avatar: 'book coral', carriedGrowth: 160 }),
  person('云胡', 'loose', 'evening', 'life', '云胡不喜。'),
  person('苏打饼干', 'regular', 'commute', 'life', '脆生生的一天。', { avatar: 'penguin peach' }),
  person('老木', 'steady', 'dawn', 'craft', '木匠，喜欢慢的东西。', { isParent: true }),
  person('小岛', 'regular', 'night', 'nature', '把自己过成一座有图书馆的岛。', { joinedDaysAgo: 20 }),
  person('南枝', 'loose', 'noon', 'novel', '南方人在北方。', { joinedDaysAgo: 12 }),
  person('麦子', 'regular', 'evening', 'life', '面包师，凌晨三点起床的人晚上八点读书。', { joinedDaysAgo: 9 }),
  person('豆丁爸', 'loose', 'night', 'mind', '陪孩子读绘本，也读自己的书。', { joinedDaysAgo: 6, isParent: true }),
  person('卢卡', 'loose', 'commute', 'nature', '骑车上班，脑子里有风。', { joinedDaysAgo: 4 }),
  person('阿宁', 'loose', 'evening', 'life', '新来的，请多指教。', { joinedDaysAgo: 2 }),
  person('木子李', 'loose', 'noon', 'craft', '想从七天开始。', { joinedDaysAgo: 1 }),
];
