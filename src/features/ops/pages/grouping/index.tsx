import { useState } from 'react';
import { useDidShow, useRouter } from '@tarojs/taro';
import { View } from '@tarojs/components';
import type { Grouping } from '@contract/grouping';
import { usePullRefresh } from '@/shared/hooks/use-pull-refresh';
import { Button } from '@/shared/ui/button';
import { Card } from '@/shared/ui/card';
import { Page } from '@/shared/ui/page';
import { RemoteView } from '@/shared/ui/remote-view';
import { Sheet } from '@/shared/ui/sheet';
import { SkeletonCards } from '@/shared/ui/skeleton';
import { nextStep, termsOf, type NextStep, type Terms } from '../../grouping/rules';
import { useGrouping } from '../../grouping/store';
import { Counts } from '../../grouping/ui/counts';
import { PersonSheet } from '../../grouping/ui/person-sheet';
import { RenameSheet } from '../../grouping/ui/rename-sheet';
import { TeamsView } from '../../grouping/ui/teams-view';
import { TermsForm } from '../../grouping/ui/terms-form';
import { useGroupingPage, type GroupingPage as PageState } from '../../grouping/use-grouping-page';
import { DeskWall } from '../../ui/desk-wall';

export default function GroupingPage() {
  const { courseId = '' } = useRouter().params;
  const remote = useGrouping();
  const page = useGroupingPage(courseId);
  useDidShow(() => void page.refresh());
  usePullRefresh(page.refresh);
  const [draft, setDraft] = useState<Terms | null>(null);
  const grouping = remote.data;

  if (remote.error?.code === 'RESOURCE.NOT_FOUND') {
    return (
      <Page title='分组'>
        <DeskWall />
      </Page>
    );
  }
  const terms = draft ?? (grouping ? termsOf(grouping) : { fields: [], teamSize: 8 });
  const step = grouping && nextStep(grouping);
  const propose = () => void page.propose(terms).then(() => setDraft(null));
  return (
    <Page
      title='分组'
      {...(step && { footer: <Foot step={step} grouping={grouping} page={page} onPropose={propose} /> })}
    >
      <RemoteView
        remote={remote}
        skeleton={<SkeletonCards count={4} />}
        empty={{
          when: (shown) => shown.stage === 'none' && shown.peopleCount === 0,
          icon: 'users',
          title: '还没有人报名',
          text: '有人报名之后，这里会按大家的回答分出均衡的小队。',
        }}
        onRetry={() => void page.open()}
      >
        {(shown) =>
          shown.stage === 'none' ? (
            <Card>
              <Counts grouping={shown} />
              <TermsForm grouping={shown} terms={terms} onChange={setDraft} />
            </Card>
          ) : (
            <TeamsView grouping={shown} page={page} />
          )
        }
      </RemoteView>
      {grouping && page.isRegrouping && (
        <Sheet title='重新分组' open onClose={() => page.setRegrouping(false)}>
          <TermsForm grouping={grouping} terms={terms} onChange={setDraft} />
          <View className='grouping__again'>
            <View className='grouping__stage'>会换掉现在的方案和手动的移动；你指定的队长会保留。</View>
            <Button busy={page.busy.proposing} onClick={propose}>
              重新生成方案
            </Button>
          </View>
        </Sheet>
      )}
      {grouping && page.picked && (
        <PersonSheet
          row={page.picked}
          teamId={page.opened?.teamId ?? null}
          grouping={grouping}
          busy={page.busy.changing}
          onLead={() => void page.lead()}
          onMove={(teamId) => void page.move(teamId)}
          onClose={() => page.setPicked(null)}
        />
      )}
      {page.renaming && (
        <RenameSheet
          name={page.renaming.name}
          busy={page.busy.naming}
          error={page.namingError}
          onSave={(name) => void page.rename(name)}
          onClose={() => page.setRenaming(null)}
        />
      )}
    </Page>
  );
}

interface FootProps {
  step: NextStep;
  grouping: Grouping;
  page: PageState;
  onPropose: () => void;
}

/** The one next thing. */
function Foot({ step, grouping, page, onPropose }: FootProps) {
  switch (step) {
    case 'propose':
      return (
        <Button kind='star' busy={page.busy.proposing} onClick={onPropose}>
          生成分组方案
        </Button>
      );
    case 'publish':
      return (
        <Button kind='star' busy={page.busy.publishing} onClick={() => void page.publish(grouping.proposedAt ?? '')}>
          公布小队
        </Button>
      );
    case 'place':
      return (
        <Button kind='star' busy={page.busy.placing} onClick={() => void page.placeLate()}>
          为 {grouping.ungroupedCount} 人补进小队
        </Button>
      );
  }
}
