import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testApp } from '../../../../../test/support/test-app.ts';
import { organisationKinds, roles, scopes } from '../audit/index.ts';
import { applicationStates } from './application-store.ts';

const { pool } = await testApp();

const enumerations: [constraint: string, values: readonly string[]][] = [
  ['organisation_kind_check', organisationKinds],
  ['application_kind_check', organisationKinds],
  ['application_state_check', applicationStates],
  ['membership_roles_check', roles],
  ['invitation_roles_check', roles],
  ['api_token_scopes_check', scopes],
];

for (const [constraint, values] of enumerations)
  test(`${constraint} and the program name the same values`, async () => {
    const { rows } = await pool.query<{ definition: string }>(
      `select pg_get_constraintdef(oid) as definition from pg_constraint
       where conname = $1 and connamespace = 'organisations'::regnamespace`,
      [constraint],
    );
    const [row] = rows;
    assert.ok(row, `There is no ${constraint}.`);
    const stored = [...row.definition.matchAll(/'([^']+)'/g)].map(([, value]) => value);
    assert.deepEqual(stored.sort(), [...values].sort());
  });
