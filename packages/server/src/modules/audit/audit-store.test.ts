import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { createOrganisation } from '../../../../../test/support/people.ts';
import { newestEntries } from '../../../../../test/support/read-list.ts';
import { testApp } from '../../../../../test/support/test-app.ts';
import { findTrail, insertAuditEntries } from './audit-store.ts';

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

test('what programs did before they were told apart is read under the name of their token', async () => {
  const { database } = server.deps;
  const { id } = await createOrganisation(server);
  const old = { subjectType: 'credential', subjectId: 'urn:example:1', organisationId: id };
  const cairnSaid = { ...old, who: { kind: 'cairn' } as const };
  await insertAuditEntries(database, [
    { ...cairnSaid, action: 'credential.issued', detail: { token: 'Records system' } },
    { ...cairnSaid, action: 'award.signed', detail: { token: 'No program' } },
  ]);
  const { rows, facets } = await findTrail(database, { organisationId: id, request: newestEntries });
  const [signed, issued] = rows;
  assert.deepEqual(signed?.who, { kind: 'cairn' });
  assert.deepEqual(issued?.who, { kind: 'program', name: 'Records system' });
  const program = facets.who.values.find(({ name }) => name === 'Records system');
  assert.match(program?.value ?? '', /^program\./);
  const who = { ...newestEntries, facets: { action: [], who: [program?.value ?? ''] } };
  const found = await findTrail(database, { organisationId: id, request: who });
  assert.deepEqual(found.rows, [issued]);
});

test('what was published before the word was settled is read with the number of its edition', async () => {
  const { database } = server.deps;
  const { id } = await createOrganisation(server);
  await insertAuditEntries(database, [
    {
      ...{ subjectType: 'achievement', subjectId: 'ach_old', organisationId: id, who: { kind: 'cairn' } },
      action: 'achievement.published',
      detail: { title: 'Git', version: 2 },
    },
  ]);
  const { rows } = await findTrail(database, { organisationId: id, request: newestEntries });
  assert.deepEqual(rows[0]?.detail, { title: 'Git', edition: 2 });
});
