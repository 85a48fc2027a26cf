import { ACTIONS, type ActionName } from '@contract/actions';
import { ERRORS, type Envelope } from '@contract/errors';
import { LIMITS } from '@contract/limits';
import { requestId as requestIdSchema } from '@contract/schema';
import * as z from 'zod';
import type { AfterCommit, AnyAction, Call } from './action';
import { NO_COMMUNITY, openCall, type Caller, type OpenedCall } from './caller';
import type { Clock } from './clock';
import type { Database } from './database';
import { isRaceLost, violatedKey } from './database-errors';
import { failureEnvelope, successEnvelope } from './envelope';
import {
  RECEIPT_KEY,
  answerOfTwin,
  claimReceipt,
  inputHashOf,
  keepAnswer,
  repeatedAnswer,
  type Receipt,
} from './idempotency';
import { randomId } from './ids';
import type { Log } from './log';
import { Refusal } from './refusal';
import type { Services } from './services';

const ATTEMPTS = 5;

const bodySchema = z.strictObject({
  action: z.string().max(64),
  input: z.unknown().optional(),
  requestId: requestIdSchema.optional(),
});

export interface Pipeline {
  database: Database;
  services: Services;
  clock: Clock;
  log: Log;
  /** Every action the product has, by name. */
  actions: Map<string, AnyAction>;
}

/** What arrives from the platform: who, and a body nobody has looked at yet. */
export interface IncomingCall {
  openid: string;
  body: unknown;
}

interface CheckedCall {
  action: ActionName;
  definition: AnyAction;
  input: unknown;
  requestId: string | null;
  communityId: string | null;
}

/**
 * Takes one call from its body to its envelope: identity, schema, rate limit, idempotency, policy, command, presenter.
 * Never throws: refusals carry their code, everything unforeseen becomes SYSTEM.INTERNAL and its cause goes to the log.
 */
export async function dispatch(pipeline: Pipeline, incoming: IncomingCall): Promise<Envelope<unknown>> {
  const startedAt = performance.now();
  const now = pipeline.clock();
  const names: { action: string; requestId: string; communityId?: string } = { action: '?', requestId: randomId() };
  const finish = (outcome: string) =>
    pipeline.log.info({ ...names, outcome, milliseconds: Math.round((performance.now() - startedAt) * 10) / 10 });
  try {
    if (incoming.openid === '') throw new Refusal('IDENTITY.MISSING', 'the platform named no caller');
    const checked = check(pipeline, incoming.body);
    names.action = checked.action;
    names.requestId = checked.requestId ?? names.requestId;
    names.communityId = checked.communityId ?? undefined;
    const data = await answer(pipeline, incoming.openid, checked, now);
    finish('ok');
    return successEnvelope(data, now);
  } catch (error) {
    const failure = failureEnvelope(error, names.requestId, now);
    const { code } = failure.error;
    if (ERRORS[code].reportable) pipeline.log.error({ ...names, outcome: code }, error);
    finish(code);
    return failure;
  }
}

function check(pipeline: Pipeline, body: unknown): CheckedCall {
  if (Buffer.byteLength(JSON.stringify(body ?? null)) > LIMITS.bodyBytes) {
    throw new Refusal('INPUT.TOO_LARGE', `a call may hold ${LIMITS.bodyBytes} bytes`);
  }
  const envelope = parse(bodySchema, body);
  const definition = pipeline.actions.get(envelope.action);
  if (!definition) throw new Refusal('INPUT.UNKNOWN_ACTION', 'there is no such action');
  const action = definition.action as ActionName;
  const contract = ACTIONS[action];
  const input = parse<unknown>(contract.input as z.ZodType<unknown>, envelope.input ?? {}, 'input');
  if (contract.kind === 'write' && !envelope.requestId) {
    throw new Refusal('INPUT.INVALID', 'a write needs a request id', { field: 'requestId' });
  }
  const { communityId } = input as { communityId?: string };
  return { action, definition, input, requestId: envelope.requestId ?? null, communityId: communityId ?? null };
}

