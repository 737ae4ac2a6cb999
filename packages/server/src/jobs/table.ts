import type { TaskList } from 'graphile-worker';
import type { Deps } from '../platform/deps.ts';
import type { JobName, JobPayloads } from '../platform/jobs.ts';
import { sendMail } from '../platform/mail.ts';

type Handlers = { [Name in JobName]: (payload: JobPayloads[Name]) => Promise<void> };

/** The door for background work: one line a job, each calls one function of a module. */
export function jobTable(deps: Deps): TaskList {
  const handlers: Partial<Handlers> = {
    'send-mail': (payload) => sendMail(deps, payload),
  };
  return handlers as TaskList;
}
