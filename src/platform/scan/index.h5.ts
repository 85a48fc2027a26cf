import type { Scanner } from './types';

export const scanner: Scanner = { canScan: false, scan: () => Promise.resolve(null) };
