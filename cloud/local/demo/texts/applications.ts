/** Applications from the days when the community asked newcomers to introduce themselves. */
export const APPLICATIONS: { nickname: string; hoursAgo: number; answers: [label: string, value: string][] }[] = [
  {
    nickname: '木槿花开',
    hoursAgo: 31,
    answers: [
      ['你是从哪里知道我们的？', '同事白露推荐的，她说这里没有人催，但是会有人等。'],
      ['最近在读什么？', '一本讲古建筑的书，读到斗拱就读不动了，想找人一起读。'],
    ],
  },
  {
    nickname: '慢半拍',
    hoursAgo: 5,
    answers: [
      ['你是从哪里知道我们的？', '在城南旧书店看到窦文贴的小卡片。'],
      ['最近在读什么？', '孩子的语文课本。想从七天晨写开始，把自己的书捡起来。'],
    ],
  },
];
