import Taro from '@tarojs/taro';
import { Canvas } from '@tarojs/components';
import { DECORATIVE } from '../a11y';
import { DRAWING_SCALE, type Drawing, type SaveDrawing } from './types';

export type { Drawing, Pen, Saved } from './types';

const BOARD = 'drawing-board';

/** The canvas that pictures are drawn on, out of sight: WeChat exports only what is on a page. */
export const DrawingBoard = () => (
  <Canvas
    id={BOARD}
    type='2d'
    style={{ position: 'fixed', left: '-9999px', top: '0', width: '1px', height: '1px' }}
    {...DECORATIVE}
  />
);

const boardOfPage = () =>
  new Promise<HTMLCanvasElement | null>((resolve) => {
    Taro.createSelectorQuery()
      .select(`#${BOARD}`)
      .node((found) => resolve((found as { node?: HTMLCanvasElement } | null)?.node ?? null))
      .exec();
  });

async function fileOf({ width, height, draw }: Drawing): Promise<string | null> {
  const canvas = await boardOfPage();
  const pen = canvas?.getContext('2d');
  if (!canvas || !pen) return null;
  canvas.width = Math.round(width * DRAWING_SCALE);
  canvas.height = Math.round(height * DRAWING_SCALE);
  pen.scale(DRAWING_SCALE, DRAWING_SCALE);
  draw(pen);
  const { tempFilePath } = await Taro.canvasToTempFilePath({
    canvas: canvas as unknown as Taro.Canvas,
    fileType: 'png',
    destWidth: canvas.width,
    destHeight: canvas.height,
  });
  return tempFilePath;
}

/** Words of the platform for a person who said no, or says it always. */
const SAID_NO = /auth|cancel|privacy/i;

/** Puts the picture into the phone's album. */
export const saveDrawing: SaveDrawing = async (drawing) => {
  try {
    const filePath = await fileOf(drawing);
    if (filePath === null) return 'failed';
    await Taro.saveImageToPhotosAlbum({ filePath });
    return 'saved';
  } catch (cause) {
    const { errMsg = '' } = (cause ?? {}) as { errMsg?: string };
    return SAID_NO.test(errMsg) ? 'denied' : 'failed';
  }
};
