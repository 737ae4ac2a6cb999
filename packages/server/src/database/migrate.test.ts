import assert from 'node:assert/strict';
import { test } from 'node:test';
import { migrationHashes, storedHashes } from '../../../../scripts/migration-hashes.ts';
import { urlOfDatabase } from '../../../../test/support/postgres.ts';
import { migrate } from './migrate.ts';
import { openDatabase } from './open.ts';

test('several processes that start at once on an empty database all find it at the newest schema', async () => {
  const server = process.env.CAIRN_TEST_POSTGRES ?? '';
  const name = `migrate_${process.pid}`;
  const administration = await openDatabase(server, { maxConnections: 1 });
  await administration.pool.query(`create database ${name}`);
  const processes = await Promise.all(
    Array.from({ length: 4 }, () => openDatabase(urlOfDatabase(server, name), { maxConnections: 3 })),
  );
  try {
    await Promise.all(processes.map(({ database, pool }) => migrate(database, pool)));
    for (const { pool } of processes) {
      const found = await pool.query('select count(*)::int as count from platform.migration');
      assert.ok(found.rows[0].count >= 10);
    }
  } finally {
    for (const open of processes) await open.close();
    await administration.pool.query(`drop database ${name} with (force)`);
    await administration.close();
  }
});

test('no migration changed after it landed: databases that ran it would differ from fresh ones', () => {
  assert.deepEqual(
    storedHashes(),
    migrationHashes(),
    'a new migration gets its line by "npm run tables"; what landed is never edited, the next one mends it',
  );
});
