import type { Locator, Page } from 'playwright-core';
import { openPage, type Phone } from '../../support/phone';

type Words = string | RegExp;

/** A person with a phone: finds things by what can be read or what a screen reader says, and taps them. */
export interface Walker {
  phone: Phone;
  page: Page;
  /** Waits until the words can be read somewhere on the screen. */
  sees: (...words: Words[]) => Promise<void>;
  /** Waits until they can no longer be read. */
  losesSight: (words: Words) => Promise<void>;
  /** Taps the button, tab or row with this name. */
  taps: (name: Words, within?: Locator) => Promise<void>;
  /** Taps these words, where they are no button. */
  tapsOn: (words: Words) => Promise<void>;
  types: (label: Words, text: string) => Promise<void>;
  /** What is on the screen with these words in it, such as a card. */
  cardWith: (words: Words) => Locator;
  /** Opens a page of `routes` as after a cold start. */
  opens: (route: string) => Promise<void>;
  /** Closes the app and opens it where it was. */
  restarts: () => Promise<void>;
}

/** How long a person waits for something to appear; two cores are shared with much else. */
const PATIENCE_MS = 15_000;

export function walkerWith(phone: Phone, url: string): Walker {
  const { page } = phone;
  page.setDefaultTimeout(PATIENCE_MS);
  const shown = (locator: Locator) => locator.filter({ visible: true });
  const reading = (words: Words) => shown(page.getByText(words));

  const target = (name: Words, within: Page | Locator = page) => {
    const exact = typeof name === 'string';
    const roles = (['button', 'tab', 'switch'] as const).map((role) => within.getByRole(role, { name, exact }));
    return shown(roles.reduce((all, one) => all.or(one)));
  };

  return {
    phone,
    page,
    sees: async (...words) => {
      for (const each of words) await reading(each).first().waitFor();
    },
    losesSight: (words) => reading(words).first().waitFor({ state: 'hidden' }),
    taps: (name, within) => target(name, within).last().click(),
    tapsOn: (words) => reading(words).last().click(),
    types: (label, text) =>
      shown(page.getByLabel(label, { exact: true }).or(page.getByPlaceholder(label, { exact: true })))
        .locator('input, textarea')
        .or(shown(page.getByPlaceholder(label, { exact: true })))
        .first()
        .fill(text),
    cardWith: (words) => shown(page.locator('.card').filter({ hasText: words })).first(),
    opens: (route) => openPage(page, url, route.replace(/^\//, '')),
    restarts: async () => {
      await page.reload();
    },
  };
}
