import { useDidShow } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { openInCommunity } from '@/session';
import { usePullRefresh } from '@/shared/hooks/use-pull-refresh';
import { Button } from '@/shared/ui/button';
import { Card } from '@/shared/ui/card';
import { Facts } from '@/shared/ui/facts';
import { ListRow } from '@/shared/ui/list-row';
import { Page } from '@/shared/ui/page';
import { RemoteView } from '@/shared/ui/remote-view';
import { SkeletonCards } from '@/shared/ui/skeleton';
import { TierMark } from '@/shared/ui/tier-mark';
import { canAdd, canRemove, sayTerms } from '../../tiers/rules';
import { useTiers } from '../../tiers/store';
import { EffectSheet } from '../../tiers/ui/effect-sheet';
import { TierSheet } from '../../tiers/ui/tier-sheet';
import { useTierEditor } from '../../tiers/use-tier-editor';
import { DeskWall } from '../../ui/desk-wall';
import './index.scss';

async function openTiers(): Promise<void> {
  await openInCommunity(useTiers, (communityId) => useTiers.getState().open(communityId));
}

/** The tiers of the community, to be edited as one list. */
export default function TiersPage() {
  const tiers = useTiers();
  const editor = useTierEditor();
  useDidShow(() => void openTiers());
  usePullRefresh(openTiers);

  if (tiers.error?.code === 'RESOURCE.NOT_FOUND') {
    return (
      <Page title='等级和特权'>
        <DeskWall />
      </Page>
    );
  }
  const footer = editor.isChanged && (
    <View className='tiers-desk__foot'>
      <Button kind='quiet' disabled={editor.isLooking} onClick={() => void editor.undo()}>
        放弃修改
      </Button>
      <Button kind='star' busy={editor.isLooking} onClick={() => void editor.look()}>
        看看影响再保存
      </Button>
    </View>
  );
  return (
    <Page title='等级和特权' {...(footer && { footer })}>
      <RemoteView
        remote={tiers}
        skeleton={<SkeletonCards count={5} />}
        empty={{
          when: (data) => data.rows.length === 0,
          icon: 'sparkle',
          title: '这个社群没有等级',
          text: '新建的社群会带上五个默认等级。',
        }}
        onRetry={() => void openTiers()}
      >
        {() => <TierList editor={editor} />}
      </RemoteView>
      {editor.editing !== null && (
        <TierSheet
          key={editor.editing}
          forms={editor.forms}
          index={editor.editing}
          onClose={() => editor.edit(null)}
          onDone={(form) => editor.change(editor.editing ?? 0, form)}
        />
      )}
      {editor.effect && (
        <EffectSheet
          rows={editor.effect}
          busy={editor.isKeeping}
          onClose={editor.closeEffect}
          onSave={() => void editor.keep()}
        />
      )}
    </Page>
  );
}

function TierList({ editor }: { editor: ReturnType<typeof useTierEditor> }) {
  const { forms, memberCounts } = editor;
  return (
    <>
      <View className='tiers-desk__lead'>
        成长值一到就升级。改动不会让任何人立刻降级：够不到新门槛的人，等级保留到本季末再按保级规则看。
      </View>
      <Card rows>
        {forms.map((form, index) => (
          <ListRow
            key={index}
            left={<TierMark icon={form.icon} />}
            title={form.name || '还没有名字'}
            text={sayTerms(form).map((line) => (
              <Facts key={line} text={line} />
            ))}
            right={memberCounts[index] === undefined ? '新' : `${memberCounts[index]} 人`}
            label={`${form.name}，${sayTerms(form).join('，')}，点开修改`}
            onClick={() => editor.edit(index)}
          />
        ))}
      </Card>
      <View className='tiers-desk__ends'>
        <Button kind='plain' size='small' icon='plus' disabled={!canAdd(forms)} onClick={editor.add}>
          在顶上加一级
        </Button>
        <Button kind='plain' size='small' icon='trash-2' disabled={!canRemove(forms)} onClick={editor.removeLast}>
          去掉最高一级
        </Button>
      </View>
    </>
  );
}
