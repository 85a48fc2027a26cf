import { COLOUR } from './palette';

/** SVG markup. Every part is drawn around its own origin and put in place with {@link at}. */
export type Svg = string;

/** Puts markup somewhere: position, scale, rotation in degrees. */
export function at(x: number, y: number, content: Svg, { scale = 1, turn = 0 } = {}): Svg {
  return `<g transform="translate(${x} ${y}) rotate(${turn}) scale(${scale})">${content}</g>`;
}

/** A gradient from top to bottom; give `across` for left to right. Stops are colours at even distances. */
export function gradient(id: string, colours: string[], across = false): Svg {
  const stops = colours.map(
    (colour, index) => `<stop offset="${index / (colours.length - 1)}" stop-color="${colour}"/>`,
  );
  const end = across ? 'x2="1" y2="0"' : 'x2="0" y2="1"';
  return `<linearGradient id="${id}" x1="0" y1="0" ${end}>${stops.join('')}</linearGradient>`;
}

/** Light that fades outwards, as an ellipse of a few flat steps: it compresses far better than a smooth one. */
export function glow(x: number, y: number, radius: number, colour: string, strength = 0.5): Svg {
  const steps = [1, 0.8, 0.62, 0.46, 0.32];
  return steps
    .map(
      (step) =>
        `<circle cx="${x}" cy="${y}" r="${radius * step}" fill="${colour}" opacity="${strength / steps.length}"/>`,
    )
    .join('');
}

/** The product's four-pointed star. */
export function star(x: number, y: number, radius: number, colour: string = COLOUR.star500, opacity = 1): Svg {
  const path =
    'M0-10.2C.9-4.6 3.1-1.9 10.2 0 3.1 1.9.9 4.6 0 10.2-.9 4.600-3.100 1.900-10.200 0-3.100-1.900-.9-4.600 0-10.200Z';
  return at(x, y, `<path d="${path}" fill="${colour}" opacity="${opacity}"/>`, { scale: radius / 10 });
}

/** Small round stars strewn over a box; the same `salt` gives the same sky. */
export function starDust(count: number, box: { width: number; height: number }, salt: number): Svg {
  let state = salt;
  const next = () => (state = (state * 16807) % 2147483647) / 2147483647;
  const one = () => {
    const [x, y, size] = [next() * box.width, next() * box.height, next()];
    return `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${(0.9 + size * 1.6).toFixed(1)}" opacity="${(0.35 + size * 0.6).toFixed(2)}"/>`;
  };
  return `<g fill="#FFFFFF">${Array.from({ length: count }, one).join('')}</g>`;
}

/** Lines that look like handwriting from a distance. */
export function handwriting(
  x: number,
  y: number,
  widths: number[],
  { gap = 22, colour = COLOUR.ink, weight = 3 }: { gap?: number; colour?: string; weight?: number } = {},
): Svg {
  const line = (width: number, row: number) => {
    let path = `M${x} ${y + row * gap}`;
    for (let covered = 0; covered + 14 <= width; covered += 14) {
      const swing = 3 + ((covered / 14 + row * 3) % 4);
      const gapAfter = (covered / 14 + row) % 5 === 4;
      path += gapAfter ? 'm14 0' : `q3.500 -${swing} 7 0t7 0`;
    }
    return `<path d="${path}"/>`;
  };
  return `<g fill="none" stroke="${colour}" stroke-width="${weight}" stroke-linecap="round" opacity=".62">${widths.map(line).join('')}</g>`;
}

/** Printed lines of a page, as bars. */
export function printedLines(
  x: number,
  y: number,
  widths: number[],
  { gap = 14, colour = COLOUR.line, height = 4 }: { gap?: number; colour?: string; height?: number } = {},
): Svg {
  return widths
    .map(
      (width, row) =>
        `<rect x="${x}" y="${y + row * gap}" width="${width}" height="${height}" rx="${height / 2}" fill="${colour}"/>`,
    )
    .join('');
}

/** An open book seen from above, 300 by 200 around its middle; `marked` lays a highlighter over two lines. */
export function openBook({ marked = false, cover = COLOUR.night500 }: { marked?: boolean; cover?: string } = {}): Svg {
  const left = [96, 104, 92, 100, 84, 102, 96, 60];
  const right = [100, 92, 104, 88, 102, 96, 104, 72];
  const highlighter = marked
    ? `<rect x="22" y="-22" width="106" height="12" rx="4" fill="${COLOUR.star300}" opacity=".75"/><rect x="22" y="-8" width="64" height="12" rx="4" fill="${COLOUR.star300}" opacity=".75"/>`
    : '';
  return `<path d="M-158-98H158V104H-158Z" fill="${cover}"/>
    <path d="M0-92C-50-106-110-104-150-94V94C-110 84-50 82 0 96Z" fill="${COLOUR.paper}"/>
    <path d="M0-92C50-106 110-104 150-94V94C110 84 50 82 0 96Z" fill="#FFF9EE"/>
    <path d="M0-92C-8-94-15-96-22-97V88C-14 90-7 93 0 96 7 93 14 90 22 88V-97C15-96 8-94 0-92Z" fill="${COLOUR.sand}" opacity=".6"/>
    ${highlighter}${printedLines(-132, -64, left)}${printedLines(26, -64, right)}
    <path d="M0-92V96" stroke="${COLOUR.wood300}" stroke-width="2"/>`;
}

