import type pg from 'pg';
import { runDueJobs } from '../jobs/run.ts';
import { listAwardsOfPerson } from '../modules/issuing/index.ts';
import { createWebhook, listWebhooks, sendTest } from '../modules/webhooks/index.ts';
import { startBulkRun } from '../platform/bulk/start-bulk-run.ts';
import type { Deps } from '../platform/deps.ts';
import { actorWith, getFrom, type World } from './filled-world.ts';
import { demoRun, demoWebhooks } from './world.ts';

/** Two programs of the university that want to hear: one takes what comes, the other was closed without a word. */
export async function addWebhooks(deps: Deps, world: World): Promise<void> {
  const { organisation } = demoWebhooks;
  const owner = await actorWith(deps, world, { organisation, role: 'owner' });
  const { id: organisationId } = getFrom(world.organisations, organisation);
  const { now } = deps;
  for (const [minutes, webhook] of [demoWebhooks.taking, demoWebhooks.gone].entries()) {
    const { host, path, description, eventTypes } = webhook;
    const then = { ...deps, now: () => new Date(now().getTime() + minutes * 60_000) };
    await createWebhook(then, owner, {
      ...{ organisationId, description, eventTypes: [...eventTypes] },
      address: `https://${host}${path}`,
    });
  }
}

/** Has the program that takes what comes tried once more, today. */
export async function tryWebhook(deps: Deps, pool: pg.Pool, world: World): Promise<void> {
  const { organisation } = demoWebhooks;
  const owner = await actorWith(deps, world, { organisation, role: 'owner' });
  const { id: organisationId } = getFrom(world.organisations, organisation);
  const webhooks = await listWebhooks(deps, owner, organisationId);
  for (const { webhookId, paused } of webhooks)
    if (!paused) await sendTest(deps, owner, { organisationId, webhookId });
  await runDueJobs(deps, pool);
}

/** Long work that is done: most rows went well, and some name awards of another organisation, which are not there. */
export async function runOverRows(deps: Deps, pool: pg.Pool, world: World): Promise<void> {
  const { organisation, emails } = demoRun;
  const registrar = await actorWith(deps, world, { organisation, role: 'registrar' });
  const awards = await Promise.all(
    emails.map((email) => listAwardsOfPerson(deps, getFrom(world.people, email))),
  );
  await startBulkRun(deps, {
    ...{ kind: 'sign-awards', startedBy: registrar.personId, first: 'run' },
    organisationId: getFrom(world.organisations, organisation).id,
    rows: awards.flat().map(({ id }) => ({ awardId: id })),
  });
  await runDueJobs(deps, pool);
}
