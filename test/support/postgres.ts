import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { homeOfPostgres, startEmbeddedPostgres } from '../../packages/server/src/database/embedded.ts';
import { migrate } from '../../packages/server/src/database/migrate.ts';
import { openDatabase } from '../../packages/server/src/database/open.ts';

/** The migrated database that each test file clones. */
export const templateName = 'cairn_template';

/** Starts a PostgreSQL of its own with the migrated template, does the work, and leaves nothing behind. */
export async function withTestPostgres<Result>(work: (url: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-test-'));
  const postgres = await startEmbeddedPostgres(folder);
  try {
    await makeTemplate(postgres.url);
    return await work(postgres.url);
  } finally {
    await postgres.stop();
    for (const home of [homeOfPostgres(folder), folder]) rmSync(home, { recursive: true, force: true });
  }
}

export function urlOfDatabase(url: string, name: string): string {
  return url.replace(/\/[^/?]+\?/, `/${name}?`);
}

async function makeTemplate(url: string): Promise<void> {
  const server = await openDatabase(url, { maxConnections: 1 });
  await server.pool.query(`create database ${templateName}`);
  await server.close();
  const template = await openDatabase(urlOfDatabase(url, templateName));
  await migrate(template.database, template.pool);
  await template.close();
}
