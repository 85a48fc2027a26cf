import type { Ask } from '../../support/ask';

/** The caller's check-ins of a course and how often one was paid for, as the server has them. */
export async function keptBy(ask: Ask, { communityId, courseId }: { communityId: string; courseId: string }) {
  const feed = await ask('checkin.listFeed', { communityId, courseId, scope: 'course' });
  const ledger = await ask('points.listEntries', { communityId, filter: 'all' });
  return {
    texts: Object.fromEntries(feed.rows.filter(({ isMine }) => isMine).map(({ localDate, text }) => [localDate, text])),
    rows: feed.rows.filter(({ isMine }) => isMine).length,
    checkinEntries: ledger.rows.filter(({ reason }) => reason === 'checkin' || reason === 'makeup').length,
  };
}
