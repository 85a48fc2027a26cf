import { useState } from 'react';
import { useLoad, useRouter } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { a11y } from '@/platform/a11y';
import { LIMITS } from '@contract/limits';
import { navigate } from '@/platform/navigation';
import { useShareCard } from '@/platform/share';
import { routes } from '@/routes';
import { enterCommunity } from '@/session';
import { sayNumber } from '@/shared/format/numbers';
import { Button } from '@/shared/ui/button';
import { Card } from '@/shared/ui/card';
import { TextInput } from '@/shared/ui/field/text-input';
import { NightSky } from '@/shared/ui/night-sky';
import { Page } from '@/shared/ui/page';
import { RemoteView } from '@/shared/ui/remote-view';
import { SkeletonCards } from '@/shared/ui/skeleton';
import { Blocks } from '../../join/blocks';
import { Door } from '../../join/door';
import { useDoor } from '../../join/store';

/** Characters below which nothing can be a code. */
const SHORTEST_ENTRY = 4;

export default function JoinPage() {
  const { params } = useRouter();
  // a 小程序码 brings its entry as `scene`, encoded once more
  const [entry, setEntry] = useState(params.entry ?? decodeURIComponent(params.scene ?? ''));
  const [typed, setTyped] = useState('');
  const door = useDoor();

  useLoad(() => {
    if (entry !== '') void door.open(entry);
  });
  useShareCard(() => ({
    title: door.data ? `一起来${door.data.name}` : '一起来群星',
    path: routes.join(door.data?.communityId),
  }));

  const knock = () => {
    const code = typed.trim();
    if (code.length < SHORTEST_ENTRY) return;
    setEntry(code);
    void door.open(code);
  };

  const enter = async (communityId: string) => {
    await enterCommunity(communityId);
    await navigate(routes.today());
  };

  const isUnknown = door.status !== 'loading' && door.error?.code === 'RESOURCE.NOT_FOUND';

  return (
    <Page title='加入社群'>
      {entry === '' || isUnknown ? (
        <Card className='form'>
          <TextInput
            label='邀请码或社群短码'
            placeholder='例如 CGDSS'
            hint='在邀请你的消息里，不分大小写'
            error={isUnknown ? '没有找到这个社群，对照邀请再输一次' : null}
            value={typed}
            confirmType='go'
            maxLength={LIMITS.sceneCharacters}
            onChange={setTyped}
            onConfirm={knock}
          />
          <Button kind='star' disabled={typed.trim().length < SHORTEST_ENTRY} onClick={knock}>
            找到这个社群
          </Button>
        </Card>
      ) : (
        <RemoteView remote={door} skeleton={<SkeletonCards count={3} />} onRetry={() => void door.open(entry)}>
          {(preview) => (
            <>
              <NightSky card>
                <View className='join__hero'>
                  <View className='join__name' {...a11y({ role: 'heading' })}>
                    {preview.name}
                  </View>
                  {preview.tagline !== '' && <View>{preview.tagline}</View>}
                  <View className='join__soft'>{sayNumber(preview.memberCount)} 位成员在这里发光</View>
                </View>
              </NightSky>
              <Blocks preview={preview} />
              <Door
                preview={preview}
                entry={entry}
                onEnter={() => void enter(preview.communityId)}
                onApplied={() => void door.refresh()}
              />
            </>
          )}
        </RemoteView>
      )}
    </Page>
  );
}
