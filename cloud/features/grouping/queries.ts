import { LIMITS } from '@contract/limits';
import type { Call } from '../../core/action';
import type { Member } from '../../core/caller';
import type { Database } from '../../core/database';
import { pageOf } from '../../core/paging';
import { found } from '../../core/refusal';
import { localDateOf } from '../../core/zone';
import { findTerms, keyOf, type CourseKey, type Terms } from './course';
import { readEnrolled, type Enrolled } from './enrolled';
import { chosenOf, readFields, type LabelledField } from './fields';
import type { GroupingGrant } from './policy';
import { readTeams, type TeamRow } from './teams';

/** Everything the operators see of a course's grouping. */
export interface GroupingFacts {
  stage: 'none' | 'draft' | 'published';
  terms: Terms | null;
  fields: LabelledField[];
  /** Those of the fields by which the teams are spread. */
  chosen: LabelledField[];
  teams: TeamRow[];
  people: Enrolled[];
}

/** The grouping of a course with all its people, so that every figure is of one moment. */
export async function readGrouping(
  { database, now }: Call<'grouping.getDraft'>,
  grant: GroupingGrant,
): Promise<GroupingFacts> {
  const key = keyOf(grant);
  const { terms, isPublished } = await findTerms(database, key);
  const stage = isPublished ? 'published' : terms ? 'draft' : 'none';
  const fields = await readFields(database, key);
  const teams = stage === 'none' ? [] : await readTeams(database, key, stage);
  const today = localDateOf(now, grant.community.timeZone);
  const people = await readEnrolled(database, key, { stage: isPublished ? 'published' : 'draft' }, today);
  return { stage, terms, fields, chosen: chosenOf(fields, terms?.fields ?? []), teams, people };
}

/** A person of a page, with whom they are paired and what they answered to the chosen fields. */
export interface ListedPerson {
  enrolled: Enrolled;
  pairedWith: Member | null;
  answers: { label: string; values: string[] }[];
}

/** One page of a team's people, or of those without a team. Throws RESOURCE.NOT_FOUND for a team of elsewhere. */
export async function listPeople({ database, input, now }: Call<'grouping.listPeople'>, grant: GroupingGrant) {
  const key = keyOf(grant);
  const { terms, isPublished } = await findTerms(database, key);
  const stage = isPublished ? 'published' : 'draft';
  if (input.teamId !== null) {
    const teams = await readTeams(database, key, stage);
    found(
      teams.find(({ teamId }) => teamId === input.teamId),
      'the team',
    );
  }
  const page = { teamId: input.teamId, after: input.cursor ?? '', limit: LIMITS.groupingRows + 1 };
  const today = localDateOf(now, grant.community.timeZone);
  const { rows, nextCursor } = pageOf(
    await readEnrolled(database, key, { stage, page }, today),
    LIMITS.groupingRows,
    ({ memberId }) => memberId,
  );
  const chosen = chosenOf(await readFields(database, key), terms?.fields ?? []);
  const partners = await findPartners(
    database,
    key,
    rows.map(({ memberId }) => memberId),
  );
  const listed = rows.map((enrolled): ListedPerson => ({
    enrolled,
    pairedWith: partners.get(enrolled.memberId) ?? null,
    answers: chosen.flatMap(({ key: question, label }) => {
      const values = enrolled.answers[question];
      return values && values.length > 0 ? [{ label, values: [...values] }] : [];
    }),
  }));
  return { rows: listed, nextCursor };
}

/** Of each member the one they asked for, where that one asked for them too and both are in the course. */
async function findPartners(
  database: Database,
  { communityId, courseId }: CourseKey,
  memberIds: string[],
): Promise<Map<string, Member>> {
  if (memberIds.length === 0) return new Map();
  const rows = await database
    .selectFrom('grouping_wishes as mine')
    .innerJoin('grouping_wishes as theirs', (join) =>
      join
        .onRef('theirs.community_id', '=', 'mine.community_id')
        .onRef('theirs.course_id', '=', 'mine.course_id')
        .onRef('theirs.member_id', '=', 'mine.wants_member_id')
        .onRef('theirs.wants_member_id', '=', 'mine.member_id'),
    )
    .innerJoin('enrolments as e', (join) =>
      join
        .onRef('e.community_id', '=', 'theirs.community_id')
        .onRef('e.course_id', '=', 'theirs.course_id')
        .onRef('e.member_id', '=', 'theirs.member_id')
        .on('e.status', '=', 'active'),
    )
    .innerJoin('members as m', (join) =>
      join.onRef('m.community_id', '=', 'theirs.community_id').onRef('m.member_id', '=', 'theirs.member_id'),
    )
    .select(['mine.member_id as asker', 'm.member_id as memberId', 'm.nickname', 'm.avatar_key as avatarKey', 'm.role'])
    .where('mine.community_id', '=', communityId)
    .where('mine.course_id', '=', courseId)
    .where('mine.member_id', 'in', memberIds)
    .execute();
  return new Map(rows.map(({ asker, ...member }) => [asker, member as Member]));
}
