import { addDays } from '../../cloud/core/days';
import { lastDayOf } from '../../cloud/ledger/expiry/term';
import { RETURNED_KEPT_DAYS, type Movement, type Policy } from '../../cloud/ledger/expiry/unspent';

/** One point, as if each were a coin with a date on it. */
type Coin = string;

/** How points end in plain words: slow, a coin at a time and a day at a time, to hold the product against. */
export class ExpiryModel {
  entries: Movement[] = [];

  constructor(readonly policy: Policy) {}

  get balance(): number {
    return this.entries.reduce((sum, { points }) => sum + points, 0);
  }

  add(kind: string, points: number, localDate: string, reverses: number | null = null): void {
    this.entries.push({ sequence: this.entries.length + 1, kind, points, localDate, reverses });
  }

  /** Entries that can be taken back: earned or spent, and not taken back yet. */
  get reversible(): Movement[] {
    const gone = new Set(this.entries.map(({ reverses }) => reverses));
    return this.entries.filter(({ kind, sequence }) => (kind === 'earn' || kind === 'spend') && !gone.has(sequence));
  }

  /**
   * The coins left, the oldest first: what was taken back never happened, every use takes the oldest coin there is, and
   * what is used without coins is owed and paid with the next ones.
   */
  get coins(): Coin[] {
    const gone = new Set(this.entries.map(({ reverses }) => reverses));
    let owed = 0;
    const coins: Coin[] = [];
    for (const { kind, sequence, points, localDate } of this.entries) {
      if (kind === 'reversal' || gone.has(sequence)) continue;
      for (let coin = 0; coin < Math.abs(points); coin += 1) {
        if (points > 0 && owed > 0) owed -= 1;
        else if (points > 0) coins.push(localDate);
        else if (coins.length > 0) coins.shift();
        else owed += 1;
      }
    }
    return coins;
  }

  /** How many of the coins left have ended once this day is over. */
  endedBy(day: string): number {
    const over = this.coins.filter((localDate) => {
      const { term, earliestLastDay } = this.policy;
      const lastDay = lastDayOf(term, localDate);
      return lastDay !== null && lastDay <= day && (earliestLastDay === null || earliestLastDay <= day);
    });
    const held = this.entries
      .filter(
        ({ kind, points, localDate }) =>
          kind === 'reversal' && points > 0 && addDays(localDate, RETURNED_KEPT_DAYS) > day,
      )
      .reduce((sum, { points }) => sum + points, 0);
    return Math.max(0, over.length - held);
  }
}
