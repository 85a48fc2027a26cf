import { useState } from 'react';
import { View } from '@tarojs/components';
import type { EarningEvent } from '@contract/points';
import { useSession } from '@/session';
import { sayInstant } from '@/shared/format/dates';
import { useMoment } from '@/shared/hooks/moment';
import { Button } from '@/shared/ui/button';
import { ListRow } from '@/shared/ui/list-row';
import { Pill } from '@/shared/ui/pill';
import { ListView } from '@/shared/ui/remote-view/list-view';
import { Skeleton } from '@/shared/ui/skeleton';
import { sayRule } from '../rules';
import { useRuleVersions } from '../store';

/** What a rule gave before, and who changed it, once somebody asks. */
export function VersionList({ event }: { event: EarningEvent }) {
  const communityId = useSession((session) => session.communityId) ?? '';
  const versions = useRuleVersions();
  const moment = useMoment();
  const [isOpen, setOpen] = useState(false);
  const open = () => {
    setOpen(true);
    void versions.open({ communityId, event });
  };
  if (!isOpen) {
    return (
      <Button kind='plain' icon='repeat' onClick={open}>
        看每一版改了什么
      </Button>
    );
  }
  return (
    <View>
      <ListView
        list={versions}
        rowKey={({ version }) => String(version)}
        skeleton={<Skeleton height={208} />}
        empty={{ icon: 'scroll-text', title: '还没有版本' }}
        end=''
        onRetry={open}
        onMore={() => void versions.loadMore()}
      >
        {(version) => (
          <ListRow
            title={`第 ${version.version} 版 · ${sayRule(version)}`}
            text={`${sayInstant(version.createdAt, moment)} · ${version.author ?? '社群建立时'}`}
            {...(!version.isEnabled && { right: <Pill tone='plain'>停用</Pill> })}
          />
        )}
      </ListView>
    </View>
  );
}