/** A closed book lying flat, seen from the side; its upper left corner is the origin. */
export function lyingBook(width: number, height: number, cover: string): Svg {
  return `<rect width="${width}" height="${height}" rx="5" fill="${cover}"/><rect x="${width * 0.06}" y="${height * 0.2}" width="${width * 0.94}" height="${height * 0.6}" fill="${COLOUR.paper}"/>
    <path d="M${width * 0.08} ${height * 0.4}H${width}M${width * 0.08} ${height * 0.6}H${width}" stroke="${COLOUR.sand}" stroke-width="2"/>`;
}

/** A cup seen from the side, 90 wide; its bottom middle is the origin. */
export function cup(colour: string, { saucer = true } = {}): Svg {
  const plate = saucer
    ? `<ellipse cx="0" cy="2" rx="78" ry="11" fill="${colour}"/><ellipse cx="0" cy="-1" rx="60" ry="7" fill="#000" opacity=".07"/>`
    : '';
  return `${plate}<path d="M-46-76H46C46-36 34-8 18-2H-18C-34-8-46-36-46-76Z" fill="${colour}"/>
    <path d="M46-62C74-66 78-28 36-26" fill="none" stroke="${colour}" stroke-width="9"/>
    <ellipse cx="0" cy="-76" rx="46" ry="9" fill="#FFFFFF" opacity=".55"/><ellipse cx="0" cy="-75" rx="39" ry="6.500" fill="${COLOUR.wood700}"/>
    <path d="M-34-62C-32-40-27-22-19-12" fill="none" stroke="#FFF" stroke-width="6" stroke-linecap="round" opacity=".45"/>`;
}

/** Three curls of steam rising from the origin. */
export function steam(colour = '#FFFFFF'): Svg {
  const curl = (x: number, height: number) =>
    `<path d="M${x} 0c-14-${height * 0.3} 14-${height * 0.5} 0-${height * 0.8}s6-${height * 0.3} 2-${height * 0.4}"/>`;
  return `<g fill="none" stroke="${colour}" stroke-width="6" stroke-linecap="round" opacity=".7">${curl(-20, 60)}${curl(2, 80)}${curl(22, 56)}</g>`;
}

/** A potted plant, about 150 high; the bottom middle of the pot is the origin. */
export function plant(pot: string, leaf: string = COLOUR.sage700): Svg {
  const blade = (turn: number, length: number, shade: string) =>
    at(
      0,
      -52,
      `<path d="M0 0C-17-${length * 0.35}-13-${length * 0.8} 0-${length} 13-${length * 0.8} 17-${length * 0.35} 0 0Z" fill="${shade}"/><path d="M0 0V-${length * 0.85}" stroke="#FFF" stroke-width="2" opacity=".35"/>`,
      { turn },
    );
  return `${blade(-52, 76, COLOUR.sage500)}${blade(50, 80, COLOUR.sage500)}${blade(-28, 96, leaf)}${blade(27, 92, leaf)}${blade(0, 108, COLOUR.pine)}
    <path d="M-36-58H36L28 0H-28Z" fill="${pot}"/><rect x="-40" y="-64" width="80" height="14" rx="4" fill="${pot}"/><rect x="-40" y="-52" width="80" height="5" fill="#000" opacity=".1"/>`;
}

/** A pencil, 180 long, pointing right. */
export function pencil(colour: string = COLOUR.star500): Svg {
  return `<rect x="-90" y="-7" width="140" height="14" fill="${colour}"/><rect x="-90" y="-7" width="140" height="5" fill="#FFF" opacity=".3"/><rect x="-104" y="-7" width="14" height="14" rx="3" fill="${COLOUR.rose}"/>
    <path d="M50-7 84 0 50 7Z" fill="${COLOUR.wood300}"/><path d="M74-2.200 84 0 74 2.200Z" fill="${COLOUR.ink}"/>`;
}

/** A whole picture of 800 by 600. */
export function picture(definitions: Svg, content: Svg): Svg {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600" viewBox="0 0 800 600"><defs>${definitions}</defs>${content}</svg>`;
}
