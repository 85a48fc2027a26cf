import { useEffect, useState } from 'react';
import { Switch, View } from '@tarojs/components';
import type { Person } from '@contract/community';
import type { GroupingWish } from '@contract/grouping';
import { LIMITS } from '@contract/limits';
import { a11y, DECORATIVE } from '@/platform/a11y';
import { toast } from '@/platform/notify';
import { useSession } from '@/session';
import { sayError } from '@/shared/format/errors';
import { momentNow } from '@/shared/hooks/moment';
import { useTask } from '@/shared/hooks/use-task';
import { Avatar } from '@/shared/ui/avatar';
import { Button } from '@/shared/ui/button';
import { TextInput } from '@/shared/ui/field/text-input';
import { ListRow } from '@/shared/ui/list-row';
import { Sheet } from '@/shared/ui/sheet';
import { COLOURS } from '@/shared/ui/styles/colours';
import { sayOutcome } from './rules';
import { setWish, usePeers, useWish } from './store';
import './wish.scss';

export interface WishSheetProps {
  courseId: string;
  wish: GroupingWish;
  onClose: () => void;
}

/** Chooses whom to be with, and whether to lead. Nothing is sent before the learner saves. */
export function WishSheet({ courseId, wish, onClose }: WishSheetProps) {
  const communityId = useSession((session) => session.communityId) ?? '';
  const [whom, setWhom] = useState<Person | null>(wish.wish);
  const [leads, setLeads] = useState(wish.wantsToCaptain);
  const save = useTask((requestId: string, memberId: string | null, wantsToCaptain: boolean) =>
    setWish({ communityId, courseId, memberId, wantsToCaptain }, requestId),
  );
  const isSaid = whom?.memberId === wish.wish?.memberId && leads === wish.wantsToCaptain;

  const send = async () => {
    const kept = await save.run(whom?.memberId ?? null, leads);
    if (!kept) return;
    useWish.getState().patch(() => kept);
    onClose();
    toast(kept.isMutual && kept.wish ? `你和${kept.wish.nickname}互相选了对方` : '记下了，分组时会参考');
  };

  return (
    <Sheet title='分组意愿' open onClose={onClose}>
      <View className='wish'>
        <View className='wish__note'>{sayOutcome(isSaid ? wish : { wish: whom, isMutual: false })}</View>
        {whom ? (
          <View className='wish__chosen'>
            <Avatar person={whom} />
            <View className='wish__name'>{whom.nickname}</View>
            <Button kind='plain' size='small' onClick={() => setWhom(null)}>
              换一位
            </Button>
          </View>
        ) : (
          <PeerSearch question={{ communityId, courseId }} onPick={setWhom} />
        )}
        <View
          className='wish__lead'
          onClick={() => setLeads(!leads)}
          {...a11y({ label: '愿意当队长', role: 'switch', checked: leads })}
        >
          <View className='wish__name'>
            愿意当队长
            <View className='wish__note'>每天花十分钟，关心一下队友</View>
          </View>
          <View className='wish__switch' {...DECORATIVE}>
            <Switch checked={leads} color={COLOURS['night-500']} />
          </View>
        </View>
        <Button busy={save.busy} disabled={isSaid} onClick={() => void send()}>
          保存
        </Button>
      </View>
    </Sheet>
  );
}

interface PeerSearchProps {
  question: { communityId: string; courseId: string };
  onPick: (person: Person) => void;
}

/** The others of the course, found by a part of their nickname. */
function PeerSearch({ question, onPick }: PeerSearchProps) {
  const { communityId, courseId } = question;
  const peers = usePeers();
  const [typed, setTyped] = useState('');
  useEffect(() => {
    const waiting = setTimeout(
      () => void usePeers.getState().open({ communityId, courseId, nickname: typed.trim() }),
      250,
    );
    return () => clearTimeout(waiting);
  }, [communityId, courseId, typed]);
  return (
    <View>
      <TextInput
        label='想和谁一队'
        placeholder='搜昵称'
        value={typed}
        maxLength={LIMITS.nicknameCharacters}
        confirmType='search'
        onChange={setTyped}
      />
      <View className='wish__peers'>
        {peers.error && (
          <View className='wish__note' {...a11y({ role: 'alert' })}>
            {sayError(peers.error, momentNow())}
          </View>
        )}
        {peers.status === 'ready' && peers.rows.length === 0 && (
          <View className='wish__note'>
            {typed.trim() === '' ? '还没有别人报名，过几天再来看看' : '没有找到，换个字试试；对方要先报名这门课程'}
          </View>
        )}
        {peers.rows.map((person) => (
          <ListRow
            key={person.memberId}
            left={<Avatar person={person} />}
            title={person.nickname}
            label={`选${person.nickname}`}
            onClick={() => onPick(person)}
          />
        ))}
        {peers.nextCursor !== null && (
          <Button kind='plain' size='small' busy={peers.isLoadingMore} onClick={() => void peers.loadMore()}>
            看更多
          </Button>
        )}
      </View>
    </View>
  );
}
