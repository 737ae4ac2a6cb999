import type pg from 'pg';
import { runDueJobs } from '../jobs/run.ts';
import { beginCatalogueImport, startCatalogueImport, uploadCatalogue } from '../modules/imports/index.ts';
import type { Deps } from '../platform/deps.ts';
import { demoCatalogues } from './content/catalogues.ts';
import { actorWith, getFrom, type World } from './filled-world.ts';

/** One catalogue is imported, one waits for a word, and of one nobody has said what its columns mean. */
export async function importCatalogues(deps: Deps, pool: pg.Pool, world: World): Promise<void> {
  const { organisation, evening, summer, german } = demoCatalogues;
  const { id: organisationId } = getFrom(world.organisations, organisation);
  const author = await actorWith(deps, world, { organisation, role: 'author' });
  const given = { language: 'en', skillLevel: 1, publishes: false };
  const look = async ({ name, text }: { name: string; text: string }) => {
    const file = { name, bytes: new TextEncoder().encode(text) };
    const runId = await startCatalogueImport(deps, author, { organisationId, file, given });
    await runDueJobs(deps, pool);
    return { organisationId, runId };
  };
  await beginCatalogueImport(deps, author, await look(evening));
  await runDueJobs(deps, pool);
  await look(summer);
  const file = { name: german.name, bytes: new TextEncoder().encode(german.text) };
  await uploadCatalogue(deps, author, { organisationId, file });
}
