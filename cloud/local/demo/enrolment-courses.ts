import type { Gate, Question } from '@contract/community';

/** A course that takes people in; who is in and who waits is settled in enrolments.ts. */
export interface EnrollingPlan {
  title: string;
  summary: string;
  introduction: string;
  handbook: string;
  welcome: string;
  gate: Gate;
  capacity: number;
  /** Days from today until it starts. */
  startsIn: number;
  weekdays: number[];
  days: [title: string, task: string][];
  questions: Omit<Question, 'questionId'>[];
}

const unbounded = { min: null, max: null };

/** Behind a review, with a form. */
export const STORYTELLERS: EnrollingPlan = {
  title: '讲书人训练营',
  summary: '十天，把一本读过的书讲给别人听。',
  introduction: '读完一本书，合上就忘。讲一遍给别人听，书才算真的到了你手里。十个工作日，从一页提纲练到八分钟的讲述。',
  handbook: '每天一个小练习，录音或文字都可以。互相听，只说“我听到了什么”，不打分。',
  welcome: '欢迎成为这一期的讲书人。开营前请挑好一本想讲的书，薄一点更好。',
  gate: 'review',
  capacity: 12,
  startsIn: 6,
  weekdays: [1, 2, 3, 4, 5],
  days: [
    ['挑一本想讲的书', '写下三个理由：为什么是它，为什么是你，为什么是现在。'],
    ['一句话讲完', '用一句话说出这本书，让没读过的人想往下听。'],
    ['找到那个瞬间', '书里哪一页让你停下来？把那一页讲一遍。'],
    ['三段式提纲', '开头一个问题，中间三件事，结尾一个画面。'],
    ['第一次开口', '讲三分钟，录下来，自己先听一遍。'],
    ['把形容词换成动作', '听录音，把每个形容词换成一个能看见的动作。'],
    ['听别人讲', '听两位同学的录音，写下你记住的一句。'],
    ['改第二稿', '删掉三分之一，留下最想说的。'],
    ['八分钟', '完整讲一遍，录下来。'],
    ['讲给一个没读过的人', '当面讲给一个人听，记下他问的第一个问题。'],
  ],
  questions: [
    { label: '想讲的是哪本书？', kind: 'text', required: true, options: [], ...unbounded },
    {
      label: '以前讲过书吗？',
      kind: 'single',
      required: true,
      options: ['第一次', '私下讲过', '公开讲过'],
      ...unbounded,
    },
    { label: '每天能留出多少分钟？', kind: 'number', required: true, options: [], min: 10, max: 180 },
  ],
};

/** What the applicants said, in the order of the questions; who asked first comes first. */
export const APPLICANTS: { hoursAgo: number; values: [string, string, string] }[] = [
  { hoursAgo: 52, values: ['《山月记》。想讲那个怕被看出没有才华、又不肯放弃的人。', '第一次', '30'] },
  { hoursAgo: 41, values: ['《看不见的城市》，每晚给女儿讲一座城，已经讲到第九座了。', '私下讲过', '20'] },
  { hoursAgo: 27, values: ['《夜航西飞》。我做航线调度，想把书里的非洲讲给同事听。', '公开讲过', '60'] },
  { hoursAgo: 9, values: ['还没想好，可能是《活着》，也可能是一本菜谱。', '第一次', '15'] },
  { hoursAgo: 2, values: ['《我的阿勒泰》。想练习不加感叹号地讲一件好笑的事。', '私下讲过', '40'] },
];

/** Open to all, and full. */
export const CO_WRITING: EnrollingPlan = {
  title: '14 天共写营',
  summary: '每晚同一个题目，十个人写十个样子。',
  introduction: '同一个题目，十个人会写出十种生活。每晚九点放题，睡前交三百字，第二天早上读到别人的昨晚。',
  handbook: '写真事，写小事。读到喜欢的，抄一句贴给对方。',
  welcome: '名额只有十个，欢迎你坐下来。第一晚的题目是“窗外”，可以先看看你的窗外有什么。',
  gate: 'open',
  capacity: 10,
  startsIn: 4,
  weekdays: [1, 2, 3, 4, 5, 6, 7],
  days: [
    ['窗外', '写你此刻窗外的十分钟。'],
    ['一件旧物', '它是怎么到你手里的？'],
    ['一顿饭', '写一顿没有拍照的饭。'],
    ['听见', '只写声音，不写画面。'],
    ['陌生人', '今天遇见的一个陌生人。'],
    ['没有寄出的话', '写给一个人，不必寄。'],
    ['路', '从家到一个常去的地方。'],
    ['名字', '你的名字是谁起的？'],
    ['下雨', '写一场你记得的雨。'],
    ['手', '写一双手。'],
    ['迟到', '写一次迟到。'],
    ['灯', '家里最后关的那盏灯。'],
    ['如果重来', '只改一个很小的决定。'],
    ['最后一晚', '把前十三晚里你最喜欢的一句抄在这里。'],
  ],
  questions: [],
};
