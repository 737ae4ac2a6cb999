import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { openDatabaseBefore } from '../../../../../test/support/test-database.ts';
import { hashToken } from '../people/index.ts';
import { findProgram } from './api-tokens.ts';

test('a token from before there were scopes opens the VC API as it did, and nothing else', async () => {
  const open = await openDatabaseBefore('202611261511-roles-kinds-scopes');
  await sql`
    insert into organisations.organisation (id, slug, name, kind, description, created_at)
    values ('org_1', 'here', 'Here', 'company', '', now())
  `.execute(open.database);
  await sql`
    insert into organisations.api_token (id, organisation_id, token_hash, name, created_by, created_at)
    values ('tok_1', 'org_1', ${hashToken('cairn_old')}, 'Records system', 'Ada', now())
  `.execute(open.database);
  await open.bringUp();
  const program = await findProgram({ database: open.database, now: () => new Date() }, 'cairn_old');
  assert.deepEqual(program, {
    kind: 'program',
    apiTokenId: 'tok_1',
    name: 'Records system',
    organisationId: 'org_1',
    scopes: ['vc-api'],
  });
});
