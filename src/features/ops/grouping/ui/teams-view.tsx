import { View } from '@tarojs/components';
import type { Grouping } from '@contract/grouping';
import { Button } from '@/shared/ui/button';
import { Card } from '@/shared/ui/card';
import { ListRow } from '@/shared/ui/list-row';
import { sayCaptain, sayUngrouped } from '../rules';
import { useTeamPeople } from '../store';
import type { GroupingPage } from '../use-grouping-page';
import { Counts } from './counts';
import { PeopleList } from './people-list';
import { SpreadCard } from './spread-card';
import { TeamCard } from './team-card';
import './grouping.scss';

export interface TeamsViewProps {
  grouping: Grouping;
  page: GroupingPage;
}

/** The teams, proposed or published: why they are so, who is in none, and each with its people. */
export function TeamsView({ grouping, page }: TeamsViewProps) {
  const { stage, teams, fields, ungroupedCount } = grouping;
  const isOpen = (teamId: string | null) => page.opened?.teamId === teamId;
  return (
    <>
      <Card>
        <Counts grouping={grouping} />
        <View className='grouping__stage'>
          {stage === 'draft'
            ? '这是一份方案，公布之前只有运营看得到。点开小队，可以移人、换队长、改队名。'
            : '小队已经公布。移动成员时，打卡、积分和作业都跟着本人走。'}
        </View>
        {stage === 'draft' && (
          <View className='grouping__regroup'>
            <Button kind='quiet' icon='refresh-cw' onClick={() => page.setRegrouping(true)}>
              换个条件重新分
            </Button>
          </View>
        )}
      </Card>
      <SpreadCard fields={fields} />
      {ungroupedCount > 0 && (
        <TeamCard
          title={sayUngrouped(grouping)}
          text={stage === 'draft' ? '公布时会进最需要他们的小队，也可以现在移' : '点开可以一位一位地安排'}
          size={ungroupedCount}
          isOpen={isOpen(null)}
          onToggle={() => page.toggle(null)}
        >
          <TeamPeople page={page} />
        </TeamCard>
      )}
      {teams.map((team) => (
        <TeamCard
          key={team.teamId}
          title={team.name}
          text={sayCaptain(team, stage)}
          size={team.size}
          isOpen={isOpen(team.teamId)}
          onToggle={() => page.toggle(team.teamId)}
        >
          <TeamPeople page={page} />
          <ListRow title='改队名' icon='pencil' onClick={() => page.setRenaming(team)} />
        </TeamCard>
      ))}
    </>
  );
}

function TeamPeople({ page }: { page: GroupingPage }) {
  const people = useTeamPeople();
  return (
    <PeopleList
      list={people}
      onPick={page.setPicked}
      onMore={() => void people.loadMore()}
      onRetry={() => void people.refresh()}
    />
  );
}
