import type { CommunityFacts } from '../../core/caller';
import type { Database } from '../../core/database';
import { typedCode } from '../../core/ids';
import { Refusal } from '../../core/refusal';
import { openAccount } from '../../ledger/account';
import { deliver, type NewMessage } from '../inbox/deliver';

export interface FormerMember {
  memberId: string;
  status: 'active' | 'left';
}

/** The membership a person has or had, locked. Throws COMMUNITY.MEMBER_REMOVED with the reason for a removed one. */
export async function findFormerMember(
  database: Database,
  communityId: string,
  personId: string,
): Promise<FormerMember | null> {
  const row = await database
    .selectFrom('members')
    .select(['member_id', 'status', 'removed_reason'])
    .where('community_id', '=', communityId)
    .where('person_id', '=', personId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return null;
  if (row.status === 'removed') {
    throw new Refusal('COMMUNITY.MEMBER_REMOVED', 'the member was removed', { reason: row.removed_reason ?? '' });
  }
  return { memberId: row.member_id, status: row.status as FormerMember['status'] };
}

/** Somebody the gate lets in. */
export interface Newcomer {
  personId: string;
  /** A new id, or the one they had before they left. */
  memberId: string;
  isReturning: boolean;
  /** An operator has approved their application. */
  isApproved: boolean;
  /** null: the name they had before, or one that we find. */
  nickname: string | null;
}

/**
 * Makes a person an active member, within the caller's transaction: one who returns keeps id and history. Everybody has
 * an account and a welcome in the inbox afterwards.
 */
export async function admit(
  database: Database,
  { communityId, name }: Pick<CommunityFacts, 'communityId' | 'name'>,
  newcomer: Newcomer,
  now: Date,
): Promise<void> {
  const { personId, memberId, isReturning, nickname } = newcomer;
  if (isReturning) {
    await database
      .updateTable('members')
      .set({ status: 'active', left_at: null, ...(nickname !== null && { nickname }) })
      .where('community_id', '=', communityId)
      .where('member_id', '=', memberId)
      .execute();
  } else {
    await database
      .insertInto('members')
      .values({
        community_id: communityId,
        member_id: memberId,
        person_id: personId,
        nickname: nickname ?? newcomerNickname(),
        joined_at: now,
      })
      .execute();
  }
  await openAccount(database, { communityId, memberId });
  await deliver(database, communityId, [memberId], welcome(name, newcomer), now);
}

/** A name for somebody who gave none; two characters tell newcomers apart. */
export function newcomerNickname(): string {
  return `群星新人${typedCode(2)}`;
}

function welcome(community: string, { isReturning, isApproved }: Newcomer): NewMessage {
  const greeting = isReturning ? `欢迎回到${community}` : `欢迎加入${community}`;
  return {
    kind: isApproved ? 'application' : 'welcome',
    title: isApproved ? `申请通过了，${greeting}` : greeting,
    body: isReturning
      ? '你的星星、积分和打卡记录都还在，接着点亮吧。'
      : '先读一读社群约定，再选一门课程，点亮你的第一颗星。',
    link: 'pages/learn/index',
  };
}
