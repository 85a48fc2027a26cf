import type { Role } from '@contract/community';
import type { NewMessage } from '../../inbox/deliver';

export const ROLE_NAMES: Record<Role, string> = {
  owner: '群主',
  operator: '运营',
  coach: '助教',
  kol: '嘉宾',
  member: '成员',
};

/** What each role is trusted with, as its holder reads it. */
const DUTIES: Record<Role, string> = {
  owner: '',
  operator: '你可以打开「我的」里的运营台，照看成员、内容和积分。',
  coach: '你可以精选打卡、点评作业，照看每一门课程。',
  kol: '你的名字旁会有标记，大家会看着你学。谢谢你愿意带头。',
  member: '谢谢你之前的付出。你的打卡、积分和等级都不变。',
};

export const roleMessage = (communityName: string, role: Role): NewMessage => ({
  kind: 'welcome',
  title: `你现在是${communityName}的${ROLE_NAMES[role]}`,
  body: DUTIES[role],
  link: null,
});
