import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  aBadge,
  anIssuer,
  offline,
  outcomes,
  sign,
  type TestIssuer,
  web,
} from '../../../test-support/verifying.ts';
import { buildDidDocument } from '../../did/did-document.ts';
import { publicKeyToMultikey } from '../../did/multikey.ts';
import type { JsonObject } from '../../ports.ts';
import { verify } from '../verify.ts';

const issuer = anIssuer('did:web:aldermoor.example');
const mallory = anIssuer();
const didUrl = 'https://aldermoor.example/.well-known/did.json';

async function keyCheck(badge: JsonObject, documents: Parameters<typeof web>[0] = {}) {
  const report = await verify(badge, offline({ fetch: web(documents).fetch }));
  const { proof, 'issuer-key': key } = outcomes(report);
  return { proof, key, verdict: report.verdict };
}

/** A badge that says it is by `claimed`, signed by whoever. */
function signedAs(claimed: string, by: TestIssuer, created?: string): Promise<JsonObject> {
  return sign(aBadge({ id: claimed }), by, created);
}

test('a did:key issuer is its own key; a did:web issuer is confirmed by its document', async () => {
  const own = await keyCheck(await signedAs(mallory.id, mallory));
  assert.deepEqual(own, { proof: 'proof.consistent', key: 'issuer-key.own-identifier', verdict: 'valid' });
  const byWeb = await keyCheck(await signedAs(issuer.id, issuer), { [didUrl]: issuer.didDocument });
  assert.deepEqual(byWeb, { proof: 'proof.consistent', key: 'issuer-key.confirmed', verdict: 'valid' });
});

test('security row 6: anybody can sign, but not in the name of somebody else: the signature is consistent, the key is not theirs', async () => {
  for (const claimed of [
    'https://mit.example',
    'did:web:mit.example',
    'did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK',
  ]) {
    const documents = { 'https://mit.example': { id: 'https://mit.example', type: 'Profile', name: 'MIT' } };
    const found = await keyCheck(await signedAs(claimed, mallory), documents);
    assert.deepEqual(
      found,
      { proof: 'proof.consistent', key: 'issuer-key.not-published', verdict: 'key-not-confirmed' },
      claimed,
    );
  }
});

test('a key only in the fragment of the issuer’s address is not the issuer’s (standards.md §8 trap 1)', async () => {
  const fragment = mallory.verificationMethod.split('#')[1] ?? '';
  const by = { ...mallory, verificationMethod: `https://mit.example#${fragment}` };
  const badge = await signedAs('https://mit.example', by);
  const profile = { 'https://mit.example': { id: 'https://mit.example', type: 'Profile' } };
  assert.equal((await keyCheck(badge, profile)).verdict, 'key-not-confirmed');
  assert.equal((await keyCheck(badge)).verdict, 'could-not-check');
});

test('a key that the issuer’s DID document does not list is not the issuer’s', async () => {
  const by = { ...mallory, verificationMethod: `${issuer.id}#key-2` };
  const found = await keyCheck(await signedAs(issuer.id, by), { [didUrl]: issuer.didDocument });
  assert.equal(found.key, 'issuer-key.not-published');
  assert.equal(found.verdict, 'key-not-confirmed');
});

test('a DID document that cannot be read leaves the key unconfirmed and the verdict open', async () => {
  const found = await keyCheck(await signedAs(issuer.id, issuer), { [didUrl]: 503 });
  assert.deepEqual(found, {
    proof: 'proof.key-unavailable',
    key: 'issuer-key.unreachable',
    verdict: 'could-not-check',
  });
});

test('a key that is published for other uses than credentials does not count', async () => {
  const { assertionMethod: _, ...document } = issuer.didDocument;
  const found = await keyCheck(await signedAs(issuer.id, issuer), { [didUrl]: document });
  assert.deepEqual(found, {
    proof: 'proof.consistent',
    key: 'issuer-key.not-for-credentials',
    verdict: 'key-not-confirmed',
  });
});

