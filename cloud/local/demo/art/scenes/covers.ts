import { COLOUR } from '../palette';
import {
  at,
  glow,
  gradient,
  handwriting,
  lyingBook,
  openBook,
  pencil,
  picture,
  star,
  starDust,
  type Svg,
} from '../parts';

/** Cover: stars rise from an open book and join into a constellation. */
export function bookOfStars(): Svg {
  const rising: [number, number, number][] = [
    [400, 372, 15],
    [330, 318, 11],
    [462, 296, 18],
    [382, 240, 13],
    [300, 196, 20],
    [446, 166, 26],
    [566, 206, 16],
    [606, 120, 20],
    [236, 108, 14],
  ];
  return picture(
    gradient('night', ['#14163A', '#23276B', '#4A50BC']),
    `<rect width="800" height="600" fill="url(#night)"/>${starDust(90, { width: 800, height: 420 }, 1717)}
    <path d="M0 520C160 470 300 500 420 484S700 466 800 506V600H0Z" fill="#1B1E4B"/>
    <path d="M290 470 180 60H640L520 470Z" fill="#FFE7A8" opacity=".07"/><path d="M330 470 280 90H560L480 470Z" fill="#FFE7A8" opacity=".08"/>${glow(404, 424, 150, COLOUR.star300, 0.6)}
    <path d="M400 372 330 318 382 240 300 196 236 108M400 372 462 296 382 240M300 196 446 166 566 206 606 120" fill="none" stroke="${COLOUR.night200}" stroke-width="2.500" opacity=".6"/>
    ${rising.map(([x, y, radius]) => star(x, y, radius)).join('')}
    <ellipse cx="404" cy="530" rx="240" ry="22" fill="#000" opacity=".22"/>${at(404, 480, `<g transform="scale(1 .46)">${openBook({ cover: COLOUR.night300 })}</g>`, { scale: 1.42 })}`,
  );
}

/** Cover: a sun of handwriting rises behind a notebook. */
export function morningPages(): Svg {
  const rays = Array.from({ length: 13 }, (_, index) =>
    at(400, 388, '<rect x="176" y="-7" width="60" height="14" rx="7" fill="#FFE9B8"/>', { turn: 180 + index * 15 }),
  );
  return picture(
    gradient('dawn', ['#F6C9B8', '#FBDDB8', '#FFF0D2']),
    `<rect width="800" height="600" fill="url(#dawn)"/>${glow(400, 388, 330, '#FFF6DA', 0.7)}${rays.join('')}<circle cx="400" cy="388" r="150" fill="${COLOUR.star500}"/><circle cx="400" cy="388" r="124" fill="${COLOUR.star300}"/>
    <path d="M120 150q22-24 44 0 26-6 30 22H96q-6-18 24-22ZM610 110q22-24 44 0 26-6 30 22H586q-6-18 24-22Z" fill="#FFF" opacity=".8"/>
    <rect y="470" width="800" height="130" fill="${COLOUR.wood300}"/><rect y="470" width="800" height="8" fill="#FFF" opacity=".4"/>
    <g transform="translate(400 430) rotate(-3)"><rect x="-196" y="-96" width="400" height="210" rx="12" fill="#000" opacity=".1"/><rect x="-204" y="-106" width="400" height="210" rx="12" fill="${COLOUR.night500}"/><rect x="-194" y="-100" width="190" height="198" rx="6" fill="${COLOUR.paper}"/><rect x="-4" y="-100" width="190" height="198" rx="6" fill="#FFF9EE"/>
    ${handwriting(-172, -62, [140, 126, 142, 98, 140, 84], { gap: 27 })}${handwriting(20, -62, [126, 140, 70], { gap: 27 })}<path d="M-4-100V98" stroke="${COLOUR.wood300}" stroke-width="3"/></g>
    ${at(514, 452, pencil(COLOUR.coral), { turn: 138, scale: 1.1 })}${at(84, 520, lyingBook(150, 26, COLOUR.sage700))}`,
  );
}
