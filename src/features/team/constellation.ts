/** Where each star of a team stands, in shares of the picture's width and in rows of its height. */
export interface Seat {
  /** 0 to 1 */
  x: number;
  /** 0 to 1 */
  y: number;
}

export interface Constellation {
  seats: Seat[];
  rows: number;
}

/** Four names fit side by side on the narrowest phone. */
const COLUMNS = 4;
/** How far, in seats, a star may stray: enough for a constellation, not so far that names touch. */
const STRAY = { x: 0.2, y: 0.26 };

/** FNV-1a, mixed once more because ids differ in their last letters only; as a share of its range. */
function chance(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 4_294_967_296;
}

/**
 * The shape of a team: the same every day and on every phone, so that people know it. Seats follow a path that turns at
 * the ends of rows; a new member at the end moves nobody within full rows.
 */
export function constellationOf(teamId: string, count: number): Constellation {
  const rows = Math.max(1, Math.ceil(count / COLUMNS));
  const seats = Array.from({ length: count }, (_, index) => {
    const row = Math.floor(index / COLUMNS);
    const inRow = Math.min(COLUMNS, count - row * COLUMNS);
    const across = row % 2 === 0 ? index % COLUMNS : inRow - 1 - (index % COLUMNS);
    const stray = (axis: 'x' | 'y') => (chance(`${teamId}${axis}${index}`) * 2 - 1) * STRAY[axis];
    return { x: (across + 0.5 + stray('x')) / inRow, y: (row + 0.5 + stray('y')) / rows };
  });
  return { seats, rows };
}

/** The lines between the stars as a CSS background, stretched over the picture. */
export function linesBackground(seats: readonly Seat[]): string {
  const points = seats.map(({ x, y }) => `${Math.round(x * 1000)},${Math.round(y * 1000)}`).join(' ');
  const svg = [
    `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1000 1000' preserveAspectRatio='none'>`,
    `<polyline points='${points}' fill='none' stroke='#8E93E6' stroke-opacity='.6' stroke-width='1.3' vector-effect='non-scaling-stroke'/>`,
    '</svg>',
  ].join('');
  return `url("data:image/svg+xml,${encodeURIComponent(svg).replace(/'/g, '%27')}")`;
}
