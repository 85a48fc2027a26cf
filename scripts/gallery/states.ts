import type { BrowserContext } from 'playwright-core';

const API = '**/api';

const internalError = {
  ok: false,
  error: { code: 'SYSTEM.INTERNAL', message: 'something went wrong', requestId: 'gallery00000' },
  serverTime: '2026-11-21T00:30:00.000Z',
};

/** What a page meets when it asks for its data, besides the data itself. */
export const STATES: Record<string, (context: BrowserContext) => Promise<unknown>> = {
  loading: (context) => context.route(API, () => undefined),
  error: (context) => context.route(API, (route) => route.fulfill({ json: internalError })),
  offline: (context) => context.route(API, (route) => route.abort('internetdisconnected')),
};