function parse<T>(schema: z.ZodType<T>, value: unknown, root?: string): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0]!;
  const unknown = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  const path = [...(root ? [root] : []), ...issue.path.map(String), ...unknown].join('.').slice(0, 100);
  throw new Refusal('INPUT.INVALID', `${path || 'the call'}: ${issue.code}`, { field: path });
}

async function answer(pipeline: Pipeline, openid: string, checked: CheckedCall, now: Date): Promise<unknown> {
  const { action, communityId, requestId } = checked;
  const opened = await openCall(pipeline.database, { openid, communityId, action, requestId, now });
  const contract = ACTIONS[action];
  if (opened.callsThisMinute > contract.perMinute) {
    const openAgainAt = opened.minuteStartedAt.getTime() + 60_000;
    const retryAfterSeconds = Math.max(1, Math.ceil((openAgainAt - now.getTime()) / 1000));
    throw new Refusal('RATE.LIMITED', 'too many calls in a minute', {
      perMinute: contract.perMinute,
      retryAfterSeconds,
    });
  }
  if (contract.kind === 'read') return runRead(pipeline, checked, opened.caller, now);
  return runWrite(pipeline, checked, opened, now);
}

async function runRead(pipeline: Pipeline, checked: CheckedCall, caller: Caller, now: Date): Promise<unknown> {
  const call = callOf(pipeline, checked, caller, now, null, () => undefined);
  return perform(checked.definition, call);
}

async function runWrite(pipeline: Pipeline, checked: CheckedCall, opened: OpenedCall, now: Date): Promise<unknown> {
  const receipt: Receipt = {
    communityId: checked.communityId ?? NO_COMMUNITY,
    callerKey: opened.caller.callerKey,
    requestId: checked.requestId!,
    action: checked.action,
    inputHash: inputHashOf(checked.input),
  };
  if (opened.earlier) return repeatedAnswer(opened.earlier, receipt);
  for (let attempt = 1; ; attempt += 1) {
    const later: AfterCommit[] = [];
    const call = callOf(pipeline, checked, opened.caller, now, receipt, (work) => later.push(work));
    try {
      const data = await writeOnce(pipeline.database, checked.definition, call);
      await runLater(pipeline, receipt, later);
      return data;
    } catch (error) {
      if (violatedKey(error) === RECEIPT_KEY) {
        const answered = await answerOfTwin(pipeline.database, receipt);
        if (answered) return answered;
      }
      if (!isRaceLost(error) || attempt === ATTEMPTS) throw error;
    }
  }
}

async function writeOnce(database: Database, definition: AnyAction, call: Call): Promise<unknown> {
  if (definition.atomicity === 'statement') return perform(definition, call);
  return database.transaction().execute(async (tx) => {
    await claimReceipt(tx, call.receipt!, call.now);
    const data = await perform(definition, { ...call, database: tx });
    await keepAnswer(tx, call.receipt!, data);
    return data;
  });
}

async function perform(definition: AnyAction, call: Call): Promise<unknown> {
  const grant: unknown = await definition.policy(call);
  const result: unknown = await definition.run(call, grant);
  return definition.present(result, call, grant);
}

/** Work that must not hold the transaction open: removing files, asking the platform. The timer repeats what fails. */
async function runLater(pipeline: Pipeline, receipt: Receipt, later: AfterCommit[]): Promise<void> {
  for (const work of later) {
    try {
      await work(pipeline.database);
    } catch (error) {
      pipeline.log.error({ action: receipt.action, requestId: receipt.requestId, outcome: 'after-commit' }, error);
    }
  }
}

function callOf(
  pipeline: Pipeline,
  checked: CheckedCall,
  caller: Caller,
  now: Date,
  receipt: Receipt | null,
  afterCommit: Call['afterCommit'],
): Call {
  return {
    action: checked.action,
    input: checked.input as Call['input'],
    caller,
    now,
    database: pipeline.database,
    services: pipeline.services,
    receipt,
    afterCommit,
  };
}
