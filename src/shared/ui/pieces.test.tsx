import TestUtils from '@tarojs/test-utils-react';
import { View } from '@tarojs/components';
import type { ErrorBody } from '@contract/errors';
import { mountPage } from '../../../test/support/taro/mount-page';
import { momentNow } from '../hooks/moment';
import type { Paged } from '../store/paged';
import type { Remote } from '../store/remote';
import { Button } from './button';
import { ErrorBoundary } from './error-boundary';
import { Facts } from './facts';
import { TextInput } from './field/text-input';
import { Figure } from './figure';
import { Page } from './page';
import { RemoteView } from './remote-view';
import { ListView } from './remote-view/list-view';
import { Segments } from './segments';
import { Sheet } from './sheet';
import { WeekRow } from './week-row';

const t = new TestUtils();
afterEach(() => t.unmout());

const words = () => document.body.textContent;
const one = (selector: string): Element => {
  const found = document.querySelector(selector);
  if (!found) throw new Error(`there is no ${selector} in ${document.body.innerHTML}`);
  return found;
};
const show = (node: React.ReactElement) => mountPage(t, () => node);

const offline: ErrorBody = { code: 'CLIENT.OFFLINE', message: '', requestId: 'r' };

describe('a button', () => {
  it('takes a tap', async () => {
    const onClick = jest.fn();
    await show(<Button onClick={onClick}>点亮</Button>);
    t.fireEvent.click(one('.button'));
    expect(onClick).toHaveBeenCalledTimes(1);
  });

  test.each([{ busy: true }, { disabled: true }])('%j takes none', async (state) => {
    const onClick = jest.fn();
    await show(
      <Button onClick={onClick} {...state}>
        点亮
      </Button>,
    );
    t.fireEvent.click(one('.button'));
    expect(onClick).not.toHaveBeenCalled();
    expect(words()).toContain('点亮');
  });
});

describe('a figure', () => {
  test.each([
    [12_345, false],
    [123_456, true],
    ['120/366', true],
    ['你是第 3 位', false],
  ])('%s steps back a size: %s', async (value, isLong) => {
    await show(<Figure value={value} caption='积分' />);
    expect(one('.figure').classList.contains('figure--long')).toBe(isLong);
  });
});

describe('facts', () => {
  it('read as one sentence, with the dots between them only', async () => {
    await show(<Facts text='21 天训练营 · 还剩 7 个名额' />);
    expect(one('.facts').textContent).toBe('21 天训练营 · 还剩 7 个名额');
    expect(document.querySelectorAll('.facts__dot')).toHaveLength(1);
  });
});

describe('a page that cannot be drawn', () => {
  it('is replaced by words and a way on, and the rest goes on', async () => {
    const silent = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const Broken = (): never => {
      throw new Error('broken');
    };
    await show(
      <ErrorBoundary>
        <Broken />
      </ErrorBoundary>,
    );
    expect(words()).toContain('这一页没能显示出来');
    expect(words()).toContain('回到今日');
    silent.mockRestore();
  });
});

describe('remote content', () => {
  const view = (remote: Remote<string[]>, onRetry = () => undefined) =>
    show(
      <RemoteView
        remote={remote}
        skeleton={<View>骨架</View>}
        empty={{ when: (data) => data.length === 0, icon: 'sparkle', title: '还空着' }}
        onRetry={onRetry}
      >
        {(data) => <View>{data.join('、')}</View>}
      </RemoteView>,
    );
  const blank: Remote<string[]> = { status: 'loading', data: null, error: null, fetchedAt: null };

  it('is a skeleton while it is on its way', async () => {
    await view(blank);
    expect(words()).toBe('骨架');
  });

  it('says what will be here when there is nothing yet', async () => {
    await view({ ...blank, status: 'ready', data: [], fetchedAt: 0 });
    expect(words()).toBe('还空着');
  });

  it('says what happened and tries again', async () => {
    const onRetry = jest.fn();
    await view({ ...blank, status: 'failed', error: offline }, onRetry);
    expect(words()).toContain('没有网络');
    t.fireEvent.click(one('.state .button'));
    expect(onRetry).toHaveBeenCalledTimes(1);
  });

  it('stays and tells its age when it could not be refreshed', async () => {
    const anHourAgo = momentNow().now - 3_600_000;
    await view({ status: 'failed', data: ['甲', '乙'], error: offline, fetchedAt: anHourAgo });
    expect(words()).toMatch(/没有网络，这是(今天|昨天) \d\d:\d\d 的内容/);
    expect(words()).toContain('甲、乙');
  });
});

