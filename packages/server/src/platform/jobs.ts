import { sql } from 'kysely';
import type { Transaction } from './transaction.ts';

/**
 * What each job carries. Who has a job done declares it beside the function that does it, by adding to this
 * interface. A job may run more than once: every function is safe to repeat.
 */
export interface JobPayloads {
  'send-mail': { mailId: string };
  /** Daily: what nobody needs any more. */
  'forget-old': Record<string, never>;
}

/**
 * What happened, by its name: named after what happened, never after what somebody will do about it. The module in
 * which it happens adds it to this interface, beside the function that announces it.
 */
// biome-ignore lint/suspicious/noEmptyInterface: the modules fill it, so that this file knows no business.
export interface FactPayloads {}

export type JobName = keyof JobPayloads;
export type FactName = keyof FactPayloads;

/** In which order waiting work is taken: somebody looks at the screen, somebody waits, nobody waits. */
export const priorities = { now: 0, soon: 10, later: 50 } as const;
export type Priority = keyof typeof priorities;

const mostAttempts = 12;

export interface EnqueueOptions {
  /** Same key: one job. */
  key?: string;
  runAt?: Date;
  /** Default: what the plan says for the job. */
  priority?: Priority;
}

export interface Jobs {
  /** Adds a job in the caller's transaction: it exists exactly when the transaction commits. */
  enqueue<Name extends JobName>(
    transaction: Transaction,
    name: Name,
    payload: JobPayloads[Name],
    options?: EnqueueOptions,
  ): Promise<void>;
  /** Says in the caller's transaction what happened: each listener gets a job of its own. */
  announce<Name extends FactName>(
    transaction: Transaction,
    fact: Name,
    payload: FactPayloads[Name],
    options: { key: string },
  ): Promise<void>;
  /** The same for a fact that happened many times, in one statement a listener. */
  announceEach<Name extends FactName>(
    transaction: Transaction,
    fact: Name,
    told: readonly { payload: FactPayloads[Name]; key: string }[],
  ): Promise<void>;
}

/** What the outbox must know of the work above it: how urgent a job is, and who listens to a fact. */
export interface JobPlan {
  priorityOf(job: string): Priority;
  /** Names of the jobs that a fact makes. */
  listenersOf(fact: string): readonly string[];
}

export function createJobs(plan: JobPlan): Jobs {
  return {
    enqueue: (transaction, name, payload, options = {}) =>
      add(transaction, name, payload, { priority: plan.priorityOf(name), ...options }),
    announce: (transaction, fact, payload, { key }) =>
      announceEach(plan, transaction, { fact, told: [{ payload, key }] }),
    announceEach: (transaction, fact, told) => announceEach(plan, transaction, { fact, told }),
  };
}

async function announceEach(
  plan: JobPlan,
  transaction: Transaction,
  { fact, told }: { fact: string; told: readonly { payload: unknown; key: string }[] },
): Promise<void> {
  if (told.length === 0) return;
  for (const job of plan.listenersOf(fact))
    await sql`select count(graphile_worker.add_job(
      ${job},
      payload := payload,
      job_key := ${`${job}:`} || key,
      priority := ${priorities[plan.priorityOf(job)]},
      max_attempts := ${mostAttempts}
    )) from json_to_recordset(${JSON.stringify(told)}::json) as told (payload json, key text)`.execute(
      transaction,
    );
}

async function add(
  transaction: Transaction,
  name: string,
  payload: unknown,
  options: EnqueueOptions & { priority: Priority },
): Promise<void> {
  await sql`select graphile_worker.add_job(
    ${name},
    payload := ${JSON.stringify(payload)}::json,
    job_key := ${options.key ?? null},
    run_at := ${options.runAt ?? null}::timestamptz,
    priority := ${priorities[options.priority]},
    max_attempts := ${mostAttempts}
  )`.execute(transaction);
}
