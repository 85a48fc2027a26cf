import type { Rubric } from '@contract/homework';
import { PAGE_RUBRIC, PAGE_WORKS } from './homework-page';
import type { AssignmentText, WorkText } from './homework-text';

const LETTER_RUBRIC: Rubric = [
  {
    key: 'listen',
    label: '对着这个人说话',
    levels: [
      { label: '谁都可以收', points: 2, says: '换一个收信人也成立' },
      { label: '只写给他', points: 8, says: '提到只有他经历过的事' },
    ],
  },
  {
    key: 'self',
    label: '有你自己',
    levels: [
      { label: '只说书', points: 2, says: '' },
      { label: '说到自己', points: 6, says: '书里的事碰到了你的事' },
      { label: '说了不敢说的', points: 10, says: '' },
    ],
  },
];

const LETTER_WORKS: WorkText[] = [
  {
    who: '周远',
    hoursEarly: 84,
    text: '老船长：你把那封没寄出的信压在罗盘下面四十年，我也有一封，压在工具箱最底层，写给我父亲。今天读完你的故事，我打算把它寄出去。',
  },
  {
    who: '秦朗',
    hoursEarly: 81,
    text: '亲爱的阿川，你在第七章关掉了店，我合上书站了一会儿。我也关过一家店，最后一天有个老客人来买了一整箱，什么也没说。',
  },
  {
    who: '方圆圆',
    hoursEarly: 79,
    text: '小满姑娘（书里的那个）：你总说没关系，可你每次说没关系之前都停顿了一下，我听见了。',
    scenes: ['rainyWindow'],
  },
  {
    who: '李闻溪',
    hoursEarly: 76,
    text: '先生：您在雨里等的那个人没有来，您却把伞留给了后面的人。我想问，那天您是怎么走回去的？',
  },
  {
    who: '杨柳青',
    hoursEarly: 74,
    text: '给第一个到图书馆的女孩：你每天坐的那个靠窗的位置，我也坐过。那时候我在准备第三次考试，和你一样，谁都没告诉。',
  },
  {
    who: '孔令仪',
    hoursEarly: 72.5,
    text: '外婆：我知道你不是我的外婆，可你把糖藏在米缸里这件事，和她一模一样。请替我多吃一颗。',
  },
  {
    who: '赵小棠',
    hoursEarly: 72.2,
    text: '给弟弟：你问姐姐为什么不回家，她没有回答。我替她说：因为回一次家，要用掉攒了一年的勇气。',
  },
];

const QUESTION_RUBRIC: Rubric = [
  {
    key: 'real',
    label: '是真的想知道',
    levels: [
      { label: '像考题', points: 2, says: '' },
      { label: '真好奇', points: 6, says: '看得出你也没有答案' },
    ],
  },
  {
    key: 'open',
    label: '别人接得住',
    levels: [
      { label: '不好接', points: 1, says: '' },
      { label: '想马上回答', points: 4, says: '' },
    ],
  },
];

const QUESTION_WORKS: WorkText[] = [
  { who: '林小满', hoursEarly: 8, text: '如果书里的女孩没有回小镇，谁会第一个发现她其实想回来？' },
  { who: '许思齐', hoursEarly: 20, text: '作者用了三章写等待，一句话写重逢。是重逢不重要，还是他不敢写？' },
  { who: '林溪', hoursEarly: 14, text: '书里的母亲从没说过爱，你是从哪一个动作确信她爱的？' },
  { who: '梁静好', hoursEarly: 11, text: '结尾那盏没关的灯，你觉得是忘了，还是留给谁的？' },
];

/** The homework of the reading camp. */
export const READING_HOMEWORK: AssignmentText[] = [
  {
    key: 'page',
    title: '一页纸书评',
    prompt:
      '用一页纸（三百字左右）写这本书给你的一个看法。\n\n只要一个：你同意什么，怀疑什么，或者它改变了你哪件小事。引一句书里的话替你作证，用你平时说话的样子写。',
    isRequired: true,
    rubric: PAGE_RUBRIC,
    works: PAGE_WORKS,
  },
  {
    key: 'letter',
    title: '给主角写一封信',
    prompt: '从书里选一个人，给他写一封信。\n\n可以问他，谢他，也可以替他说一句他没说出口的话。手写拍照也很好。',
    isRequired: true,
    rubric: LETTER_RUBRIC,
    works: LETTER_WORKS,
  },
  {
    key: 'question',
    title: '一个好问题',
    prompt: '读完第五章，写下一个你真的想知道答案的问题。截止后大家互相看一份，只说一处亮点和一个下一步。',
    isRequired: false,
    rubric: QUESTION_RUBRIC,
    works: QUESTION_WORKS,
  },
];
