// Types and tests see the h5 variant; each build takes its own.
export { DrawingBoard, saveDrawing } from './index.h5';
export type { Drawing, Pen, Saved } from './types';