test('a retired key keeps what it signed before; a withdrawn key keeps nothing (security row 1)', async () => {
  const document = (window: { expires?: string; revoked?: string }) => {
    const { publicKey } = issuer.signer;
    return { [didUrl]: buildDidDocument({ did: issuer.id, keys: [{ id: '#key-1', publicKey, ...window }] }) };
  };
  const early = await signedAs(issuer.id, issuer, '2025-01-01T00:00:00Z');
  const late = await signedAs(issuer.id, issuer, '2026-03-01T00:00:00Z');
  const retired = document({ expires: '2026-01-01T00:00:00Z' });
  assert.equal((await keyCheck(early, retired)).verdict, 'valid');
  assert.equal((await keyCheck(late, retired)).key, 'issuer-key.expired');
  const withdrawn = document({ revoked: '2026-01-01T00:00:00Z' });
  assert.equal((await keyCheck(early, withdrawn)).key, 'issuer-key.revoked');
  assert.equal((await keyCheck(late, withdrawn)).verdict, 'key-not-confirmed');
});

test('an https issuer is confirmed by the document at its own address, when that names the key', async () => {
  const address = 'https://college.example/issuers/7';
  const badge = await signedAs(address, mallory);
  const profile = (assertionMethod: JsonObject[string]) => ({ [address]: { id: address, assertionMethod } });
  assert.equal((await keyCheck(badge, profile([mallory.verificationMethod]))).verdict, 'valid');
  assert.equal(
    (await keyCheck(badge, profile([anIssuer('did:web:x.example').verificationMethod]))).verdict,
    'key-not-confirmed',
  );
  const listedOnly = { [address]: { id: address, verificationMethod: [mallory.verificationMethod] } };
  assert.equal((await keyCheck(badge, listedOnly)).verdict, 'key-not-confirmed');
  const other = { [address]: { id: 'https://other.example', assertionMethod: [mallory.verificationMethod] } };
  assert.equal((await keyCheck(badge, other)).verdict, 'key-not-confirmed');
  assert.equal((await keyCheck(badge)).verdict, 'could-not-check');
});

test('the DID of a host speaks for addresses on it; a neighbour’s DID on the same host does not', async () => {
  const root = await signedAs('https://aldermoor.example/issuers/7', issuer);
  assert.equal((await keyCheck(root, { [didUrl]: issuer.didDocument })).verdict, 'valid');
  const neighbour = anIssuer('did:web:hosting.example:mallory');
  const neighbourUrl = 'https://hosting.example/mallory/did.json';
  const documents = {
    [neighbourUrl]: neighbour.didDocument,
    'https://hosting.example/alice': { id: 'https://hosting.example/alice' },
  };
  assert.equal(
    (await keyCheck(await signedAs('https://hosting.example/mallory', neighbour), documents)).verdict,
    'valid',
  );
  assert.equal(
    (await keyCheck(await signedAs('https://hosting.example/alice', neighbour), documents)).verdict,
    'key-not-confirmed',
  );
  assert.notEqual(
    (await keyCheck(await signedAs('https://hosting.example/mallory-and-sons', neighbour), documents))
      .verdict,
    'valid',
  );
});

test('without a trust list the verdict is valid and says by what the issuer is known; with one it names or warns', async () => {
  const badge = await signedAs(issuer.id, issuer);
  const { fetch } = web({ [didUrl]: issuer.didDocument });
  const plain = await verify(badge, offline({ fetch }));
  assert.deepEqual(
    [plain.verdict, outcomes(plain)['issuer-identity']],
    ['valid', 'issuer-identity.by-domain'],
  );
  const trust = (id: string) =>
    id === issuer.id ? { name: 'Aldermoor', source: 'national register' } : undefined;
  const known = await verify(badge, offline({ fetch, trust }));
  assert.deepEqual([known.verdict, outcomes(known)['issuer-identity']], ['valid', 'issuer-identity.known']);
  const other = await verify(badge, offline({ fetch, trust: () => undefined }));
  assert.deepEqual(
    [other.verdict, outcomes(other)['issuer-identity']],
    ['issuer-unknown', 'issuer-identity.not-listed'],
  );
  const broken = await verify(badge, offline({ fetch, trust: () => Promise.reject(new Error('down')) }));
  assert.deepEqual(
    [broken.verdict, outcomes(broken)['issuer-identity']],
    ['issuer-unknown', 'issuer-identity.list-unavailable'],
  );
  const byKey = await verify(await signedAs(mallory.id, mallory), offline());
  assert.equal(outcomes(byKey)['issuer-identity'], 'issuer-identity.by-key');
});

