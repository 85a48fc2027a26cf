import { DRAWING_SCALE, type SaveDrawing } from './types';

export type { Drawing, Pen, Saved } from './types';

/** A browser draws on a canvas that is on no page. */
export const DrawingBoard = (): null => null;

/** Downloads the picture. */
export const saveDrawing: SaveDrawing = async ({ width, height, draw, name }) => {
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * DRAWING_SCALE);
  canvas.height = Math.round(height * DRAWING_SCALE);
  const pen = canvas.getContext('2d');
  if (!pen) return 'failed';
  pen.scale(DRAWING_SCALE, DRAWING_SCALE);
  draw(pen);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) return 'failed';
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = `${name}.png`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 1_000);
  return 'saved';
};
