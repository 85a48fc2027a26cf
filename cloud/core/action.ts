import type { ActionName, Output, ParsedInput } from '@contract/actions';
import type { Caller, CommunityFacts, Member } from './caller';
import type { Database } from './database';
import type { Receipt } from './idempotency';
import type { Services } from './services';

/** Work that must not hold the transaction open: removing files, asking the platform. The timer repeats what fails. */
export type AfterCommit = (database: Database) => Promise<void>;

/** One call on its way through the pipeline. */
export interface Call<A extends ActionName = ActionName> {
  action: A;
  input: ParsedInput<A>;
  caller: Caller;
  /** The server's instant; everything in a call happens at this one. */
  now: Date;
  /** The transaction of a write, the pool for a read and for a write that is one statement. */
  database: Database;
  services: Services;
  /** Of a write. */
  receipt: Receipt | null;
  /**
   * Runs after the commit and before the answer, with a database outside of the transaction; a failure is logged and
   * changes nothing for the caller.
   */
  afterCommit: (work: AfterCommit) => void;
}

/** What most policies grant: an active member, in a community. */
export interface MemberGrant {
  member: Member;
  community: CommunityFacts;
}

/**
 * One action: who may, what happens, how it is told. A `policy` refuses by throwing and returns what it found out;
 * `run` is a command or a query; `present` shapes its result for the contract.
 */
export interface ActionDefinition<A extends ActionName, G, R> {
  action: A;
  policy: (call: Call<A>) => G | Promise<G>;
  run: (call: Call<A>, grant: G) => Promise<R>;
  present: (result: R, call: Call<A>, grant: G) => Output<A>;
  /**
   * `transaction` (default): the pipeline wraps policy and command. `statement`: the command writes everything,
   * its receipt included, in one statement, which saves a hot path four round trips.
   */
  atomicity?: 'transaction' | 'statement';
}

// The registry holds actions of every grant and result; each one is checked where it is defined.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type AnyAction = ActionDefinition<any, any, any>;

/** Declares an action; its types tie policy, command and presenter to the contract. */
export function defineAction<A extends ActionName, G, R>(definition: ActionDefinition<A, G, R>) {
  return definition;
}
