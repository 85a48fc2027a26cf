import type { TierProgress } from '@contract/points';
import { sayNumber } from '@/shared/format/numbers';

/** The exact way to the next tier in one sentence. */
export function sayGap({ growth, next }: TierProgress): string {
  if (!next) return `成长值 ${sayNumber(growth)}，已经在最高处了`;
  return `成长值 ${sayNumber(growth)}，再 ${sayNumber(next.remaining)} 升到${next.name}`;
}
