import { MINUTES, WORDS, type CoursePlan } from './plan';

export const MORNING_WRITING: CoursePlan = {
  title: '7 天晨写快闪',
  summary: '七个早晨，每天十五分钟，把脑子里的声音写到纸上。',
  introduction:
    '晨写是给自己一个人看的写作：不讲结构，不改错字，写满十五分钟就停。\n\n七天很短，适合想开始、又怕坚持不下来的人。写完可以只点亮，不贴内容；愿意的话，贴一句出来也很好。\n\n群会在结束一周后解散，大家轻轻来，轻轻走。',
  handbook:
    '1. 每天十五分钟，手写或打字都可以。\n2. 打卡写一句今天的感受就好，原文留给自己。\n3. 可以请假一天。\n4. 对别人的文字只说“我看见了什么”，不打分。',
  openingMessage: null,
  cover: 'morningPages',
  voice: 'rising',
  kind: 'flash',
  capacity: 40,
  leaveAllowance: 1,
  makeupAllowance: 1,
  completionShare: 0.7,
  numbers: [MINUTES, WORDS],
  plan: [
    ['写满十五分钟', '不停笔。写不出来就写“写不出来”，直到写出来。'],
    ['从一件东西写起', '看看手边，选一件东西，从它的来历写起。'],
    ['写一个声音', '今天早上你最先听到的是什么？跟着它走。'],
    ['写给昨天', '给昨天的自己写封短信，不抱怨，也不鼓劲，只说说话。'],
    ['写一个没有说出口的句子', '那句话当时是对谁说的？如果说了会怎样？'],
    ['写手', '写一双手，你的或者别人的，不写脸。'],
    ['合上本子之前', '翻翻这七天，圈一句话留下。其余的，可以交给碎纸机。'],
  ],
};
