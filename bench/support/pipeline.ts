import type pg from 'pg';
import { databaseOver } from '../../cloud/core/database';
import { dispatch, type Pipeline } from '../../cloud/core/dispatch';
import { silentLog } from '../../cloud/core/log';
import { newDataKey, vaultOver } from '../../cloud/core/vault';
import { actions } from '../../cloud/features/registry';
import { wordListCheck } from '../../cloud/platform/content-check/words';
import { BENCH_DAY, BENCH_NOW, ID } from './fixture';

/** The product's own pipeline over a pool; only storage is empty. */
export function benchPipeline(pool: pg.Pool): Pipeline {
  return {
    database: databaseOver(pool),
    services: {
      contentCheck: wordListCheck(),
      storage: { head: () => Promise.resolve(null), remove: () => Promise.resolve(), urlOf: (key) => key },
      vault: vaultOver(newDataKey('bench')),
    },
    clock: () => BENCH_NOW,
    log: silentLog,
    actions,
  };
}

/** One check-in by member `index`, as a phone sends it. Throws when it is refused. */
export async function submitAs(pipeline: Pipeline, index: number): Promise<void> {
  const envelope = await dispatch(pipeline, {
    openid: ID.openid(index),
    body: {
      action: 'checkin.submit',
      requestId: `bench-request-${index}`,
      input: {
        communityId: ID.community,
        courseId: ID.course,
        localDate: BENCH_DAY,
        text: '今天读到第三章，写下一个改变想法的句子。',
        mediaIds: [],
        numbers: {},
        visibility: 'course',
        writtenAt: BENCH_NOW.toISOString(),
        makeup: false,
      },
    },
  });
  if (!envelope.ok) throw new Error(JSON.stringify(envelope.error));
}

/** A statement as it went over the wire. */
export interface Statement {
  text: string;
  values: unknown[];
}

/** Records every statement that goes through the pool until the returned function is called. */
export function recordStatements(pool: pg.Pool): () => Statement[] {
  const statements: Statement[] = [];
  const connect = pool.connect.bind(pool) as () => Promise<pg.PoolClient>;
  const mutable = pool as unknown as { connect: unknown };
  mutable.connect = async () => {
    const client = await connect();
    return new Proxy(client, {
      get(target, key) {
        const value: unknown = Reflect.get(target, key, target);
        if (typeof value !== 'function') return value;
        return (...args: unknown[]) => {
          if (key === 'query') {
            const [first, second] = args as [string | Statement, unknown[] | undefined];
            statements.push(
              typeof first === 'string'
                ? { text: first, values: second ?? [] }
                : { text: first.text, values: second ?? first.values ?? [] },
            );
          }
          return (value as (...all: unknown[]) => unknown).apply(target, args);
        };
      },
    });
  };
  return () => {
    mutable.connect = connect;
    return statements;
  };
}
