import assert from 'node:assert/strict';
import { test } from 'node:test';
import { verify } from '@cairn/engine';
import { nodeCompression, nodeCrypto } from '@cairn/engine/node';
import { sql } from 'kysely';
import { type AwardingOrganisation, createAwardingOrganisation } from '../../../../../test/support/awards.ts';
import { createMember, createPerson } from '../../../../../test/support/people.ts';
import { type TestApp, testApp } from '../../../../../test/support/test-app.ts';
import type { BulkRun } from '../../platform/bulk/bulk-run.ts';
import { selectRows } from '../../platform/bulk/bulk-store.ts';
import { getBulkRun } from '../../platform/bulk/read-bulk-runs.ts';
import { workBulkRun } from '../../platform/bulk/work-bulk-run.ts';
import type { Deps } from '../../platform/deps.ts';
import { answerOwnAddresses } from '../../platform/own-addresses.ts';
import {
  awardCredential,
  findNewestCredential,
  getAward,
  revokeAward,
  rotateIssuerKey,
  signAwards,
  signWaiting,
} from './index.ts';

/** Awards that no job has signed; their ids, the oldest first. */
async function give(
  server: TestApp,
  { organisation, registrar, edition }: AwardingOrganisation,
  count: number,
): Promise<string[]> {
  const { deps } = server;
  const ids: string[] = [];
  for (let number = 0; number < count; number += 1) {
    const { personId } = await createPerson(server);
    const award = await awardCredential(deps, registrar, {
      ...{ organisationId: organisation.id, personId, requestKey: deps.newId('req') },
      editionId: edition.editionId,
    });
    ids.push(award.id);
  }
  return ids;
}

async function work(deps: Deps, by: { runId: string; organisationId: string }): Promise<BulkRun> {
  for (;;) {
    const run = await getBulkRun(deps, by);
    if (run.state !== 'running') return run;
    await workBulkRun(deps, { 'sign-awards': signAwards }, by);
  }
}

async function count({ deps }: TestApp, what: 'credentials' | 'places' | 'entries'): Promise<number> {
  const counts = {
    credentials: sql<{ total: number }>`select count(*)::int as total from issuing.credential`,
    places: sql<{ total: number }>`select count(*)::int as total from issuing.credential_status`,
    entries: sql<{
      total: number;
    }>`select count(*)::int as total from audit.audit_entry where action = 'award.signed'`,
  };
  const { rows } = await counts[what].execute(deps.database);
  return rows[0]?.total ?? 0;
}

test('300 waiting awards become valid credentials in one run, and a crash in the middle repeats nothing', async () => {
  const server = await testApp();
  const { app, deps } = server;
  const school = await createAwardingOrganisation(server);
  const organisationId = school.organisation.id;
  const ids = await give(server, school, 300);
  const requestKey = deps.newId('req');
  const runId = await signWaiting(deps, school.registrar, { organisationId, requestKey });
  assert.equal(await signWaiting(deps, school.registrar, { organisationId, requestKey }), runId);
  const run = await getBulkRun(deps, { runId, organisationId });
  assert.deepEqual([run.total, run.startedBy], [300, school.registrar.personId]);

  // One process dies with its places drawn and nothing signed, the next with ten signed and none counted.
  const rows = await selectRows(deps.database, { runId, states: ['ready'], limit: 20 });
  const dying = { ...deps.keys, bulkIssuer: () => Promise.reject(new Error('died')) };
  await assert.rejects(signAwards.work({ ...deps, keys: dying }, run, rows), /died/);
  await signAwards.work(deps, run, rows.slice(0, 10));

  const ended = await work(deps, { runId, organisationId });
  assert.deepEqual([ended.state, ended.done, ended.failed, ended.skipped], ['done', 300, 0, 0]);
  for (const what of ['credentials', 'places', 'entries'] as const)
    assert.equal(await count(server, what), 300, what);

  const fetchOwn = answerOwnAddresses(deps.fetchDocument, {
    publicUrl: deps.config.publicUrl,
    answer: (request) => app.fetch(request),
  });
  for (const id of ids) {
    const { verdict, checks } = await verify((await findNewestCredential(deps, id))?.content ?? '', {
      ...{ crypto: nodeCrypto, compression: nodeCompression, now: deps.now(), fetch: fetchOwn },
      trust: () => ({ name: 'Us', source: 'here' }),
    });
    assert.equal(verdict, 'valid', JSON.stringify(checks));
  }
});

