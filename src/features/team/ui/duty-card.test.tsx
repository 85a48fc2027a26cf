import { aDutyBoard, MATE } from '../../../../test/support/taro/duty';
import { ME } from '../../../../test/support/taro/fixtures';
import { one, settle, tap, words } from '../../../../test/support/taro/look';
import { forever, refuse, server } from '../../../../test/support/taro/server';
import { lastLink, openPage, setStage, t } from '../../../../test/support/taro/stage';
import { DutyCard } from './duty-card';

setStage();

const Place = () => <DutyCard teamId='team0000000001' />;
const open = async (change: Parameters<typeof aDutyBoard>[0] = {}) => {
  server.answers({ 'duty.get': () => aDutyBoard(change) });
  const page = await openPage(Place);
  await settle(t);
  return page;
};

describe('the duty card of a team', () => {
  it('says who is on duty, what is done of the list, and until when I am to answer', async () => {
    await open();
    expect(words()).toContain('本周值日：周远');
    expect(words()).toContain('明天 24:00 前答复下周的值日');
    expect(document.querySelectorAll('.duty__chips .icon--check')).toHaveLength(1);
    await tap(t, one('[aria-label="本周值日：周远，打开值日表"]'));
    expect(lastLink()).toBe('/features/team/pages/duty/index?teamId=team0000000001');
  });

  it('puts somebody’s question to me before my own week', async () => {
    await open({ swaps: [{ weekStart: '2026-11-23', asker: MATE, asked: ME }] });
    expect(words()).toContain('陈一诺 想和你换下周的值日');
  });

  it('asks nothing of me when nothing waits', async () => {
    await open({ mine: null });
    expect(document.querySelector('.duty__ask')).toBeNull();
  });

  it('holds its place while it waits', async () => {
    server.answers({ 'duty.get': forever });
    await openPage(Place);
    expect(document.querySelector('.skeleton')).not.toBeNull();
  });

  it('still leads to the page when it cannot be read', async () => {
    server.answers({ 'duty.get': () => refuse('SYSTEM.UNAVAILABLE') });
    await openPage(Place);
    await settle(t);
    expect(words()).toContain('打开值日表，看看本周是谁');
  });
});
