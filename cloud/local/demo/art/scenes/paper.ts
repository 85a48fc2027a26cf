import { COLOUR } from '../palette';
import {
  at,
  gradient,
  handwriting,
  lyingBook,
  openBook,
  pencil,
  picture,
  printedLines,
  star,
  type Svg,
} from '../parts';

/** A mind map on paper: one thought and what hangs on it. */
export function mindMap(): Svg {
  const bubble = (x: number, y: number, rx: number, ry: number, fill: string, widths: number[]) =>
    `<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" fill="${fill}"/>${handwriting(x - rx * 0.58, y - (widths.length - 1) * 10 + 3, widths, { gap: 20, weight: 3 })}`;
  const branch = (path: string, colour: string) =>
    `<path d="${path}" fill="none" stroke="${colour}" stroke-width="6" stroke-linecap="round"/>`;
  return picture(
    gradient('desk', ['#F4E3CB', '#EAD0AC']),
    `<rect width="800" height="600" fill="url(#desk)"/><g transform="rotate(2 400 300)"><rect x="66" y="56" width="690" height="500" rx="10" fill="#000" opacity=".09"/><rect x="56" y="44" width="690" height="500" rx="10" fill="${COLOUR.paper}"/>
    ${branch('M400 292C320 240 270 210 214 176', COLOUR.coral)}${branch('M400 292C470 230 520 190 590 160', COLOUR.sage700)}${branch('M400 292C310 340 270 380 220 430', COLOUR.star500)}${branch('M400 292C490 330 540 380 590 424', COLOUR.plum)}${branch('M214 176C170 150 140 130 128 104', COLOUR.coral)}${branch('M590 160C640 140 660 120 680 98', COLOUR.sage700)}${branch('M590 424C640 440 660 466 672 492', COLOUR.plum)}
    <circle cx="124" cy="98" r="16" fill="${COLOUR.coral}"/><circle cx="684" cy="92" r="16" fill="${COLOUR.sage700}"/><circle cx="676" cy="498" r="16" fill="${COLOUR.plum}"/>
    ${bubble(204, 176, 92, 44, '#FBDDD2', [98, 70])}${bubble(598, 164, 96, 46, '#D9EADD', [104, 84])}${bubble(212, 436, 98, 48, '#FFF0CC', [112, 70])}${bubble(596, 424, 94, 44, '#E7DCEC', [98, 84])}
    <ellipse cx="400" cy="292" rx="122" ry="66" fill="${COLOUR.night500}"/>${handwriting(332, 284, [140, 98], { gap: 26, colour: '#FFFFFF', weight: 4 })}${star(400, 214, 18)}
    ${star(466, 470, 9, COLOUR.star500, 0.8)}${star(330, 112, 8, COLOUR.star500, 0.7)}</g>
    ${at(690, 552, pencil(COLOUR.coral), { turn: -18, scale: 1.2 })}`,
  );
}

/** An open book with a ginkgo leaf between its pages, seen from above. */
export function leafInBook(): Svg {
  return picture(
    gradient('cloth', ['#DCEAE0', '#C6DCCD']),
    `<rect width="800" height="600" fill="url(#cloth)"/>${Array.from({ length: 11 }, (_, row) => `<path d="M0 ${row * 60}H800M${row * 80} 0V600" stroke="#FFF" stroke-width="3" opacity=".35"/>`).join('')}
    <ellipse cx="410" cy="330" rx="380" ry="220" fill="#000" opacity=".07"/>${at(400, 300, openBook({ marked: true, cover: COLOUR.plum }), { scale: 2, turn: -5 })}
    ${at(330, 330, `<path d="M0 84C-4 40-60 20-108-40-70-98-22-96 0-44 22-96 70-98 108-40 60 20 4 40 0 84Z" fill="${COLOUR.star500}"/><path d="M0 84C-2 60-40 0-78-58M0 84C0 50-16 0-30-68M0 84C2 60 40 0 78-58M0 84C0 50 16 0 30-68" stroke="#E0A024" stroke-width="3" fill="none"/><path d="M0 80C2 110 10 134 22 152" stroke="#E0A024" stroke-width="7" fill="none" stroke-linecap="round"/>`, { turn: 22, scale: 0.92 })}
    ${at(640, 520, pencil(COLOUR.sage700), { turn: 12, scale: 1.1 })}${at(90, 110, `<circle r="46" fill="#FFF"/><circle r="36" fill="#E9B98F"/><circle r="36" fill="${COLOUR.wood700}" opacity=".75"/><path d="M-20-12a26 26 0 0 1 16-14" stroke="#FFF" stroke-width="4" stroke-linecap="round" fill="none" opacity=".5"/><path d="M42-16q26 4 26 20t-26 16" fill="none" stroke="#FFF" stroke-width="11"/>`)}`,
  );
}