test('a chunk that finds its status list almost full goes on in the next one', async () => {
  const server = await testApp();
  const { deps } = server;
  const school = await createAwardingOrganisation(server);
  const organisationId = school.organisation.id;
  const sign = async (count: number) => {
    await give(server, school, count);
    const requestKey = deps.newId('req');
    const runId = await signWaiting(deps, school.registrar, { organisationId, requestKey });
    assert.equal((await work(deps, { runId, organisationId })).done, count);
  };
  await sign(1);
  await sql`update issuing.status_list set used = entries / 2 - 2`.execute(deps.database);
  await sign(5);
  const { rows } = await sql<{ places: number }>`
    select count(*)::int as places from issuing.credential_status group by status_list_id order by 1
  `.execute(deps.database);
  assert.deepEqual(
    rows.map(({ places }) => places),
    [3, 3],
  );
});

test('what was taken back while the run went on is skipped with its reason', async () => {
  const server = await testApp();
  const { deps } = server;
  const school = await createAwardingOrganisation(server);
  const organisationId = school.organisation.id;
  const [first = '', second = ''] = await give(server, school, 2);
  const requestKey = deps.newId('req');
  const runId = await signWaiting(deps, school.registrar, { organisationId, requestKey });
  await revokeAward(deps, school.registrar, { organisationId, awardId: first, reason: 'A mistake.' });
  const run = await work(deps, { runId, organisationId });
  assert.deepEqual([run.done, run.skipped], [1, 1]);
  const [skipped] = await selectRows(deps.database, { runId, states: ['skipped'], limit: 1 });
  assert.equal(skipped?.code, 'issuing.ended-meanwhile');
  assert.equal((await getAward(deps, second)).status, 'issued');
});

test('a key that is replaced while a chunk is signed signs none of it: the new one does', async () => {
  const server = await testApp();
  const { deps } = server;
  const school = await createAwardingOrganisation(server);
  const organisationId = school.organisation.id;
  const [awardId = ''] = await give(server, school, 1);
  const requestKey = deps.newId('req');
  const runId = await signWaiting(deps, school.registrar, { organisationId, requestKey });
  let isFirst = true;
  const bulkIssuer: Deps['keys']['bulkIssuer'] = async (keyId, options) => {
    const issuer = await deps.keys.bulkIssuer(keyId, options);
    if (isFirst)
      await rotateIssuerKey(deps, school.owner, {
        organisationId,
        algorithm: 'Ed25519',
        isCompromised: false,
      });
    isFirst = false;
    return issuer;
  };
  const run = await work({ ...deps, keys: { ...deps.keys, bulkIssuer } }, { runId, organisationId });
  assert.equal(run.done, 1);
  const { rows } = await sql<{ id: string }>`
    select id from issuing.issuer_key where organisation_id = ${organisationId} and valid_until is null
  `.execute(deps.database);
  assert.equal((await findNewestCredential(deps, awardId))?.keyId, rows[0]?.id);
});

test("nobody has another organisation's awards signed, and who may only look starts nothing", async () => {
  const server = await testApp();
  const { deps } = server;
  const school = await createAwardingOrganisation(server);
  const other = await createAwardingOrganisation(server);
  const organisationId = school.organisation.id;
  const [awardId = ''] = await give(server, other, 1);
  const requestKey = deps.newId('req');
  const viewer = await createMember(server, school.organisation, ['viewer']);
  await assert.rejects(signWaiting(deps, viewer, { organisationId, requestKey }), { kind: 'forbidden' });
  await assert.rejects(signWaiting(deps, school.registrar, { organisationId, requestKey }), {
    code: 'bulk.no-rows',
  });
  const run = { organisationId } as BulkRun;
  const [result] = await signAwards.work(deps, run, [{ number: 1, input: { awardId }, state: 'ready' }]);
  assert.deepEqual(result?.state, 'failed');
  assert.equal((await getAward(deps, awardId)).status, 'pending-signature');
});
