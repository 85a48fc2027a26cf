import { View } from '@tarojs/components';
import type { BoardTeam } from '@contract/team';
import { a11y } from '@/platform/a11y';
import { navigate } from '@/platform/navigation';
import { routes } from '@/routes';
import { sayShare } from '@/shared/format/numbers';
import { classes } from '@/shared/ui/classes';
import { Facts } from '@/shared/ui/facts';
import { Icon } from '@/shared/ui/icon';
import { Pill } from '@/shared/ui/pill';
import { ProgressBar } from '@/shared/ui/progress-bar';
import { sayFormula, sayStanding } from '../rules';
import './board-row.scss';

/** One team on the board, with the figures that make its share. */
export function BoardRow({ team }: { team: BoardTeam }) {
  const { teamId, name, members, share, rank, isMine, canOpen } = team;
  const formula = sayFormula(team);
  const open = canOpen
    ? {
        hoverClass: 'list-row--pressed',
        onClick: () => void navigate(routes.teamDetail(teamId)),
        ...a11y({ role: 'button', label: `${name}，${sayStanding(team)}` }),
      }
    : {};
  return (
    <View className='board-row' {...open}>
      <View className={classes('board-row__rank', rank === 1 && 'board-row__first')}>{rank ?? '–'}</View>
      <View className='board-row__body'>
        <View className='board-row__head'>
          <View className='board-row__name'>{name}</View>
          {isMine && <Pill tone='gold'>我的小队</Pill>}
          <View className='board-row__share'>{share === null ? '–' : sayShare(share)}</View>
        </View>
        <ProgressBar
          className='board-row__bar'
          value={Math.round((share ?? 0) * 100)}
          max={100}
          words=''
          label={`${name}的完成率`}
          tone={isMine ? 'star' : 'night'}
        />
        <Facts className='board-row__soft' text={[`${members} 人`, formula].filter(Boolean).join(' · ')} />
      </View>
      <View className='board-row__chevron'>{canOpen && <Icon name='chevron-right' size='s' />}</View>
    </View>
  );
}
