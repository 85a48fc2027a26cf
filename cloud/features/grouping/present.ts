import type { Output } from '@contract/actions';
import type { CourseStatus } from '@contract/course';
import type { GroupingPerson } from '@contract/grouping';
import type { Call } from '../../core/action';
import type { Member } from '../../core/caller';
import { presentPerson } from '../../core/person';
import type { Storage } from '../../platform/storage';
import { pairsOf, spreadsOf } from './figures';
import type { GroupingGrant } from './policy';
import type { GroupingFacts, ListedPerson } from './queries';
import type { OwnWish } from './wish-queries';

/** Offered where neither a proposal nor the course says how large teams are. */
const USUAL_TEAM_SIZE = 8;

type Services = Pick<Call, 'services'>;

export function presentGrouping(
  { stage, terms, fields, chosen, teams, people }: GroupingFacts,
  { services }: Services,
  { course }: GroupingGrant,
): Output<'grouping.getDraft'> {
  const spreads = spreadsOf(
    people,
    teams.map(({ teamId }) => teamId),
    chosen,
  );
  const { pairs, kept } = pairsOf(people);
  return {
    courseTitle: course.title,
    courseStatus: course.status as CourseStatus,
    stage,
    teamSize: terms?.team_size ?? course.team_size ?? USUAL_TEAM_SIZE,
    proposedAt: stage === 'draft' ? terms!.proposed_at.toISOString() : null,
    publishedAt: terms?.published_at?.toISOString() ?? null,
    fields: fields.map(({ key, label }) => ({
      key,
      label,
      isChosen: chosen.some((field) => field.key === key),
      spread: stage === 'none' ? null : (spreads.get(key) ?? null),
    })),
    teams: teams.map(({ teamId, name }) => {
      const members = people.filter((person) => person.teamId === teamId);
      const captain = members.find(({ isCaptain }) => isCaptain);
      return { teamId, name, size: members.length, captain: captain ? personOf(captain, services.storage) : null };
    }),
    peopleCount: people.length,
    ungroupedCount: people.filter(({ teamId }) => teamId === null).length,
    pairCount: pairs,
    pairsKeptCount: kept,
    willingCount: people.filter(({ wantsToCaptain }) => wantsToCaptain).length,
  };
}

/** No more of a member than everybody may see. */
function personOf({ memberId, nickname, avatarKey, role }: Member, storage: Storage) {
  return presentPerson({ memberId, nickname, avatarKey, role }, storage);
}

export function presentPeople(
  { rows, nextCursor }: { rows: ListedPerson[]; nextCursor: string | null },
  { services }: Services,
): Output<'grouping.listPeople'> {
  const { storage } = services;
  return {
    rows: rows.map(({ enrolled, pairedWith, answers }): GroupingPerson => ({
      person: personOf(enrolled, storage),
      isCaptain: enrolled.isCaptain,
      wantsToCaptain: enrolled.wantsToCaptain,
      pairedWith: pairedWith && personOf(pairedWith, storage),
      activity: enrolled.activity,
      answers,
    })),
    nextCursor,
  };
}

export function presentWish(
  { wish, isMutual, wantsToCaptain, isOpen }: OwnWish,
  { services }: Services,
): Output<'grouping.getWish'> {
  return { wish: wish && personOf(wish, services.storage), isMutual, wantsToCaptain, isOpen };
}

export function presentPeers(
  { rows, nextCursor }: { rows: Member[]; nextCursor: string | null },
  { services }: Services,
): Output<'grouping.searchPeers'> {
  return { rows: rows.map((member) => personOf(member, services.storage)), nextCursor };
}
