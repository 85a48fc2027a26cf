import { outbox } from '@/shared/outbox';
import {
  aCourse,
  aLitCourse,
  aSubmitted,
  aToday,
  CHECKIN_ID,
  COURSE_ID,
} from '../../../../../test/support/taro/fixtures';
import { one, saying, tap, type, words } from '../../../../../test/support/taro/look';
import { refuse, server } from '../../../../../test/support/taro/server';
import { navigation, openPage, setStage, t } from '../../../../../test/support/taro/stage';
import { dayKey, newDraft, readDraft, writeDraft } from '../../draft/drafts';
import { watchDeliveries } from '../../outbox/deliveries';
import ComposePage from './index';

let mockIsOnline = true;
jest.mock('@/platform/network', () => ({
  network: { isOnline: () => mockIsOnline, subscribe: () => () => undefined },
}));

const TODAY = '2026-11-21';

setStage();
watchDeliveries();

beforeEach(() => {
  mockIsOnline = true;
});
afterEach(() => outbox.state.getState().entries.forEach(({ requestId }) => outbox.discard(requestId)));

const open = () => openPage(ComposePage, { courseId: COURSE_ID, localDate: TODAY });
const write = (text: string) => type(t, one('.compose__text .field__area'), text);
const button = () => one('.page__footer .button');

describe('a day that another phone has lit meanwhile', () => {
  it('says that the first one stands, and keeps these words', async () => {
    server.answers({ 'checkin.submit': () => aSubmitted({ wasLitBefore: true }) });
    await open();
    await write('第二台手机上写的');
    await tap(t, button());
    expect(words()).toContain('之前写的那条还在');
    expect(navigation.replaceWith).not.toHaveBeenCalled();
    expect(readDraft(dayKey(COURSE_ID, TODAY))?.text).toBe('第二台手机上写的');
    await tap(t, saying('看那一条'));
    expect(navigation.navigate).toHaveBeenCalledWith(`/features/checkin/pages/detail/index?checkinId=${CHECKIN_ID}`);
  });

  it('gives words back that waited in the outbox', async () => {
    mockIsOnline = false;
    server.answers({ 'checkin.submit': () => aSubmitted({ wasLitBefore: true }) });
    await open();
    await write('离线写下的');
    await tap(t, button());
    expect(readDraft(dayKey(COURSE_ID, TODAY))).toBeNull();
    mockIsOnline = true;
    await t.act(() => outbox.flush());
    expect(outbox.state.getState().entries).toEqual([]);
    expect(readDraft(dayKey(COURSE_ID, TODAY))?.text).toBe('离线写下的');
  });
});

describe('midnight, while it is written', () => {
  const TOMORROW = '2026-11-22';
  const dayAfter = () => aToday({ courses: [aCourse({ localDate: TOMORROW, dayNo: 18, task: null })] });

  it('lets what came too late for one day be the check-in of the next, in the same words', async () => {
    server.answers({
      'checkin.submit': () => refuse('CHECKIN.TOO_LATE'),
      'checkin.getDay': () => refuse('CLIENT.OFFLINE'),
    });
    await open();
    await write('零点写完的一句');
    server.answers({ 'home.today': dayAfter });
    await tap(t, button());
    expect(words()).toContain('写下的也可以算作今天的打卡');
    expect(words()).not.toContain('用补卡');
    server.answers({ 'checkin.submit': () => aSubmitted({ localDate: TOMORROW }) });
    await tap(t, saying('算作今天'));
    expect(words()).toContain('11月22日 周日');
    expect(words()).not.toContain('写下的也可以算作今天的打卡');
    expect(readDraft(dayKey(COURSE_ID, TODAY))).toBeNull();
    expect(readDraft(dayKey(COURSE_ID, TOMORROW))?.text).toBe('零点写完的一句');
    await tap(t, button());
    const inputs = server.asked('checkin.submit').map(({ input }) => input);
    expect(inputs.map(({ localDate }) => localDate)).toEqual([TODAY, TOMORROW]);
    expect(inputs[1]).toMatchObject({ text: '零点写完的一句', makeup: false });
  });

  it('offers it only where the next day is still to be lit', async () => {
    server.answers({
      'checkin.submit': () => refuse('CHECKIN.TOO_LATE'),
      'checkin.getDay': () => refuse('CLIENT.OFFLINE'),
    });
    await open();
    await write('零点写完的一句');
    server.answers({ 'home.today': () => aToday({ courses: [aLitCourse({ localDate: TOMORROW })] }) });
    await tap(t, button());
    expect(words()).not.toContain('算作今天');
  });

  it('does not write over what stands there already for the next day', async () => {
    server.answers({
      'checkin.submit': () => refuse('CHECKIN.TOO_LATE'),
      'checkin.getDay': () => refuse('CLIENT.OFFLINE'),
    });
    writeDraft(dayKey(COURSE_ID, TOMORROW), { ...newDraft(), text: '今天的开头' });
    await open();
    await write('零点写完的一句');
    server.answers({ 'home.today': dayAfter });
    await tap(t, button());
    expect(words()).not.toContain('算作今天');
  });
});
