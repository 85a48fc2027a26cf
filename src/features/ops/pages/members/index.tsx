import { useEffect, useState } from 'react';
import { useDidShow, useReachBottom } from '@tarojs/taro';
import { LIMITS } from '@contract/limits';
import { openInCommunity } from '@/session';
import { usePullRefresh } from '@/shared/hooks/use-pull-refresh';
import { TextInput } from '@/shared/ui/field/text-input';
import { Page } from '@/shared/ui/page';
import { ListView } from '@/shared/ui/remote-view/list-view';
import { Segments } from '@/shared/ui/segments';
import { SkeletonCards } from '@/shared/ui/skeleton';
import { roleItems, type RoleFilter } from '../../members/rules';
import { useMemberCounts, useMembers } from '../../members/store';
import { MemberRow } from '../../members/ui/member-row';
import { DeskTable } from '../../ui/desk-table';
import { DeskWall } from '../../ui/desk-wall';
import './index.scss';

/** Long enough not to ask for every stroke of an input method, short enough to feel at once. */
const TYPING_MS = 350;

async function openMembers(search: string, role: RoleFilter): Promise<void> {
  await openInCommunity(useMembers, (communityId) =>
    useMembers.getState().open({
      communityId,
      ...(search.trim() !== '' && { search: search.trim() }),
      ...(role !== 'all' && { role }),
    }),
  );
}

export default function MembersPage() {
  const members = useMembers();
  const { counts } = useMemberCounts();
  const [search, setSearch] = useState('');
  const [asked, setAsked] = useState('');
  const [role, setRole] = useState<RoleFilter>('all');
  useDidShow(() => void openMembers(asked, role));
  usePullRefresh(() => openMembers(asked, role));
  useReachBottom(() => void members.loadMore());

  const show = (nextSearch: string, nextRole: RoleFilter) => {
    setAsked(nextSearch);
    setRole(nextRole);
    void openMembers(nextSearch, nextRole);
  };
  useEffect(() => {
    if (search === asked) return undefined;
    const timer = setTimeout(() => show(search, role), TYPING_MS);
    return () => clearTimeout(timer);
  });

  if (members.error?.code === 'RESOURCE.NOT_FOUND') {
    return (
      <Page title='成员'>
        <DeskWall />
      </Page>
    );
  }
  return (
    <Page title='成员' wide>
      <TextInput
        placeholder='按昵称找人'
        value={search}
        maxLength={LIMITS.nicknameCharacters}
        confirmType='search'
        onChange={setSearch}
        onConfirm={() => show(search, role)}
      />
      <Segments items={roleItems(counts)} value={role} onChange={(next) => show(search, next)} />
      <DeskTable
        columns={['', '成员', '加入', { figures: '积分' }, { figures: '成长值' }, '']}
        widths='36px 1fr 120px 120px 120px 20px'
        isEmpty={members.rows.length === 0}
      >
        <ListView
          list={members}
          rowKey={({ person }) => person.memberId}
          skeleton={<SkeletonCards count={8} person alone />}
          empty={{ icon: 'users', title: '没有找到这样的成员', text: '换个昵称，或看看其他身份。' }}
          onRetry={() => void openMembers(asked, role)}
          onMore={() => void members.loadMore()}
        >
          {(member) => <MemberRow member={member} />}
        </ListView>
      </DeskTable>
    </Page>
  );
}
