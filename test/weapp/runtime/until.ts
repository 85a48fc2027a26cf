/** How long a step waits for the screen: long, as other work may have the machine; a test that passes never waits it out. */
export const PATIENCE_MS = 15_000;

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Looks until `holds` does and answers true, or false when patience is over. `onLook` comes before every further look. */
export async function until(holds: () => boolean, onLook: () => void, patience = PATIENCE_MS): Promise<boolean> {
  const giveUpAt = Date.now() + patience;
  while (!holds()) {
    onLook();
    if (Date.now() > giveUpAt) return false;
    await pause(10);
  }
  return true;
}
