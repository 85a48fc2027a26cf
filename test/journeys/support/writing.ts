import type { Walker } from './walker';

/** Writes into the page that is open for writing. */
export const writes = (me: Walker, text: string): Promise<void> =>
  me.page.locator('textarea').filter({ visible: true }).first().fill(text);

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