describe('a list in pages', () => {
  const list = (change: Partial<Paged<string>>, onMore = () => undefined) =>
    show(
      <ListView
        list={{
          status: 'ready',
          rows: ['甲', '乙'],
          nextCursor: null,
          error: null,
          fetchedAt: 0,
          isLoadingMore: false,
          moreError: null,
          ...change,
        }}
        rowKey={(row) => row}
        skeleton={<View>骨架</View>}
        empty={{ icon: 'inbox', title: '还没有消息' }}
        onRetry={() => undefined}
        onMore={onMore}
      >
        {(row) => <View>{row}</View>}
      </ListView>,
    );

  it('offers the next page, also after it did not come', async () => {
    const onMore = jest.fn();
    await list({ nextCursor: 'c', moreError: offline }, onMore);
    expect(words()).toContain('没能读到更多，再试一次');
    t.fireEvent.click(one('.list-more .button'));
    expect(onMore).toHaveBeenCalledTimes(1);
  });

  it('says what will be here when it is empty', async () => {
    await list({ rows: [] });
    expect(words()).toBe('还没有消息');
  });
});

it('says each day of a week to a screen reader, and shows shape and word', async () => {
  await show(
    <WeekRow
      today='2026-11-20'
      days={[
        { localDate: '2026-11-19', mark: 'leave' },
        { localDate: '2026-11-20', mark: 'due' },
      ]}
    />,
  );
  const days = [...document.querySelectorAll('.week__day')];
  expect(days.map((day) => day.getAttribute('aria-label'))).toEqual(['周四 请假', '今天 待点亮']);
  expect(days.map((day) => day.textContent)).toEqual(['假', '今天']);
  expect(days.map((day) => day.querySelector('.star')?.className)).toEqual([
    expect.stringContaining('star--leave'),
    expect.stringContaining('star--due'),
  ]);
});

it('switches segments, and not to the one that is shown', async () => {
  const onChange = jest.fn();
  const items = [
    { value: 'team', label: '小队' },
    { value: 'course', label: '课程' },
  ] as const;
  await show(<Segments items={items} value='team' onChange={onChange} />);
  const [team, course] = [...document.querySelectorAll('.segments__item')];
  if (!team || !course) throw new Error('two segments were expected');
  t.fireEvent.click(team);
  t.fireEvent.click(course);
  expect(onChange.mock.calls).toEqual([['course']]);
  expect(team.getAttribute('aria-selected')).toBe('true');
});

it('shows a sheet while it is open, and closes it by its cross or a tap beside it', async () => {
  const onClose = jest.fn();
  await show(
    <Sheet title='请假' open onClose={onClose}>
      今天请假
    </Sheet>,
  );
  t.fireEvent.click(one('.sheet__close'));
  t.fireEvent.click(one('.sheet__shade'));
  expect(onClose).toHaveBeenCalledTimes(2);
  expect(one('.sheet').getAttribute('aria-label')).toBe('请假');
});

it('counts what is typed and says what is wrong with it', async () => {
  await show(
    <TextInput label='昵称' value='小满' onChange={() => undefined} maxLength={20} counted error='换一个昵称' />,
  );
  expect(words()).toContain('2 / 20');
  expect(one('.field__error').textContent).toBe('换一个昵称');
});

it('names the page, offers the way back, and keeps the main action in reach', async () => {
  await show(
    <Page title='课程' footer={<Button>报名</Button>}>
      内容
    </Page>,
  );
  expect(document.title).toBe('课程');
  expect(one('.nav__back').getAttribute('aria-label')).toBe('回到今日');
  expect(one('.page__footer').textContent).toBe('报名');
});
