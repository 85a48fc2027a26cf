import type { EarningRule } from '@contract/points';
import { sql } from 'kysely';
import type { Call, MemberGrant } from '../../core/action';
import { Refusal } from '../../core/refusal';
import { currentRulesSql } from '../../ledger/earning-rules';

export interface PictureState {
  mediaId: string;
  state: 'awaiting_upload' | 'checking' | 'review' | 'passed' | 'rejected';
}

/** What a submit needs besides the standing. */
export interface SubmitContext {
  rules: EarningRule[];
  pictures: PictureState[];
}

/**
 * Reads rules and pictures in one statement. Throws CONTENT.REJECTED for a picture that did not pass the check,
 * MEDIA.NOT_READY for one that has not arrived or is not the caller's.
 */
export async function readSubmitContext(
  { database, input }: Pick<Call<'checkin.submit'>, 'database' | 'input'>,
  { member, community }: MemberGrant,
): Promise<SubmitContext> {
  const result = await sql<SubmitContext>`
    select
      (select coalesce(json_agg(rule), '[]') from (${currentRulesSql(community.communityId)}) rule) as rules,
      (select coalesce(json_agg(json_build_object('mediaId', media_id, 'state', state)), '[]') from media
        where community_id = ${community.communityId} and owner_id = ${member.memberId}
          and media_id = any(${input.mediaIds}::text[]) and file_name is null) as pictures`.execute(database);
  const context = result.rows[0]!;
  const wanted = new Set(input.mediaIds);
  const rejected = context.pictures.find(({ state }) => state === 'rejected');
  if (rejected) {
    throw new Refusal('CONTENT.REJECTED', 'a picture did not pass the check', { mediaId: rejected.mediaId });
  }
  const usable = context.pictures.filter(({ state }) => state !== 'awaiting_upload');
  if (wanted.size !== input.mediaIds.length || usable.length !== wanted.size) {
    throw new Refusal('MEDIA.NOT_READY', 'a picture is missing or not yours', { field: 'input.mediaIds' });
  }
  return context;
}
