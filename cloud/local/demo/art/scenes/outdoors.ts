import { COLOUR } from '../palette';
import { at, glow, gradient, lyingBook, openBook, picture, star, starDust, type Svg } from '../parts';

/** The Big Dipper as points of a picture of 800 by 600. */
const DIPPER: [number, number][] = [
  [180, 212],
  [268, 168],
  [344, 180],
  [424, 206],
  [442, 282],
  [558, 290],
  [578, 204],
];

/** Layers of mountains below the Big Dipper. */
export function mountainNight(): Svg {
  const line = DIPPER.map(([x, y]) => `${x} ${y}`).join('L');
  return picture(
    gradient('night', ['#14163A', '#23276B', '#3F45B0', '#8E93E6']),
    `<rect width="800" height="600" fill="url(#night)"/>${starDust(110, { width: 800, height: 380 }, 4242)}
    <path d="M${line}L424 206" fill="none" stroke="${COLOUR.night200}" stroke-width="2" opacity=".6"/>${DIPPER.map(([x, y], index) => star(x, y, index === 3 ? 12 : 16)).join('')}
    <path d="M0 404 92 336 150 372 262 282 340 352 430 300 540 378 640 306 726 362 800 322V600H0Z" fill="#5D63BE"/><path d="M262 282 296 312 276 320 258 308 240 322 230 308ZM640 306 668 326 652 334 636 324 618 334 612 326Z" fill="#D9DCFA"/>
    <path d="M0 466 110 394 218 450 330 376 462 458 590 398 706 456 800 414V600H0Z" fill="#3A40A0"/><path d="M0 524C120 472 220 500 330 488S560 450 800 508V600H0Z" fill="#23276B"/><path d="M0 566C160 530 300 556 440 544S660 532 800 560V600H0Z" fill="#14163A"/>
    ${[
      [70, 548, 1],
      [104, 554, 0.7],
      [680, 548, 1.1],
      [720, 554, 0.8],
      [640, 556, 0.6],
    ]
      .map(([x, y, scale]) =>
        at(x!, y!, '<path d="M0-64 24-18H12L30 16H-30L-12-18H-24Z" fill="#0E1030"/>', { scale: scale! }),
      )
      .join('')}
    ${at(300, 552, `<path d="M-44 8 0-54 44 8Z" fill="${COLOUR.coral}"/><path d="M-14 8 0-22 14 8Z" fill="${COLOUR.star300}"/>${glow(0, -4, 46, COLOUR.star500, 0.45)}`)}`,
  );
}

/** Dawn over a lake: sun and its path on the water, reeds, a moored boat. */
export function lakeAtDawn(): Svg {
  const path = Array.from(
    { length: 9 },
    (_, row) =>
      `<rect x="${420 - 46 - row * 7 + (row % 2) * 16}" y="${352 + row * 25}" width="${92 + row * 12}" height="8" rx="4" fill="#FFF6DA" opacity="${0.85 - row * 0.07}"/>`,
  ).join('');
  const reed = (x: number, height: number, lean: number) =>
    `<path d="M${x} 600Q${x + lean * 0.3} ${600 - height * 0.6} ${x + lean} ${600 - height}" fill="none" stroke="${COLOUR.pine}" stroke-width="5"/><rect x="${x + lean - 6}" y="${600 - height - 40}" width="12" height="48" rx="6" fill="${COLOUR.wood900}"/>`;
  return picture(
    gradient('dawn', ['#B9C8F2', '#F2D3DA', '#FFE3B5']) + gradient('water', ['#F6D9C0', '#B4C4EA', '#8A9BDB']),
    `<rect width="800" height="336" fill="url(#dawn)"/>${glow(420, 300, 200, '#FFF6DA', 0.95)}<circle cx="420" cy="306" r="52" fill="#FFF1C2"/>
    <path d="M0 300C90 236 150 256 230 284S340 330 400 336H0ZM800 288C720 222 640 262 560 296S450 330 420 336H800Z" fill="#9AA3D9"/><path d="M0 322C110 286 210 306 320 336H0ZM800 316C700 282 600 310 520 336H800Z" fill="#6E79BE"/>
    <rect y="336" width="800" height="264" fill="url(#water)"/>${path}
    <path d="M120 372H240M60 420H160M600 380H730M640 440H760M180 470H300" stroke="#FFF" stroke-width="5" stroke-linecap="round" opacity=".5"/>
    ${at(610, 500, `<ellipse cx="0" cy="40" rx="130" ry="12" fill="#3F4C8F" opacity=".25"/><path d="M-126-6H126C112 30 84 42 56 42H-66C-92 42-116 26-126-6Z" fill="${COLOUR.wood700}"/><path d="M-126-6H126L122 8H-122Z" fill="${COLOUR.wood500}"/><rect x="-44" y="-14" width="74" height="12" rx="3" fill="${COLOUR.wood300}"/><path d="M40-8 116-76" stroke="${COLOUR.wood300}" stroke-width="8" stroke-linecap="round"/>`)}
    ${at(560, 470, lyingBook(64, 16, COLOUR.night500))}
    ${reed(40, 210, 24)}${reed(76, 160, -10)}${reed(112, 240, 34)}${reed(150, 130, 8)}
    <path d="M250 112q16-16 32 0 16-16 32 0M330 150q10-10 20 0 10-10 20 0M216 164q9-9 18 0 9-9 18 0" fill="none" stroke="#5B64A8" stroke-width="4" stroke-linecap="round"/>`,
  );
}

