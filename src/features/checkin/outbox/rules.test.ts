import type { OutboxEntry } from '@/shared/outbox';
import {
  aCourse,
  aSubmitted,
  aToday,
  COMMUNITY_ID,
  COURSE_ID,
  STRANGERS_TODAY,
} from '../../../../test/support/taro/fixtures';
import { checkinEntries, waitingFor, withLit } from './rules';

const entry = (change: Partial<OutboxEntry<'checkin.submit'>> = {}): OutboxEntry<'checkin.submit'> => ({
  requestId: 'request-0001',
  action: 'checkin.submit',
  input: {
    communityId: COMMUNITY_ID,
    courseId: COURSE_ID,
    localDate: '2026-11-21',
    text: '早',
    mediaIds: [],
    numbers: {},
    visibility: 'course',
    writtenAt: '2026-11-21T00:26:00.000Z',
    makeup: false,
  },
  attachments: [],
  createdAt: 0,
  attempts: 0,
  lastError: null,
  state: 'waiting',
  ...change,
});

describe('the check-in that waits for a day', () => {
  const day = { courseId: COURSE_ID, localDate: '2026-11-21' };

  test.each([
    ['is found', entry(), true],
    ['is not one of another day', entry({ input: { ...entry().input, localDate: '2026-11-20' } }), false],
    ['is not one of another course', entry({ input: { ...entry().input, courseId: 'course0000009' } }), false],
    ['is not one that was refused', entry({ state: 'refused' }), false],
  ])('%s', (_, one, found) => {
    expect(waitingFor([one], day) !== null).toBe(found);
  });
});

it('leaves out what is not about check-ins', () => {
  const other = { ...entry(), action: 'community.readRules', input: {} } as unknown as OutboxEntry;
  expect(checkinEntries([other, entry()])).toHaveLength(1);
});

describe('Today after a delivery', () => {
  it('shows the day lit, the new streak and one star more in the team', () => {
    const [course] = withLit(aToday(), aSubmitted()).current?.courses ?? [];
    expect(course).toMatchObject({ mark: 'lit', checkinId: 'checkin0000001', figures: { streak: 17 } });
    expect(course?.team?.litCount).toBe(7);
    expect(course?.week[5]?.mark).toBe('lit');
  });

  it('counts the star once, however often it is told', () => {
    const once = withLit(aToday(), aSubmitted());
    expect(withLit(once, aSubmitted()).current?.courses[0]?.team?.litCount).toBe(7);
  });

  it('marks a day of the past in the week and leaves today as it is', () => {
    const late = aSubmitted({ localDate: '2026-11-20', isMakeup: true });
    const [course] = withLit(aToday(), late).current?.courses ?? [];
    expect(course?.mark).toBe('due');
    expect(course?.week[4]?.mark).toBe('makeup');
  });

  it('changes no other course, and nothing for a stranger', () => {
    const other = aCourse({ courseId: 'course0000009' });
    expect(withLit(aToday({ courses: [other] }), aSubmitted()).current?.courses[0]).toBe(other);
    expect(withLit(STRANGERS_TODAY, aSubmitted())).toBe(STRANGERS_TODAY);
  });
});
