import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate, migratorOf } from '../../packages/server/src/database/migrate.ts';
import { atEnd } from '../support/at-end.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import { openEmptyDatabase } from '../support/test-database.ts';

export interface UpgradedApp extends TestApp {
  /** The signed bytes of each award, as they were before the upgrade. */
  before: Map<string, Uint8Array>;
}

/** The key that opens the private keys of the frozen state; it opens nothing else. */
const keyEncryption = 'coeHADp4YSQho-5FIcKUbqnEHq2wYecnf9sLDmWQkUE';

/** The server on a data folder and a database of 2026-11-26 that it has just brought to the newest schema. */
export async function upgradedApp(environment: { [name: string]: string } = {}): Promise<UpgradedApp> {
  const open = await openEmptyDatabase();
  const { error } = await migratorOf(open.database).migrateTo('0130-applications');
  if (error) throw error;
  const rows = readFileSync(join(import.meta.dirname, 'state-of-2026-11-26.sql'), 'utf8');
  // As a restore does: what refers to each other comes in any order, and guards stand aside.
  await open.pool.query(`begin; set local session_replication_role = replica; ${rows} commit;`);
  const signed = await open.pool.query<{ id: string; content: Buffer }>(
    'select award_id as id, content from issuing.credential',
  );
  await migrate(open.database, open.pool);
  const folder = mkdtempSync(join(tmpdir(), 'cairn-upgrade-'));
  atEnd(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, 'secrets'), { mode: 0o700 });
  writeFileSync(join(folder, 'secrets', 'key-encryption'), keyEncryption, { mode: 0o600 });
  const server = await testApp({ CAIRN_DATA: folder, ...environment }, {}, open);
  server.setNow('2026-06-01T09:31:00Z');
  return { ...server, before: new Map(signed.rows.map(({ id, content }) => [id, new Uint8Array(content)])) };
}
