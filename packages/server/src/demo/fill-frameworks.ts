import type pg from 'pg';
import { runDueJobs } from '../jobs/run.ts';
import type { Person } from '../modules/audit/index.ts';
import { startImport } from '../modules/skills/index.ts';
import type { Deps } from '../platform/deps.ts';
import { escoExcerpt } from './content/esco-excerpt.ts';
import { actorWith, getActor, getFrom, type World } from './filled-world.ts';
import { demoFrameworks, demoPeople } from './world.ts';

/**
 * Frameworks for everyone, one of them with an occupation of ESCO, and one of the university in its second edition. What
 * is not of ESCO is made up.
 */
export async function importFrameworks(deps: Deps, pool: pg.Pool, world: World): Promise<void> {
  const { organisation, own, shared } = demoFrameworks;
  const { id: organisationId } = getFrom(world.organisations, organisation);
  const author = await actorWith(deps, world, { organisation, role: 'author' });
  const administrator = demoPeople.find((person) => person.role === 'administrator');
  const alder = await getActor(deps, getFrom(world.people, administrator?.email ?? ''));
  const importTable = async (
    actor: Person,
    { name, rows, owner }: { name: string; rows: readonly string[]; owner?: string },
  ) => {
    const bytes = bytesOf(['code;name;broader;description', ...rows]);
    const given = { name, language: 'en', licence: 'https://creativecommons.org/licenses/by/4.0/' };
    const files = [{ name: 'skills.csv', bytes }];
    await startImport(deps, actor, { organisationId: owner, files, given, first: 'run' });
    await runDueJobs(deps, pool);
  };
  await importTable(alder, shared);
  const files = escoExcerpt.map(({ name, rows }) => ({ name, bytes: bytesOf(rows) }));
  await startImport(deps, alder, { organisationId: undefined, files, given: {}, first: 'run' });
  await runDueJobs(deps, pool);
  for (const rows of own.editions) await importTable(author, { name: own.name, rows, owner: organisationId });
}

function bytesOf(rows: readonly string[]) {
  return new TextEncoder().encode(rows.join('\n'));
}
