import { COLOUR } from '../palette';
import {
  at,
  cup,
  glow,
  gradient,
  lyingBook,
  openBook,
  picture,
  plant,
  star,
  starDust,
  steam,
  type Svg,
} from '../parts';

/** Sunrise over hills, seen through a window with curtains. */
export function sunriseWindow(): Svg {
  return picture(
    gradient('dawn', ['#8E93E6', '#D9B9DD', '#F8CDB4', '#FFE6B8']) + gradient('curtain', ['#FFF6EA', '#F6E2CC'], true),
    `<rect width="800" height="600" fill="#FBEFE0"/><rect x="140" y="40" width="520" height="440" rx="10" fill="#FFFFFF"/>
    <clipPath id="pane"><rect x="160" y="60" width="480" height="400"/></clipPath>
    <g clip-path="url(#pane)"><rect x="160" y="60" width="480" height="400" fill="url(#dawn)"/>${glow(408, 344, 170, '#FFF3D6', 0.9)}<circle cx="408" cy="344" r="54" fill="#FFF0C4"/>
    <path d="M160 356C240 306 300 330 360 346S520 286 640 340V460H160Z" fill="#9C8FCB"/><path d="M160 396C230 350 330 402 410 384S560 342 640 388V460H160Z" fill="#6F76B8"/><path d="M160 428C260 396 330 440 430 424S590 402 640 424V460H160Z" fill="#454C97"/>
    <path d="M236 150q14-14 28 0 14-14 28 0M326 118q9-9 18 0 9-9 18 0" fill="none" stroke="#FFF" stroke-width="4" stroke-linecap="round" opacity=".85"/>${star(560, 112, 11, '#FFF6DC', 0.9)}</g>
    <path d="M400 60V460M160 250H640" stroke="#FFFFFF" stroke-width="14"/>
    <path d="M96 22H258C262 180 214 330 96 480Z" fill="url(#curtain)"/><path d="M704 22H542C538 180 586 330 704 480Z" fill="url(#curtain)"/><path d="M150 22C154 200 132 340 110 450M204 22C206 170 180 290 140 396M650 22C646 200 668 340 690 450M596 22C594 170 620 290 660 396" stroke="#E8CDAF" stroke-width="3" fill="none" opacity=".8"/>
    <rect x="70" y="10" width="660" height="16" rx="8" fill="${COLOUR.wood500}"/>
    <rect x="90" y="472" width="620" height="28" rx="6" fill="${COLOUR.wood300}"/><rect x="90" y="498" width="620" height="10" fill="${COLOUR.wood700}" opacity=".3"/>
    ${at(206, 474, plant(COLOUR.night300), { scale: 0.82 })}${at(520, 446, lyingBook(150, 26, COLOUR.coral))}${at(534, 422, lyingBook(122, 24, COLOUR.night500))}
    ${at(420, 472, cup(COLOUR.paper, { saucer: false }), { scale: 0.7 })}${at(420, 414, steam(), { scale: 0.6 })}`,
  );
}

