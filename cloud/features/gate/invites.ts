import type { Call, MemberGrant } from '../../core/action';
import { writeAudit } from '../../core/audit';
import { addDays } from '../../core/days';
import { normaliseCode, typedCode } from '../../core/ids';
import { found, Refusal } from '../../core/refusal';
import { instantOf, localDateOf } from '../../core/zone';
import type { PlaceGrant } from './policy';
import type { InviteRow } from './queries';

/** Of a course's code, which is typed on the course's own page. */
const COURSE_CODE_CHARACTERS = 8;
/** Behind the community's short code: a billion tails, too many to try at thirty previews a minute. */
const TAIL_CHARACTERS = 6;

/** Makes an invite code that works until the end of a day, or until it is revoked. Throws GATE.EXPIRY_PAST. */
export async function makeInvite(call: Call<'gate.makeInvite'>, grant: PlaceGrant): Promise<InviteRow> {
  const { database, now } = call;
  const { member, community, place } = grant;
  const invite = {
    code: place.courseId === null ? await communityCode(call, grant) : typedCode(COURSE_CODE_CHARACTERS),
    created_at: now,
    expires_at: expiryOf(call, grant),
    revoked_at: null,
  };
  const key = { community_id: community.communityId, course_id: place.courseId };
  await database
    .insertInto('invite_codes')
    .values({ ...key, ...invite, created_by: member.memberId })
    .execute();
  const entry = { action: 'gate.inviteMade', subjectKind: 'invite_code', subjectId: invite.code };
  await writeAudit(database, grant, { ...entry, reason: place.name }, now);
  return { ...invite, created_by: member.nickname };
}

/** Begins with the community's short code, by which the join page finds the community. */
async function communityCode({ database }: Call<'gate.makeInvite'>, { community }: MemberGrant): Promise<string> {
  const { short_code } = await database
    .selectFrom('communities')
    .select('short_code')
    .where('community_id', '=', community.communityId)
    .executeTakeFirstOrThrow();
  return `${short_code}${typedCode(TAIL_CHARACTERS)}`;
}

function expiryOf({ input, now }: Call<'gate.makeInvite'>, { community: { timeZone } }: MemberGrant): Date | null {
  const { expiresOn } = input;
  if (expiresOn === null) return null;
  if (expiresOn < localDateOf(now, timeZone)) throw new Refusal('GATE.EXPIRY_PAST', 'that day is over', { expiresOn });
  return instantOf(addDays(expiresOn, 1), 0, timeZone);
}

/** From now on the code lets nobody in; who came by it stays. A repeat keeps the first time. */
export async function revokeInvite(
  { database, input, now }: Call<'gate.revokeInvite'>,
  grant: PlaceGrant,
): Promise<Date> {
  const { community, place } = grant;
  const code = normaliseCode(input.code);
  const invite = found(
    await database
      .selectFrom('invite_codes')
      .select('revoked_at')
      .where('community_id', '=', community.communityId)
      .where('code', '=', code)
      .where('course_id', 'is not distinct from', place.courseId)
      .forUpdate()
      .executeTakeFirst(),
    'the invite code',
  );
  if (invite.revoked_at !== null) return invite.revoked_at;
  await database
    .updateTable('invite_codes')
    .set({ revoked_at: now })
    .where('community_id', '=', community.communityId)
    .where('code', '=', code)
    .execute();
  const entry = { action: 'gate.inviteRevoked', subjectKind: 'invite_code', subjectId: code };
  await writeAudit(database, grant, { ...entry, reason: place.name }, now);
  return now;
}
