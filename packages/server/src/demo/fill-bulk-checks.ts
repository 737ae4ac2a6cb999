import type pg from 'pg';
import { answeringItself } from '../app.ts';
import { runDueJobs } from '../jobs/run.ts';
import { listAwardsOfPerson } from '../modules/issuing/index.ts';
import { readTexts, startBulkCheck } from '../modules/verification/index.ts';
import type { Deps } from '../platform/deps.ts';
import { findSample } from '../web/verification/samples.ts';
import { demoBulkCheck } from './content/bulk-checks.ts';
import { actorWith, type World } from './filled-world.ts';

/** A registrar had checked what applicants sent in: every kind of verdict is there. */
export async function checkMany(deps: Deps, pool: pg.Pool, world: World): Promise<void> {
  const { organisation, name, samples, others, addresses } = demoBulkCheck;
  const registrar = await actorWith(deps, world, { organisation, role: 'registrar' });
  const texts: { name: string; presented: string }[] = [];
  // Samples are of a demo, and this world is one, wherever it is filled.
  const demo = { ...deps, config: { ...deps.config, demo: true } };
  for (const sample of samples) {
    const presented = await findSample(demo, sample);
    if (presented !== undefined) texts.push({ name: `${sample}.json`, presented });
  }
  const held = await Promise.all(
    [...world.people.values()].map((personId) => listAwardsOfPerson(deps, personId)),
  );
  const awards = held.flat().slice(0, addresses);
  texts.push(...awards.map(({ id }, index) => ({ name: `list.csv:${index + 3}`, presented: id })), ...others);
  const presented = readTexts(texts);
  await startBulkCheck(deps, registrar, { name, presented, requestKey: deps.newId('req') });
  await runDueJobs(answeringItself(deps), pool);
}