/** A month on the wall with a star for every day lit. */
export function starCalendar(): Svg {
  const cell = (index: number) => {
    const [x, y] = [214 + (index % 7) * 62, 236 + Math.floor(index / 7) * 62];
    if (index % 7 === 6) return `<circle cx="${x}" cy="${y}" r="5" fill="#C9CCF5"/>`;
    if (index === 9)
      return `<circle cx="${x}" cy="${y}" r="13" fill="none" stroke="#8E93E6" stroke-width="3" stroke-dasharray="5 5"/>`;
    return index < 23 ? star(x, y, 18) : star(x, y, 15, '#E3E5F7');
  };
  return picture(
    gradient('wall', ['#F8EDE4', '#F3DFD2']),
    `<rect width="800" height="600" fill="url(#wall)"/><path d="M0 520H800V600H0Z" fill="${COLOUR.wood300}"/><path d="M0 520H800" stroke="#FFF" stroke-width="6" opacity=".5"/>
    <rect x="152" y="62" width="500" height="478" rx="18" fill="#000" opacity=".08"/><rect x="144" y="50" width="500" height="478" rx="18" fill="${COLOUR.paper}"/><path d="M144 68a18 18 0 0 1 18-18H626a18 18 0 0 1 18 18V160H144Z" fill="${COLOUR.night500}"/>
    ${[230, 394, 558].map((x) => `<rect x="${x - 7}" y="34" width="14" height="40" rx="7" fill="${COLOUR.wood500}"/>`).join('')}${star(206, 112, 22)}${handwriting(246, 116, [196], { colour: '#FFFFFF', weight: 6 })}${printedLines(500, 104, [92, 64], { colour: '#8E93E6', height: 7, gap: 18 })}
    ${Array.from({ length: 7 }, (_, day) => `<rect x="${202 + day * 62}" y="184" width="24" height="7" rx="3.500" fill="#C9CCDD"/>`).join('')}
    ${Array.from({ length: 31 }, (_, index) => cell(index)).join('')}
    ${at(690, 470, lyingBook(110, 26, COLOUR.coral))}${at(682, 496, lyingBook(118, 26, COLOUR.sage700))}${at(90, 500, pencil(), { turn: -70 })}`,
  );
}

/** Breakfast from above: toast with an egg, berries, a glass of milk and a book. */
export function breakfastBook(): Svg {
  const berry = (x: number, y: number, colour: string) =>
    `<circle cx="${x}" cy="${y}" r="15" fill="${colour}"/><circle cx="${x - 5}" cy="${y - 5}" r="4" fill="#FFF" opacity=".6"/>`;
  return picture(
    gradient('cloth', ['#FDF2E0', '#F9E3C8']),
    `<rect width="800" height="600" fill="url(#cloth)"/>${Array.from({ length: 9 }, (_, row) => `<rect y="${row * 72}" width="800" height="30" fill="${COLOUR.coral}" opacity=".1"/><rect x="${row * 96}" width="40" height="600" fill="${COLOUR.coral}" opacity=".08"/>`).join('')}
    <circle cx="556" cy="306" r="206" fill="#000" opacity=".07"/><circle cx="548" cy="294" r="206" fill="#FFFFFF"/><circle cx="548" cy="294" r="160" fill="#F4F1EC"/>
    ${at(520, 290, `<path d="M-92-84C-92-118-30-124 0-108 30-124 92-118 92-84 104-66 92-50 86-44V80C86 96 78 100 66 100H-66C-78 100-86 96-86 80V-44C-92-50-104-66-92-84Z" fill="${COLOUR.wood500}"/><path d="M-76-78C-70-98-24-100 0-88 24-100 70-98 76-78 82-66 76-58 70-52V72C70 82 64 84 56 84H-56C-64 84-70 82-70 72V-52C-76-58-82-66-76-78Z" fill="#F6DDB0"/><path d="M-48 6C-64-30-26-66 6-54 44-60 66-20 50 14 52 52 4 66-18 50-44 50-56 30-48 6Z" fill="#FFFFFF"/><circle cx="2" cy="0" r="26" fill="${COLOUR.star500}"/><circle cx="-6" cy="-8" r="8" fill="#FFF" opacity=".55"/>`, { turn: -12 })}
    ${berry(654, 246, COLOUR.night500)}${berry(680, 276, '#D9597B')}${berry(650, 290, '#D9597B')}${berry(676, 316, COLOUR.night500)}${berry(646, 334, '#D9597B')}
    ${at(214, 196, openBook({ marked: true, cover: COLOUR.sage700 }), { turn: 8, scale: 0.98 })}
    ${at(208, 464, `<circle r="72" fill="#000" opacity=".06" cx="6" cy="8"/><circle r="70" fill="#E7F0F4"/><circle r="58" fill="#FFFFFF"/><path d="M-40-20a46 46 0 0 1 26-24" fill="none" stroke="#D5E4EC" stroke-width="6" stroke-linecap="round"/>`)}
    ${at(366, 470, pencil(COLOUR.night500), { turn: 66, scale: 0.9 })}`,
  );
}
