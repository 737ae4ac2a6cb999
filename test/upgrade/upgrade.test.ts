import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { type JsonObject, verify } from '@cairn/engine';
import { nodeCompression, nodeCrypto } from '@cairn/engine/node';
import { openAttempt, submitAttempt } from '../../packages/server/src/modules/assessment/index.ts';
import {
  awardByRule,
  awardCredential,
  findAwardOfEdition,
  findNewestCredential,
  getAward,
  listClaims,
  revokeAward,
  takeClaim,
} from '../../packages/server/src/modules/issuing/index.ts';
import { answerOwnAddresses } from '../../packages/server/src/platform/own-addresses.ts';
import { inTransaction } from '../../packages/server/src/platform/transaction.ts';
import { createPerson, getActor } from '../support/people.ts';
import { testUrl } from '../support/test-app.ts';
import { upgradedApp } from './upgraded-app.ts';

const server = await upgradedApp({ CAIRN_VC_API: '1' });
const { app, deps, before } = server;
const fetchOwn = answerOwnAddresses(deps.fetchDocument, {
  publicUrl: deps.config.publicUrl,
  answer: (request) => app.fetch(request),
});
const check = (content: Uint8Array | string | JsonObject) =>
  verify(content, {
    crypto: nodeCrypto,
    compression: nodeCompression,
    now: deps.now(),
    fetch: fetchOwn,
    trust: () => ({ name: 'Us', source: 'here' }),
  });
const programToken = 'cairn_W3Ta16stKIQhw3ZuEIG2iARMMX247oKf5ACm9vkeSPM';
const ofProgram = JSON.parse(
  readFileSync(join(import.meta.dirname, 'credential-of-a-program.json'), 'utf8'),
) as JsonObject;
const get = (path: string) => app.request(path, { headers: { accept: 'application/vc+ld+json' } });

const registrar = await getActor(server, await idOfRegistrar());
const revoked = 'awd_08BZmEdmnnEX2gaRbxKjmV';
const closed = 'awd_6lmeabgSLPWbCXOWd3D2gx';
const passed = 'awd_0Qk7uQJKfhXW8jJ9tEn6AI';
const waiting = 'awd_7G7h6ITrLjNPgPXJ2WPUXS';
const shown: [what: string, id: string, verdict: string][] = [
  ['by a registrar', 'awd_5GWSn2HdzoVHMZN68cFOjQ', 'valid'],
  ['and revoked', revoked, 'revoked'],
  ['and expired', 'awd_09hRcuvwfs2Vppd1LxFRhe', 'expired'],
  ['by an exam', passed, 'valid'],
  ['in a second edition', 'awd_1aMQHUQjiKs5MG8IdB4EMg', 'valid'],
  ['by a did:key', 'awd_29DxvJZy7T4C7V1eF0nb7q', 'valid'],
  ['after a rotation of keys', 'awd_7P8JFJN5gxITmVNOHuEvCJ', 'valid'],
  ['to an address, and taken', 'awd_4EWKeo5cDZ7y1bwFGPSeZF', 'valid'],
];
for (const [what, id, verdict] of shown) {
  test(`a badge awarded ${what} before the upgrade verifies at its old address, byte for byte`, async () => {
    for (const path of [`/awards/${id}`, `/awards/${id}/credential.json`]) {
      const response = await get(path);
      assert.equal(response.status, 200);
      const bytes = new Uint8Array(await response.arrayBuffer());
      assert.deepEqual(bytes, before.get(id));
      const report = await check(bytes);
      assert.equal(report.verdict, verdict, JSON.stringify(report.checks));
      assert.equal(report.credential?.id, `${testUrl}/awards/${id}`);
    }
    const credential = await findNewestCredential(deps, id);
    assert.equal(credential?.address, `/awards/${id}`);
    const own = await get(`/credentials/${credential?.id}`);
    assert.deepEqual(new Uint8Array(await own.arrayBuffer()), before.get(id));
    assert.equal((await app.request(`/awards/${id}`)).status, 200);
    assert.equal((await app.request(`/awards/${id}/badge.png`)).status, 200);
  });
}

test('a badge that its holder had closed stays closed, at both addresses, and its file verifies', async () => {
  const credential = await findNewestCredential(deps, closed);
  for (const path of [`/awards/${closed}`, `/credentials/${credential?.id}`])
    assert.equal((await get(path)).status, 404);
  assert.equal((await check(before.get(closed) ?? '')).verdict, 'valid');
});

test('a badge of the first edition leads to the first edition, though it was signed with the address of all', async () => {
  const page = await (await app.request(`/awards/${passed}`)).text();
  assert.match(page, /Level 2 of 5/);
  const address = /href="(\/achievements\/[^"]+\/editions\/1)"/.exec(page)?.[1] ?? '';
  const edition = await (await app.request(address)).text();
  assert.match(edition, /<h1>Version control with Git<\/h1>/);
  assert.match(edition, /This is edition 1/);
});

