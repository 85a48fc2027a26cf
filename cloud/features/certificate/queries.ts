import { sql, type RawBuilder } from 'kysely';
import type { Call, MemberGrant } from '../../core/action';
import type { Database } from '../../core/database';
import { found, Refusal } from '../../core/refusal';
import { arrivesUntil, endsOn, type Schedule } from '../checkin/rules/schedule';
import { readCertificateCode } from './code';

/** What one learner's part in a course came to, with the course and the community. */
interface Row {
  course_id: string;
  course_title: string;
  community_name: string;
  status: string;
  starts_on: string;
  days: number;
  weekdays: number[];
  cutoff_minutes: number;
  grace_minutes: number;
  time_zone: string;
  nickname: string | null;
  asked_days: number | null;
  lit_days: number | null;
  certificate_code: string | null;
  closed_at: Date | null;
}

/** A certificate that was issued. */
export interface IssuedCertificate {
  courseId: string;
  courseTitle: string;
  communityName: string;
  schedule: Schedule;
  /** null once the account is gone. */
  nickname: string | null;
  askedDays: number;
  litDays: number;
  code: string;
  issuedAt: Date;
}

async function findOne(database: Database, which: RawBuilder<unknown>): Promise<Row | undefined> {
  const result = await sql<Row>`
    select c.course_id, c.title as course_title, home.name as community_name, c.status, c.starts_on, c.days, c.weekdays,
      c.cutoff_minutes, c.grace_minutes, home.time_zone, r.nickname, r.asked_days, r.lit_days, r.certificate_code,
      r.closed_at
    from communities home
    join enrolments e on e.community_id = home.community_id
    join courses c on c.community_id = e.community_id and c.course_id = e.course_id
    left join course_reports r on r.community_id = e.community_id and r.course_id = e.course_id
      and r.member_id = e.member_id
    where ${which}`.execute(database);
  return result.rows[0];
}

/**
 * The caller's own. Throws RESOURCE.NOT_FOUND for who is not in the course, COURSE.NOT_CLOSED while it runs,
 * CERTIFICATE.NOT_EARNED, with what was reached, for who did not complete it.
 */
export async function readOwn(
  { database, input }: Call<'certificate.get'>,
  { member, community }: MemberGrant,
): Promise<IssuedCertificate> {
  const mine = sql`home.community_id = ${community.communityId} and e.course_id = ${input.courseId}
    and e.member_id = ${member.memberId} and e.status = 'active'`;
  const row = found(await findOne(database, mine), 'the certificate');
  if (row.status !== 'closed' && row.status !== 'archived') {
    const schedule = scheduleOf(row);
    const closesAt = arrivesUntil(schedule, endsOn(schedule)).toISOString();
    throw new Refusal('COURSE.NOT_CLOSED', 'the course has not closed yet', { closesAt });
  }
  if (row.closed_at !== null && row.certificate_code === null) {
    const { lit_days: litDays, asked_days: askedDays } = row;
    throw new Refusal('CERTIFICATE.NOT_EARNED', 'the course was not completed', { litDays, askedDays });
  }
  return found(issued(row), 'the certificate');
}

/** The one that a code names, whoever asks. Throws RESOURCE.NOT_FOUND. */
export async function findByCode({ database, input }: Call<'certificate.verify'>): Promise<IssuedCertificate> {
  const { shortCode, code } = readCertificateCode(input.code);
  const row = await findOne(database, sql`home.short_code = ${shortCode} and r.certificate_code = ${code}`);
  return found(row && issued(row), 'the certificate');
}

function issued(row: Row): IssuedCertificate | null {
  const { certificate_code: code, closed_at: issuedAt } = row;
  if (code === null || issuedAt === null) return null;
  return {
    courseId: row.course_id,
    courseTitle: row.course_title,
    communityName: row.community_name,
    schedule: scheduleOf(row),
    nickname: row.nickname,
    askedDays: row.asked_days ?? 0,
    litDays: row.lit_days ?? 0,
    code,
    issuedAt,
  };
}

const scheduleOf = (row: Row): Schedule => ({
  startsOn: row.starts_on,
  days: row.days,
  weekdays: row.weekdays,
  cutoffMinutes: row.cutoff_minutes,
  graceMinutes: row.grace_minutes,
  timeZone: row.time_zone,
});
