import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { createOrganisation } from '../../../../../test/support/people.ts';
import { testApp } from '../../../../../test/support/test-app.ts';

const server = await testApp();

test('row 23: the audit trail cannot be changed, deleted or emptied by the server’s own database account', async () => {
  await createOrganisation(server);
  const count = async () =>
    (await server.deps.database.selectFrom('audit.audit_entry').select('sequence').execute()).length;
  const before = await count();
  assert.ok(before > 0);
  for (const statement of [
    sql`update audit.audit_entry set person_name = 'X'`,
    sql`delete from audit.audit_entry`,
    sql`truncate audit.audit_entry`,
  ]) {
    await assert.rejects(statement.execute(server.deps.database), /append-only/);
  }
  assert.equal(await count(), before);
});
