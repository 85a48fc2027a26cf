import { boundedScale, type Display } from './types';

export type { Display } from './types';

/** The browser's own letter size: the root's is taken by the layout, `medium` is not. */
function preferredFontPx(): number {
  const probe = document.createElement('span');
  probe.style.cssText = 'font-size:medium;position:absolute;visibility:hidden';
  document.body.append(probe);
  const size = Number.parseFloat(getComputedStyle(probe).fontSize);
  probe.remove();
  return size;
}

let known: Display | undefined;

/** Asked once: none of it changes while the app runs. */
export function display(): Display {
  known ??= {
    statusBar: 0,
    navBar: 44,
    capsule: 0,
    fontScale: boundedScale(preferredFontPx() / 16),
    drawsNavBar: true,
    reducedMotion: window.matchMedia?.('(prefers-reduced-motion: reduce)').matches ?? false,
  };
  return known;
}

/** Names the browser's tab; the page draws its own bar. */
export function setPageTitle(title: string): void {
  document.title = title;
}
