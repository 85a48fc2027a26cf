/** A light touch for a moment that counts. Phones without it stay still. */
export function tick(): void {
  if ('vibrate' in navigator) navigator.vibrate(10);
}
