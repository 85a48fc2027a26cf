import { COLOUR } from '../palette';
import {
  at,
  cup,
  gradient,
  glow,
  handwriting,
  lyingBook,
  openBook,
  pencil,
  picture,
  plant,
  star,
  starDust,
  steam,
  type Svg,
} from '../parts';

/** Morning light from the left over a desk with an open book. */
export function deskInMorning(): Svg {
  return picture(
    gradient('wall', ['#FDF3E3', '#FBE6CF']) + gradient('desk', [COLOUR.wood300, COLOUR.wood500]),
    `<rect width="800" height="380" fill="url(#wall)"/>
    <path d="M70 0H330L470 380H180Z" fill="#FFFFFF" opacity=".5"/><path d="M400 0H560L720 380H550Z" fill="#FFFFFF" opacity=".35"/>
    <rect y="372" width="800" height="228" fill="url(#desk)"/><rect y="372" width="800" height="8" fill="#FFF" opacity=".35"/>
    ${at(112, 384, plant(COLOUR.coral))}
    ${at(640, 388, `${lyingBook(190, 26, COLOUR.night500)}`)}${at(652, 362, lyingBook(150, 26, COLOUR.sage700))}
    <ellipse cx="402" cy="536" rx="226" ry="30" fill="${COLOUR.wood900}" opacity=".16"/>
    ${at(400, 452, `<g transform="skewX(-6)">${openBook({ marked: true })}</g>`, { scale: 1.14 })}
    ${at(664, 556, cup(COLOUR.paper), { scale: 1.05 })}${at(664, 462, steam())}
    ${at(170, 540, pencil(), { turn: -24 })}`,
  );
}

/** A lamp over a desk at night. */
export function deskAtNight(): Svg {
  return picture(
    gradient('wall', [COLOUR.night900, COLOUR.night700]),
    `<rect width="800" height="600" fill="url(#wall)"/>
    <rect x="70" y="62" width="214" height="250" rx="10" fill="${COLOUR.night800}"/><rect x="82" y="74" width="190" height="226" rx="4" fill="#0F1130"/>
    ${at(82, 74, starDust(26, { width: 190, height: 200 }, 91))}<circle cx="226" cy="122" r="20" fill="${COLOUR.star100}"/><circle cx="217" cy="117" r="18" fill="#0F1130"/>
    <path d="M177 74V300M82 187H272" stroke="${COLOUR.night800}" stroke-width="9"/>
    <path d="M492 210 318 470H746L590 210Z" fill="#F7C873" opacity=".2"/><path d="M512 210 380 470H690L574 210Z" fill="#F7C873" opacity=".24"/>
    <rect y="462" width="800" height="138" fill="#4A3547"/><ellipse cx="532" cy="478" rx="226" ry="20" fill="#FFE7A8" opacity=".3"/><rect y="462" width="800" height="6" fill="#FFF" opacity=".08"/>
    <path d="M682 474V250L600 160" fill="none" stroke="${COLOUR.night300}" stroke-width="10" stroke-linejoin="round" stroke-linecap="round"/><circle cx="682" cy="250" r="9" fill="${COLOUR.night200}"/><rect x="630" y="466" width="104" height="14" rx="7" fill="${COLOUR.night300}"/>
    <path d="M478 216C486 150 548 122 606 148L600 216Z" fill="${COLOUR.star500}"/><path d="M478 216H600" stroke="#FFF3D6" stroke-width="8" stroke-linecap="round"/>
    <ellipse cx="500" cy="546" rx="200" ry="22" fill="#000" opacity=".22"/>
    ${at(500, 496, `<g transform="scale(1 .62)">${openBook({ cover: COLOUR.coral })}</g>`, { scale: 1.2 })}
    ${at(226, 540, cup(COLOUR.night200), { scale: 0.95 })}${at(226, 458, steam('#D9DCFA'), { scale: 0.9 })}`,
  );
}

