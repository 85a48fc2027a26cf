import type { DutyWanted, HomeworkWanted, Notice } from '@contract/home';
import { linesOf, sayLine, type Line } from './lines';

/** 08:26 on Saturday 21 November 2026 in Shanghai; the week began on the 16th. */
const MOMENT = { now: Date.parse('2026-11-21T00:26:00.000Z'), utcOffsetMinutes: 480 };

const week = (weekStart: string) => ({ teamId: 'team0000000001', teamName: '北斗小队', weekStart });
const [LAST, THIS, NEXT] = ['2026-11-09', '2026-11-16', '2026-11-23'] as const;
const TONIGHT = '2026-11-21T16:00:00.000Z';
const TOMORROW = '2026-11-22T16:00:00.000Z';

const answer = (weekStart: string = NEXT, until = TOMORROW): DutyWanted => ({
  kind: 'answer',
  ...week(weekStart),
  until,
});
const swap = (until = TOMORROW): DutyWanted => ({ kind: 'swap', ...week(NEXT), asker: '阿哲', until });
const running = (weekStart: string = THIS): DutyWanted => ({
  kind: 'running',
  ...week(weekStart),
  done: 2,
  items: 5,
});
const handOver = (weekStart: string = LAST): DutyWanted => ({ kind: 'hand_over', ...week(weekStart) });
const homework = (title: string, until = TONIGHT): HomeworkWanted => ({
  kind: 'due',
  assignmentId: `assignment-${title}`,
  title,
  until,
});
const news = (title: string, link: string | null = null): Notice => ({
  noticeId: `notice-${title}`,
  kind: 'announcement',
  title,
  body: '',
  link,
  at: '2026-11-20T12:00:00.000Z',
});

const titlesOf = (lines: Line[]) => lines.map((line) => sayLine(line, MOMENT).title);
const titles = (of: Partial<Parameters<typeof linesOf>[0]>) =>
  titlesOf(linesOf({ homework: [], duty: [], courses: [], notices: [], ...of }, MOMENT));
const pledge = (courseId: string, asksForRules = true) => ({ courseId, title: '精读营', asksForRules });
const opening = (courseId: string): Notice => ({
  ...news('「精读营」开营了', `features/course/pages/detail/index?courseId=${courseId}`),
  kind: 'course',
});

describe('the lines of Today', () => {
  it.each([
    ['nothing where nothing is wanted', {}, []],
    [
      'what waits until a time, the soonest first, whatever it is about',
      { homework: [homework('书评', TOMORROW)], duty: [answer(NEXT, TONIGHT)] },
      ['下周轮到你值日', '作业《书评》'],
    ],
    [
      'homework and duty before news',
      { homework: [homework('书评')], duty: [running()], notices: [news('开营了')] },
      ['作业《书评》', '本周值日：你', '开营了'],
    ],
    [
      'a week to be handed over before one that runs',
      { duty: [running(), handOver()] },
      ['上周的值日还没交接', '本周值日：你'],
    ],
    ['an answer before the week that runs', { duty: [running(), answer()] }, ['下周轮到你值日', '本周值日：你']],
    [
      'three at most: what waits takes the place of news',
      { homework: [homework('一'), homework('二')], duty: [swap(), running()], notices: [news('公告')] },
      ['作业《一》', '作业《二》', '阿哲 想和你换下周的值日'],
    ],
    [
      'rules to be acknowledged before news, in place of the news that the course opened',
      { courses: [pledge('c1'), pledge('c2', false)], notices: [opening('c1'), opening('c2')] },
      ['读一读「精读营」的约定', '「精读营」开营了'],
    ],
    [
      'rules behind what waits until a time',
      { courses: [pledge('c1')], homework: [homework('书评')], duty: [running()] },
      ['作业《书评》', '本周值日：你', '读一读「精读营」的约定'],
    ],
    ['news as they came, the newest first', { notices: [news('三'), news('二'), news('一')] }, ['三', '二', '一']],
    [
      'nothing that is over since Today was read without a network',
      {
        homework: [homework('书评', '2026-11-21T00:26:00.000Z')],
        duty: [answer(THIS, '2026-11-20T16:00:00.000Z'), running(LAST), handOver('2026-11-02')],
        notices: [news('公告')],
      },
      ['公告'],
    ],
  ])('are %s', (_what, of, expected) => expect(titles(of)).toEqual(expected));

  it('say until when, of which team, and lead to where it is done', () => {
    expect(sayLine({ kind: 'duty', duty: answer() }, MOMENT)).toEqual({
      key: 'answer-team0000000001-2026-11-23',
      icon: 'bell',
      title: '下周轮到你值日',
      text: '北斗小队 · 明天 24:00 前答复，不答复就算接受',
      at: null,
      link: '/features/team/pages/duty/index?teamId=team0000000001',
    });
    expect(sayLine({ kind: 'duty', duty: running() }, MOMENT).text).toBe('北斗小队 · 清单完成 2 / 5');
    expect(sayLine({ kind: 'duty', duty: handOver() }, MOMENT).text).toBe('北斗小队 · 给下一位留句话就好');
    expect(sayLine({ kind: 'homework', homework: homework('书评') }, MOMENT)).toMatchObject({
      text: '今晚 24:00 前',
      link: '/features/homework/pages/detail/index?assignmentId=assignment-%E4%B9%A6%E8%AF%84',
    });
  });

  it('call a week that was next week by its name once it has begun', () => {
    const monday = { ...MOMENT, now: Date.parse('2026-11-22T16:00:01.000Z') };
    const asked = answer(NEXT, '2026-11-23T10:00:00.000Z');
    expect(sayLine({ kind: 'duty', duty: asked }, MOMENT).title).toBe('下周轮到你值日');
    expect(sayLine({ kind: 'duty', duty: asked }, monday).title).toBe('本周轮到你值日');
  });

  it('lead to the inbox where a message has no page of its own', () => {
    const link = (of: string | null) => sayLine({ kind: 'notice', notice: news('公告', of) }, MOMENT).link;
    expect(link(null)).toBe('/features/inbox/pages/list/index');
    expect(link('features/course/pages/detail/index?courseId=c')).toBe('features/course/pages/detail/index?courseId=c');
  });
});
