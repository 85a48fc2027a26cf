import { createHash } from 'node:crypto';
import pg from 'pg';

const names = new Map<string, string>();

/** The same text gives the same name on every connection. Texts are the program's own, so there are few. */
function nameOf(text: string): string {
  let name = names.get(text);
  if (name === undefined) {
    name = `q${createHash('sha1').update(text).digest('hex').slice(0, 20)}`;
    names.set(text, name);
  }
  return name;
}

/**
 * A connection that prepares each statement with parameters once, under a name, so that the server plans it once. Saves
 * most of the time of statements with many joins; does not work behind a pooler that hands out connections per transaction.
 */
export class PreparingClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    const query = this.query.bind(this) as (...args: unknown[]) => unknown;
    const preparing = (...args: unknown[]): unknown => {
      const [text, values, ...rest] = args;
      if (typeof text !== 'string' || !Array.isArray(values) || values.length === 0) return query(...args);
      return query({ name: nameOf(text), text, values }, ...rest);
    };
    this.query = preparing as typeof this.query;
  }
}
