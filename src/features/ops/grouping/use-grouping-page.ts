import { useState } from 'react';
import type { GroupingPerson, GroupingTeam } from '@contract/grouping';
import { confirm, toast } from '@/platform/notify';
import { openInCommunity, useSession } from '@/session';
import { useTask } from '@/shared/hooks/use-task';
import { sayMoved, type Terms } from './rules';
import * as desk from './store';

const { useGrouping, useTeamPeople } = desk;

async function openGrouping(courseId: string): Promise<void> {
  await openInCommunity(useGrouping, (communityId) => useGrouping.getState().open({ communityId, courseId }));
}

/** Everything that can be done on the page, and what is open on it. */
export function useGroupingPage(courseId: string) {
  const communityId = useSession((session) => session.communityId) ?? '';
  const question = { communityId, courseId };
  /** The team whose people are shown; `teamId` null stands for those without one. */
  const [opened, setOpened] = useState<{ teamId: string | null } | null>(null);
  const [picked, setPicked] = useState<GroupingPerson | null>(null);
  const [renaming, setRenaming] = useState<GroupingTeam | null>(null);
  const [isRegrouping, setRegrouping] = useState(false);
  const proposing = useTask((requestId: string, terms: Terms) => desk.propose({ ...question, ...terms }, requestId));
  const publishing = useTask((requestId: string, proposedAt: string) =>
    desk.publish({ ...question, proposedAt }, requestId),
  );
  const moving = useTask((requestId: string, memberId: string, teamId: string, isPublished: boolean) =>
    (isPublished ? desk.moveMember : desk.movePerson)({ ...question, memberId, teamId }, requestId),
  );
  const leading = useTask((requestId: string, memberId: string) =>
    desk.setCaptain({ ...question, memberId }, requestId),
  );
  const naming = useTask(
    (requestId: string, teamId: string, name: string) => desk.renameTeam({ ...question, teamId, name }, requestId),
    { quiet: true },
  );
  const placing = useTask((requestId: string) => desk.placeLate(question, requestId));

  const refresh = async () => {
    await Promise.all([openGrouping(courseId), opened && useTeamPeople.getState().refresh()]);
  };

  const toggle = (teamId: string | null) => {
    if (opened?.teamId === teamId) return setOpened(null);
    setOpened({ teamId });
    void useTeamPeople.getState().open({ ...question, teamId });
  };

  const propose = async (terms: Terms) => {
    const made = await proposing.run(terms);
    if (!made) return;
    setRegrouping(false);
    setOpened(null);
    await openGrouping(courseId);
    toast(`分好了 ${made.teams} 队，看看合不合适`);
  };

  const publish = async (proposedAt: string) => {
    const { data } = useGrouping.getState();
    const isSure = await confirm({
      title: `公布 ${data?.teams.length ?? 0} 支小队？`,
      text: `${data?.peopleCount ?? 0} 人会收到消息，知道自己的小队和队长。公布后仍可以一位一位地调整。`,
      confirmText: '公布',
    });
    if (!isSure) return;
    const made = await publishing.run(proposedAt);
    setOpened(null);
    await openGrouping(courseId);
    if (made) toast(`已公布，${made.people} 人收到了消息`);
  };

  const move = async (teamId: string) => {
    const { data } = useGrouping.getState();
    if (!picked || !data) return;
    const { person } = picked;
    const isPublished = data.stage === 'published';
    if (!(await moving.run(person.memberId, teamId, isPublished))) return;
    setPicked(null);
    const name = data.teams.find((team) => team.teamId === teamId)?.name ?? '';
    toast(sayMoved(picked, name, isPublished));
    await refresh();
  };

  const lead = async () => {
    if (!picked || !(await leading.run(picked.person.memberId))) return;
    setPicked(null);
    toast(`${picked.person.nickname}是队长了`);
    await refresh();
  };

  const rename = async (name: string) => {
    if (!renaming || !(await naming.run(renaming.teamId, name))) return;
    setRenaming(null);
    await openGrouping(courseId);
  };

  const placeLate = async () => {
    const placed = await placing.run();
    if (!placed) return;
    toast(placed.placed > 0 ? `${placed.placed} 人已进小队，都会收到消息` : '大家都已经有小队了');
    setOpened(null);
    await refresh();
  };

  return {
    opened,
    picked,
    renaming,
    isRegrouping,
    setPicked,
    setRenaming,
    setRegrouping,
    open: () => openGrouping(courseId),
    refresh,
    toggle,
    propose,
    publish,
    move,
    lead,
    rename,
    placeLate,
    namingError: naming.error,
    busy: {
      proposing: proposing.busy,
      publishing: publishing.busy,
      changing: moving.busy || leading.busy,
      naming: naming.busy,
      placing: placing.busy,
    },
  };
}

export type GroupingPage = ReturnType<typeof useGroupingPage>;
