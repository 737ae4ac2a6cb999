import assert from 'node:assert/strict';
import { createDecipheriv } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { sql } from 'kysely';
import { createAward, createAwardingOrganisation } from '../../../../../test/support/awards.ts';
import { testApp } from '../../../../../test/support/test-app.ts';
import { createKeyStore } from '../../platform/keys.ts';
import { readOrCreateSecret } from '../../platform/secrets.ts';
import { prepareIssuer } from './index.ts';

const server = await testApp();
const { app, deps } = server;
const school = await createAwardingOrganisation(server);
const organisationId = school.organisation.id;

test('the database alone cannot sign, and no row or answer shows a private key (security.md row 1)', async () => {
  const { keys } = await prepareIssuer(deps, organisationId);
  const [key] = keys;
  assert.ok(key);
  const { rows } = await sql<{ sealed: Buffer }>`
    select sealed from platform.private_key where id = ${key.id}
  `.execute(deps.database);
  const sealed = rows[0]?.sealed ?? Buffer.alloc(0);
  const secret = Buffer.from(
    readFileSync(`${deps.config.dataFolder}/secrets/key-encryption`, 'utf8'),
    'base64url',
  );
  const decipher = createDecipheriv('aes-256-gcm', secret, sealed.subarray(1, 13));
  decipher.setAAD(Buffer.from(key.id)).setAuthTag(sealed.subarray(13, 29));
  const { d } = JSON.parse(
    `${decipher.update(sealed.subarray(29), undefined, 'utf8')}${decipher.final('utf8')}`,
  ) as {
    d: string;
  };
  const raw = Buffer.from(d, 'base64url');
  assert.equal(raw.length, 32);
  const dump = await dumpDatabase();
  assert.ok(dump.length > 10_000);
  const { award } = await createAward(server, school);
  const answers = await Promise.all(
    [`/awards/${award.id}/credential.json`, `/issuers/${school.organisation.slug}/did.json`].map(
      async (path) => (await app.request(path)).text(),
    ),
  );
  for (const form of [raw.toString('hex'), d, raw.toString('base64'), raw.toString('base64').slice(0, 42)])
    assert.ok(![dump, ...answers].some((text) => text.includes(form)), 'the private key is readable');
  const elsewhere = join(deps.config.dataFolder, 'stolen');
  readOrCreateSecret(elsewhere, 'key-encryption');
  const stolen = createKeyStore({ ...deps, dataFolder: elsewhere });
  await assert.rejects(() => stolen.signer(key.id), /does not open/);
});

/** Every row of every table as JSON, bytes as hex. */
async function dumpDatabase(): Promise<string> {
  const { rows } = await sql<{ name: string }>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema')
  `.execute(deps.database);
  const parts: string[] = [];
  for (const { name } of rows) {
    const found = await sql<{
      row: string;
    }>`select row_to_json(t)::text as row from ${sql.raw(name)} as t`.execute(deps.database);
    parts.push(...found.rows.map(({ row }) => row));
  }
  return parts.join('\n');
}
