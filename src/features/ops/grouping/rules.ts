import type { Grouping, GroupingField, GroupingPerson, GroupingTeam } from '@contract/grouping';
import { LIMITS } from '@contract/limits';

/** What a proposal is asked for with. */
export interface Terms {
  fields: string[];
  teamSize: number;
}

/** What a proposal starts from: what was chosen last, at first everything there is. */
export function termsOf({ fields, teamSize, stage }: Grouping): Terms {
  const chosen = stage === 'none' ? fields : fields.filter(({ isChosen }) => isChosen);
  return { fields: chosen.map(({ key }) => key), teamSize };
}

export type NextStep = 'propose' | 'publish' | 'place';

/** The one next thing to do: propose, publish, or seat those who came late; null when nothing is. */
export function nextStep({ stage, peopleCount, ungroupedCount }: Grouping): NextStep | null {
  if (stage === 'draft') return 'publish';
  if (stage === 'published') return ungroupedCount > 0 ? 'place' : null;
  return peopleCount > 0 ? 'propose' : null;
}

/** How many people how many teams make: 24 人分成 3 队，每队 8 人 */
export function sayTeams(people: number, teamSize: number): string {
  if (people === 0) return '还没有人报名';
  const teams = Math.ceil(people / teamSize);
  const least = Math.floor(people / teams);
  const size = people % teams === 0 ? `${least}` : `${least}–${least + 1}`;
  return teams === 1 ? `${people} 人组成 1 队` : `${people} 人分成 ${teams} 队，每队 ${size} 人`;
}

export const clampTeamSize = (size: number): number => Math.min(LIMITS.teamSizeMax, Math.max(LIMITS.teamSizeMin, size));

export const sayShare = (share: number): string => `${Math.round(share * 100)}%`;

/** What grouping did for one field: 分布差 38% → 6% */
export function saySpread({ before, after }: NonNullable<GroupingField['spread']>): string {
  return sayShare(before) === sayShare(after)
    ? `分布差 ${sayShare(after)}`
    : `分布差 ${sayShare(before)} → ${sayShare(after)}`;
}

/** Whether the difference is small enough to call the teams alike. */
export function saySpreadVerdict(after: number): string {
  if (after <= 0.1) return '很均衡';
  return after <= 0.25 ? '比较均衡' : '差别明显';
}

/** The summary under the title, part by part. */
export function sayCounts(grouping: Grouping): string[] {
  const { teams, peopleCount, pairCount, pairsKeptCount, willingCount } = grouping;
  return [
    teams.length > 0 ? `${teams.length} 队 · ${peopleCount} 人` : `${peopleCount} 人已报名`,
    ...(pairCount > 0 ? [teams.length > 0 ? `互选 ${pairsKeptCount}/${pairCount} 对同队` : `${pairCount} 对互选`] : []),
    ...(willingCount > 0 ? [`${willingCount} 人愿意当队长`] : []),
  ];
}

export function sayUngrouped({ stage, ungroupedCount }: Pick<Grouping, 'stage' | 'ungroupedCount'>): string {
  return stage === 'draft' ? `${ungroupedCount} 人在方案之后报名` : `${ungroupedCount} 人还没有小队`;
}

/** 队长 周远, or what becomes of a team without one. */
export function sayCaptain({ captain }: Pick<GroupingTeam, 'captain'>, stage: Grouping['stage']): string {
  if (captain) return `队长 ${captain.nickname}`;
  return stage === 'draft' ? '公布时选出队长' : '还没有队长';
}

/** What came of moving somebody to the team of that name. */
export function sayMoved({ person, isCaptain }: GroupingPerson, team: string, isPublished: boolean): string {
  if (!isPublished) return `${person.nickname}已移到${team}`;
  return isCaptain
    ? `${person.nickname}已到${team}，记得给原来的小队选队长`
    : `${person.nickname}已到${team}，本人会收到消息`;
}

export function sayActivity(activity: number | null): string {
  return activity === null ? '第一次参加课程' : `过往点亮 ${sayShare(activity)}`;
}

/** An answer in a chip; a number says what it counts. */
export function sayAnswer({ label, values }: GroupingPerson['answers'][number]): string {
  const words = values.join('、');
  return /^-?[\d.]+$/.test(words) ? `${label} ${words}` : words;
}

/** The captain first, then those who asked for each other side by side, then the others as they came. */
export function inOrder(people: readonly GroupingPerson[]): GroupingPerson[] {
  const ordered: GroupingPerson[] = [];
  const add = (person: GroupingPerson | undefined) => {
    if (!person || ordered.includes(person)) return;
    ordered.push(person);
    add(people.find((other) => other.person.memberId === person.pairedWith?.memberId));
  };
  add(people.find(({ isCaptain }) => isCaptain));
  people.filter(({ pairedWith }) => pairedWith !== null).forEach(add);
  people.forEach(add);
  return ordered;
}