/** A bench beneath a ginkgo in autumn. */
export function ginkgoBench(): Svg {
  const leaf = (x: number, y: number, turn: number, scale: number, colour: string) =>
    at(
      x,
      y,
      `<path d="M0 16C-2 4-14-2-22-14-12-24-4-24 0-14 4-24 12-24 22-14 14-2 2 4 0 16ZM0 16V30" fill="${colour}" stroke="${colour}" stroke-width="2.500"/>`,
      { turn, scale },
    );
  const crown = [
    [470, 150, 130],
    [590, 110, 120],
    [690, 190, 120],
    [560, 220, 120],
    [400, 90, 90],
    [720, 80, 110],
  ] as const;
  return picture(
    gradient('air', ['#E4ECF8', '#FBF1DC']),
    `<rect width="800" height="600" fill="url(#air)"/><path d="M0 330C120 276 260 300 380 316S640 276 800 322V470H0Z" fill="${COLOUR.sage300}"/><path d="M0 380C180 346 300 380 440 366S700 352 800 376V600H0Z" fill="#E9DDA9"/><path d="M0 474C220 440 480 468 800 440V600H0Z" fill="#F2D98C"/>
    <path d="M572 470C578 372 566 320 560 230H612C608 330 624 390 640 470Z" fill="${COLOUR.wood900}"/><path d="M590 300C560 262 540 250 506 236M604 280C630 246 650 240 680 226" stroke="${COLOUR.wood900}" stroke-width="16" stroke-linecap="round" fill="none"/>
    ${crown.map(([x, y, radius]) => `<circle cx="${x}" cy="${y}" r="${radius}" fill="#F5C34F"/>`).join('')}${crown.map(([x, y, radius]) => `<circle cx="${x - 22}" cy="${y - 26}" r="${radius * 0.62}" fill="#FBD776" opacity=".8"/>`).join('')}
    <rect x="170" y="388" width="290" height="18" rx="6" fill="${COLOUR.wood500}"/><rect x="170" y="350" width="290" height="18" rx="6" fill="${COLOUR.wood500}"/><rect x="156" y="430" width="320" height="22" rx="7" fill="${COLOUR.wood700}"/><path d="M196 346V506M434 346V506" stroke="${COLOUR.night600}" stroke-width="12" stroke-linecap="round"/>
    ${at(318, 414, `<g transform="scale(.42 .3)">${openBook({ cover: COLOUR.night500 })}</g>`)}
    ${leaf(120, 520, 20, 1, '#EBA92E')}${leaf(250, 556, -40, 1.2, '#F0B63C')}${leaf(400, 530, 70, 0.9, '#DE9B22')}${leaf(520, 566, 10, 1.1, '#EBA92E')}${leaf(690, 540, -20, 1.2, '#F0B63C')}${leaf(330, 240, 30, 0.9, '#F0B63C')}${leaf(240, 170, -30, 0.8, '#F5C34F')}${leaf(150, 280, 60, 0.8, '#EBA92E')}${leaf(440, 300, -50, 0.8, '#F0B63C')}${leaf(60, 430, 0, 0.8, '#F0B63C')}`,
  );
}

