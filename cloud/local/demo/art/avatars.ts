import { COLOUR } from './palette';
import { star, type Svg } from './parts';

const INK = COLOUR.ink;
const eyes = (y: number, apart = 22) =>
  `<circle cx="${-apart}" cy="${y}" r="5" fill="${INK}"/><circle cx="${apart}" cy="${y}" r="5" fill="${INK}"/>`;
const cheeks = (y: number, apart = 40) =>
  `<circle cx="${-apart}" cy="${y}" r="9" fill="${COLOUR.coral}" opacity=".55"/><circle cx="${apart}" cy="${y}" r="9" fill="${COLOUR.coral}" opacity=".55"/>`;
const smile = (y: number) =>
  `<path d="M-9 ${y}q9 10 18 0" fill="none" stroke="${INK}" stroke-width="4" stroke-linecap="round"/>`;

/** What people choose as their picture, each drawn around the middle of a square of 240. */
const MOTIFS: Record<string, { sky: string; drawing: Svg }> = {
  cat: {
    sky: COLOUR.night100,
    drawing: `<path d="M-66-70-56 8 56 8 66-70 24-42H-24Z" fill="#F3B77E"/><ellipse cy="16" rx="72" ry="62" fill="#F3B77E"/><path d="M0-44V-20M-16-40-12-22M16-40 12-22" stroke="#DB8F50" stroke-width="7" stroke-linecap="round"/>${eyes(8, 28)}<path d="M-6 24H6L0 31Z" fill="${INK}"/>${smile(36)}${cheeks(30, 48)}`,
  },
  rabbit: {
    sky: COLOUR.sage300,
    drawing: `<ellipse cx="-28" cy="-70" rx="17" ry="52" fill="#FFF"/><ellipse cx="28" cy="-70" rx="17" ry="52" fill="#FFF"/><ellipse cx="-28" cy="-66" rx="8" ry="36" fill="${COLOUR.rose}"/><ellipse cx="28" cy="-66" rx="8" ry="36" fill="${COLOUR.rose}"/><ellipse cy="24" rx="70" ry="62" fill="#FFF"/>${eyes(16, 26)}<ellipse cy="32" rx="6" ry="4" fill="${COLOUR.coral}"/>${smile(40)}${cheeks(36, 46)}`,
  },
  bear: {
    sky: COLOUR.star100,
    drawing: `<circle cx="-52" cy="-48" r="26" fill="#A97C50"/><circle cx="52" cy="-48" r="26" fill="#A97C50"/><circle cx="-52" cy="-48" r="13" fill="#D8B48A"/><circle cx="52" cy="-48" r="13" fill="#D8B48A"/><ellipse cy="8" rx="78" ry="70" fill="#A97C50"/><ellipse cy="32" rx="36" ry="28" fill="#EAD3B4"/>${eyes(2, 32)}<ellipse cy="20" rx="10" ry="7" fill="${INK}"/>${smile(36)}`,
  },
  penguin: {
    sky: COLOUR.sky,
    drawing: `<ellipse cy="22" rx="74" ry="92" fill="${COLOUR.night700}"/><path d="M0 104C-50 104-56 40-44 2-36-30-12-34 0-16 12-34 36-30 44 2 56 40 50 104 0 104Z" fill="#FFF"/>${eyes(-4, 22)}<path d="M-12 12H12L0 26Z" fill="${COLOUR.star500}"/>${cheeks(18, 34)}`,
  },
  whale: {
    sky: COLOUR.night50,
    drawing: `<path d="M-88 30C-88-34-30-58 22-40 56-28 70 0 92-12 90-34 78-40 82-54 96-44 106-44 114-56 116-26 104 6 84 22 62 72-10 86-52 72-76 64-88 50-88 30Z" fill="${COLOUR.night500}"/><path d="M-82 46C-40 70 30 62 62 40 40 76-20 84-52 72-68 68-78 58-82 46Z" fill="${COLOUR.night100}"/><circle cx="-46" cy="18" r="6" fill="#FFF"/><path d="M-14-62c-6-22-24-16-26-28M-14-62c6-22 24-16 26-28" fill="none" stroke="${COLOUR.night300}" stroke-width="7" stroke-linecap="round"/>`,
  },
  moon: {
    sky: COLOUR.night700,
    drawing: `<path d="M24-72A78 78 0 1 0 74 40 62 62 0 0 1 24-72Z" fill="${COLOUR.star300}"/>${star(52, -30, 17)}${star(84, 6, 9, COLOUR.star300)}<path d="M-44 2q9 8 18 0M-8 12q9 8 18 0" fill="none" stroke="#9A6700" stroke-width="4" stroke-linecap="round"/>`,
  },
  sunrise: {
    sky: COLOUR.peach,
    drawing: `<circle cy="22" r="58" fill="${COLOUR.star500}"/><g stroke="${COLOUR.star500}" stroke-width="11" stroke-linecap="round"><path d="M0-56V-78M-56-30-72-46M56-30 72-46M-80 14H-100M80 14H100"/></g><path d="M-120 44C-80 26-40 34 0 44S80 58 120 40V120H-120Z" fill="${COLOUR.coral}"/><path d="M-120 76C-60 58 0 70 60 76S100 80 120 72V120H-120Z" fill="#D77F66"/>`,
  },
  mountain: {
    sky: COLOUR.night200,
    drawing: `<circle cx="44" cy="-44" r="24" fill="${COLOUR.star100}"/><path d="M-120 76-34-44 8 14 44-22 120 76V120H-120Z" fill="${COLOUR.night500}"/><path d="M-34-44-10-10-24-2-36-12-50 0-60-8Z" fill="#FFF"/><path d="M-120 92C-60 66 0 84 60 76S100 72 120 80V120H-120Z" fill="${COLOUR.night700}"/>`,
  },
  teacup: {
    sky: '#F6E7D2',
    drawing: `<path d="M-58-14H46C46 34 30 68 8 76H-20C-42 68-58 34-58-14Z" fill="#FFF"/><path d="M46 2C82-4 84 46 34 46" fill="none" stroke="#FFF" stroke-width="12"/><ellipse cx="-6" cy="-14" rx="52" ry="11" fill="${COLOUR.wood700}"/><path d="M-24-34c-12-16 10-24 0-42M6-34c-12-16 10-24 0-42" fill="none" stroke="#FFF" stroke-width="7" stroke-linecap="round"/><path d="M-34 26q10 12 20 0" fill="none" stroke="${COLOUR.coral}" stroke-width="5" stroke-linecap="round"/><circle cx="-44" cy="14" r="4" fill="${INK}"/><circle cx="-4" cy="14" r="4" fill="${INK}"/>`,
  },
  leaf: {
    sky: '#E4EFE6',
    drawing: `<path d="M-64 76C-92-20-30-84 78-84 86 20 34 88-64 76Z" fill="${COLOUR.sage700}"/><path d="M-84 98C-40 20 0-14 52-56M-36 34C-40 6-36-14-28-30M-8 4C-8-18-4-34 4-46M-24 46C4 50 24 46 40 38M4 14C24 16 40 10 54 0" fill="none" stroke="#DDEBE0" stroke-width="6" stroke-linecap="round"/>`,
  },
  cactus: {
    sky: '#FBE5DA',
    drawing: `<rect x="-22" y="-78" width="44" height="130" rx="22" fill="${COLOUR.sage700}"/><path d="M-22 12H-40C-56 12-56-6-56-24M22-8H40C56-8 56-24 56-42" fill="none" stroke="${COLOUR.sage700}" stroke-width="24" stroke-linecap="round"/><path d="M-44 44H44L34 100H-34Z" fill="${COLOUR.coral}"/><circle cy="-84" r="14" fill="${COLOUR.rose}"/><circle cy="-84" r="6" fill="${COLOUR.star500}"/><circle cx="-9" cy="-30" r="4" fill="${INK}"/><circle cx="9" cy="-30" r="4" fill="${INK}"/>`,
  },
  bird: {
    sky: COLOUR.sky,
    drawing: `<ellipse cx="-4" cy="14" rx="66" ry="58" fill="${COLOUR.star500}"/><circle cx="34" cy="-32" r="36" fill="${COLOUR.star500}"/><path d="M66-38 94-28 66-18Z" fill="${COLOUR.coral}"/><circle cx="42" cy="-38" r="5" fill="${INK}"/><path d="M-44 4C-20-14 16-2 22 26-4 44-38 36-44 4Z" fill="#DE9B22"/><path d="M-66 10-100-14-92 22-108 40Z" fill="#DE9B22"/><path d="M-14 70V96M16 70V96" stroke="#9A6700" stroke-width="6" stroke-linecap="round"/>`,
  },
  flower: {
    sky: '#F3E6F2',
    drawing: `<path d="M0 20C4 50-4 80 0 120" stroke="${COLOUR.sage700}" stroke-width="10" fill="none"/><path d="M0 84C24 60 50 62 62 76 44 96 20 98 0 84Z" fill="${COLOUR.sage500}"/>${[0, 60, 120, 180, 240, 300].map((turn) => `<ellipse cy="-42" rx="24" ry="36" fill="#FFF" transform="translate(0 -14) rotate(${turn})"/>`).join('')}<circle cy="-14" r="25" fill="${COLOUR.star500}"/>`,
  },
  boat: {
    sky: COLOUR.teal,
    drawing: `<path d="M-6-84C46-58 58-20 54 20H-6Z" fill="#FFF"/><path d="M-18-70C-50-40-58-10-56 20H-18Z" fill="${COLOUR.peach}"/><path d="M-78 32H82C70 66 46 78 16 78H-26C-50 78-70 66-78 32Z" fill="${COLOUR.night500}"/><path d="M-120 84q30-16 60 0t60 0 60 0 60 0V120H-120Z" fill="#FFF" opacity=".65"/>`,
  },
  book: {
    sky: COLOUR.night500,
    drawing: `<path d="M0-38C-30-58-66-58-92-46V58C-66 46-30 46 0 66 30 46 66 46 92 58V-46C66-58 30-58 0-38Z" fill="#FFF"/><path d="M0-38V66" stroke="${COLOUR.night200}" stroke-width="5"/><path d="M-70-16C-50-22-34-20-20-12M-70 10C-50 4-34 6-20 14M70-16C50-22 34-20 20-12" fill="none" stroke="${COLOUR.night200}" stroke-width="6" stroke-linecap="round"/>${star(44, 16, 17)}`,
  },
  lantern: {
    sky: COLOUR.night800,
    drawing: `<circle r="92" fill="${COLOUR.star500}" opacity=".14"/><circle r="66" fill="${COLOUR.star500}" opacity=".2"/><path d="M-36-58H36L50 62H-50Z" fill="${COLOUR.star300}"/><path d="M-44-66H44V-52H-44ZM-58 58H58V74H-58Z" fill="${COLOUR.wood700}"/><path d="M-26-66C-26-98 26-98 26-66" fill="none" stroke="${COLOUR.wood700}" stroke-width="8"/><path d="M0-10C18 10 16 34 0 36-16 34-18 10 0-10Z" fill="${COLOUR.coral}"/><path d="M-12-54-18 60M12-54 18 60" stroke="${COLOUR.wood700}" stroke-width="4" opacity=".5"/>`,
  },
};

/** Other colours behind a drawing, so that two members with the same one are told apart. */
const BACKGROUNDS: Record<string, string> = {
  night: COLOUR.night600,
  rose: '#F7DDE0',
  peach: COLOUR.peach,
  sage: COLOUR.sage300,
  plum: '#4B3E63',
  coral: '#D77F66',
};

/** One avatar of 240 by 240: a motif, on its own background or on a named one. */
export function avatar(motif: string, background?: string): Svg {
  const { sky, drawing } = MOTIFS[motif]!;
  const fill = background ? BACKGROUNDS[background]! : sky;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="240" height="240" viewBox="0 0 240 240"><rect width="240" height="240" fill="${fill}"/><g transform="translate(120 124)">${drawing}</g></svg>`;
}
