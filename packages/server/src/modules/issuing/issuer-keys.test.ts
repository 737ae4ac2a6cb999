import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type JsonObject, verify } from '@cairn/engine';
import { nodeCompression, nodeCrypto } from '@cairn/engine/node';
import { createAward, createAwardingOrganisation, placeOf } from '../../../../../test/support/awards.ts';
import { createPerson } from '../../../../../test/support/people.ts';
import { testApp } from '../../../../../test/support/test-app.ts';
import { answerOwnAddresses } from '../../platform/own-addresses.ts';
import {
  awardCredential,
  chooseIssuerMethod,
  findNewestCredential,
  rotateIssuerKey,
  signAward,
} from './index.ts';

const server = await testApp();
const { app, deps } = server;

const fetchOwn = answerOwnAddresses(deps.fetchDocument, {
  publicUrl: deps.config.publicUrl,
  answer: (request) => app.fetch(request),
});

async function check(awardId: string) {
  const content = (await findNewestCredential(deps, awardId))?.content;
  assert.ok(content);
  return verify(content, {
    crypto: nodeCrypto,
    compression: nodeCompression,
    now: deps.now(),
    fetch: fetchOwn,
    trust: () => ({ name: 'Us', source: 'here' }),
  });
}

test('after a rotation the old key stays in the DID document and what it signed stays valid', async () => {
  const own = await createAwardingOrganisation(server);
  const { award: before } = await createAward(server, own);
  server.setNow('2026-06-02T09:00:00Z');
  await rotateIssuerKey(deps, own.owner, {
    organisationId: own.organisation.id,
    algorithm: 'Ed25519',
    isCompromised: false,
  });
  const { award: after } = await createAward(server, own);
  const did = await app.request(`/issuers/${own.organisation.slug}/did.json`);
  const document = (await did.json()) as {
    verificationMethod: { expires?: string }[];
    assertionMethod: string[];
  };
  assert.equal(document.assertionMethod.length, 2);
  assert.deepEqual(
    document.verificationMethod.map(({ expires }) => expires),
    ['2026-06-02T09:00:01Z', undefined],
  );
  for (const { id } of [before, after]) assert.equal((await check(id)).verdict, 'valid');
});

test('what a compromised key signed is no longer valid', async () => {
  const own = await createAwardingOrganisation(server);
  const { award } = await createAward(server, own);
  await rotateIssuerKey(deps, own.owner, {
    organisationId: own.organisation.id,
    algorithm: 'Ed25519',
    isCompromised: true,
  });
  const report = await check(award.id);
  assert.notEqual(report.verdict, 'valid');
  assert.equal(report.checks.find(({ id }) => id === 'issuer-key')?.outcome, 'failed');
});

test('an organisation may sign by did:key, and its older did:web credentials stay valid', async () => {
  const own = await createAwardingOrganisation(server);
  const { award: web } = await createAward(server, own);
  await chooseIssuerMethod(deps, own.owner, { organisationId: own.organisation.id, method: 'did:key' });
  const { award: key } = await createAward(server, own);
  const content = (await findNewestCredential(deps, key.id))?.content;
  const { issuer } = JSON.parse(new TextDecoder().decode(content)) as JsonObject;
  assert.match(String((issuer as JsonObject).id), /^did:key:z6Mk/);
  for (const { id } of [web, key]) assert.equal((await check(id)).verdict, 'valid');
});

test('once a key is reported as stolen, the status lists that it signed are signed anew by the next one', async () => {
  const own = await createAwardingOrganisation(server);
  const { award: before } = await createAward(server, own);
  // The list is fetched, and so signed by the first key, before that key is lost.
  await check(before.id);
  await rotateIssuerKey(deps, own.owner, {
    organisationId: own.organisation.id,
    algorithm: 'Ed25519',
    isCompromised: true,
  });
  const { award: after } = await createAward(server, own);
  const [one, two] = [await placeOf(server, before), await placeOf(server, after)];
  assert.equal(two.statusListId, one.statusListId);
  const report = await check(after.id);
  assert.equal(report.checks.find(({ id }) => id === 'status')?.outcome, 'passed');
  assert.equal(report.verdict, 'valid');
});

test('an award whose issuer changed its identifier before the signature gets a place in a list of the new one', async () => {
  const own = await createAwardingOrganisation(server);
  await createAward(server, own);
  const { personId } = await createPerson(server);
  const { id } = await awardCredential(deps, own.registrar, {
    organisationId: own.organisation.id,
    personId,
    editionId: own.edition.editionId,
    requestKey: deps.newId('req'),
  });
  const locked = { ...deps, keys: { ...deps.keys, signer: () => Promise.reject(new Error('locked away')) } };
  await assert.rejects(() => signAward(locked, { awardId: id }), /locked away/);
  const first = await placeOf(server, { id });
  await chooseIssuerMethod(deps, own.owner, { organisationId: own.organisation.id, method: 'did:key' });
  await signAward(deps, { awardId: id });
  assert.notEqual((await placeOf(server, { id })).statusListId, first.statusListId);
  assert.equal((await check(id)).verdict, 'valid');
});
