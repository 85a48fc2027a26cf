import { routes } from '../../src/routes';
import { openCamp } from './support/camp';
import { journey } from './support/journey';
import { fitsAt } from './support/overflow';

const { world, walks } = journey({ now: '2026-11-21T08:30:00+08:00', withDemo: false });

test('the desk lists members as cards on a phone, and as a table in a wide window', async () => {
  const camp = await openCamp(world());
  const operator = await camp.member('苏晴', 'owner');
  for (const nickname of ['林小满', '周远']) await camp.seat(nickname);
  const me = await walks(operator.openid);
  await me.opens(routes.opsMembers());
  await me.sees('全部 3', '林小满');

  const head = me.page.locator('.desk-table__head');
  const lefts = (selector: string) =>
    me.page.locator(selector).evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().left)));
  await head.waitFor({ state: 'hidden' });

  for (const width of [768, 1024, 1440]) {
    await fitsAt(me.page, width);
    await head.waitFor();
    const [, member, joined] = await lefts('.desk-table__head > *');
    expect(new Set(await lefts('.member-row__name'))).toEqual(new Set([member]));
    expect(new Set(await lefts('.member-row__soft'))).toEqual(new Set([joined]));
  }

  await me.tapsOn('林小满');
  await me.sees('发放或扣回积分');
});
