import type { TaskList } from 'graphile-worker';
import type { Deps } from '../platform/deps.ts';
import type { JobPlan, Priority } from '../platform/jobs.ts';
import { listeners } from './listeners.ts';
import { jobTable } from './table.ts';

type Run = (deps: Deps, payload: never) => Promise<unknown>;

/** All background work: jobs by name, and what listens to each fact. */
export interface Work {
  jobs: { [job: string]: { run: Run; priority: Priority } };
  listeners: { [fact: string]: { [listener: string]: Run } };
}

export const allWork: Work = { jobs: jobTable, listeners };

/** Jobs under names that an earlier Cairn gave them: one may still wait in a database that is upgraded. */
const formerNames: { [former: string]: string } = {
  'account-closed': 'account-closed/hide-awards',
  'award-earned': 'attempt-passed/award',
};

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
    for (const [name, run] of Object.entries(heard)) add(`${fact}/${name}`, run);
  for (const [former, name] of Object.entries(formerNames)) {
    const task = tasks[name];
    if (task) tasks[former] = task;
  }
  return tasks;
}