/** Rain on a window at dusk, city lights out of focus, a warm cup on the sill. */
export function rainyWindow(): Svg {
  const lights: [number, number, number, string][] = [
    [110, 330, 34, COLOUR.star500],
    [188, 290, 22, COLOUR.coral],
    [262, 352, 42, '#FFDFA0'],
    [356, 300, 26, COLOUR.night300],
    [430, 344, 36, COLOUR.star500],
    [520, 296, 24, COLOUR.rose],
    [590, 350, 44, '#FFDFA0'],
    [676, 306, 28, COLOUR.star500],
    [728, 356, 20, COLOUR.teal],
    [318, 392, 18, COLOUR.coral],
    [642, 250, 16, COLOUR.night200],
  ];
  // Multiples of the golden ratio spread evenly without a visible pattern.
  const drops = Array.from({ length: 52 }, (_, index) => {
    const [x, y] = [Math.round((index * 15.3) % 790), Math.round((index * 0.618034 * 440) % 440)];
    const length = 9 + ((index * 31) % 26);
    return `<path d="M${x} ${y}v${length}" opacity="${0.3 + (index % 4) * 0.14}"/>`;
  });
  return picture(
    gradient('dusk', ['#2B3272', '#4A4F95', '#7D78B4']),
    `<rect width="800" height="600" fill="url(#dusk)"/>
    <path d="M0 300H64V236H132V286H206V206H276V260H330V226H398V292H470V216H548V268H610V236H680V290H742V250H800V470H0Z" fill="#262B66" opacity=".75"/>
    ${lights.map(([x, y, radius, colour]) => `<circle cx="${x}" cy="${y}" r="${radius}" fill="${colour}" opacity=".34"/><circle cx="${x}" cy="${y}" r="${radius * 0.62}" fill="${colour}" opacity=".4"/>`).join('')}
    <g stroke="#E4E8FF" stroke-width="3.500" stroke-linecap="round">${drops.join('')}</g>
    <path d="M400 0V470" stroke="#F3E9DC" stroke-width="16"/><rect y="462" width="800" height="138" fill="#F3E4D0"/><rect y="462" width="800" height="12" fill="#FFF" opacity=".7"/><rect y="474" width="800" height="10" fill="#000" opacity=".05"/>
    <ellipse cx="250" cy="556" rx="140" ry="14" fill="${COLOUR.wood900}" opacity=".14"/>${at(250, 548, cup(COLOUR.coral), { scale: 1.3 })}${at(250, 436, steam(), { scale: 1.2 })}
    ${at(470, 534, lyingBook(230, 32, COLOUR.night500))}${at(492, 504, lyingBook(190, 30, COLOUR.sage700))}
    ${at(586, 498, `<path d="M-52 0C-50-8 50-8 52 0Z" fill="${COLOUR.ink}" opacity=".0"/><circle cx="-26" cy="-12" r="17" fill="none" stroke="${COLOUR.ink}" stroke-width="5"/><circle cx="26" cy="-12" r="17" fill="none" stroke="${COLOUR.ink}" stroke-width="5"/><path d="M-9-14q9-7 18 0M-43-14l-14-6M43-14l14-6" fill="none" stroke="${COLOUR.ink}" stroke-width="5" stroke-linecap="round"/>`)}`,
  );
}

/** A seat on the morning train, a book open on the lap, the city passing. */
export function trainWindow(): Svg {
  const tower = (x: number, height: number, width: number, colour: string) =>
    `<rect x="${x}" y="${356 - height}" width="${width}" height="${height}" fill="${colour}"/>` +
    Array.from(
      { length: Math.floor(height / 34) },
      (_, row) =>
        `<rect x="${x + 9}" y="${366 - height + row * 34}" width="${width - 18}" height="7" rx="2" fill="#FFF" opacity=".28"/>`,
    ).join('');
  return picture(
    gradient('dawn', ['#C9D6F7', '#F3DDE0', '#FFE9C6']),
    `<rect width="800" height="600" fill="#E7EAF6"/><rect x="60" y="60" width="680" height="330" rx="44" fill="#FFFFFF"/>
    <clipPath id="pane"><rect x="80" y="80" width="640" height="290" rx="30"/></clipPath><g clip-path="url(#pane)"><rect x="80" y="80" width="640" height="290" fill="url(#dawn)"/>${glow(562, 200, 110, '#FFF6DA', 0.9)}<circle cx="562" cy="200" r="36" fill="#FFF3CC"/>
    ${[
      [96, 120, 52],
      [160, 180, 64],
      [236, 96, 56],
      [304, 150, 48],
      [470, 110, 62],
      [546, 84, 50],
      [610, 160, 66],
    ]
      .map(([x, height, width]) => tower(x!, height!, width!, '#B4B9E6'))
      .join('')}
    ${[
      [70, 76, 74],
      [196, 104, 60],
      [352, 128, 70],
      [430, 70, 60],
      [520, 60, 84],
      [660, 96, 70],
    ]
      .map(([x, height, width]) => tower(x!, height!, width!, '#8389CC'))
      .join('')}
    <rect x="80" y="350" width="640" height="24" fill="#5E65AE"/><path d="M80 352H720" stroke="#FFF" stroke-width="3" stroke-dasharray="60 30" opacity=".5"/></g>
    <path d="M0 24H800" stroke="${COLOUR.night300}" stroke-width="12"/>
    ${[190, 400, 610].map((x) => `<path d="M${x} 26V72" stroke="${COLOUR.night300}" stroke-width="8"/><circle cx="${x}" cy="98" r="26" fill="none" stroke="${COLOUR.night300}" stroke-width="9"/>`).join('')}
    <path d="M0 420H800V600H0Z" fill="${COLOUR.night400}"/><path d="M0 420H800V446H0Z" fill="${COLOUR.night500}" opacity=".5"/><path d="M266 420V600M534 420V600" stroke="${COLOUR.night500}" stroke-width="6" opacity=".5"/>
    ${at(400, 500, openBook({ marked: true, cover: COLOUR.star500 }), { scale: 1.02 })}
    <path d="M206 560C226 506 262 496 276 524S262 588 236 610H180ZM594 560C574 506 538 496 524 524S538 588 564 610H620Z" fill="#F2BE9B"/><path d="M110 600C130 556 190 548 232 596V600ZM690 600C670 556 610 548 568 596V600Z" fill="${COLOUR.sage500}"/>`,
  );
}

