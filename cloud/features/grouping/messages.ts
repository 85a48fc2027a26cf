import type { NewMessage } from '../inbox/deliver';

interface Named {
  teamId: string;
  name: string;
}

/** Whose name a message tells; it goes when they delete their account. */
interface Actor {
  memberId: string;
  nickname: string;
}

const linkTo = ({ teamId }: Named) => `features/team/pages/detail/index?teamId=${teamId}`;

const message = (team: Named, title: string, body: string, actor: Actor | null = null): NewMessage => ({
  kind: 'course',
  title,
  body,
  link: linkTo(team),
  ...(actor && { actorId: actor.memberId }),
});

/** To a member of a team that was published. */
export function teamMessage(team: Named, courseTitle: string, captain: Actor): NewMessage {
  const body = `《${courseTitle}》分好了小队，队长是${captain.nickname}。去和大家打个招呼吧。`;
  return message(team, `你在「${team.name}」`, body, captain);
}

/** To the captain of a team that was published. */
export function leadMessage(team: Named, courseTitle: string): NewMessage {
  return message(
    team,
    `你是「${team.name}」的队长`,
    `《${courseTitle}》分好了小队，谢谢你愿意照看大家。先去和队友打个招呼吧。`,
  );
}

const ledBy = (captain: Actor | null) => (captain === null ? '' : `，队长是${captain.nickname}`);

/** To somebody who came after the publication. */
export function lateMessage(team: Named, courseTitle: string, captain: Actor | null): NewMessage {
  const body = `《${courseTitle}》的小队已经在等你${ledBy(captain)}。去和大家打个招呼吧。`;
  return message(team, `你加入了「${team.name}」`, body, captain);
}

/** To somebody an operator moved. */
export function movedMessage(team: Named, captain: Actor | null): NewMessage {
  const body = `运营为你调整了小队${ledBy(captain)}。打卡、积分和作业都还是你的，一样不少。`;
  return message(team, `你现在在「${team.name}」`, body, captain);
}

/** To a captain whose team somebody joined. */
export function newMateMessage(team: Named, mate: Actor): NewMessage {
  return message(team, `${mate.nickname}加入了「${team.name}」`, '去欢迎一下新队友吧。', mate);
}

/** To a captain whose team somebody left. */
export function mateLeftMessage(team: Named, mate: Actor): NewMessage {
  const body = `这是运营的调整，「${team.name}」今天要点亮的人数已经更新。`;
  return message(team, `${mate.nickname}去了另一支小队`, body, mate);
}

export function captainMessage(team: Named): NewMessage {
  return message(team, `你现在是「${team.name}」的队长`, '谢谢你愿意照看大家，去看看今天谁需要一句问候。');
}

export function noLongerCaptainMessage(team: Named): NewMessage {
  return message(team, `「${team.name}」有了新队长`, '谢谢你这段时间的照看，接下来安心做队员吧。');
}

/** To somebody whose wish was answered: both want to be in one team. */
export function mutualMessage(courseId: string, other: Actor): NewMessage {
  return {
    kind: 'course',
    title: `你和${other.nickname}互相选了对方`,
    body: '分组时会尽量把你们放在同一支小队。',
    link: `features/course/pages/detail/index?courseId=${courseId}`,
    actorId: other.memberId,
  };
}
