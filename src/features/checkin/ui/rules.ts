import type { FeedRow } from '@contract/checkin';
import type { Person } from '@contract/community';
import type { IconName } from '@/shared/ui/icon';
import type { PillProps } from '@/shared/ui/pill';
import { sayNumber } from '@/shared/format/numbers';

interface RoleWords {
  label: string;
  tone: NonNullable<PillProps['tone']>;
}

const TEAM_ROLES: Record<NonNullable<FeedRow['teamRole']>, RoleWords | null> = {
  captain: { label: '队长', tone: 'gold' },
  study_lead: { label: '学习委员', tone: 'night' },
  organiser: { label: '组织委员', tone: 'night' },
  member: null,
};

const ROLES: Record<Person['role'], RoleWords | null> = {
  owner: { label: '群主', tone: 'night' },
  operator: { label: '运营', tone: 'night' },
  coach: { label: '助教', tone: 'ok' },
  kol: { label: '达人', tone: 'gold' },
  member: null,
};

/** What stands beside a name: the part in the community first, then the one in the team. */
export const roleWords = (role: Person['role'], teamRole: FeedRow['teamRole'] = null): RoleWords | null =>
  ROLES[role] ?? (teamRole && TEAM_ROLES[teamRole]);

/** Longer texts are folded in lists: by letters, or by lines. */
const FOLD_CHARACTERS = 110;
const FOLD_LINES = 5;

export const isLong = (text: string): boolean => text.length > FOLD_CHARACTERS || text.split('\n').length > FOLD_LINES;

export interface StateWords {
  icon: IconName;
  title: string;
  text: string;
  tone: 'night' | 'warn';
  canFix: boolean;
}

/** What the author is told about a check-in that the others do not see yet; null when they do. */
export function stateWords({ state, stateReason }: Pick<FeedRow, 'state' | 'stateReason'>): StateWords | null {
  switch (state) {
    case 'published':
      return null;
    case 'self_visible':
      return {
        icon: 'hourglass',
        title: '正在检查，暂时只有你能看到',
        text: '通常几分钟就好。星星已经点亮，连续天数照常算。',
        tone: 'night',
        canFix: false,
      };
    case 'fix_needed':
      return {
        icon: 'pencil',
        title: '改一改，就能让大家看到',
        text: `${stateReason ?? '有些内容不适合公开。'}${/[。！？]$/.test(stateReason ?? '。') ? '' : '。'}星星和连续天数不受影响。`,
        tone: 'warn',
        canFix: true,
      };
    case 'appeal':
      return {
        icon: 'shield-check',
        title: '申诉已收到，运营会再看一遍',
        text: '结果会在消息里告诉你，这期间只有你能看到。',
        tone: 'night',
        canFix: false,
      };
  }
}

/** 阅读 30 分钟 */
export const sayMeasure = ({ label, value, unit }: FeedRow['numbers'][number]): string =>
  `${label} ${sayNumber(value)} ${unit}`;

export type CheckinAction = 'feature' | 'unfeature' | 'report' | 'delete';

/** What the reader may do about a check-in beyond liking and answering it. */
export function actionsFor({ isMine, canFeature, isFeatured }: FeedRow): { value: CheckinAction; label: string }[] {
  const featuring = isFeatured
    ? { value: 'unfeature' as const, label: '取消精选' }
    : { value: 'feature' as const, label: '选为精选' };
  return [
    ...(canFeature ? [featuring] : []),
    isMine ? { value: 'delete' as const, label: '删除' } : { value: 'report' as const, label: '举报' },
  ];
}
