import type { AnyAction, Call } from '../../cloud/core/action';
import { defineAction } from '../../cloud/core/action';
import type { Pipeline } from '../../cloud/core/dispatch';
import { anyone } from '../../cloud/core/policy';
import type { TestDatabase } from './database';
import { testWorld } from './world';

type Write = Call<'inbox.markRead'>;

export interface PipelineOptions extends Partial<Pipeline> {
  atomicity?: 'transaction' | 'statement';
}

/** A pipeline whose one write, `inbox.markRead` by anybody, does what the test says. */
export function pipelineRunning(
  db: TestDatabase,
  run: (call: Write) => Promise<number>,
  { atomicity, ...rest }: PipelineOptions = {},
): Pipeline {
  const present = (unread: number) => ({ unread });
  const definition = defineAction({ action: 'inbox.markRead', policy: anyone, run, present, atomicity });
  const actions = new Map<string, AnyAction>([[definition.action, definition]]);
  return { ...testWorld(db).pipeline, actions, ...rest };
}
