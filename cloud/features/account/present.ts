import type { Output } from '@contract/actions';
import type { Call } from '../../core/action';
import type { PersonalRecord } from './queries';

type Tools = Pick<Call<'account.exportRecord'>, 'services' | 'now' | 'input'>;

/** The sections that are about the one person and have one row. */
const SINGLE = new Set(['profile', 'settings', 'membership']);

export function presentRecord(record: PersonalRecord, call: Tools): Output<'account.exportRecord'> {
  const sections = Object.entries(record).map(([name, rows]) => {
    const told = rows.map((row) => readable(row, call));
    return [name, SINGLE.has(name) ? told[0] : told] as const;
  });
  return { exportedAt: call.now.toISOString(), record: Object.fromEntries(sections) };
}

/** Instants as ISO text, stored files as the addresses under which the person can fetch them, the vault's texts opened. */
function readable(row: Record<string, unknown>, { services, input }: Tools): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => {
      if (value instanceof Date) return [name, value.toISOString()];
      if (name.endsWith('Sealed')) {
        const opened = value && services.vault.open(value as string, input.communityId);
        return [name.replace(/Sealed$/, ''), opened];
      }
      if (!/Keys?$/.test(name)) return [name, value];
      const urls = Array.isArray(value)
        ? value.map((key: string) => services.storage.urlOf(key))
        : value && services.storage.urlOf(value as string);
      return [name.replace(/Key(s?)$/, 'Url$1'), urls];
    }),
  );
}

export function presentDeleted(deleted: true): Output<'account.deleteForever'> {
  return { deleted };
}