test('an attempt that was begun before the upgrade is marked by the settings of then', async () => {
  const learner = { personId: 'per_4kvYQKQAAq89pnweok6mU1' };
  const attemptId = 'att_7Bf0TID7T2EpAdwP4VKfx2';
  const { attempt, exam } = await openAttempt(deps, learner, { attemptId });
  assert.deepEqual(attempt.settings, exam.settings);
  assert.equal(attempt.settings.passPercent, 50);
  assert.equal((await submitAttempt(deps, learner, { attemptId })).isPassed, false);
});

test('every old credential has an id of its own', async () => {
  const { rows } = await server.pool.query<{ id: string }>('select id from issuing.credential');
  assert.equal(rows.length, before.size);
  assert.equal(new Set(rows.map(({ id }) => id)).size, rows.length);
  for (const { id } of rows) assert.match(id, /^crd_[0-9A-Za-z]{22}$/);
});

test('what was revoked before stays revoked and says why; the edition can be awarded to the person again', async () => {
  const award = await getAward(deps, revoked);
  assert.equal(award.status, 'revoked');
  assert.equal(award.endReason, 'Somebody else sat the exam.');
  const again = await awardCredential(deps, registrar, {
    organisationId: award.organisationId,
    personId: award.personId,
    editionId: award.editionId,
    requestKey: deps.newId('req'),
  });
  assert.notEqual(again.id, award.id);
  await server.runJobs();
  assert.equal((await check((await findNewestCredential(deps, again.id))?.content ?? '')).verdict, 'valid');
  assert.equal((await check(before.get(revoked) ?? '')).verdict, 'revoked');
});

test('an award that waited is signed at the place that was drawn for it, under an address of its own', async () => {
  await inTransaction(deps, (deps) =>
    deps.jobs.enqueue(deps, 'sign-award', { payload: { awardId: waiting } }),
  );
  const drawn = await deps.database
    .selectFrom('issuing.credential_status')
    .select(['credential_id', 'status_index'])
    .where('award_id', '=', waiting)
    .executeTakeFirstOrThrow();
  await server.runJobs();
  const { credential } = await getAward(deps, waiting);
  assert.equal(credential?.id, drawn.credential_id);
  assert.equal(credential?.address, `/credentials/${drawn.credential_id}`);
  const document = (await (await get(`/awards/${waiting}`)).json()) as {
    id: string;
    credentialStatus: { statusListIndex: string };
  };
  assert.equal(document.id, `${testUrl}${credential?.address}`);
  assert.equal(document.credentialStatus.statusListIndex, String(drawn.status_index));
  assert.equal((await check(document)).verdict, 'valid');
});

test('an attempt that made an award before the upgrade makes no second one, also when that one is revoked', async () => {
  const award = await getAward(deps, passed);
  const earned = {
    personId: award.personId,
    editionId: award.editionId,
    decisionId: award.source.reference ?? '',
    earnedAt: award.awardedAt.toISOString(),
  };
  assert.equal((await awardByRule(deps, earned))?.id, passed);
  const { organisationId } = award;
  await revokeAward(deps, registrar, { organisationId, awardId: passed, reason: 'A mistake of ours.' });
  assert.equal((await check(before.get(passed) ?? '')).verdict, 'revoked');
  assert.equal(await awardByRule(deps, earned), undefined);
  assert.equal((await findAwardOfEdition(deps, earned))?.id, passed);
});

test('what was suspended for a program stays suspended until the program lifts it', async () => {
  const lift = async (status: 0 | 1) =>
    app.request(`${testUrl}/vc-api/credentials/status`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${programToken}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify({
        credentialId: 'urn:example:1',
        credentialStatus: { type: 'BitstringStatusListEntry', statusPurpose: 'suspension' },
        status,
      }),
    });
  assert.equal((await check(ofProgram)).verdict, 'suspended');
  assert.equal((await lift(0)).status, 200);
  assert.equal((await check(ofProgram)).verdict, 'valid');
});

test('what waited at an address still waits for its owner', async () => {
  const kim = await createPerson(server, { name: 'Kim Sample', email: 'kim@example.org' });
  const [claim] = await listClaims(deps, kim);
  assert.ok(claim);
  const taken = await takeClaim(deps, kim, claim.id);
  assert.deepEqual(taken.source, { kind: 'manual', reference: claim.id });
  await server.runJobs();
  assert.equal((await check((await findNewestCredential(deps, taken.id))?.content ?? '')).verdict, 'valid');
});

/** Who gave the awards of the frozen state. */
async function idOfRegistrar(): Promise<string> {
  const row = await deps.database
    .selectFrom('issuing.award')
    .select('awarded_by')
    .where('id', '=', 'awd_5GWSn2HdzoVHMZN68cFOjQ')
    .executeTakeFirstOrThrow();
  return row.awarded_by ?? '';
}
