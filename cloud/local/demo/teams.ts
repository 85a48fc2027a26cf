import type { TeamRole } from './courses/plan';

export interface TeamPlan {
  name: string;
  captainsNote: string | null;
  members: string[];
  /** Everybody else is an ordinary member of the team. */
  roles: Record<string, TeamRole>;
}

/** Teams of the reading camp. */
export const READING_TEAMS: TeamPlan[] = [
  {
    name: '北斗小队',
    captainsNote: '周三晚八点语音共读，每人念一段就好。忙的时候先请假，回来接着读，位置都在。',
    members: ['周远', '林小满', '陈一诺', '许思齐', '阿哲', '林溪', '沈子衿', '江小北', '顾云舒', '程知夏'],
    roles: { 周远: 'captain', 许思齐: 'study_lead', 阿哲: 'organiser' },
  },
  {
    name: '长庚小队',
    captainsNote: '我们队的约定：可以短，不可以敷衍；可以慢，不可以不说一声。',
    members: ['温以宁', '宋清和', '叶知秋', '白露', '赵小棠', '罗一鸣', '秦朗', '唐果', '何田田', '姜芽'],
    roles: { 温以宁: 'captain', 宋清和: 'study_lead', 白露: 'organiser' },
  },
  {
    name: '织女小队',
    captainsNote: '每周日晚上一起把一周的句子织成一张图，谁有空谁来。',
    members: ['陆听澜', '石磊', '方圆圆', '韩松', '梁静好', '李闻溪', '郑半夏', '王慢慢', '冯远山'],
    roles: { 陆听澜: 'captain', 李闻溪: 'study_lead', 梁静好: 'organiser' },
  },
  {
    name: '南门小队',
    captainsNote: null,
    members: ['窦文', '杨柳青', '施语', '孔令仪', '曹北辰', '华章', '陶然', '小岛', '魏蓝'],
    roles: { 窦文: 'captain', 杨柳青: 'study_lead', 施语: 'organiser' },
  },
];

/** Teams of the early-rising course. */
export const EARLY_TEAMS: TeamPlan[] = [
  {
    name: '启明小队',
    captainsNote: '三十天走完了，谢谢每一个早晨。',
    members: ['周远', '林小满', '陈一诺', '林溪', '白露', '韩松', '喻晓', '谢春山', '老木', '吕长安'],
    roles: { 周远: 'captain', 谢春山: 'study_lead', 喻晓: 'organiser' },
  },
  {
    name: '晨露小队',
    captainsNote: '早睡的人才有资格早起，互相监督到最后一天。',
    members: ['杨柳青', '许思齐', '郑半夏', '张拾光', '金禾', '柏舟', '苏打饼干', '孙弈', '蒋晚晴', '宋清和'],
    roles: { 杨柳青: 'captain', 许思齐: 'study_lead', 金禾: 'organiser' },
  },
];

/** Who has a place in the writing flash that starts in a few days. */
export const MORNING_WRITERS: string[] = [
  '李闻溪',
  '何田田',
  '华章',
  '施语',
  '窦文',
  '云胡',
  '麦子',
  '南枝',
  '邹鹿',
  '吴迟',
  '严冬阳',
  '豆丁爸',
  '卢卡',
  '木子李',
  '唐果',
  '程知夏',
  '吕长安',
  '张拾光',
];
