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
  /** Taps the button, tab, choice or row with this name. */
  taps: (name: Words, within?: Locator) => Promise<void>;
  /** Taps exactly these words, where they are no button, such as in the platform's own menus. */
  tapsOn: (words: Words) => Promise<void>;
  /** Taps a tab at the foot of the screen. */
  turnsTo: (tab: '今日' | '课程' | '小队' | '我的') => Promise<void>;
  types: (label: Words, text: string) => Promise<void>;
  /** Opens a page of `routes` as after a cold start. */
  opens: (route: string) => Promise<void>;
  /** Waits until nothing is asked of the server any more. */
  settles: () => Promise<void>;
  /** Closes the app and opens it where it was. */
  restarts: () => Promise<void>;
}

/** How long a person waits for something to appear; two cores are shared with much else. */
const PATIENCE_MS = 15_000;

async function whatIsThere(page: Page): Promise<string> {
  const text = await page.locator('body').innerText();
  return `On the screen, ${page.url()}:\n${text.replace(/\s*\n\s*/g, ' | ')}`;
}

export function walkerWith(phone: Phone, url: string): Walker {
  const { page } = phone;
  page.setDefaultTimeout(PATIENCE_MS);
  const shown = (locator: Locator) => locator.filter({ visible: true });
  const reading = (words: Words) => shown(page.getByText(words));

  const target = (name: Words, within: Page | Locator = page) => {
    const exact = typeof name === 'string';
    const roles = (['button', 'tab', 'switch', 'radio', 'checkbox'] as const).map((role) =>
      within.getByRole(role, { name, exact }),
    );
    return shown(roles.reduce((all, one) => all.or(one)));
  };

  /** A failure that says what was on the screen instead. */
  const orTell = (doing: Promise<void>) =>
    doing.catch(async (error: Error) => {
      throw new Error(`${error.message}\n${await whatIsThere(page)}`, { cause: error });
    });

  return {
    phone,
    page,
    sees: async (...words) => {
      for (const each of words) await orTell(reading(each).first().waitFor());
    },
    losesSight: (words) => orTell(reading(words).first().waitFor({ state: 'hidden' })),
    taps: (name, within) => orTell(target(name, within).last().click()),
    tapsOn: (words) =>
      orTell(
        shown(page.getByText(words, { exact: true }))
          .last()
          .click(),
      ),
    turnsTo: (tab) => orTell(page.locator('taro-tabbar').getByText(tab, { exact: true }).click()),
    types: (label, text) =>
      orTell(
        shown(page.getByLabel(label, { exact: true }).locator('input, textarea'))
          .first()
          .fill(text),
      ),
    opens: (route) => openPage(page, url, route.replace(/^\//, '')),
    settles: () => orTell(phone.settles()),
    restarts: async () => {
      await page.reload();
    },
  };
}

/** The sheet that is open, to tap within it. */
export const sheetOf = ({ page }: Walker): Locator => page.getByRole('dialog').filter({ visible: true });
