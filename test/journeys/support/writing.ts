import type { Locator } from 'playwright-core';
import type { Walker } from './walker';

const PATIENCE_MS = 15_000;

const fieldOf = ({ page }: Walker): Locator => page.locator('textarea').filter({ visible: true }).first();

/** Writes into the page that is open for writing. */
export const writes = (me: Walker, text: string): Promise<void> => fieldOf(me).fill(text);

/** Waits until the page that is open for writing holds exactly this: its field is filled a moment after it is there. */
export async function holds(me: Walker, text: string): Promise<void> {
  const giveUpAt = Date.now() + PATIENCE_MS;
  let held = await fieldOf(me).inputValue();
  while (held !== text && Date.now() < giveUpAt) held = await fieldOf(me).inputValue();
  expect(held).toBe(text);
}

/** From Today to the words written: two taps, the second of which is still to come. */
export async function beginsToday(me: Walker, text: string): Promise<void> {
  await me.taps('点亮今天');
  await writes(me, text);
}

/** Two taps and one sentence, from Today to the lit star. */
export async function lightsToday(me: Walker, text: string): Promise<void> {
  await beginsToday(me, text);
  await me.taps('点亮');
  await me.page.waitForURL(/pages\/lit\//);
}

/** How Today and the lit page say a streak; the number stands in an element of its own. */
export const streakOf = (days: number): RegExp => new RegExp(`已连续点亮\\s*${days}\\s*天`);