test('a key that its issuer lists as withdrawn or retired is so wherever it was found (security row 1)', async () => {
  const address = 'https://college.example/issuers/7';
  const badge = await signedAs(address, mallory);
  const keyOf = (window: JsonObject): JsonObject => ({
    id: mallory.verificationMethod,
    type: 'Multikey',
    controller: address,
    publicKeyMultibase: publicKeyToMultikey(mallory.signer.publicKey),
    ...window,
  });
  const listings: ((key: JsonObject) => JsonObject)[] = [
    (key) => ({ verificationMethod: [key], assertionMethod: [key.id ?? ''] }),
    (key) => ({ assertionMethod: [key] }),
    (key) => ({ verificationMethod: [{ ...key, id: '#k' }], assertionMethod: ['#k'] }),
    (key) => ({ verificationMethod: [{ ...key, id: '#old' }], assertionMethod: [keyOf({})] }),
  ];
  const windows: [JsonObject, string][] = [
    [{ revoked: '2026-01-01T00:00:00Z' }, 'issuer-key.revoked'],
    [{ revoked: true }, 'issuer-key.revoked'],
    [{ expires: '2024-01-01T00:00:00Z' }, 'issuer-key.expired'],
    [{ expires: '2026-01-01T00:00:00Z' }, 'issuer-key.confirmed'],
  ];
  for (const listing of listings) {
    for (const [window, code] of windows) {
      const profile = { [address]: { id: address, ...listing(keyOf(window)) } };
      assert.equal((await keyCheck(badge, profile)).key, code, JSON.stringify(profile));
    }
  }
});

test('a key with a document of its own is withdrawn when its controller says so', async () => {
  const controller = 'https://college.example/issuers/7';
  const id = 'https://college.example/keys/1';
  const badge = await signedAs(controller, { ...mallory, verificationMethod: id });
  const publicKeyMultibase = publicKeyToMultikey(mallory.signer.publicKey);
  const method = { id, type: 'Multikey', controller, publicKeyMultibase };
  const found = (own: JsonObject, listed: JsonObject[]) =>
    keyCheck(badge, {
      [id]: { ...method, ...own },
      [controller]: { id: controller, verificationMethod: listed, assertionMethod: [id] },
    });
  const revoked = '2026-01-01T00:00:00Z';
  assert.equal((await found({}, [])).verdict, 'valid');
  assert.equal((await found({}, [method])).verdict, 'valid');
  assert.equal((await found({}, [{ ...method, revoked }])).key, 'issuer-key.revoked');
  assert.equal((await found({ revoked }, [method])).key, 'issuer-key.revoked');
  const later = { ...method, revoked: '2030-01-01T00:00:00Z' };
  assert.equal((await found({ revoked }, [later])).key, 'issuer-key.revoked');
  const other = publicKeyToMultikey(issuer.signer.publicKey);
  assert.notEqual((await found({}, [{ ...method, publicKeyMultibase: other }])).verdict, 'valid');
});

test('a page for people, or no JSON, at the address of an issuer says nothing about a key', async () => {
  for (const page of ['<!doctype html><title>MIT</title>', '', '{"id": "https://mit', '[]']) {
    const found = await keyCheck(await signedAs('https://mit.example', mallory), {
      'https://mit.example': page,
    });
    assert.deepEqual([found.key, found.verdict], ['issuer-key.unreachable', 'could-not-check'], page);
  }
});
