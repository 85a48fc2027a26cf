import type { Drawing, Pen } from '@/platform/canvas';
import { sayNumber } from '@/shared/format/numbers';
import { COLOURS } from '@/shared/ui/styles/colours';
import { constellations, daysOfYear, milestonesOf, monthBox, placeOf, type Place } from './geometry';
import { radiusOf, unitOf, type Stars } from './picture';

/** What stands on the picture: whose year it is and how many stars it has. Nothing that one gets for sharing it. */
export interface Poster extends Stars {
  nickname: string;
  communityName: string;
  longestStreak: number;
}

const SIZE = { width: 750, height: 1400 } as const;
/** The sky stands below the head and above the foot. */
const SKY = { width: 670, height: 960, columns: 3 } as const;
const LEFT = 40;
const TOP = 250;
const FONT = `'PingFang SC', 'Noto Sans SC', sans-serif`;

const inSky = (localDate: string): Place => {
  const { x, y } = placeOf(localDate, SKY);
  return { x: x + LEFT, y: y + TOP };
};

function star(pen: Pen, { x, y }: Place, radius: number): void {
  const waist = radius * 0.16;
  pen.moveTo(x, y - radius);
  pen.quadraticCurveTo(x + waist, y - waist, x + radius, y);
  pen.quadraticCurveTo(x + waist, y + waist, x, y + radius);
  pen.quadraticCurveTo(x - waist, y + waist, x - radius, y);
  pen.quadraticCurveTo(x - waist, y - waist, x, y - radius);
}

function night(pen: Pen): void {
  const paint = pen.createLinearGradient(SIZE.width, 0, 0, SIZE.height);
  paint.addColorStop(0, COLOURS['night-700']);
  paint.addColorStop(0.55, COLOURS['night-900']);
  pen.fillStyle = paint;
  pen.fillRect(0, 0, SIZE.width, SIZE.height);
}

function write(pen: Pen, text: string, at: Place, font: string, colour: string): void {
  pen.font = `${font} ${FONT}`;
  pen.fillStyle = colour;
  pen.fillText(text, at.x, at.y);
}

function days(pen: Pen, year: number, unit: number): void {
  pen.fillStyle = COLOURS['night-300'];
  pen.globalAlpha = 0.6;
  pen.beginPath();
  for (const { x, y } of daysOfYear(year).map(inSky)) {
    pen.moveTo(x, y);
    pen.arc(x, y, unit * 0.14, 0, Math.PI * 2);
  }
  pen.fill();
}

function lines(pen: Pen, stars: Stars['stars'], unit: number): void {
  pen.strokeStyle = COLOURS['night-300'];
  pen.lineWidth = unit * 0.12;
  pen.globalAlpha = 0.7;
  pen.beginPath();
  for (const run of constellations(stars.map(({ localDate }) => localDate))) {
    run.map(inSky).forEach(({ x, y }, index) => (index === 0 ? pen.moveTo(x, y) : pen.lineTo(x, y)));
  }
  pen.stroke();
}

function lights(pen: Pen, stars: Stars['stars'], unit: number): void {
  pen.fillStyle = COLOURS['star-500'];
  pen.globalAlpha = 0.28;
  for (const { x, y } of milestonesOf(stars).map(inSky)) {
    pen.beginPath();
    pen.arc(x, y, unit * 1.5, 0, Math.PI * 2);
    pen.fill();
  }
  pen.globalAlpha = 1;
  pen.beginPath();
  for (const { localDate, count } of stars) star(pen, inSky(localDate), radiusOf(count, unit));
  pen.fill();
}

/** A member's year as a picture to keep. */
export function skyPoster(poster: Poster): Drawing {
  const { year, stars, nickname, communityName, longestStreak } = poster;
  const middle = SIZE.width / 2;
  const unit = unitOf(SKY);
  return {
    ...SIZE,
    name: `qunxing-${year}`,
    draw: (pen) => {
      night(pen);
      pen.textAlign = 'center';
      write(pen, `${nickname}的 ${year} 星空`, { x: middle, y: 104 }, '600 36px', COLOURS['on-night-soft']);
      write(pen, `${sayNumber(stars.length)} 颗星`, { x: middle, y: 194 }, '700 72px', COLOURS['star-500']);
      days(pen, year, unit);
      lines(pen, stars, unit);
      lights(pen, stars, unit);
      for (let month = 1; month <= 12; month += 1) {
        const box = monthBox(month, SKY);
        const at = { x: LEFT + box.x + box.width / 2, y: TOP + box.y + box.height * 0.97 };
        write(pen, `${month}月`, at, '400 22px', COLOURS['on-night-soft']);
      }
      write(pen, `最长连续 ${longestStreak} 天`, { x: middle, y: 1_290 }, '600 32px', COLOURS['on-night']);
      write(pen, `群星 · ${communityName}`, { x: middle, y: 1_346 }, '400 26px', COLOURS['on-night-soft']);
    },
  };
}
