import { View } from '@tarojs/components';
import type { Grouping, GroupingPerson } from '@contract/grouping';
import { Button } from '@/shared/ui/button';
import { ListRow } from '@/shared/ui/list-row';
import { Sheet } from '@/shared/ui/sheet';
import { sayActivity, sayCaptain } from '../rules';
import './grouping.scss';

export interface PersonSheetProps {
  row: GroupingPerson;
  /** The team they are in; null = none. */
  teamId: string | null;
  grouping: Pick<Grouping, 'teams' | 'stage'>;
  busy: boolean;
  onLead: () => void;
  onMove: (teamId: string) => void;
  onClose: () => void;
}

/** What an operator can do for one person: let them lead, or move them. */
export function PersonSheet({ row, teamId, grouping, busy, onLead, onMove, onClose }: PersonSheetProps) {
  const { person, isCaptain, activity, answers, pairedWith } = row;
  const others = grouping.teams.filter((team) => team.teamId !== teamId);
  return (
    <Sheet title={person.nickname} open onClose={onClose}>
      <View className='person__facts'>
        {answers.map(({ label, values }) => (
          <View key={label} className='person__fact'>
            {label}：{values.join('、')}
          </View>
        ))}
        <View className='person__fact'>{sayActivity(activity)}</View>
        {pairedWith && <View className='person__fact'>和{pairedWith.nickname}互相选了对方，尽量放在一队</View>}
      </View>
      {teamId !== null && !isCaptain && (
        <Button kind='ghost' icon='sparkle' busy={busy} onClick={onLead}>
          设为队长
        </Button>
      )}
      {others.length > 0 && <View className='person__heading'>移到</View>}
      {others.map((team) => (
        <ListRow
          key={team.teamId}
          title={team.name}
          text={sayCaptain(team, grouping.stage)}
          right={`${team.size} 人`}
          label={`移到${team.name}，${team.size} 人`}
          onClick={() => onMove(team.teamId)}
        />
      ))}
    </Sheet>
  );
}
