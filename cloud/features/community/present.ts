import type { Output } from '@contract/actions';
import type { Award } from '@contract/checkin';
import type { Role } from '@contract/community';
import type { Call } from '../../core/action';
import type { UpdatedSettings } from './commands/update-settings';
import type { JoinGrant } from './policy';
import type { Preview, ProfileRow } from './queries';

type Urls = Pick<Call, 'services'>;

const pointsOf = (awards: Award[]) => awards.reduce((sum, { points }) => sum + points, 0);

export function presentPreview(preview: Preview, { services }: Urls): Output<'community.preview'> {
  const { community } = preview;
  return {
    communityId: community.community_id,
    name: community.name,
    tagline: community.tagline,
    coverUrl: community.cover_key && services.storage.urlOf(community.cover_key),
    memberCount: preview.memberCount,
    gate: community.gate,
    inviteAccepted: preview.inviteAccepted,
    questions: preview.questions,
    theme: community.theme,
    services: community.services,
    forbidden: community.forbidden,
    encouraged: community.encouraged,
    membership: preview.membership,
    contentContact: community.content_contact,
  };
}

export function presentJoined(
  joined: Pick<Output<'community.join'>, 'status' | 'memberId'>,
  _call: unknown,
  { community }: JoinGrant,
): Output<'community.join'> {
  return { ...joined, communityId: community.communityId };
}

export function presentLeft(left: true): Output<'community.leave'> {
  return { left };
}

export function presentRulesRead(awards: Award[]): Output<'community.readRules'> {
  return { pointsEarned: pointsOf(awards) };
}

function profileOf(row: ProfileRow, { services }: Urls): Output<'community.updateProfile'>['profile'] {
  return {
    memberId: row.member_id,
    nickname: row.nickname,
    avatarUrl: row.avatar_key && services.storage.urlOf(row.avatar_key),
    bio: row.bio,
    role: row.role as Role,
    joinedAt: row.joined_at.toISOString(),
  };
}

function settingsOf(row: ProfileRow): Output<'community.updateSettings'>['settings'] {
  return { reminderTime: row.reminder_time, showOnBoards: row.show_on_boards, showSky: row.show_sky };
}

export function presentOwnProfile(row: ProfileRow, call: Urls): Output<'community.getProfile'> {
  return { profile: profileOf(row, call), settings: settingsOf(row) };
}

export function presentProfile(row: ProfileRow, call: Urls): Output<'community.updateProfile'> {
  return { profile: profileOf(row, call) };
}

export function presentSettings({ row, awards }: UpdatedSettings): Output<'community.updateSettings'> {
  return { settings: settingsOf(row), pointsEarned: pointsOf(awards) };
}