/** Tea on a round table, a book beneath the saucer. */
export function teaOnTable(): Svg {
  return picture(
    gradient('wall', ['#E6EFE8', '#D3E3DA']) + gradient('table', ['#F6E7D2', '#E9CFAD']),
    `<rect width="800" height="600" fill="url(#wall)"/>
    <circle cx="600" cy="150" r="92" fill="#FFF7E4"/><circle cx="600" cy="150" r="70" fill="#FFEFC9"/>
    <path d="M0 96C60 132 96 92 150 128S214 206 268 186" fill="none" stroke="${COLOUR.sage700}" stroke-width="6" stroke-linecap="round"/>
    ${[
      [60, 112, -30],
      [112, 108, 24],
      [158, 132, -20],
      [196, 178, 30],
      [246, 190, -40],
    ]
      .map(([x, y, turn]) =>
        at(x!, y!, `<path d="M0 0C-16-18-14-44 0-62 14-44 16-18 0 0Z" fill="${COLOUR.sage500}"/>`, {
          turn: turn! + 180,
        }),
      )
      .join('')}
    <ellipse cx="400" cy="520" rx="410" ry="150" fill="url(#table)"/><ellipse cx="400" cy="512" rx="410" ry="150" fill="none" stroke="#FFF" stroke-width="5" opacity=".5"/>
    <ellipse cx="398" cy="534" rx="196" ry="26" fill="${COLOUR.wood900}" opacity=".14"/>
    ${at(226, 470, lyingBook(330, 52, COLOUR.night500))}${at(250, 430, lyingBook(290, 42, COLOUR.coral))}
    ${at(392, 430, cup(COLOUR.paper), { scale: 1.7 })}${at(392, 286, steam(), { scale: 1.5 })}
    ${at(640, 500, `<ellipse cx="0" cy="0" rx="64" ry="20" fill="${COLOUR.paper}"/><circle cx="-16" cy="-9" r="17" fill="${COLOUR.wood500}"/><circle cx="18" cy="-7" r="15" fill="${COLOUR.wood700}"/><circle cx="2" cy="-18" r="14" fill="${COLOUR.wood300}"/>`)}
    ${at(120, 512, pencil(COLOUR.sage700), { turn: -16, scale: 0.9 })}`,
  );
}

/** A cat asleep beside a book, on a rug, seen from above. */
export function catAndBook(): Svg {
  return picture(
    gradient('floor', ['#F7E6D2', '#F0D6B8']),
    `<rect width="800" height="600" fill="url(#floor)"/><path d="M0 150H800M0 300H800M0 450H800M220 0V150M560 150V300M150 300V450M620 450V600" stroke="#E4C49C" stroke-width="3" opacity=".7"/>
    <ellipse cx="400" cy="312" rx="356" ry="240" fill="${COLOUR.night300}"/><ellipse cx="400" cy="312" rx="330" ry="218" fill="${COLOUR.night100}"/><ellipse cx="400" cy="312" rx="292" ry="186" fill="none" stroke="${COLOUR.night300}" stroke-width="5" stroke-dasharray="2 16" stroke-linecap="round"/>
    ${at(246, 360, openBook({ marked: true, cover: COLOUR.coral }), { turn: -13, scale: 0.84 })}
    <ellipse cx="540" cy="330" rx="142" ry="112" fill="#000" opacity=".1" transform="translate(6 12)"/>
    <path d="M420 300C424 214 500 178 572 196 652 214 690 280 676 346 662 410 596 446 524 436 456 426 416 380 420 300Z" fill="#F3B77E"/>
    <path d="M676 340C668 420 592 462 510 448 470 440 436 420 424 394" fill="none" stroke="#E39A5B" stroke-width="38" stroke-linecap="round"/>
    <path d="M560 196C566 214 566 226 560 240M604 208C606 226 602 240 594 252M640 236C638 252 630 264 620 272" stroke="#DB8F50" stroke-width="10" stroke-linecap="round" fill="none"/>
    <path d="M424 346C404 316 404 270 428 240L440 206 472 230C490 224 508 224 522 230L552 208 560 250C572 282 566 320 544 342 512 372 450 374 424 346Z" fill="#F7C592"/>
    <path d="M440 206 450 246 470 232ZM552 208 546 248 524 234Z" fill="${COLOUR.coral}" opacity=".7"/>
    <path d="M448 296q14 12 28 0M506 294q14 12 28 0" fill="none" stroke="${COLOUR.wood900}" stroke-width="5" stroke-linecap="round"/><path d="M484 314h14l-7 8Z" fill="${COLOUR.wood900}"/><path d="M491 322q-8 10-16 6M491 322q8 10 16 6" fill="none" stroke="${COLOUR.wood900}" stroke-width="3.500" stroke-linecap="round"/>
    <path d="M486 234V254M470 238 474 254M502 236 498 254" stroke="#DB8F50" stroke-width="7" stroke-linecap="round"/>
    ${star(640, 150, 13, COLOUR.star500)}${star(676, 122, 8, COLOUR.star500, 0.8)}${star(606, 118, 6, COLOUR.star500, 0.6)}`,
  );
}

