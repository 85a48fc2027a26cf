import type TestUtils from '@tarojs/test-utils-react';

/** All words on the page. */
export const words = (): string => document.body.textContent ?? '';

/** The one element that a selector names; tells what there is when it is missing. */
export function one(selector: string): Element {
  const found = document.querySelector(selector);
  if (!found) throw new Error(`there is no ${selector} in ${document.body.innerHTML}`);
  return found;
}

/** Every element that a selector names, in the order of the page. */
export const all = (selector: string): Element[] => [...document.querySelectorAll(selector)];

/** The innermost element that says exactly this. */
export function saying(text: string): Element {
  const found = [...document.querySelectorAll('body *')]
    .filter((element) => element.textContent?.trim() === text)
    .pop();
  if (!found) throw new Error(`nothing says "${text}": ${words()}`);
  return found;
}

/** Lets everything that is ready to happen happen. */
export async function settle(t: TestUtils): Promise<void> {
  await t.act(async () => {
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  });
}

/** A tap, and what follows from it. */
export async function tap(t: TestUtils, element: Element): Promise<void> {
  t.fireEvent.click(element);
  await settle(t);
}

/** Types into a Taro input or textarea. */
export async function type(t: TestUtils, element: Element, value: string): Promise<void> {
  const event = new CustomEvent('input', { bubbles: true, detail: { value } });
  await t.act(async () => {
    element.dispatchEvent(event);
  });
  await settle(t);
}
