import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../../packages/server/src/config.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../packages/server/src/database/embedded.ts';
import { migrate } from '../../packages/server/src/database/migrate.ts';
import { type OpenDatabase, openDatabase } from '../../packages/server/src/database/open.ts';
import { fillDemoWorld } from '../../packages/server/src/demo/fill.ts';
import { createDeps } from '../../packages/server/src/deps.ts';
import { listPublished } from '../../packages/server/src/modules/catalog/index.ts';
import { addMember, listOrganisations } from '../../packages/server/src/modules/organisations/index.ts';
import { createPerson, openSession } from '../../packages/server/src/modules/people/index.ts';
import type { Deps } from '../../packages/server/src/platform/deps.ts';
import { silentLog } from '../../packages/server/src/platform/log.ts';
import { inTransaction } from '../../packages/server/src/platform/transaction.ts';

export interface Stage {
  slug: string;
  editionIds: string[];
  /** One learner for each write. */
  emails: string[];
  sessionToken: string;
}

/** Makes the instance that will be killed: the demo world, many learners, and a registrar who is signed in. */
export async function prepare(folder: string, writes: number): Promise<Stage> {
  return withDatabase(folder, async (deps, { pool }) => {
    await fillDemoWorld(deps, pool);
    const organisation = (await listOrganisations(deps)).find(({ slug }) => slug === 'northmoor');
    if (!organisation) throw new Error('The demo world has no Northmoor.');
    const published = (await listPublished(deps)).filter((each) => each.organisationId === organisation.id);
    const emails: string[] = [];
    const registrar = await inTransaction(deps, async (deps) => {
      for (let number = 0; number < writes; number++) {
        const email = `crash${number}@learner.example`;
        await createPerson(deps, { name: `Learner ${number}`, provenAddress: email });
        emails.push(email);
      }
      const person = await createPerson(deps, {
        name: 'Crash Registrar',
        provenAddress: 'crash@northmoor.example',
      });
      await addMember(deps, {
        organisationId: organisation.id,
        personId: person.id,
        roles: ['registrar'],
      });
      return person;
    });
    const sessionToken = await openSession(deps, {
      personId: registrar.id,
      method: 'link',
      userAgent: 'crash',
    });
    return {
      slug: organisation.slug,
      editionIds: published.map(({ editionId }) => editionId),
      emails,
      sessionToken,
    };
  });
}

/** Of the database of a server that runs on this folder. */
export function urlOfRunning(folder: string): string {
  const base = join(folder, 'postgres');
  const password = readFileSync(join(base, 'password'), 'utf8').trim();
  return `postgres://cairn:${password}@localhost/cairn?host=${encodeURIComponent(base)}&port=5432`;
}

/** Opens the instance's database without the server, and stops it again. */
export async function withDatabase<Result>(
  folder: string,
  work: (deps: Deps, open: OpenDatabase) => Promise<Result>,
): Promise<Result> {
  const postgres: EmbeddedPostgres = await startEmbeddedPostgres(folder);
  try {
    const open = await openDatabase(postgres.url);
    try {
      await migrate(open.database, open.pool);
      return await work(
        createDeps(readConfig({ CAIRN_DATA: folder, CAIRN_DEMO: '1' }), open.database, silentLog),
        open,
      );
    } finally {
      await open.close();
    }
  } finally {
    await postgres.stop();
  }
}
