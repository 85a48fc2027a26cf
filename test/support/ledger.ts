import type { Database } from '../../cloud/core/database';
import { isRaceLost } from '../../cloud/core/database-errors';
import { randomId } from '../../cloud/core/ids';
import type { Line } from '../../cloud/ledger/post';

/** An earning of 10 points and 5 growth from a source of its own, unless told otherwise. */
export const earningLine = (rest: Partial<Line> = {}): Line => ({
  kind: 'earn',
  reason: 'checkin',
  source: { kind: 'checkin', id: randomId() },
  points: 10,
  growth: 5,
  ruleVersion: 1,
  dailyLimit: null,
  ...rest,
});

export const spendingLine = (points: number): Line =>
  earningLine({ kind: 'spend', reason: 'perk', points: -points, growth: 0 });

/** Runs work as the pipeline runs a command: in a transaction, and again when another one was in its way. */
export async function asCommand<T>(database: Database, run: (tx: Database) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await database.transaction().execute(run);
    } catch (error) {
      if (!isRaceLost(error) || attempt === 3) throw error;
    }
  }
}
