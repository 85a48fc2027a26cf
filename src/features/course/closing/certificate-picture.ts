import { encode } from 'uqr';
import type { Certificate } from '@contract/closing';
import type { Drawing, Pen } from '@/platform/canvas';
import { COLOURS } from '@/shared/ui/styles/colours';
import { sayIssued, sayPeriod, wholePercent } from './rules';

export interface CertificatePicture extends Certificate {
  /** What its QR code says: the address of the page that verifies it, or the code where pages have no address. */
  verifyAt: string;
}

const SIZE = { width: 750, height: 1_060 } as const;
const MIDDLE = SIZE.width / 2;
const FONT = `'PingFang SC', 'Noto Sans SC', sans-serif`;
const QR = { x: MIDDLE - 84, y: 748, side: 168, quietModules: 3 } as const;
/** A title as wide as this is drawn smaller. */
const LONG_TITLE = 14;

/** Stars of the sky behind it: x, y and radius. */
const SKY: [number, number, number][] = [
  [110, 150, 10],
  [190, 96, 7],
  [640, 170, 11],
  [560, 104, 6],
  [84, 420, 6],
  [668, 470, 7],
  [120, 640, 8],
  [636, 690, 9],
];

function star(pen: Pen, x: number, y: number, radius: number): void {
  const waist = radius * 0.16;
  pen.moveTo(x, y - radius);
  pen.quadraticCurveTo(x + waist, y - waist, x + radius, y);
  pen.quadraticCurveTo(x + waist, y + waist, x, y + radius);
  pen.quadraticCurveTo(x - waist, y + waist, x - radius, y);
  pen.quadraticCurveTo(x - waist, y - waist, x, y - radius);
}

function night(pen: Pen): void {
  const paint = pen.createLinearGradient(SIZE.width, 0, 0, SIZE.height);
  paint.addColorStop(0, COLOURS['night-500']);
  paint.addColorStop(0.4, COLOURS['night-700']);
  paint.addColorStop(1, COLOURS['night-900']);
  pen.fillStyle = paint;
  pen.fillRect(0, 0, SIZE.width, SIZE.height);
  pen.fillStyle = COLOURS['star-500'];
  pen.globalAlpha = 0.5;
  pen.beginPath();
  for (const [x, y, radius] of SKY) star(pen, x, y, radius);
  pen.fill();
  pen.globalAlpha = 1;
  pen.beginPath();
  star(pen, MIDDLE, 128, 56);
  pen.fill();
}

function frame(pen: Pen): void {
  pen.strokeStyle = COLOURS['night-300'];
  pen.lineWidth = 2;
  pen.globalAlpha = 0.6;
  pen.beginPath();
  const [near, right, bottom] = [28, SIZE.width - 28, SIZE.height - 28];
  pen.moveTo(near, near);
  pen.lineTo(right, near);
  pen.lineTo(right, bottom);
  pen.lineTo(near, bottom);
  pen.closePath();
  pen.stroke();
  pen.globalAlpha = 1;
}

/** Runs of dark modules on paper; the paper leaves the quiet zone that scanners need. */
function qr(pen: Pen, text: string): void {
  const { data, size } = encode(text, { ecc: 'M', border: QR.quietModules });
  const module = QR.side / size;
  pen.fillStyle = COLOURS['on-night'];
  pen.fillRect(QR.x, QR.y, QR.side, QR.side);
  pen.fillStyle = COLOURS['night-900'];
  data.forEach((row, y) =>
    row.forEach((isDark, x) => {
      if (isDark) pen.fillRect(QR.x + x * module, QR.y + y * module, module + 0.3, module + 0.3);
    }),
  );
}

/** A certificate as a picture to keep and to show; whoever holds it can verify it by the code or its QR. */
export function certificatePicture(certificate: CertificatePicture): Drawing {
  const { nickname, courseTitle, communityName, litDays, share, code, verifyAt } = certificate;
  const write = (pen: Pen, text: string, y: number, font: string, colour: keyof typeof COLOURS) => {
    pen.font = `${font} ${FONT}`;
    pen.fillStyle = COLOURS[colour];
    pen.fillText(text, MIDDLE, y);
  };
  return {
    ...SIZE,
    name: `qunxing-${code}`,
    draw: (pen) => {
      night(pen);
      frame(pen);
      pen.textAlign = 'center';
      write(pen, '结营证书', 256, '600 40px', 'on-night-soft');
      write(pen, nickname, 356, '700 64px', 'on-night');
      write(pen, '完成了', 414, '400 28px', 'on-night-soft');
      const size = courseTitle.length > LONG_TITLE ? 34 : 46;
      write(pen, `「${courseTitle}」`, 484, `600 ${size}px`, 'star-500');
      write(pen, sayPeriod(certificate), 546, '400 28px', 'on-night-soft');
      write(pen, `点亮 ${litDays} 天 · 完成 ${wholePercent(share)}%`, 612, '600 34px', 'on-night');
      write(pen, `${communityName} · ${sayIssued(certificate)}颁发`, 676, '400 26px', 'on-night-soft');
      qr(pen, verifyAt);
      write(pen, code, 964, '600 28px', 'on-night');
      write(pen, '扫码或在「群星」核验编号', 1_004, '400 22px', 'on-night-soft');
    },
  };
}
