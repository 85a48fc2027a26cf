import type { Page } from 'playwright-core';
import { routes } from '../../src/routes';
import type { Ask } from '../../test/support/ask';
import { deskPages } from './desk-pages';
import { coursePages, homeworkPages, teamPages, vipPages } from './member-pages';
import type { Picture } from './picture';

/** Writes a check-in and waits for its star. */
async function light(page: Page): Promise<void> {
  await page.locator('textarea').fill('读到“慢就是稳”，把今天的三十页读得比昨天慢了一点，反而记住了更多。');
  await page.getByText('点亮', { exact: true }).last().click();
  await page.waitForURL(/pages\/lit\//);
}

export const TABS: Picture[] = [
  { name: 'today', path: routes.today() },
  { name: 'learn', path: routes.learn() },
  { name: 'team', path: routes.team() },
  { name: 'me', path: routes.me() },
];

/** Every page that this person can open, with the ids that their own data gives. */
export async function pagesOf(ask: Ask): Promise<Picture[]> {
  const { current } = await ask('home.today', {});
  if (!current)
    return [...TABS, { name: 'join', path: routes.join() }, { name: 'join-code', path: routes.join('CGDSS') }];
  const me = await ask('home.me', { communityId: current.communityId });
  const pictures = [...TABS];
  const course = current.courses[0];
  if (course) {
    const { courseId, localDate } = course;
    pictures.push(
      { name: 'compose', path: routes.compose({ courseId, localDate }) },
      { name: 'calendar', path: routes.calendar({ courseId }) },
      { name: 'course', path: routes.courseDetail(courseId) },
    );
  }
  const withWords = current.feed?.rows.find((row) => row.commentCount > 0) ?? current.feed?.rows[0];
  if (withWords) pictures.push({ name: 'checkin', path: routes.checkinDetail(withWords.checkinId) });
  pictures.push(
    { name: 'sky', path: routes.sky() },
    { name: 'ledger', path: routes.ledger() },
    { name: 'rules', path: routes.earningRules() },
    { name: 'boards', path: routes.boards() },
    { name: 'inbox', path: routes.inbox() },
    { name: 'profile', path: routes.profile() },
    { name: 'settings', path: routes.settings() },
  );
  const { communityId } = current;
  for (const pages of [coursePages, teamPages, homeworkPages, vipPages])
    pictures.push(...(await pages(ask, communityId)));
  if (me.desk) pictures.push(...(await deskPages(ask, communityId)));
  // last, because it changes what all the others show
  if (course?.mark === 'due') {
    const { courseId, localDate } = course;
    pictures.push({ name: 'lit', path: routes.compose({ courseId, localDate }), act: light });
  }
  return pictures;
}
