import type { Line } from '../../cloud/ledger/post';

interface ModelEntry {
  kind: Line['kind'] | 'reversal';
  reason: string;
  source: { kind: string; id: string };
  points: number;
  growth: number;
  localDate: string;
  isReversed: boolean;
}

/** The rules of the ledger in plain words, to hold the SQL against. */
export class LedgerModel {
  entries: ModelEntry[] = [];
  private countedOn = '';
  private counted: Record<string, number> = {};

  get balance() {
    return {
      points: this.entries.reduce((sum, entry) => sum + entry.points, 0),
      growth: this.entries.reduce((sum, entry) => sum + entry.growth, 0),
    };
  }

  /** Posts what counts; 'uncovered' when a spend has no cover, and nothing is posted then. */
  post(lines: Line[], localDate: string): Line[] | 'uncovered' {
    const posted = this.linesThatCount(lines, localDate);
    let { points } = this.balance;
    for (const line of posted) {
      points += line.points;
      if (line.kind === 'spend' && points < 0) return 'uncovered';
    }
    if (posted.length > 0) this.openDay(localDate);
    for (const { kind, reason, source, points: moved, growth } of posted) {
      this.counted[reason] = (this.counted[reason] ?? 0) + 1;
      this.entries.push({ kind, reason, source, points: moved, growth, localDate, isReversed: false });
    }
    return posted;
  }

  /** Takes back what a source still has. */
  reverse(source: { kind: string; id: string }, localDate: string): { points: number; growth: number } {
    const due = this.entries.filter(
      (entry) =>
        entry.kind !== 'reversal' &&
        !entry.isReversed &&
        entry.source.kind === source.kind &&
        entry.source.id === source.id,
    );
    for (const entry of due) {
      entry.isReversed = true;
      if (entry.localDate === this.countedOn)
        this.counted[entry.reason] = Math.max(0, (this.counted[entry.reason] ?? 0) - 1);
      const { points, growth, reason } = entry;
      this.entries.push({
        ...entry,
        kind: 'reversal',
        reason: `${reason}.reversed`,
        points: 0 - points,
        growth: 0 - growth,
        localDate,
      });
    }
    const sum = (of: 'points' | 'growth') => 0 - due.reduce((total, entry) => total + entry[of], 0);
    return { points: sum('points'), growth: sum('growth') };
  }

  private openDay(localDate: string): void {
    if (this.countedOn !== localDate) this.counted = {};
    this.countedOn = localDate;
  }

  private linesThatCount(lines: Line[], localDate: string): Line[] {
    const counted = this.countedOn === localDate ? this.counted : {};
    const seen = new Set(this.entries.map(({ reason, source }) => `${reason} ${source.id}`));
    const nth: Record<string, number> = {};
    return lines.filter(({ reason, source, points, growth, dailyLimit }) => {
      if ((points === 0 && growth === 0) || seen.has(`${reason} ${source.id}`)) return false;
      seen.add(`${reason} ${source.id}`);
      nth[reason] = (nth[reason] ?? 0) + 1;
      return dailyLimit === null || (counted[reason] ?? 0) + nth[reason] <= dailyLimit;
    });
  }
}
