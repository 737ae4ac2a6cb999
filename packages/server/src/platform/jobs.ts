import { sql } from 'kysely';
import type { Within } from './transaction.ts';

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

/**
 * In which order waiting work is taken: somebody looks at the screen, somebody waits, nobody waits, and last what waits
 * for machines of others, of which any may be away for days.
 */
export const priorities = { now: 0, soon: 10, later: 50, last: 90 } as const;
export type Priority = keyof typeof priorities;

const mostAttempts = 12;

export interface Job<Name extends JobName> {
  payload: JobPayloads[Name];
  /** Same key: one job. */
  key?: string;
  runAt?: Date;
  /** Default: what the plan says for the job. */
  priority?: Priority;
}

/** Something that happened; same key: it happened once. */
export interface Told<Name extends FactName> {
  payload: FactPayloads[Name];
  key: string;
}

export interface Jobs {
  /** Adds a job in the caller's transaction: it exists exactly when the transaction commits. */
  enqueue<Name extends JobName>(deps: Within, name: Name, job: Job<Name>): Promise<void>;
  /** Many jobs of one name in one statement. */
  enqueueEach<Name extends JobName>(
    deps: Within,
    name: Name,
    jobs: readonly (Omit<Job<Name>, 'runAt'> & { key: string })[],
  ): Promise<void>;
  /** Says in the caller's transaction what happened: each listener gets a job of its own. */
  announce<Name extends FactName>(deps: Within, fact: Name, told: Told<Name>): Promise<void>;
  /** The same for a fact that happened many times, in one statement a listener. */
  announceEach<Name extends FactName>(deps: Within, fact: Name, told: readonly Told<Name>[]): Promise<void>;
  /** The same for what happened for the first time to many at once: each listener gets one job for all of them. */
  announceSet<Name extends FactName>(deps: Within, fact: Name, told: readonly Told<Name>[]): Promise<void>;
}

/** What the one job of a listener carries of many facts. */
export interface FactSet {
  setOfFacts: readonly unknown[];
}

export function isFactSet(payload: unknown): payload is FactSet {
  return typeof payload === 'object' && payload !== null && 'setOfFacts' in payload;
}

/** What the outbox must know of the work above it: how urgent a job is, and who listens to a fact. */
export interface JobPlan {
  priorityOf(job: string): Priority;
  /** Names of the jobs that a fact makes. */
  listenersOf(fact: string): readonly string[];
}

export function createJobs(plan: JobPlan): Jobs {
  return {
    enqueue: (deps, name, job) => add(deps, name, { priority: plan.priorityOf(name), ...job }),
    enqueueEach: (deps, name, jobs) =>
      addEach(
        deps,
        name,
        jobs.map((job) => ({ priority: plan.priorityOf(name), ...job })),
      ),
    announce: (deps, fact, told) => tellListeners({ ...deps, plan }, fact, [told]),
    announceEach: (deps, fact, told) => tellListeners({ ...deps, plan }, fact, told),
    announceSet: (deps, fact, told) => tellListeners({ ...deps, plan }, fact, asOne(told)),
  };
}

function asOne(told: readonly { payload: unknown; key: string }[]): { payload: FactSet; key: string }[] {
  const [first] = told;
  if (!first) return [];
  const setOfFacts = told.map(({ payload }) => payload);
  return [{ payload: { setOfFacts }, key: `${first.key} and ${told.length - 1} more` }];
}

async function tellListeners(
  { database, plan }: Within & { plan: JobPlan },
  fact: string,
  told: readonly { payload: unknown; key: string }[],
): Promise<void> {
  if (told.length === 0) return;
  for (const job of plan.listenersOf(fact)) {
    const priority = plan.priorityOf(job);
    await addEach(
      { database },
      job,
      told.map(({ payload, key }) => ({ payload, key: `${job}:${key}`, priority })),
    );
  }
}

async function addEach(
  { database }: Within,
  name: string,
  jobs: readonly { payload: unknown; key: string; priority: Priority }[],
): Promise<void> {
  if (jobs.length === 0) return;
  const given = jobs.map((job) => ({ ...job, priority: priorities[job.priority] }));
  await sql`select count(graphile_worker.add_job(
    ${name},
    payload := payload,
    job_key := key,
    priority := priority,
    max_attempts := ${mostAttempts}
  )) from json_to_recordset(${JSON.stringify(given)}::json) as given (payload json, key text, priority integer)`.execute(
    database,
  );
}

async function add(
  { database }: Within,
  name: string,
  job: { payload: unknown; key?: string; runAt?: Date; priority: Priority },
): Promise<void> {
  await sql`select graphile_worker.add_job(
    ${name},
    payload := ${JSON.stringify(job.payload)}::json,
    job_key := ${job.key ?? null},
    run_at := ${job.runAt ?? null}::timestamptz,
    priority := ${priorities[job.priority]},
    max_attempts := ${mostAttempts}
  )`.execute(database);
}
