import { sql, type RawBuilder } from 'kysely';

/** Place in the course's line, from 1, of the request that an alias of `enrolment_requests` names; null out of it. */
export const placeInLine = (request: RawBuilder<unknown>) => sql<number | null>`
  case when ${request}.status = 'waitlisted' then (
    select count(*) from enrolment_requests ahead
    where ahead.community_id = ${request}.community_id and ahead.course_id = ${request}.course_id
      and ahead.status = 'waitlisted' and ahead.arrival_no <= ${request}.arrival_no) end`;
