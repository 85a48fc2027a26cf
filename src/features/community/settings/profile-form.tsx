import { useState } from 'react';
import { View } from '@tarojs/components';
import type { Output } from '@contract/actions';
import { LIMITS } from '@contract/limits';
import { goBack } from '@/platform/navigation';
import { toast } from '@/platform/notify';
import { AVATAR_BY_BUTTON, adoptPicture, choosePictures, dropUploads, type LocalPicture } from '@/platform/upload';
import { routes } from '@/routes';
import { setMe, useSession } from '@/session';
import { sayError } from '@/shared/format/errors';
import { momentNow } from '@/shared/hooks/moment';
import { useTask } from '@/shared/hooks/use-task';
import { Avatar } from '@/shared/ui/avatar';
import { Button } from '@/shared/ui/button';
import { Card } from '@/shared/ui/card';
import { TextArea } from '@/shared/ui/field/text-area';
import { TextInput } from '@/shared/ui/field/text-input';
import { saveProfile } from './save-profile';
import { useOwnProfile } from './store';
import './profile-form.scss';

type Profile = Output<'community.getProfile'>['profile'];

/** My name, picture and a line about me, as the community sees them. All of it may stay as it is. */
export function ProfileForm({ profile }: { profile: Profile }) {
  const communityId = useSession((session) => session.communityId) ?? '';
  const [nickname, setNickname] = useState(profile.nickname);
  const [bio, setBio] = useState(profile.bio);
  const [picture, setPicture] = useState<LocalPicture | null>(null);
  const save = useTask(() => saveProfile(communityId, profile, { nickname, bio, picture }), { quiet: true });

  const take = (chosen: LocalPicture | null | undefined) => {
    if (chosen) setPicture(chosen);
    else toast('这张图片用不了，换一张试试');
  };

  const pick = async () => {
    const { pictures, denied, unusable } = await choosePictures(1);
    if (pictures[0]) take(pictures[0]);
    else if (denied) toast('请在系统设置里允许访问相册');
    else if (unusable > 0) take(null);
  };

  const finish = async () => {
    const saved = await save.run();
    if (!saved) return;
    if (picture) await dropUploads([picture]);
    useOwnProfile.getState().patch((data) => ({ ...data, profile: saved.profile }));
    setMe(saved.profile);
    // a browser takes a toast away with the page it was said on
    await goBack(routes.me());
    toast('已保存');
  };

  return (
    <Card className='form'>
      <View className='profile__picture'>
        <Avatar person={{ ...profile, avatarUrl: picture?.path ?? profile.avatarUrl }} size='l' labelled />
        {AVATAR_BY_BUTTON ? (
          <Button
            kind='quiet'
            size='small'
            openType='chooseAvatar'
            onChooseAvatar={({ detail }) => void adoptPicture((detail as { avatarUrl: string }).avatarUrl).then(take)}
          >
            换头像
          </Button>
        ) : (
          <Button kind='quiet' size='small' icon='camera' onClick={() => void pick()}>
            换头像
          </Button>
        )}
      </View>
      <TextInput
        label='昵称'
        type='nickname'
        value={nickname}
        maxLength={LIMITS.nicknameCharacters}
        counted
        onChange={setNickname}
      />
      <TextArea
        label='一句话介绍'
        placeholder='在读什么、想学什么，都可以'
        value={bio}
        maxLength={LIMITS.bioCharacters}
        onChange={setBio}
      />
      {save.error && <View className='profile__refusal'>{sayError(save.error, momentNow())}</View>}
      <Button kind='star' busy={save.busy} disabled={nickname.trim() === ''} onClick={() => void finish()}>
        保存
      </Button>
    </Card>
  );
}
