/** What the device leaves to a page, in CSS pixels. */
export interface Display {
  /** Height of the status bar above a page with `navigationStyle: 'custom'`. */
  statusBar: number;
  /** Height of the bar that such a page draws itself, status bar excluded. */
  navBar: number;
  /** Width at the right end of that bar that belongs to WeChat's capsule. */
  capsule: number;
  /** How much larger than usual the person wants letters, 1 to 1.3. */
  fontScale: number;
  /** False where the platform gives every ordinary page a bar with title and back. */
  drawsNavBar: boolean;
  /** The person asked for less motion, as far as the platform tells. Styles hear of it by their own media query. */
  reducedMotion: boolean;
}

/** Layouts are made for letters up to this much larger. */
const MAX_FONT_SCALE = 1.3;

export const boundedScale = (scale: number): number =>
  Number.isFinite(scale) ? Math.min(MAX_FONT_SCALE, Math.max(1, Math.round(scale * 100) / 100)) : 1;
