import { useState } from 'react';
import type { GivenRole, MemberFile } from '@contract/members';
import { choose, toast } from '@/platform/notify';
import { useSession } from '@/session';
import { useTask } from '@/shared/hooks/use-task';
import { Card } from '@/shared/ui/card';
import { ListRow } from '@/shared/ui/list-row';
import { DecisionSheet } from '../../ui/decision-sheet';
import { ROLE_NAMES, isInReach, rolesToGive } from '../rules';
import { giveRole, removeMember, useMembers } from '../store';

/** What may be done about a member's place in the community; nothing where the caller has no say. */
export function MemberActions({ member, onChanged }: { member: MemberFile; onChanged: () => void }) {
  const { communityId, role: mine, me } = useSession();
  const { memberId, nickname, role } = member.person;
  const [isRemoving, setRemoving] = useState(false);
  const of = { communityId: communityId ?? '', memberId };
  const change = useTask((requestId: string, wanted: GivenRole) => giveRole(of, wanted, requestId));
  const remove = useTask((requestId: string, reason: string) => removeMember({ ...of, reason }, requestId));
  if (!isInReach(mine, member, me?.memberId)) return null;

  const changeRole = async () => {
    const wanted = await choose(rolesToGive(mine, role));
    if (wanted === null || !(await change.run(wanted))) return;
    toast(`${nickname}现在是${ROLE_NAMES[wanted]}`);
    onChanged();
  };
  const finishRemoving = async (reason: string) => {
    if (!(await remove.run(reason))) return;
    setRemoving(false);
    useMembers.getState().removeRow(memberId);
    toast('已移出，理由会显示在对方的加入页');
    onChanged();
  };
  return (
    <>
      <Card rows>
        <ListRow icon='user-round' title='身份' right={ROLE_NAMES[role]} onClick={() => void changeRole()} />
        <ListRow icon='log-out' title='移出社群' right='需要理由' onClick={() => setRemoving(true)} />
      </Card>
      {isRemoving && (
        <DecisionSheet
          title={`移出${nickname}`}
          hint='对方会在加入页看到这段话；打卡和积分会留着'
          action='移出社群'
          busy={remove.busy}
          onClose={() => setRemoving(false)}
          onDecide={(reason) => void finishRemoving(reason)}
        />
      )}
    </>
  );
}
