import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Row } from './support/report';
import { rounded } from './support/statistics';

const PACKAGE = 'dist/weapp';
const MAIN_LIMIT = 800_000;
const SUBPACKAGE_LIMIT = 400_000;

function bytesBelow(directory: string, leaveOut: string[] = []): number {
  return readdirSync(directory, { withFileTypes: true }).reduce((sum, entry) => {
    const file = path.join(directory, entry.name);
    if (leaveOut.includes(file)) return sum;
    return sum + (entry.isDirectory() ? bytesBelow(file, leaveOut) : statSync(file).size);
  }, 0);
}

/** Bytes of the compiled main package and of each subpackage. Needs `npm run build:weapp`. */
export function packageSize(): Row[] {
  const app = JSON.parse(readFileSync(path.join(PACKAGE, 'app.json'), 'utf8')) as { subPackages: { root: string }[] };
  const roots = app.subPackages.map(({ root }) => path.join(PACKAGE, root));
  const row = (name: string, bytes: number, limit: number): Row => ({
    benchmark: `weapp ${name}`,
    ratio: rounded(bytes / limit),
    against: `${limit / 1000} kB`,
    detail: `${rounded(bytes / 1000, 0)} kB`,
    passes: bytes <= limit,
  });
  return [
    row('main package', bytesBelow(PACKAGE, roots), MAIN_LIMIT),
    ...roots.map((root) => row(path.relative(PACKAGE, root), bytesBelow(root), SUBPACKAGE_LIMIT)),
  ];
}