/** A cabin with lit windows in the snow. */
export function snowCabin(): Svg {
  const pine = (x: number, y: number, scale: number) =>
    at(
      x,
      y,
      `<path d="M0-150 42-84H22L58-30H28L70 26H-70L-28-30H-58L-22-84H-42Z" fill="#3C5A84"/><path d="M0-150 24-112 8-116 0-106-8-116-24-112ZM-22-84 22-84 34-64 12-72 0-60-12-72-34-64ZM-28-30H28L42-8 14-18 0-6-14-18-42-8Z" fill="#F4F7FF"/><rect x="-8" y="26" width="16" height="26" fill="${COLOUR.wood900}"/>`,
      { scale },
    );
  return picture(
    gradient('evening', ['#2B2F78', '#5C62BC', '#B7B6EA', '#F3D6DC']),
    `<rect width="800" height="600" fill="url(#evening)"/>${starDust(50, { width: 800, height: 240 }, 909)}${star(160, 96, 15)}
    <path d="M0 380 130 286 220 344 300 312 470 350 580 290 700 356 800 310V600H0Z" fill="#8A8FD2"/><path d="M130 286 164 308 146 318 128 306 104 318 98 308Z" fill="#F4F7FF"/>
    <path d="M0 446C140 396 280 430 420 412S680 388 800 424V600H0Z" fill="#DCE3FA"/>
    ${pine(112, 424, 0.9)}${pine(40, 450, 1.1)}${pine(690, 420, 1)}${pine(760, 456, 1.25)}
    ${glow(410, 446, 150, COLOUR.star300, 0.5)}
    <rect x="300" y="366" width="220" height="122" fill="${COLOUR.wood700}"/><path d="M300 390H520M300 414H520M300 438H520M300 462H520" stroke="${COLOUR.wood900}" stroke-width="3" opacity=".4"/><path d="M272 372 410 268 548 372Z" fill="#F7F9FF"/><path d="M272 372H548L532 384H288Z" fill="#C8D0F0"/><rect x="462" y="276" width="30" height="52" fill="${COLOUR.wood900}"/><rect x="456" y="268" width="42" height="14" rx="5" fill="#F7F9FF"/>
    <rect x="326" y="398" width="58" height="52" rx="4" fill="#FFE3A0"/><path d="M355 398V450M326 424H384" stroke="${COLOUR.wood900}" stroke-width="5"/><rect x="430" y="402" width="52" height="86" rx="4" fill="${COLOUR.night500}"/><circle cx="472" cy="446" r="4" fill="${COLOUR.star500}"/>
    <path d="M477 258c-14-22 12-34 0-56s10-30 4-46" fill="none" stroke="#FFF" stroke-width="11" stroke-linecap="round" opacity=".55"/>
    <path d="M0 498C160 466 320 496 480 484S700 470 800 490V600H0Z" fill="#F4F7FF"/><path d="M440 600C452 556 462 520 456 488" stroke="#D3DBF5" stroke-width="26" fill="none" stroke-linecap="round"/>`,
  );
}

/** A lighthouse and a small boat sailing by night. */
export function nightSailing(): Svg {
  return picture(
    gradient('night', ['#14163A', '#23276B', '#4148B4']) + gradient('sea', ['#2D348A', '#1A1D50']),
    `<rect width="800" height="600" fill="url(#night)"/>${starDust(90, { width: 800, height: 360 }, 31337)}${star(300, 92, 18)}${star(402, 150, 9, COLOUR.star300)}
    <path d="M610 212 0 110V300Z" fill="#FFE7A8" opacity=".16"/><path d="M610 212 0 160V258Z" fill="#FFE7A8" opacity=".16"/>
    <rect y="392" width="800" height="208" fill="url(#sea)"/>${[
      [60, 420, 120],
      [250, 440, 90],
      [130, 486, 160],
      [420, 470, 120],
      [300, 540, 180],
      [60, 560, 110],
      [520, 566, 120],
    ]
      .map(
        ([x, y, width]) =>
          `<path d="M${x} ${y}q${width! / 4}-10 ${width! / 2} 0t${width! / 2} 0" fill="none" stroke="${COLOUR.night300}" stroke-width="4" stroke-linecap="round" opacity=".5"/>`,
      )
      .join('')}
    <path d="M500 600C510 520 560 470 620 452S740 440 800 456V600Z" fill="#10122F"/>
    <path d="M588 456 600 236H660L676 456Z" fill="#F7F1E6"/><path d="M597.500 290H664L667 334H594.500ZM591.500 392H671L674 430H589.500Z" fill="${COLOUR.coral}"/><rect x="592" y="222" width="76" height="16" rx="5" fill="${COLOUR.night700}"/><rect x="608" y="186" width="44" height="38" fill="#FFE7A8"/><path d="M600 188H660L630 152Z" fill="${COLOUR.coral}"/>${glow(630, 206, 84, '#FFE7A8', 0.75)}
    ${at(250, 436, `<path d="M-76 12H84C72 44 50 54 24 54H-34C-56 54-70 40-76 12Z" fill="${COLOUR.wood700}"/><path d="M-76 12H84L80 24H-70Z" fill="${COLOUR.wood500}"/><path d="M0 8V-128" stroke="${COLOUR.wood300}" stroke-width="7"/><path d="M8-124C70-88 84-44 80-6H8Z" fill="#FFF7E6"/><path d="M-8-110C-48-76-60-40-58-6H-8Z" fill="${COLOUR.peach}"/>`)}
    <path d="M196 504H300" stroke="#FFF7E6" stroke-width="6" stroke-linecap="round" opacity=".25"/>`,
  );
}
