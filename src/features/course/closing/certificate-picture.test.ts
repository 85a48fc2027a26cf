import { encode } from 'uqr';
import type { Pen } from '@/platform/canvas';
import { aCertificate } from '../../../../test/support/taro/closing';
import { certificatePicture } from './certificate-picture';

/** A pen that remembers its words, and what it filled. */
function remembering() {
  const words: string[] = [];
  const boxes: [x: number, y: number, width: number, height: number][] = [];
  const nothing = () => undefined;
  const pen = {
    fillText: (text: string) => words.push(text),
    fillRect: (...box: [number, number, number, number]) => boxes.push(box),
    createLinearGradient: () => ({ addColorStop: nothing }),
    moveTo: nothing,
    lineTo: nothing,
    quadraticCurveTo: nothing,
    beginPath: nothing,
    closePath: nothing,
    fill: nothing,
    stroke: nothing,
  } as unknown as Pen;
  return { pen, words, boxes };
}

const picture = { ...aCertificate(), verifyAt: 'https://example.org/#/verify?code=CGDSS-7KQ2M-X0P4T' };

test('says who completed what, when, how far, and by which code it is verified', () => {
  const { pen, words } = remembering();
  certificatePicture(picture).draw(pen);
  expect(words).toEqual([
    '结营证书',
    '林小满',
    '完成了',
    '「7 天晨写快闪」',
    '2026年11月1日 – 11月7日',
    '点亮 5 天 · 完成 83%',
    '晨光读书社 · 2026年11月8日颁发',
    'CGDSS-7KQ2M-X0P4T',
    '扫码或在「群星」核验编号',
  ]);
});

test('carries the QR code of the address, within the paper', () => {
  const { pen, boxes } = remembering();
  const drawing = certificatePicture(picture);
  drawing.draw(pen);
  const dark = encode(picture.verifyAt, { ecc: 'M', border: 3 }).data.flat().filter(Boolean).length;
  // besides: the night, and the paper under the code
  expect(boxes).toHaveLength(dark + 2);
  for (const [x, y, width, height] of boxes.slice(1)) {
    expect(x >= 0 && y >= 0 && x + width <= drawing.width && y + height <= drawing.height).toBe(true);
  }
  expect(drawing.name).toBe('qunxing-CGDSS-7KQ2M-X0P4T');
});
