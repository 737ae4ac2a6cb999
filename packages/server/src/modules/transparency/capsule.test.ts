import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  addProof,
  buildDidDocument,
  type Capsule,
  decodeNoteKey,
  type JsonObject,
  type NoteKey,
  readCapsule,
  verifyCapsule,
  writeCapsule,
} from '@cairn/engine';
import { createSigner, generateKeyPair, nodeCompression, nodeCrypto } from '@cairn/engine/node';
import { createAward, createAwardingOrganisation } from '../../../../../test/support/awards.ts';
import { signIn } from '../../../../../test/support/people.ts';
import { testApp } from '../../../../../test/support/test-app.ts';
import { revokeAward, rotateIssuerKey } from '../issuing/index.ts';
import { appendToLog, findLog } from './index.ts';

const server = await testApp();
const { app, deps } = server;
const school = await createAwardingOrganisation(server);
const organisationId = school.organisation.id;

async function keyOfLog(): Promise<NoteKey> {
  const key = decodeNoteKey(nodeCrypto, (await findLog(deps))?.key ?? '');
  assert.ok(key);
  return key;
}

async function capsuleOf(awardId: string): Promise<Capsule> {
  await appendToLog(deps);
  const response = await app.request(`/awards/${awardId}/capsule.json`);
  assert.equal(response.status, 200);
  const capsule = readCapsule(await response.text());
  assert.ok(capsule);
  return capsule;
}

/** Years later, with the network cut: there is no way to fetch at all. */
const check = async (capsule: Capsule, log?: NoteKey, now = new Date('2046-01-01T00:00:00Z')) =>
  verifyCapsule(capsule, {
    ...{ crypto: nodeCrypto, compression: nodeCompression, now },
    ...(log ? { log } : {}),
    trust: () => ({ name: 'School', source: 'here' }),
  });

test('a capsule verifies twenty years later without a network, and says as of when', async () => {
  const { award } = await createAward(server, school);
  const capsule = await capsuleOf(award.id);
  const { report, asOf, logged, otherContexts } = await check(capsule, await keyOfLog());
  assert.equal(report.verdict, 'valid', JSON.stringify(report.checks));
  assert.equal(asOf.toISOString(), deps.now().toISOString());
  assert.equal(logged?.origin, 'localhost:3000/log');
  assert.deepEqual(otherContexts, []);
  assert.ok(capsule.contexts.length >= 2);
  assert.deepEqual(readCapsule(writeCapsule(capsule)), capsule);
});

test('its holder saves it from the page of the badge, also when nobody else sees that', async () => {
  const { award, holder } = await createAward(server, school);
  await appendToLog(deps);
  const browser = await signIn(server, holder);
  assert.match(await (await browser.get(`/wallet/${award.id}`)).text(), /Proof capsule/);
  const saved = await browser.get(`/wallet/${award.id}/capsule.json`);
  assert.match(saved.headers.get('content-disposition') ?? '', /attachment/);
  const capsule = readCapsule(await saved.text());
  assert.ok(capsule);
  assert.equal((await check(capsule, await keyOfLog())).report.verdict, 'valid');
});

test('without the key of the log, or with another, nobody is believed to be the issuer', async () => {
  const { award } = await createAward(server, school);
  const capsule = await capsuleOf(award.id);
  const strange = {
    ...(await keyOfLog()),
    publicKey: { algorithm: 'Ed25519' as const, jwk: generateKeyPair('Ed25519').publicJwk },
  };
  for (const key of [undefined, strange]) {
    const { report, logged } = await check(capsule, key);
    assert.notEqual(report.verdict, 'valid');
    assert.equal(report.checks.find(({ id }) => id === 'issuer-key')?.outcome, 'unknown');
    assert.equal(logged, undefined);
  }
});

test('a stranger who writes a capsule with keys of their own for an issuer is not believed', async () => {
  const { award } = await createAward(server, school);
  const capsule = await capsuleOf(award.id);
  const { proof: _proof, credentialStatus: _status, ...said } = JSON.parse(capsule.credential) as JsonObject;
  const signer = createSigner(generateKeyPair('Ed25519').privateJwk);
  const [document] = capsule.documents;
  assert.ok(document);
  const did = String((JSON.parse(document.text) as JsonObject).id);
  const forgedKeys = JSON.stringify(
    buildDidDocument({ did, keys: [{ id: '#mine', publicKey: signer.publicKey }] }),
  );
  const forged = await addProof(
    { ...said, name: 'Doctor of everything' },
    {
      cryptosuite: 'eddsa-rdfc-2022',
      verificationMethod: `${did}#mine`,
      created: '2026-06-01T08:00:00Z',
      signer,
      crypto: nodeCrypto,
    },
  );
  const { report, logged } = await check(
    { ...capsule, credential: JSON.stringify(forged), documents: [{ ...document, text: forgedKeys }] },
    await keyOfLog(),
  );
  assert.notEqual(report.verdict, 'valid');
  assert.equal(logged, undefined);
  // The same keys, called a status list, are no keys either.
  const asList = { url: document.url, contentType: 'application/vc+ld+json', text: forgedKeys };
  const other = await check(
    { ...capsule, credential: JSON.stringify(forged), documents: [asList] },
    await keyOfLog(),
  );
  assert.notEqual(other.report.verdict, 'valid');
});

test('a changed letter, a list that is left out and a context of another hash are told', async () => {
  const { award } = await createAward(server, school);
  const capsule = await capsuleOf(award.id);
  const key = await keyOfLog();
  const altered = await check(
    { ...capsule, credential: capsule.credential.replace('Writes a test', 'Writes a text') },
    key,
  );
  assert.equal(altered.report.verdict, 'altered');
  assert.equal(altered.logged, undefined);
  const listless = await check({ ...capsule, documents: capsule.documents.slice(0, 1) }, key);
  assert.equal(listless.report.verdict, 'could-not-check');
  const [first, ...rest] = capsule.contexts;
  assert.ok(first);
  const strange = await check({ ...capsule, contexts: [{ ...first, sha256: '0'.repeat(64) }, ...rest] }, key);
  assert.deepEqual(strange.otherContexts, [first.url]);
  for (const text of [
    '',
    '{}',
    '[]',
    '{"format":"cairn-capsule-1"}',
    writeCapsule(capsule).replace('"text"', '"texts"'),
  ])
    assert.equal(readCapsule(text), undefined);
});

test('what was revoked is revoked in it; a key that was replaced is in its history; what ends later is told', async () => {
  const { award } = await createAward(server, school, { expiresAt: new Date('2027-06-01T00:00:00Z') });
  await rotateIssuerKey(deps, school.owner, { organisationId, algorithm: 'Ed25519', isCompromised: false });
  const before = await capsuleOf(award.id);
  const key = await keyOfLog();
  const then = await check(before, key);
  assert.equal(then.report.verdict, 'valid', JSON.stringify(then.report.checks));
  assert.equal(then.hasExpiredSince, true);
  assert.equal((await check(before, key, new Date('2026-07-01T00:00:00Z'))).hasExpiredSince, false);
  await revokeAward(deps, school.registrar, { awardId: award.id, organisationId, reason: 'A mistake.' });
  assert.equal((await check(await capsuleOf(award.id), key)).report.verdict, 'revoked');
});

test('a badge in its first second has a capsule without the proof, and says so', async () => {
  const { award } = await createAward(server, school);
  const capsule = readCapsule(await (await app.request(`/awards/${award.id}/capsule.json`)).text());
  assert.ok(capsule && capsule.logProof === undefined);
  assert.equal((await check(capsule, await keyOfLog())).logged, undefined);
});
