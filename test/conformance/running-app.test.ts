import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findContext, type JsonObject } from '@cairn/engine';
import * as suite from '@digitalbazaar/data-integrity';
import * as multikey from '@digitalbazaar/ed25519-multikey';
import * as rdfc from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import * as peer from '@digitalbazaar/vc';
import { chooseIssuerMethod, rotateIssuerKey } from '../../packages/server/src/modules/issuing/index.ts';
import { createAward, createAwardingOrganisation, placeOf } from '../support/awards.ts';
import { openBrowser } from '../support/people.ts';
import { testApp } from '../support/test-app.ts';

const server = await testApp();
const { app, deps } = server;
const school = await createAwardingOrganisation(server, {}, { slug: 'school' });

/** What a stranger's verifier loads: the published contexts, and the issuer's DID document from the running app. */
async function documentLoader(url: string): Promise<object> {
  const context = findContext(url)?.document;
  if (context) return { contextUrl: null, documentUrl: url, document: structuredClone(context) };
  const document = url.startsWith('did:key:') ? await didKeyDocument(url) : await didWebDocument(url);
  return { contextUrl: null, documentUrl: url, document };
}

async function didWebDocument(url: string): Promise<object> {
  const [did = '', fragment] = url.split('#');
  assert.equal(did, 'did:web:localhost%3A3000:issuers:school');
  const response = await app.request('/issuers/school/did.json');
  const document = (await response.json()) as JsonObject & { verificationMethod: JsonObject[] };
  if (fragment === undefined) return document;
  const method = document.verificationMethod.find(({ id }) => id === url);
  assert.ok(method, `${url} is not published.`);
  return { '@context': 'https://w3id.org/security/multikey/v1', ...method };
}

async function didKeyDocument(url: string): Promise<object> {
  const [did = '', fragment] = url.split('#');
  const key = did.slice('did:key:'.length);
  const method = { id: `${did}#${key}`, type: 'Multikey', controller: did, publicKeyMultibase: key };
  if (fragment !== undefined) return { '@context': 'https://w3id.org/security/multikey/v1', ...method };
  return {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
    id: did,
    verificationMethod: [method],
    assertionMethod: [method.id],
  };
}

async function acceptedByPeer(credential: JsonObject): Promise<{ verified: boolean; error?: Error }> {
  const { cryptosuite } = rdfc;
  const options = {
    credential,
    suite: new suite.DataIntegrityProof({ cryptosuite }),
    documentLoader,
    now: deps.now(),
    checkStatus: async () => ({ verified: true }),
  };
  return peer.verifyCredential(options);
}

async function fetchCredential(path: string): Promise<JsonObject> {
  return (await (await app.request(path)).json()) as JsonObject;
}

test('@digitalbazaar/vc accepts what the running app issued, before and after a rotation, and no change of it', async () => {
  const { award } = await createAward(server, school, { holderName: 'Ada Sample' });
  const credential = await fetchCredential(`/awards/${award.id}/credential.json`);
  const result = await acceptedByPeer(credential);
  assert.equal(result.verified, true, JSON.stringify(result.error, null, 1));
  const changed = JSON.parse(JSON.stringify(credential).replace('Ada Sample', 'Eve Sample')) as JsonObject;
  assert.equal((await acceptedByPeer(changed)).verified, false);

  server.setNow('2026-06-02T09:00:00Z');
  const organisationId = school.organisation.id;
  await rotateIssuerKey(deps, school.owner, { organisationId, algorithm: 'Ed25519', isCompromised: false });
  const { award: later } = await createAward(server, school);
  for (const { id } of [award, later]) {
    const after = await acceptedByPeer(await fetchCredential(`/awards/${id}/credential.json`));
    assert.equal(after.verified, true, JSON.stringify(after.error, null, 1));
  }
});

test('@digitalbazaar/vc accepts the status list that the running app signed', async () => {
  const { award } = await createAward(server, school);
  const { statusListId } = await placeOf(server, award);
  const result = await acceptedByPeer(await fetchCredential(`/status/${statusListId}`));
  assert.equal(result.verified, true, JSON.stringify(result.error, null, 1));
});

test('@digitalbazaar/vc accepts a badge that was issued under did:key', async () => {
  const own = await createAwardingOrganisation(server);
  await chooseIssuerMethod(deps, own.owner, { organisationId: own.organisation.id, method: 'did:key' });
  const { award } = await createAward(server, own);
  const credential = await fetchCredential(`/awards/${award.id}/credential.json`);
  assert.match(String((credential.issuer as JsonObject).id), /^did:key:z6Mk/);
  const result = await acceptedByPeer(credential);
  assert.equal(result.verified, true, JSON.stringify(result.error, null, 1));
});

test('@digitalcredentials/verifier-core accepts a badge that the running app issued, and refuses it when changed', async (context) => {
  const own = await createAwardingOrganisation(server);
  await chooseIssuerMethod(deps, own.owner, { organisationId: own.organisation.id, method: 'did:key' });
  const { award } = await createAward(server, own);
  const credential = await fetchCredential(`/awards/${award.id}/credential.json`);
  // It fetches the status list by itself: the running app answers, nobody else does. It complains on the console.
  context.mock.method(globalThis, 'fetch', (input: string | URL | Request) => {
    const { origin, pathname } = new URL(input instanceof Request ? input.url : input);
    return origin === 'http://localhost:3000'
      ? app.request(pathname)
      : Promise.reject(new Error('no network here'));
  });
  context.mock.method(console, 'log', () => undefined);
  context.mock.method(console, 'error', () => undefined);
  const { verifyCredential } = await import('@digitalcredentials/verifier-core');
  const answerFor = async (given: JsonObject): Promise<string> =>
    JSON.stringify(
      await verifyCredential({ credential: structuredClone(given) as never, knownDIDRegistries: [] }),
    );
  assert.match(await answerFor(credential), /"id":"valid_signature","valid":true/);
  assert.doesNotMatch(
    await answerFor({ ...credential, name: 'Another' }),
    /"id":"valid_signature","valid":true/,
  );
});

test('/verify accepts the signature of a badge that @digitalbazaar/vc issued, and says that its issuer is not known', async () => {
  const { publicKeyMultibase, secretKeyMultibase } = await multikey.generate();
  const did = `did:key:${publicKeyMultibase}`;
  const id = `${did}#${publicKeyMultibase}`;
  const pair = await multikey.from({
    type: 'Multikey',
    id,
    controller: did,
    publicKeyMultibase,
    secretKeyMultibase,
  });
  const { award } = await createAward(server, school);
  const {
    proof: _,
    credentialStatus: _status,
    ...unsigned
  } = await fetchCredential(`/awards/${award.id}/credential.json`);
  const credential: JsonObject = {
    ...unsigned,
    id: 'urn:uuid:58172aac-d8ba-11ed-83dd-0b3aef56cc33',
    issuer: { id: did, type: ['Profile'], name: 'Somebody Else' },
  };
  const signed = await peer.issue({
    credential,
    suite: new suite.DataIntegrityProof({
      signer: pair.signer(),
      cryptosuite: rdfc.cryptosuite,
      date: '2026-06-01T09:00:00Z',
    }),
    documentLoader,
  });
  const html = await (
    await openBrowser(server).post('/verify', { presented: JSON.stringify(signed) })
  ).text();
  assert.match(html, /verdict-panel__word">Issuer not known to you</);
  assert.ok(html.includes('Somebody Else'));
});