/** A balcony at night: plants, a wicker chair, the city and its moon. */
export function balconyAtNight(): Svg {
  const block = (x: number, top: number, width: number, colour: string, salt: number) =>
    `<rect x="${x}" y="${top}" width="${width}" height="${480 - top}" fill="${colour}"/>` +
    Array.from({ length: 16 }, (_, index) => {
      const [column, row] = [index % 4, Math.floor(index / 4)];
      const isLit = (index * 7 + salt) % 5 < 2;
      return isLit
        ? `<rect x="${x + 10 + column * ((width - 20) / 4)}" y="${top + 18 + row * 34}" width="${(width - 20) / 4 - 7}" height="15" rx="2" fill="${COLOUR.star300}" opacity=".85"/>`
        : '';
    }).join('');
  return picture(
    gradient('night', ['#14163A', '#23276B', '#4A4FA8', '#8C86CC']),
    `<rect width="800" height="600" fill="url(#night)"/>${starDust(60, { width: 800, height: 280 }, 77)}${at(648, 168, `<circle r="48" fill="${COLOUR.star100}"/><circle cx="-16" cy="-12" r="9" fill="#F3E2B8"/><circle cx="14" cy="16" r="13" fill="#F3E2B8"/><circle cx="20" cy="-20" r="6" fill="#F3E2B8"/>`)}
    ${block(20, 290, 110, '#2A2F78', 1)}${block(140, 236, 90, '#232867', 3)}${block(246, 320, 120, '#2E3380', 2)}${block(384, 262, 96, '#252A6C', 0)}${block(500, 316, 116, '#2E3380', 4)}${block(634, 256, 104, '#232867', 2)}
    <rect y="470" width="800" height="130" fill="#3B2F52"/><rect y="392" width="800" height="12" rx="6" fill="#EADFF2"/>${Array.from({ length: 20 }, (_, index) => `<rect x="${14 + index * 41}" y="400" width="7" height="74" fill="#EADFF2" opacity=".85"/>`).join('')}
    <path d="M0 40C130 96 250 98 400 60S680 40 800 92" fill="none" stroke="#EADFF2" stroke-width="3"/>${[
      [90, 74],
      [190, 92],
      [290, 88],
      [392, 62],
      [498, 44],
      [602, 46],
      [702, 62],
    ]
      .map(
        ([x, y]) =>
          `<circle cx="${x}" cy="${y! + 12}" r="11" fill="${COLOUR.star500}"/><circle cx="${x}" cy="${y! + 12}" r="22" fill="${COLOUR.star500}" opacity=".22"/>`,
      )
      .join('')}
    ${at(96, 572, plant(COLOUR.coral), { scale: 1.15 })}${at(208, 580, plant(COLOUR.paper), { scale: 0.8 })}
    ${at(556, 540, `<rect x="-110" y="-8" width="220" height="16" rx="8" fill="${COLOUR.wood500}"/><path d="M-80 8-96 60M80 8 96 60" stroke="${COLOUR.wood700}" stroke-width="10" stroke-linecap="round"/>`)}
    ${at(462, 506, lyingBook(130, 26, COLOUR.night300))}${at(630, 532, cup(COLOUR.teal, { saucer: false }), { scale: 0.75 })}${at(630, 470, steam('#EADFF2'), { scale: 0.65 })}`,
  );
}
