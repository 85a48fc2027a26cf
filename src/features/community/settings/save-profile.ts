import type { Output } from '@contract/actions';
import { newRequestId, type Result } from '@/platform/call';
import { uploadPicture, type LocalPicture } from '@/platform/upload';
import { sendProfile } from './store';

type Profile = Output<'community.getProfile'>['profile'];

export interface ProfileWish {
  nickname: string;
  bio: string;
  /** Chosen just now; null = the picture stays. */
  picture: LocalPicture | null;
}

/** Brings the picture up first, when there is a new one, then saves what has changed. */
export async function saveProfile(
  communityId: string,
  profile: Profile,
  wish: ProfileWish,
): Promise<Result<Output<'community.updateProfile'>>> {
  const arrived = wish.picture ? await uploadPicture(communityId, wish.picture) : null;
  if (arrived && !arrived.ok) return arrived;
  const nickname = wish.nickname.trim();
  const bio = wish.bio.trim();
  return sendProfile(
    communityId,
    {
      ...(nickname !== profile.nickname && { nickname }),
      ...(bio !== profile.bio && { bio }),
      ...(arrived && { avatarMediaId: arrived.data.mediaId }),
    },
    // a picture brought up anew makes another input, and saying the same profile twice changes nothing
    newRequestId(),
  );
}
