import type { Page } from 'playwright-core';
import { routes } from '../../src/routes';
import type { Ask } from '../../test/support/ask';

/** A page to take a picture of. */
export interface Picture {
  name: string;
  /** As the h5 router takes it after `#/`. */
  path: string;
  /** What a person does before the picture is taken. It changes data, so it comes last and at one width. */
  act?: (page: Page) => Promise<void>;
}

/** Writes a check-in and waits for its star. */
async function light(page: Page): Promise<void> {
  await page.locator('textarea').fill('读到“慢就是稳”，把今天的三十页读得比昨天慢了一点，反而记住了更多。');
  await page.getByText('点亮', { exact: true }).last().click();
  await page.waitForURL(/pages\/lit\//);
}

const tabs: Picture[] = [
  { name: 'today', path: routes.today() },
  { name: 'learn', path: routes.learn() },
  { name: 'team', path: routes.team() },
  { name: 'me', path: routes.me() },
];

/** Every page that this person can open, with the ids that their own data gives. */
export async function pagesOf(ask: Ask): Promise<Picture[]> {
  const { current } = await ask('home.today', {});
  if (!current)
    return [...tabs, { name: 'join', path: routes.join() }, { name: 'join-code', path: routes.join('CGDSS') }];
  const me = await ask('home.me', { communityId: current.communityId });
  const pictures = [...tabs];
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
    { name: 'inbox', path: routes.inbox() },
    { name: 'profile', path: routes.profile() },
    { name: 'settings', path: routes.settings() },
  );
  if (me.desk) {
    pictures.push({ name: 'applications', path: routes.applications() }, { name: 'safety', path: routes.safety() });
  }
  // last, because it changes what all the others show
  if (course?.mark === 'due') {
    const { courseId, localDate } = course;
    pictures.push({ name: 'lit', path: routes.compose({ courseId, localDate }), act: light });
  }
  return pictures;
}
