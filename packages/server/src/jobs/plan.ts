import type { TaskList } from 'graphile-worker';
import type { RuleMet } from '../modules/earning/index.ts';
import type { Deps } from '../platform/deps.ts';
import { isFactSet, type JobPlan, type Priority } from '../platform/jobs.ts';
import { listeners } from './listeners.ts';
import { jobTable } from './table.ts';

type Run = (deps: Deps, payload: never) => Promise<unknown>;

/** All background work: jobs by name, and what listens to each fact. */
export interface Work {
  jobs: { [job: string]: { run: Run; priority: Priority } };
  listeners: { [fact: string]: { [listener: string]: Run | { each: Run; all: Run } } };
}

export const allWork: Work = { jobs: jobTable, listeners };

/**
 * Jobs under names that an earlier Cairn gave them, with what they carried then: one may still wait in a database that
 * is upgraded.
 */
const formerJobs: { [former: string]: { now: string; lift(payload: never): unknown } } = {
  'account-closed': { now: 'account-closed/hide-awards', lift: (payload) => payload },
  'award-earned': { now: 'rule-met/award', lift: ruleMetByAttempt },
  'attempt-passed/award': { now: 'rule-met/award', lift: ruleMetByAttempt },
};

/** The migration that brought decisions made one for each attempt that was passed, under the attempt's number. */
function ruleMetByAttempt(passed: {
  personId: string;
  achievementVersionId: string;
  attemptId: string;
  scorePercent: number;
  passedAt: string;
}): RuleMet {
  const { personId, achievementVersionId: editionId, scorePercent, passedAt: earnedAt } = passed;
  const decisionId = passed.attemptId.replace(/^att_/, 'dec_');
  return { decisionId, personId, editionId, earnedAt, scorePercent };
}

/** Of many facts in one job, a listener that knows no better hears one after the other. All are safe to repeat. */
function hearing(listener: Run | { each: Run; all: Run }): Run {
  const { each, all } = typeof listener === 'function' ? { each: listener, all: undefined } : listener;
  return async (deps, payload: unknown) => {
    if (!isFactSet(payload)) return each(deps, payload as never);
    if (all) return all(deps, payload.setOfFacts as never);
    const faults: unknown[] = [];
    for (const fact of payload.setOfFacts)
      await each(deps, fact as never).catch((fault) => faults.push(fault));
    if (faults.length > 0) throw new AggregateError(faults, `${faults.length} facts were not heard.`);
    return undefined;
  };
}

/** What the outbox must know. Somebody waits for what follows from a fact. */
export function planOf(work: Work): JobPlan {
  return {
    priorityOf: (job) => work.jobs[job]?.priority ?? 'soon',
    listenersOf: (fact) => Object.keys(work.listeners[fact] ?? {}).map((name) => `${fact}/${name}`),
  };
}

/** What graphile-worker must know: the function of every job, those that facts make among them. */
export function taskList(deps: Deps, work: Work = allWork): TaskList {
  const tasks: TaskList = {};
  const add = (name: string, run: Run) => {
    tasks[name] = async (payload) => {
      await run(deps, payload as never);
    };
  };
  for (const [name, job] of Object.entries(work.jobs)) add(name, job.run);
  for (const [fact, heard] of Object.entries(work.listeners))
    for (const [name, listener] of Object.entries(heard)) add(`${fact}/${name}`, hearing(listener));
  for (const [former, { now, lift }] of Object.entries(formerJobs)) {
    const task = tasks[now];
    if (task) tasks[former] = (payload, helpers) => task(lift(payload as never), helpers);
  }
  return tasks;
}
