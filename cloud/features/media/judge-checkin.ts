import { sql } from 'kysely';
import type { Database } from '../../core/database';
import { timeOrderedId } from '../../core/ids';
import type { Services } from '../../core/services';
import { SCENE } from '../../platform/content-check';
import { verdictInTime } from '../../platform/content-check/verdict-in-time';
import { deliver } from '../inbox/deliver';
import type { MediaState } from './queries';

/** A person should have looked by then; the platform does not judge what is older than its author's last visit. */
const UNANSWERED_MILLISECONDS = 24 * 3_600_000;

const PICTURE_REASON = '有图片没有通过内容检查，请换一张再提交，或者申诉。';
const TEXT_REASON = '文字没有通过内容检查，请改一改再提交，或者申诉。';
const PICTURE_CASE = '图片需要人工确认';
const TEXT_CASE = '文字需要人工确认';
const UNANSWERED_CASE = '自动检查一直没有结果，需要人工确认';

/**
 * `waiting`: for a picture's verdict or a person's decision. `unanswered`: the checker is away. `settled`: somebody else
 * has changed or decided the check-in.
 */
export type Judgement = 'published' | 'fix_needed' | 'case_opened' | 'waiting' | 'unanswered' | 'settled';

interface Pending {
  communityId: string;
  checkinId: string;
  authorId: string;
  openid: string | null;
  text: string;
  mediaIds: string[];
  createdAt: Date;
  pictureStates: MediaState[];
  hasOpenCase: boolean;
}

/** What to do with a check-in, and the words that go with it. */
type Decision =
  | { judgement: 'published' }
  | { judgement: 'fix_needed'; reason: string }
  | { judgement: 'case_opened'; reason: string }
  | { judgement: 'waiting' | 'unanswered' };

/**
 * Decides about one check-in that only its author can see: publishes it when its text and every picture passed, sends it
 * back with a reason when one did not, opens a case for the safety desk when a person must look. The checker is asked
 * outside of any transaction, and the outcome is written only for what was judged, so overlapping calls are harmless.
 */
export async function judgeCheckin(
  database: Database,
  services: Pick<Services, 'contentCheck'>,
  key: { communityId: string; checkinId: string },
  now: Date,
): Promise<Judgement> {
  const pending = await findPending(database, key);
  if (!pending) return 'settled';
  const decision = await decide(services, pending, now);
  switch (decision.judgement) {
    case 'published':
      return (await moveOn(database, pending, 'published', null)) ? 'published' : 'settled';
    case 'fix_needed':
      return sendBack(database, pending, decision.reason, now);
    case 'case_opened':
      await openCheckCase(database, { ...key, subject: 'checkin', subjectId: key.checkinId }, decision.reason, now);
      return 'case_opened';
    default:
      return decision.judgement;
  }
}

async function findPending(
  database: Database,
  { communityId, checkinId }: { communityId: string; checkinId: string },
): Promise<Pending | null> {
  const result = await sql<Pending>`
    select k.community_id as "communityId", k.checkin_id as "checkinId", k.member_id as "authorId", p.openid,
      k.text, k.media_ids as "mediaIds", k.created_at as "createdAt",
      array(select g.state from media g where g.community_id = k.community_id and g.media_id = any(k.media_ids))
        as "pictureStates",
      exists (select from safety_cases s
        where s.community_id = k.community_id and s.subject = 'checkin' and s.subject_id = k.checkin_id
          and s.decided_at is null) as "hasOpenCase"
    from checkins k
    join members m on m.community_id = k.community_id and m.member_id = k.member_id
    join people p on p.person_id = m.person_id
    where k.community_id = ${communityId} and k.checkin_id = ${checkinId}
      and k.deleted_at is null and k.state = 'self_visible'`.execute(database);
  return result.rows[0] ?? null;
}

async function decide(
  { contentCheck }: Pick<Services, 'contentCheck'>,
  pending: Pending,
  now: Date,
): Promise<Decision> {
  const { pictureStates, openid, text } = pending;
  if (pending.hasOpenCase) return { judgement: 'waiting' };
  if (pictureStates.includes('rejected')) return { judgement: 'fix_needed', reason: PICTURE_REASON };
  if (pictureStates.includes('review')) return { judgement: 'case_opened', reason: PICTURE_CASE };
  if (pictureStates.some((state) => state !== 'passed')) return { judgement: 'waiting' };
  const verdict = openid === null ? null : await verdictInTime(contentCheck, text, SCENE.socialLog, openid);
  switch (verdict) {
    case 'pass':
      return { judgement: 'published' };
    case 'risky':
      return { judgement: 'fix_needed', reason: TEXT_REASON };
    case 'review':
      return { judgement: 'case_opened', reason: TEXT_CASE };
    case null:
      return isOverdue(pending.createdAt, now)
        ? { judgement: 'case_opened', reason: UNANSWERED_CASE }
        : { judgement: 'unanswered' };
  }
}

/** True once the checker has had its time and a person should look instead. */
export function isOverdue(createdAt: Date, now: Date): boolean {
  return now.getTime() - createdAt.getTime() > UNANSWERED_MILLISECONDS;
}

/** Moves a check-in on if it is still what was judged. */
async function moveOn(database: Database, pending: Pending, state: 'published' | 'fix_needed', reason: string | null) {
  const moved = await database
    .updateTable('checkins')
    .set({ state, state_reason: reason })
    .where('community_id', '=', pending.communityId)
    .where('checkin_id', '=', pending.checkinId)
    .where('state', '=', 'self_visible')
    .where('deleted_at', 'is', null)
    .where('text', '=', pending.text)
    .where(sql<boolean>`media_ids = ${pending.mediaIds}::text[]`)
    .returning('checkin_id')
    .executeTakeFirst();
  return moved !== undefined;
}

/** Tells the author in the same transaction, so that it is said exactly once. */
async function sendBack(database: Database, pending: Pending, reason: string, now: Date): Promise<Judgement> {
  return database.transaction().execute(async (tx) => {
    if (!(await moveOn(tx, pending, 'fix_needed', reason))) return 'settled';
    const { communityId, authorId, checkinId } = pending;
    const message = {
      kind: 'content' as const,
      title: '有一条打卡需要你看一看',
      body: `${reason}这一天仍然算数，连续不会断。`,
      link: `features/checkin/pages/detail/index?checkinId=${checkinId}`,
    };
    await deliver(tx, communityId, [authorId], message, now);
    return 'fix_needed';
  });
}

export interface CheckSubject {
  communityId: string;
  subject: 'checkin' | 'comment';
  subjectId: string;
}

/** Asks the safety desk to look at something before others see it; an open case about it is enough. */
export async function openCheckCase(
  database: Database,
  { communityId, subject, subjectId }: CheckSubject,
  reason: string,
  now: Date,
): Promise<void> {
  await database
    .insertInto('safety_cases')
    .values({
      community_id: communityId,
      case_id: timeOrderedId(now),
      kind: 'check',
      subject,
      subject_id: subjectId,
      reason,
      created_at: now,
    })
    .onConflict((conflict) =>
      conflict.columns(['community_id', 'subject', 'subject_id']).where('decided_at', 'is', null).doNothing(),
    )
    .execute();
}
