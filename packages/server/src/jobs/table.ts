import type { TaskList } from 'graphile-worker';
import { closeAttempt } from '../modules/assessment/index.ts';
import { awardEarned, publishStatusList, signAward } from '../modules/issuing/index.ts';
import { hideAll } from '../modules/wallet/index.ts';
import type { Deps } from '../platform/deps.ts';
import type { JobName, JobPayloads } from '../platform/jobs.ts';
import { sendMail } from '../platform/mail.ts';

type Handlers = { [Name in JobName]: (payload: JobPayloads[Name]) => Promise<void> };

/** The door for background work: one line a job, each calls one function of a module. */
export function jobTable(deps: Deps): TaskList {
  const handlers: Partial<Handlers> = {
    'send-mail': (payload) => sendMail(deps, payload),
    'close-attempt': (payload) => closeAttempt(deps, payload),
    'award-earned': async (payload) => {
      await awardEarned(deps, payload);
    },
    'account-closed': (payload) => hideAll(deps, payload),
    'sign-award': (payload) => signAward(deps, payload),
    'publish-status-list': async (payload) => {
      await publishStatusList(deps, payload);
    },
  };
  return handlers as TaskList;
}
