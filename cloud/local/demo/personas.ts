/** Somebody whom the switcher of the local preview can become. */
export interface Persona {
  openid: string;
  label: string;
  /** What to look at as this person. */
  note: string;
}

/** Code with which a stranger enters the community behind the invite gate. */
export const NIGHT_INVITE_CODE = 'YHXZS7K2M';

/** Short code of the community that everybody may join. */
export const DAWN_SHORT_CODE = 'CGDSS';

/** The demo people, in the order in which the switcher shows them. */
export const demoPersonas: Persona[] = [
  { openid: 'demo-lin-xiaoman', label: '学员 林小满', note: '连续 16 天，今天还没有点亮' },
  { openid: 'demo-zhou-yuan', label: '队长 周远', note: '带北斗小队，队里有人安静了几天' },
  {
    openid: 'demo-chen-yinuo',
    label: '会员 陈一诺',
    note: '成长值 860，也在夜航写作社，可以切换社群：在那里正处于保级宽限期',
  },
  { openid: 'demo-he-qing', label: '助教 何晴', note: '主持 21 天精读营，可以精选打卡；刚升到星火' },
  { openid: 'demo-su-qing', label: '运营 苏晴', note: '群主，运营台有举报、申诉和入群申请要处理' },
  {
    openid: 'demo-newcomer',
    label: '新访客',
    note: `还没有加入社群：输入 ${DAWN_SHORT_CODE} 直接加入晨光读书社，或用邀请码 ${NIGHT_INVITE_CODE} 进夜航写作社`,
  },
];
