import type { Output } from '@contract/actions';
import { earningEvent, type EarningRule, type LedgerEntry } from '@contract/points';
import type { Entry } from '../../ledger/entries';
import type { LedgerPage, SourceSubject } from './queries';

export function presentEntries(page: LedgerPage): Output<'points.listEntries'> {
  const { rows, nextCursor, subjects, balance, totals } = page;
  return { rows: rows.map((entry) => presentEntry(entry, subjects)), nextCursor, balance, totals };
}

function presentEntry({ sourceKind, sourceId, ...entry }: Entry, subjects: SourceSubject[]): LedgerEntry {
  const subject = subjects.find((candidate) => candidate.sourceKind === sourceKind && candidate.sourceId === sourceId);
  return {
    ...entry,
    kind: entry.kind as LedgerEntry['kind'],
    source: { kind: sourceKind, id: sourceId, label: subject ? labelOf(subject) : null },
    createdAt: entry.createdAt.toISOString(),
  };
}

/** What the source is about, as people say it: a course, with the day where there is one. */
function labelOf({ courseTitle, localDate }: SourceSubject): string {
  if (localDate === null) return courseTitle;
  const [, month, day] = localDate.split('-').map(Number);
  return `${courseTitle} · ${month}月${day}日`;
}

const ORDER: readonly string[] = earningEvent.options;

/** Rules in the order in which people meet them. */
export function presentRules(rules: EarningRule[]): Output<'points.listRules'> {
  return { rules: rules.toSorted((a, b) => ORDER.indexOf(a.event) - ORDER.indexOf(b.event)) };
}
