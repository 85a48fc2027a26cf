/** What is drawn with: the part of the 2d context that WeChat and browsers share. */
export type Pen = Pick<
  CanvasRenderingContext2D,
  | 'arc'
  | 'beginPath'
  | 'closePath'
  | 'createLinearGradient'
  | 'fill'
  | 'fillRect'
  | 'fillStyle'
  | 'fillText'
  | 'font'
  | 'globalAlpha'
  | 'lineTo'
  | 'lineWidth'
  | 'moveTo'
  | 'quadraticCurveTo'
  | 'scale'
  | 'stroke'
  | 'strokeStyle'
  | 'textAlign'
>;

/** A picture that is drawn on the phone. */
export interface Drawing {
  /** In units of its own; it is made `DRAWING_SCALE` times as large in pixels. */
  width: number;
  height: number;
  draw: (pen: Pen) => void;
  /** Of the file, without ending. */
  name: string;
}

/** Sharp on every phone, and below the 4096 pixels a side that WeChat's canvas allows. */
export const DRAWING_SCALE = 1.5;

/** `denied`: the person keeps the album closed, or changed their mind. */
export type Saved = 'saved' | 'denied' | 'failed';

/** Draws a picture and hands it to the person: into the album of a phone, or as a download. Needs a `DrawingBoard` on the page. */
export type SaveDrawing = (drawing: Drawing) => Promise<Saved>;
