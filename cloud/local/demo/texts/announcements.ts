/** What the operators announced, told to everybody in one of the courses or to the whole community. */
export interface AnnouncementText {
  /** `all`, or the voice of the course whose people it is for. */
  to: 'all' | 'reading' | 'rising' | 'nightly';
  kind: 'announcement' | 'course';
  daysAgo: number;
  /** Minutes after midnight. */
  minute: number;
  title: string;
  body: string;
  opens: 'course' | 'today';
  /** Stays unread in every inbox. */
  isFresh?: boolean;
}

export const DAWN_ANNOUNCEMENTS: AnnouncementText[] = [
  {
    to: 'rising',
    kind: 'course',
    daysAgo: 7,
    minute: 560,
    title: '30 天早起阅读结营了',
    body: '二十位同学一起走过三十个早晨。打卡和星空都会保留，下一期想改什么，欢迎告诉苏晴。',
    opens: 'course',
  },
  {
    to: 'all',
    kind: 'announcement',
    daysAgo: 5,
    minute: 750,
    title: '7 天晨写快闪开放报名',
    body: '七个早晨，每天十五分钟，写给自己看。名额四十人，结束一周后解散，轻轻来，轻轻走。',
    opens: 'course',
  },
  {
    to: 'reading',
    kind: 'announcement',
    daysAgo: 2,
    minute: 1_235,
    title: '周三语音共读：每人念一段最难的',
    body: '晚八点开始，队长轮流主持。念得磕磕绊绊没有关系，听也是一种参加。',
    opens: 'today',
  },
  {
    to: 'reading',
    kind: 'announcement',
    daysAgo: 1,
    minute: 1_260,
    title: '最后一程：重读、写信、写一页书评',
    body: '精读营进入收尾。最难的一章重读一遍，常常就是最值的一天。跟不上也别急，请假和补卡都为你留着。',
    opens: 'today',
    isFresh: true,
  },
];

export const NIGHT_ANNOUNCEMENTS: AnnouncementText[] = [
  {
    to: 'nightly',
    kind: 'announcement',
    daysAgo: 1,
    minute: 1_200,
    title: '月底线上朗读会报名',
    body: '挑一篇三百字，念给大家听。不点评，只听。想念的人在今晚的打卡里写上“我来”。',
    opens: 'today',
    isFresh: true,
  },
];
