import { View } from '@tarojs/components';
import type { DutyBoard, DutyMate } from '@contract/duty';
import { confirm, toast } from '@/platform/notify';
import { useSession } from '@/session';
import { useTask } from '@/shared/hooks/use-task';
import { Button } from '@/shared/ui/button';
import { Sheet } from '@/shared/ui/sheet';
import { sendAssign, sendRole } from './api';
import { assignable, nameWeek, rolesFor, sayRole } from './rules';
import { useDuty } from './store';
import { useDutyWrite } from './use-duty-write';
import './duty.scss';

export interface MateSheetProps {
  board: DutyBoard;
  mate: DutyMate;
  onClose: () => void;
}

/** What captain and operators decide about one member: a week on duty, a standing role. */
export function MateSheet({ board, mate, onClose }: MateSheetProps) {
  const { person } = mate;
  const assign = useDutyWrite(board.teamId, sendAssign);
  const weeks = assignable(board).filter(
    (weekStart) => !board.weeks.some((week) => week.weekStart === weekStart && isHeldBy(week, person.memberId)),
  );

  const give = async (weekStart: string) => {
    if (!(await assign.run({ weekStart, memberId: person.memberId }))) return;
    toast(`${nameWeek(weekStart, board.thisWeek)}请了 ${person.nickname}，TA 会收到消息`);
    onClose();
  };

  return (
    <Sheet title={person.nickname} open onClose={onClose}>
      <View className='duty__choices'>
        {!mate.takesTurns && <View className='duty__soft'>TA 暂时不参加轮值。</View>}
        {mate.takesTurns &&
          weeks.map((weekStart) => (
            <Button key={weekStart} kind='quiet' disabled={assign.busy} onClick={() => void give(weekStart)}>
              请 TA {nameWeek(weekStart, board.thisWeek)}值日
            </Button>
          ))}
        <RoleChoices board={board} mate={mate} onClose={onClose} />
      </View>
    </Sheet>
  );
}

const isHeldBy = ({ state, person }: DutyBoard['weeks'][number], memberId: string) =>
  (state === 'accepted' || state === 'waiting') && person?.memberId === memberId;

function RoleChoices({ board, mate, onClose }: MateSheetProps) {
  const { person, teamRole } = mate;
  const communityId = useSession((session) => session.communityId) ?? '';
  const task = useTask((requestId: string, role: DutyMate['teamRole']) =>
    sendRole({ communityId, teamId: board.teamId, memberId: person.memberId, teamRole: role }, requestId),
  );

  const set = async (role: DutyMate['teamRole']) => {
    if (role === 'captain') {
      const question = {
        title: `请 ${person.nickname} 当队长？`,
        text: '原来的队长会成为普通队员。',
        confirmText: '确定',
      };
      if (!(await confirm(question))) return;
    }
    if (!(await task.run(role))) return;
    void useDuty.getState().refresh();
    toast(`${person.nickname} 现在是${sayRole(role)}`);
    onClose();
  };

  const roles = rolesFor(teamRole, board.canAppoint);
  if (roles.length === 0) return <View className='duty__soft'>队长由运营来定。</View>;
  return (
    <>
      <View className='duty__group'>小队职务：现在是{sayRole(teamRole)}</View>
      {roles.map((role) => (
        <Button key={role} kind='ghost' disabled={task.busy} onClick={() => void set(role)}>
          {role === 'member' ? '改为普通队员' : `设为${sayRole(role)}`}
        </Button>
      ))}
    </>
  );
}
