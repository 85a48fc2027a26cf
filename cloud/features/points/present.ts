import type { Output } from '@contract/actions';
import { earningEvent, type EarningRule, type LedgerEntry, type LedgerPage } from '@contract/points';
import { sayDate } from '../../core/say-date';
import type { Entry } from '../../ledger/entries';
import type { EntryPage, readExpiry } from './queries';
import type { SourceSubject } from './subjects';

export function presentEntries(page: EntryPage): LedgerPage {
  const { rows, nextCursor, subjects, balance, totals } = page;
  return { rows: rows.map((entry) => presentEntry(entry, subjects)), nextCursor, balance, totals };
}

function presentEntry({ sourceKind, sourceId, ...entry }: Entry, subjects: SourceSubject[]): LedgerEntry {
  const subject = subjects.find((candidate) => candidate.sourceKind === sourceKind && candidate.sourceId === sourceId);
  return {
    ...entry,
    kind: entry.kind as LedgerEntry['kind'],
    source: {
      kind: sourceKind,
      id: sourceId,
      label: sourceKind === 'expiry' ? `有效期到${sayDay(sourceId)}` : subject ? labelOf(subject) : null,
      opens: subject?.opensKind && subject.opensId ? { kind: subject.opensKind, id: subject.opensId } : null,
    },
    by: subject?.actor ?? null,
    createdAt: entry.createdAt.toISOString(),
  };
}

/** What the source is about, as people say it, with the day where there is one. */
function labelOf({ title, localDate }: SourceSubject): string | null {
  if (title === '') return null;
  return title === null || localDate === null ? title : `${title} · ${sayDate(localDate)}`;
}

/** 2027年12月31日 */
function sayDay(localDate: string): string {
  return `${localDate.slice(0, 4)}年${sayDate(localDate)}`;
}

export function presentExpiry(expiry: Awaited<ReturnType<typeof readExpiry>>): Output<'points.getExpiry'> {
  return expiry;
}

const ORDER: readonly string[] = earningEvent.options;

/** Rules in the order in which people meet them. */
export function presentRules(rules: EarningRule[]): Output<'points.listRules'> {
  return { rules: rules.toSorted((a, b) => ORDER.indexOf(a.event) - ORDER.indexOf(b.event)) };
}
