import type * as React from 'react';
import TestUtils from '@tarojs/test-utils-react';
import type { Today } from '@contract/home';
import { loadSession } from '@/session';
import { resetStores } from '@/shared/store/reset';
import { aToday } from './fixtures';
import { saying, settle, tap, words } from './look';
import { mountPage } from './mount-page';
import { forever, refuse, server } from './server';

/** What a page does at the edges of the app: stands in for `@/platform/navigation` and `…/notify` (by edges.ts). */
export const navigation = {
  canGoBack: (): boolean => false,
  goBack: jest.fn<Promise<void>, [string]>(() => Promise.resolve()),
  navigate: jest.fn<Promise<void>, [string]>(() => Promise.resolve()),
  replaceWith: jest.fn<Promise<void>, [string]>(() => Promise.resolve()),
  restartAt: jest.fn<Promise<void>, [string]>(() => Promise.resolve()),
  setTabBar: jest.fn<void, [boolean]>(),
  scrollTo: jest.fn(),
  setTabDot: jest.fn(),
};
export const notify = {
  toast: jest.fn<void, [string]>(),
  confirm: jest.fn<Promise<boolean>, [unknown]>(() => Promise.resolve(true)),
  choose: jest.fn<Promise<string | null>, [unknown]>(() => Promise.resolve(null)),
};

export const t = new TestUtils();

/** Every test of the file starts from a phone that knows nothing, and a server that knows the learner. */
export function setStage(): void {
  beforeEach(() => {
    jest.clearAllMocks();
    server.answers({ 'home.today': () => aToday() });
  });
  afterEach(async () => {
    server.reset();
    await settle(t);
    t.unmout();
    resetStores();
    localStorage.clear();
  });
}

/** Opens a page as the app does: the session asks, the page shows. `today` is what the server knows of the person. */
export async function openPage(page: React.ComponentType, params: Record<string, string> = {}, today?: Today) {
  if (today) server.answers({ 'home.today': () => today });
  void loadSession();
  const mounted = await mountPage(t, page, { params });
  mounted.fire('onLoad', params);
  mounted.fire('onShow');
  await settle(t);
  return mounted;
}

export const lastLink = (): string | undefined => navigation.navigate.mock.calls.at(-1)?.[0];
export const lastToast = (): string | undefined => notify.toast.mock.calls.at(-1)?.[0];

interface States {
  page: React.ComponentType;
  params?: Record<string, string>;
  /** The one read of the page, and an answer to it. */
  action: Parameters<typeof server.asked>[0];
  answer: () => unknown;
  /** Words of the page once the answer is there. */
  shows: string;
}

/** The states that every page has: waiting, failed and tried again, offline with the last content. */
export function itHasItsStates({ page, params = {}, action, answer, shows }: States): void {
  const answers = (handler: () => unknown) => server.answers({ [action]: handler });

  it('holds the places of what is to come', async () => {
    answers(forever);
    await openPage(page, params);
    expect(words()).not.toContain(shows);
    expect(document.querySelector('.skeleton, .sky-view__picture')).not.toBeNull();
  });

  it('says what happened, and tries again', async () => {
    answers(() => refuse('SYSTEM.UNAVAILABLE'));
    await openPage(page, params);
    expect(words()).toContain('服务有点忙，稍等片刻再试');
    answers(answer);
    await tap(t, saying('再试一次'));
    expect(words()).toContain(shows);
  });

  it('keeps the last content without a network, and says from when it is', async () => {
    answers(answer);
    const { fire } = await openPage(page, params);
    expect(words()).toContain(shows);
    answers(() => refuse('CLIENT.OFFLINE'));
    fire('onShow');
    await settle(t);
    expect(words()).toContain(shows);
    expect(words()).toContain('没有网络，这是今天 08:26 的内容');
  });
}

/** Turns a switch, or picks in a picker. */
export async function pick(element: Element, value: unknown): Promise<void> {
  await t.act(async () => {
    element.dispatchEvent(new CustomEvent('change', { bubbles: true, detail: { value } }));
  });
  await settle(t);
}
