import type { TeamStar } from '@contract/team';
import type { NewMessage } from '../inbox/deliver';

const ROLES: Record<TeamStar['teamRole'], { title: string; body: string }> = {
  captain: { title: '你成为了队长', body: '可以打开队长驾驶舱、写队长的话、为队员的打卡点精选。' },
  study_lead: { title: '你成为了学习委员', body: '带大家弄懂每天的任务，收集队里的疑问。' },
  organiser: { title: '你成为了组织委员', body: '张罗队里的共读和小活动。' },
  member: { title: '你的小队职务有变化', body: '现在是普通队员，谢谢你这段时间的照看。' },
};

/** To somebody whose standing role in a team has changed. */
export function roleMessage(team: { team_id: string; name: string }, teamRole: TeamStar['teamRole']): NewMessage {
  const { title, body } = ROLES[teamRole];
  return {
    kind: 'course',
    title,
    body: `「${team.name}」${body}`,
    link: `features/team/pages/detail/index?teamId=${team.team_id}`,
  };
}
