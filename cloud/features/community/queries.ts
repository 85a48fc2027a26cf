import type { CommunityPreview, Gate, Question } from '@contract/community';
import { sql } from 'kysely';
import type { Call, MemberGrant } from '../../core/action';
import type { Database } from '../../core/database';
import { inviteAdmits } from '../../core/gate-codes';
import { normaliseCode } from '../../core/ids';
import { found } from '../../core/refusal';
import { findQuestions } from './questions';

const SHORTEST_CODE = 4;

export interface CommunityRow {
  community_id: string;
  short_code: string;
  name: string;
  tagline: string;
  cover_key: string | null;
  time_zone: string;
  gate: Gate;
  theme: string[];
  services: string[];
  forbidden: string[];
  encouraged: string[];
  content_contact: string;
}

/**
 * The community that an entry means: its id, its short code, or an invite code, which begins with the short code of its
 * community. A code that nobody issued leads nowhere.
 */
async function findByEntry(database: Database, entry: string): Promise<CommunityRow> {
  const code = normaliseCode(entry);
  const beginnings = Array.from({ length: code.length - SHORTEST_CODE + 1 }, (_, index) =>
    code.slice(0, SHORTEST_CODE + index),
  );
  const result = await sql<CommunityRow>`
    select community_id, short_code, name, tagline, cover_key, time_zone, gate, theme, services, forbidden, encouraged,
      content_contact
    from communities c
    where community_id = ${entry}
      or (short_code = any(${beginnings}::text[]) and (short_code = ${code} or exists (
        select from invite_codes i where i.community_id = c.community_id and i.code = ${code} and i.course_id is null)))
    order by community_id = ${entry} desc, short_code = ${code} desc
    limit 1`.execute(database);
  return found(result.rows[0], 'the community');
}

interface Standing {
  member_count: number;
  member_status: string | null;
  removed_reason: string | null;
  application_status: string | null;
  application_reason: string | null;
}

async function findStanding(database: Database, communityId: string, personId: string | null): Promise<Standing> {
  const result = await sql<Standing>`
    select
      (select count(*) from members where community_id = ${communityId} and status = 'active') as member_count,
      m.status as member_status, m.removed_reason, a.status as application_status, a.reason as application_reason
    from (select 1) always
    left join members m on m.community_id = ${communityId} and m.person_id = ${personId}
    left join lateral (
      select status, reason from applications
      where community_id = ${communityId} and person_id = ${personId}
        and (m.left_at is null or created_at > m.left_at)
      order by application_id desc limit 1
    ) a on true`.execute(database);
  return result.rows[0]!;
}

export interface Preview {
  community: CommunityRow;
  memberCount: number;
  inviteAccepted: boolean;
  questions: Question[];
  membership: CommunityPreview['membership'];
}

/** What the join page shows about the community that an entry leads to, and where the caller stands with it. */
export async function previewCommunity({ database, input, caller, now }: Call<'community.preview'>): Promise<Preview> {
  const community = await findByEntry(database, input.entry);
  const { community_id: communityId, gate } = community;
  const standing = await findStanding(database, communityId, caller.personId);
  return {
    community,
    memberCount: standing.member_count,
    inviteAccepted:
      gate === 'invite' && (await inviteAdmits(database, { communityId, courseId: null }, input.entry, now)),
    questions: gate === 'review' ? await findQuestions(database, { communityId, courseId: null }) : [],
    membership: membershipOf(standing),
  };
}

/** A running membership or a removal decides; then the latest application since the person left, if they had joined. */
function membershipOf(standing: Standing): CommunityPreview['membership'] {
  if (standing.member_status === 'active') return { status: 'active', reason: null };
  if (standing.member_status === 'removed') return { status: 'removed', reason: standing.removed_reason };
  if (standing.application_status === 'pending') return { status: 'pending', reason: null };
  if (standing.application_status === 'rejected') return { status: 'rejected', reason: standing.application_reason };
  if (standing.member_status === 'left') return { status: 'left', reason: null };
  return { status: 'none', reason: null };
}

/** The community somebody asks to join. Throws RESOURCE.NOT_FOUND. */
export async function findCommunity(database: Database, communityId: string) {
  const row = await database
    .selectFrom('communities')
    .select(['community_id', 'name', 'gate'])
    .where('community_id', '=', communityId)
    .executeTakeFirst();
  const { community_id, name, gate } = found(row, 'the community');
  return { communityId: community_id, name, gate: gate as Gate };
}

export interface ProfileRow {
  member_id: string;
  nickname: string;
  avatar_key: string | null;
  bio: string;
  role: string;
  joined_at: Date;
  reminder_time: string | null;
  show_on_boards: boolean;
  show_sky: boolean;
}

/** The caller's own profile and settings. */
export async function findOwnProfile(
  { database }: Pick<Call, 'database'>,
  { member, community }: MemberGrant,
): Promise<ProfileRow> {
  const row = await database
    .selectFrom('members')
    .select(['member_id', 'nickname', 'avatar_key', 'bio', 'role', 'joined_at'])
    .select(['reminder_time', 'show_on_boards', 'show_sky'])
    .where('community_id', '=', community.communityId)
    .where('member_id', '=', member.memberId)
    .where('status', '=', 'active')
    .executeTakeFirst();
  return found(row, 'the member');
}