/** A shelf of books with a small lamp. */
export function bookshelf(): Svg {
  const colours = [
    COLOUR.night500,
    COLOUR.coral,
    COLOUR.sage700,
    COLOUR.star500,
    COLOUR.plum,
    COLOUR.teal,
    COLOUR.night300,
    COLOUR.wood700,
    COLOUR.rose,
    COLOUR.pine,
    COLOUR.sage500,
    COLOUR.night700,
  ];
  const row = (baseline: number, from: number, to: number, shift: number) => {
    let books = '';
    let x = from;
    for (let index = shift; x < to; index += 1) {
      const width = 24 + ((index * 7) % 22);
      const height = 112 + ((index * 29) % 46);
      const colour = colours[index % colours.length]!;
      books += `<rect x="${x}" y="${baseline - height}" width="${width}" height="${height}" rx="3" fill="${colour}"/><rect x="${x + width * 0.24}" y="${baseline - height + 18}" width="${width * 0.52}" height="5" rx="2" fill="#FFF" opacity=".55"/><rect x="${x + width * 0.24}" y="${baseline - 24}" width="${width * 0.52}" height="8" rx="2" fill="#FFF" opacity=".35"/>`;
      x += width + 3;
    }
    return books;
  };
  return picture(
    gradient('wall', ['#EDE7F4', '#E3DCEF']),
    `<rect width="800" height="600" fill="url(#wall)"/>${glow(618, 214, 190, '#FFE9B0', 0.75)}
    <rect x="60" y="44" width="680" height="520" rx="12" fill="${COLOUR.wood500}"/><rect x="80" y="64" width="640" height="480" fill="#7A5638"/>
    <rect x="80" y="64" width="640" height="24" fill="#000" opacity=".14"/>${glow(618, 180, 110, '#FFD98A', 0.75)}
    ${row(216, 96, 540, 0)}${row(378, 190, 690, 5)}${row(538, 96, 470, 9)}
    <rect x="80" y="216" width="640" height="16" fill="${COLOUR.wood500}"/><rect x="80" y="378" width="640" height="16" fill="${COLOUR.wood500}"/><rect x="80" y="232" width="640" height="14" fill="#000" opacity=".14"/><rect x="80" y="394" width="640" height="14" fill="#000" opacity=".14"/>
    <path d="M584 166 600 118H640L656 166Z" fill="${COLOUR.star300}"/><rect x="615" y="166" width="10" height="40" fill="${COLOUR.wood300}"/><rect x="592" y="204" width="56" height="12" rx="6" fill="${COLOUR.wood300}"/>
    ${at(136, 378, plant(COLOUR.paper), { scale: 0.9 })}
    ${at(500, 512, lyingBook(168, 26, COLOUR.coral))}${at(510, 486, lyingBook(140, 26, COLOUR.night500))}${at(588, 486, cup(COLOUR.teal, { saucer: false }), { scale: 0.6 })}`,
  );
}

/** A notebook page written by hand, with a highlighted line. */
export function notebookPage(): Svg {
  return picture(
    gradient('desk', ['#DDE2F7', '#CDD4F2']),
    `<rect width="800" height="600" fill="url(#desk)"/>
    <g transform="rotate(-4 400 300)"><rect x="196" y="50" width="430" height="540" rx="14" fill="#000" opacity=".09"/><rect x="186" y="38" width="430" height="540" rx="14" fill="${COLOUR.paper}"/>
    ${Array.from({ length: 13 }, (_, row) => `<path d="M250 ${118 + row * 34}H586" stroke="#E4E2EE" stroke-width="2"/>`).join('')}<path d="M240 38V578" stroke="${COLOUR.rose}" stroke-width="2.500"/>
    ${Array.from({ length: 9 }, (_, ring) => `<circle cx="212" cy="${84 + ring * 56}" r="8" fill="#CDD4F2"/>`).join('')}
    <rect x="254" y="230" width="300" height="24" rx="6" fill="${COLOUR.star300}" opacity=".7"/>
    ${handwriting(262, 108, [168], { weight: 5, colour: COLOUR.night500 })}${handwriting(262, 178, [300, 280, 294, 252, 306, 210], { gap: 34 })}${handwriting(262, 416, [286, 300, 150], { gap: 34 })}
    ${star(566, 100, 16)}</g>
    ${at(670, 150, `<rect x="-66" y="-64" width="132" height="128" fill="${COLOUR.star300}"/><rect x="-66" y="-64" width="132" height="22" fill="${COLOUR.star500}" opacity=".55"/>${handwriting(-48, -18, [92, 84, 52], { gap: 24 })}`, { turn: 7 })}
    ${at(664, 452, pencil(COLOUR.night500), { turn: -58, scale: 1.3 })}
    ${at(98, 470, `<circle r="62" fill="#FFF"/><circle r="50" fill="#F4EEE4"/><circle r="42" fill="${COLOUR.wood700}"/><path d="M-24-14a30 30 0 0 1 30-16" stroke="#FFF" stroke-width="5" stroke-linecap="round" fill="none" opacity=".35"/><path d="M56-22q30 4 30 24t-30 20" fill="none" stroke="#FFF" stroke-width="13"/>`)}`,
  );
}
