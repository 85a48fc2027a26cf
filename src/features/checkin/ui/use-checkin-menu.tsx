import { useState, type ReactNode } from 'react';
import type { FeedRow } from '@contract/checkin';
import { newRequestId } from '@/platform/call';
import { choose, confirm, toast } from '@/platform/notify';
import { loadSession } from '@/session';
import { sayError } from '@/shared/format/errors';
import { sayNumber } from '@/shared/format/numbers';
import { momentNow } from '@/shared/hooks/moment';
import { deleteCheckin, setFeatured } from '../api';
import { patchCheckin, removeCheckin } from '../feed/patch';
import { AppealSheet } from './appeal-sheet';
import { ReportSheet } from './report-sheet';
import { actionsFor } from './rules';

interface CheckinMenu {
  open: () => void;
  appeal: () => void;
  sheet: ReactNode;
}

/** Features or no longer features a check-in, shown at once and put back when the server refuses. */
async function feature({ checkinId }: FeedRow, featured: boolean): Promise<void> {
  patchCheckin(checkinId, (row) => ({ ...row, isFeatured: featured }));
  const answer = await setFeatured(checkinId, featured);
  if (answer.ok) {
    toast(featured ? '已选为精选，作者会收到消息' : '已取消精选');
    return;
  }
  patchCheckin(checkinId, (row) => ({ ...row, isFeatured: !featured }));
  toast(sayError(answer.error, momentNow()));
}

/** Deletes after asking; once it is gone the page that shows it is left. */
async function remove({ checkinId }: FeedRow, leave?: () => Promise<void>): Promise<void> {
  const isSure = await confirm({
    title: '删除这条打卡？',
    text: '这一天的星星会熄灭，它带来的积分和成长值会一并收回。',
    confirmText: '删除',
    dangerous: true,
  });
  if (!isSure) return;
  const answer = await deleteCheckin(checkinId, newRequestId());
  if (!answer.ok) {
    toast(sayError(answer.error, momentNow()));
    return;
  }
  removeCheckin(checkinId);
  void loadSession();
  // a browser takes a toast away with the page it was said on
  await leave?.();
  const points = Math.abs(answer.data.reversed.points);
  toast(points > 0 ? `已删除，收回 ${sayNumber(points)} 积分` : '已删除');
}

/**
 * The menu behind a check-in's three dots, and the appeal. `sheet` has to be rendered outside of the card, whose own
 * movement it would follow; `leave` goes away from a page that shows nothing else, after a deletion.
 */
export function useCheckinMenu(row: FeedRow, leave?: () => Promise<void>): CheckinMenu {
  const [shown, setShown] = useState<'report' | 'appeal' | null>(null);
  const close = () => setShown(null);

  const open = async () => {
    switch (await choose(actionsFor(row))) {
      case 'feature':
        return feature(row, true);
      case 'unfeature':
        return feature(row, false);
      case 'report':
        return setShown('report');
      case 'delete':
        return remove(row, leave);
      default:
        return undefined;
    }
  };

  return {
    open: () => void open(),
    appeal: () => setShown('appeal'),
    sheet: (
      <>
        {shown === 'report' && <ReportSheet subject='checkin' subjectId={row.checkinId} onClose={close} />}
        {shown === 'appeal' && <AppealSheet checkinId={row.checkinId} onClose={close} />}
      </>
    ),
  };
}
