import { encode } from 'uqr';
import { COLOURS } from '@/shared/ui/styles/colours';

/** Light modules around the code that scanners need. */
const QUIET_MODULES = 3;

/** Runs of dark modules in a row, each drawn as one bar. */
function barsOf(row: boolean[], y: number): string {
  let bars = '';
  for (let x = 0; x < row.length; x += 1) {
    if (!row[x]) continue;
    const start = x;
    while (row[x + 1]) x += 1;
    const width = x - start + 1;
    bars += `M${start} ${y}h${width}v1h-${width}z`;
  }
  return bars;
}

/** A text as a QR code: the address of a drawing that stays sharp at every size. */
export function drawQr(text: string): string {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET_MODULES });
  const svg =
    `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 ${size} ${size}' shape-rendering='crispEdges'>` +
    `<path fill='${COLOURS['night-900']}' d='${data.map(barsOf).join('')}'/></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
