import type pg from 'pg';
import { runDueJobs } from '../jobs/run.ts';
import { startAwardList } from '../modules/issuing/index.ts';
import type { Deps } from '../platform/deps.ts';
import { demoAwardList } from './content/award-lists.ts';
import { actorWith, getFrom, type World } from './filled-world.ts';

/** A list of people waits for the word of a registrar. */
export async function handInList(deps: Deps, pool: pg.Pool, world: World): Promise<void> {
  const { organisation, name, text } = demoAwardList;
  const registrar = await actorWith(deps, world, { organisation, role: 'registrar' });
  await startAwardList(deps, registrar, {
    organisationId: getFrom(world.organisations, organisation).id,
    file: { name, bytes: new TextEncoder().encode(text) },
    requestKey: deps.newId('req'),
  });
  await runDueJobs(deps, pool);
}
