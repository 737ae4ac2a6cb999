import assert from 'node:assert/strict';
import { test } from 'node:test';
import { generateKeyPair, nodeCrypto } from '../../adapters/node.ts';
import { encodeBase58 } from '../encoding/base58btc.ts';
import type { FetchDocument, JsonValue, PublicKey, SignatureAlgorithm } from '../ports.ts';
import { buildDidDocument } from './did-document.ts';
import { didJwkFromPublicKey } from './did-jwk.ts';
import { didKeyFromPublicKey, publicKeyFromDidKey } from './did-key.ts';
import { didWebToUrl, urlToDidWeb } from './did-web.ts';
import { judgeKeyWindow } from './key-window.ts';
import { publicKeyToMultikey } from './multikey.ts';
import { publicKeyFromJwk } from './public-key.ts';
import { resolveVerificationMethod } from './resolve.ts';

function freshKey(algorithm: SignatureAlgorithm): PublicKey {
  const key = publicKeyFromJwk(generateKeyPair(algorithm).publicJwk);
  assert.ok(key);
  return key;
}

/** A web of documents; everything else cannot be reached. */
function serving(documents: { [url: string]: JsonValue | string }): FetchDocument {
  return async (url) => {
    const document = documents[url];
    if (document === undefined) throw new Error(`nothing at ${url}`);
    const text = typeof document === 'string' ? document : JSON.stringify(document);
    return { url, contentType: 'application/json', body: new Uint8Array(Buffer.from(text)) };
  };
}

const resolve = (id: string, documents?: { [url: string]: JsonValue | string }) =>
  resolveVerificationMethod(id, { crypto: nodeCrypto, ...(documents ? { fetch: serving(documents) } : {}) });

for (const algorithm of ['Ed25519', 'ES256', 'ES384', 'RS256'] as const) {
  test(`a ${algorithm} key survives did:key and did:jwk`, async () => {
    const key = freshKey(algorithm);
    const { did, verificationMethod } = didKeyFromPublicKey(key);
    assert.deepEqual(publicKeyFromDidKey(did), key);
    const resolved = await resolve(verificationMethod);
    assert.deepEqual(resolved.publicKey, key);
    assert.equal(resolved.controller, did);
    const jwk = didJwkFromPublicKey(key);
    assert.deepEqual((await resolve(jwk.verificationMethod)).publicKey, key);
    assert.equal((await resolve(jwk.verificationMethod)).controller, jwk.did);
  });
}

test('the example keys of the did:key specification are read', () => {
  for (const [did, algorithm] of [
    ['did:key:z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp', 'Ed25519'],
    ['did:key:zDnaerDaTF5BXEavCrfRZEk316dpbLsfPDZ3WJ5hRTPFU2169', 'ES256'],
    ['did:key:z82Lm1MpAkeJcix9K8TMiLd5NMAhnwkjjCBeWHXyu3U4oT2MVJJKXkcVBgjGhnLBn2Kaau9', 'ES384'],
  ] as const) {
    assert.equal(publicKeyFromDidKey(did)?.algorithm, algorithm);
  }
});

test('a did:key or did:jwk with anything wrong about it is refused', async () => {
  const { did } = didKeyFromPublicKey(freshKey('Ed25519'));
  const multikey = did.slice('did:key:'.length);
  const { did: other } = didKeyFromPublicKey(freshKey('Ed25519'));
  const wrong = [
    `${did}#`,
    `${did}#key-1`,
    `${did}#${other.slice('did:key:'.length)}`,
    `${did}#${multikey}#${multikey}`,
    `${did}?a=b#${multikey}`,
    'did:key:z6Mk#z6Mk',
    'did:jwk:e30#0',
    'did:jwk:e30#1',
    'did:jwk:!#0',
  ];
  for (const id of wrong) await assert.rejects(resolve(id), { code: 'did.not-found' }, id);
});

test('a did:key without a fragment names the one key that it has', async () => {
  const key = freshKey('ES256');
  const { did } = didKeyFromPublicKey(key);
  const method = await resolve(did);
  assert.deepEqual([method.id, method.controller, method.publicKey], [did, did, key]);
});

test('a key of a kind that is not read is unsupported, not absent', async () => {
  const secp256k1 = 'zQ3shokFTS3brHcDQrn82RUDfCZESWL1ZdCEJwekUDPQiYBme';
  await assert.rejects(resolve(`did:key:${secp256k1}#${secp256k1}`), { code: 'did.unsupported' });
  for (const key of [
    { type: 'EcdsaSecp256k1VerificationKey2019', publicKeyHex: '02b9'.repeat(16) },
    { type: 'RsaVerificationKey2018', publicKeyPem: '-----BEGIN PUBLIC KEY-----' },
    { type: 'JsonWebKey2020', publicKeyJwk: { kty: 'EC', crv: 'secp256k1', x: 'AA', y: 'AA' } },
    { type: 'PgpVerificationKey2021', publicKeyPgp: '-----BEGIN PGP PUBLIC KEY BLOCK-----' },
    { type: 'X25519KeyAgreementKey2019', publicKeyBase58: '3M5RCDjPTWPkKSN3sxUmmMqHbmRPegYP1tjcKyrDbt9J' },
  ]) {
    const verificationMethod = [{ id: `${did}#key-1`, controller: did, ...key }];
    const document = { id: did, verificationMethod, assertionMethod: [`${did}#key-1`] } as JsonValue;
    await assert.rejects(resolve(`${did}#key-1`, { [url]: document }), { code: 'did.unsupported' }, key.type);
  }
});

test('what a JWK says of its use, its operations and its algorithm binds in a document, a did:jwk and a key set', async () => {
  const { jwk } = freshKey('ES256');
  const others = [
    { use: 'enc' },
    { key_ops: ['encrypt'] },
    { key_ops: 'verify' },
    { alg: 'ES384' },
    { use: 1 },
  ];
  for (const said of [...others, { use: 'sig', key_ops: ['verify'], alg: 'ES256' }]) {
    const published = { ...jwk, ...said, kid: 'named' } as { [name: string]: JsonValue };
    const mayAssert = said.alg === 'ES256';
    const method = { id: `${did}#key-1`, type: 'JsonWebKey', controller: did, publicKeyJwk: published };
    const document = { id: did, verificationMethod: [method], assertionMethod: [`${did}#key-1`] };
    const set = 'https://school.example/jwks.json';
    const own = Buffer.from(JSON.stringify(published)).toString('base64url');
    for (const id of [`${did}#key-1`, `${did}#named`, `${set}#named`, `did:jwk:${own}#0`]) {
      const served = { [url]: document, [set]: { keys: [published] } };
      const { relationships } = await resolve(id, served as { [address: string]: JsonValue });
      assert.equal(relationships.includes('assertionMethod'), mayAssert, `${id} ${JSON.stringify(said)}`);
    }
    assert.equal(publicKeyFromJwk(published) !== undefined, mayAssert);
  }
});

test('an Ed25519VerificationKey2018 in base 58 is read, and no type may contradict its key', async () => {
  const key = freshKey('Ed25519');
  const bytes = Buffer.from(key.jwk.x ?? '', 'base64url');
  const method = { id: `${did}#key-1`, type: 'Ed25519VerificationKey2018', controller: did };
  const served = (entry: { [name: string]: JsonValue }) => ({
    [url]: { id: did, verificationMethod: [entry], assertionMethod: [`${did}#key-1`] },
  });
  const base58 = { ...method, publicKeyBase58: encodeBase58(new Uint8Array(bytes)) };
  assert.deepEqual((await resolve(`${did}#key-1`, served(base58))).publicKey, key);
  const other = { ...method, publicKeyMultibase: publicKeyToMultikey(freshKey('ES256')) };
  await assert.rejects(resolve(`${did}#key-1`, served(other)), { code: 'did.not-found' });
});

test('one key that a document shows twice is one key, with the earliest end that any entry states', async () => {
  const key = freshKey('Ed25519');
  const method = {
    id: `${did}#key-1`,
    type: 'Multikey',
    controller: did,
    publicKeyMultibase: publicKeyToMultikey(key),
  };
  const asJwk = { id: '#key-1', type: 'JsonWebKey', controller: did, publicKeyJwk: key.jwk as JsonValue };
  const revoked = { ...method, revoked: '2026-01-01T00:00:00Z' };
  const document = { id: did, assertionMethod: [method, revoked], authentication: [asJwk] };
  const found = await resolve(`${did}#key-1`, { [url]: document });
  assert.deepEqual(
    [found.publicKey, found.relationships, found.revoked],
    [key, ['assertionMethod', 'authentication'], '2026-01-01T00:00:00Z'],
  );
});

test('a compressed point that is not on the curve is no key', () => {
  const { did } = didKeyFromPublicKey(freshKey('ES256'));
  const changed = [...'123456789ABCDEFGH'].map((character) => did.slice(0, -1) + character);
  for (const candidate of changed) {
    const key = publicKeyFromDidKey(candidate);
    if (key) assert.equal(didKeyFromPublicKey(key).did, candidate);
  }
});

const addresses: [string, string][] = [
  ['did:web:example.org', 'https://example.org/.well-known/did.json'],
  ['did:web:example.org:issuers:7', 'https://example.org/issuers/7/did.json'],
  ['did:web:localhost%3A8443', 'https://localhost:8443/.well-known/did.json'],
  ['did:web:localhost%3A8443:a', 'https://localhost:8443/a/did.json'],
];

for (const [did, url] of addresses) {
  test(`${did} stands for ${url}, and back`, () => {
    assert.equal(didWebToUrl(did), url);
    assert.equal(urlToDidWeb(url), did);
    assert.equal(urlToDidWeb(url.replace(/(\/\.well-known)?\/did\.json$/, '')), did);
  });
}

test('a did:web that leads elsewhere is refused (security.md row 12)', () => {
  for (const name of [
    '',
    'example.org/x',
    'user@example.org',
    'example.org:..',
    'example.org:%2e%2e',
    'example.org:a%2Fb',
    '127.1',
    '0x7f.1',
    '2130706433',
    'example.org?x',
    'example.org#x',
    'example.org:',
    ':a',
    'example.org%3A99999',
    'example.org:%zz',
    '[::1]',
    'exam ple.org',
    'example.org:a%00',
  ]) {
    assert.throws(() => didWebToUrl(`did:web:${name}`), { code: 'did.invalid' }, name);
  }
  for (const url of [
    'http://example.org',
    'https://a:b@example.org',
    'https://example.org?x=1',
    'https://example.org/#x',
    'x',
  ]) {
    assert.throws(() => urlToDidWeb(url), { code: 'did.invalid' }, url);
  }
});

const did = 'did:web:school.example';
const url = 'https://school.example/.well-known/did.json';

test('a DID document that we build resolves, with the windows of its keys', async () => {
  const [current, retired] = [freshKey('Ed25519'), freshKey('ES256')];
  const document = buildDidDocument({
    did,
    keys: [
      { id: '#key-2', publicKey: current },
      {
        id: `${did}#key-1`,
        publicKey: retired,
        expires: '2026-01-01T00:00:00Z',
        revoked: '2026-02-01T00:00:00Z',
      },
    ],
  });
  const first = await resolve(`${did}#key-2`, { [url]: document });
  assert.deepEqual(first, {
    id: `${did}#key-2`,
    controller: did,
    publicKey: current,
    relationships: ['assertionMethod', 'authentication'],
    source: 'did:web',
  });
  const second = await resolve(`${did}#key-1`, { [url]: document });
  assert.deepEqual(
    [second.publicKey, second.expires, second.revoked],
    [retired, '2026-01-01T00:00:00Z', '2026-02-01T00:00:00Z'],
  );
});

test('what another document says about a key does not count', async () => {
  const document = buildDidDocument({ did, keys: [{ id: '#key-1', publicKey: freshKey('Ed25519') }] });
  const [method] = document.verificationMethod as { [name: string]: JsonValue }[];
  assert.ok(method);
  const wrong: { [what: string]: JsonValue | string } = {
    'of another id': { ...document, id: 'did:web:other.example' },
    'with another controller': {
      ...document,
      verificationMethod: [{ ...method, controller: 'did:web:other.example' }],
    },
    'with the id twice for two keys': {
      ...document,
      verificationMethod: [
        method,
        { ...method, publicKeyMultibase: publicKeyToMultikey(freshKey('Ed25519')) },
      ],
    },
    'without the key': { ...document, verificationMethod: [] },
    'with two encodings': {
      ...document,
      verificationMethod: [{ ...method, publicKeyJwk: freshKey('Ed25519').jwk as JsonValue }],
    },
    'with a private key': {
      ...document,
      verificationMethod: [
        {
          id: method.id ?? '',
          controller: did,
          publicKeyJwk: generateKeyPair('Ed25519').privateJwk as unknown as JsonValue,
        },
      ],
    },
    'with a revocation date that nobody can read': {
      ...document,
      verificationMethod: [{ ...method, revoked: 'yesterday' }],
    },
    'that is a list': [document],
  };
  for (const [what, served] of Object.entries(wrong)) {
    await assert.rejects(resolve(`${did}#key-1`, { [url]: served }), { code: 'did.not-found' }, what);
  }
});

test('a key that is not listed for assertions says so', async () => {
  const document = buildDidDocument({ did, keys: [{ id: '#key-1', publicKey: freshKey('Ed25519') }] });
  const { assertionMethod: _, ...without } = document;
  assert.deepEqual((await resolve(`${did}#key-1`, { [url]: without })).relationships, ['authentication']);
});

test('without a way to fetch, and when fetching fails, the key is unavailable and not absent', async () => {
  await assert.rejects(resolve(`${did}#key-1`), { code: 'did.unavailable' });
  await assert.rejects(resolve(`${did}#key-1`, {}), { code: 'did.unavailable' });
  await assert.rejects(resolve(`${did}#key-1`, { [url]: '<html>' }), { code: 'did.unavailable' });
  await assert.rejects(resolve('did:example:123#key-1'), { code: 'did.unsupported' });
  await assert.rejects(resolve('http://school.example/key'), { code: 'did.unsupported' });
});

test('an https controller document, a key set and a lone method are read', async () => {
  const key = freshKey('RS256');
  const controller = 'https://school.example/issuer';
  const document = buildDidDocument({ did: controller, keys: [{ id: '#k', publicKey: key }] });
  const inDocument = await resolve(`${controller}#k`, { [controller]: document });
  assert.deepEqual([inDocument.controller, inDocument.source], [controller, 'https']);

  const set = 'https://school.example/jwks.json';
  const keys = [
    { ...key.jwk, kid: 'one', exp: 1767225600 },
    { ...freshKey('ES256').jwk, kid: 'two', use: 'enc' },
  ];
  const inSet = await resolve(`${set}#one`, { [set]: { keys } });
  assert.deepEqual([inSet.publicKey, inSet.expires, inSet.source], [key, '2026-01-01T00:00:00.000Z', 'jwks']);
  assert.deepEqual((await resolve(`${set}#two`, { [set]: { keys } })).relationships, []);
  await assert.rejects(resolve(set, { [set]: { keys } }), { code: 'did.not-found' });

  const lone = 'https://school.example/keys/1';
  const [method] = document.verificationMethod as { [name: string]: JsonValue }[];
  const published = { ...method, id: lone };
  const listing = { id: controller, assertionMethod: [lone] };
  assert.deepEqual((await resolve(lone, { [lone]: published, [controller]: listing })).relationships, [
    'assertionMethod',
  ]);
  await assert.rejects(
    resolve(lone, { [lone]: published, [controller]: { ...listing, id: 'https://x.example' } }),
    { code: 'did.not-found' },
  );
});

test('a key in the fragment of an address is never taken (standards.md §8 trap 1)', async () => {
  const { did: own } = didKeyFromPublicKey(freshKey('Ed25519'));
  const id = `https://mit.example#${own.slice('did:key:'.length)}`;
  await assert.rejects(resolve(id), { code: 'did.unavailable' });
  await assert.rejects(resolve(id, { 'https://mit.example': { id: 'https://mit.example' } }), {
    code: 'did.not-found',
  });
});

test('an expired key keeps what it signed before, a revoked one keeps nothing that was not known before', () => {
  const now = new Date('2026-06-01T00:00:00Z');
  const before = { created: '2025-12-31T23:59:59Z', now };
  const after = { created: '2026-01-01T00:00:00Z', now };
  assert.equal(judgeKeyWindow({}, after), 'good');
  assert.equal(judgeKeyWindow({ expires: '2026-01-01T00:00:00Z' }, before), 'good');
  assert.equal(judgeKeyWindow({ expires: '2026-01-01T00:00:00Z' }, after), 'key.expired');
  assert.equal(judgeKeyWindow({ expires: '2026-01-01T00:00:00Z' }, { now }), 'key.expired');
  assert.equal(judgeKeyWindow({ revoked: '2026-01-01T00:00:00Z' }, before), 'key.revoked');
  assert.equal(judgeKeyWindow({ revoked: '2026-07-01T00:00:00Z' }, before), 'good');
  assert.equal(judgeKeyWindow({ revoked: 'never' }, before), 'key.revoked');
  const knownSince = new Date('2025-12-31T00:00:00Z');
  assert.equal(judgeKeyWindow({ revoked: '2026-01-01T00:00:00Z' }, { ...before, knownSince }), 'good');
  assert.equal(judgeKeyWindow({ revoked: '2025-12-30T00:00:00Z' }, { ...before, knownSince }), 'key.revoked');
});

test('a key that stands twice in a key set is one key, with the narrowest of its times; two keys of one name are none', async () => {
  const [one, other] = [freshKey('Ed25519'), freshKey('Ed25519')];
  const set = 'https://school.example/jwks.json';
  const at = (...keys: { [name: string]: JsonValue }[]) => resolve(`${set}#a`, { [set]: { keys } });
  const jwk = { ...one.jwk, kid: 'a' } as { [name: string]: JsonValue };
  const twice = await at({ ...jwk, exp: 1767225600 }, { ...jwk, exp: 1735689600, nbf: 1, revoked: true });
  assert.deepEqual(
    [twice.publicKey, twice.expires, twice.starts],
    [one, '2025-01-01T00:00:00.000Z', '1970-01-01T00:00:01.000Z'],
  );
  assert.notEqual(twice.revoked, undefined);
  assert.deepEqual((await at(jwk, { ...jwk, use: 'enc' })).relationships, []);
  await assert.rejects(at(jwk, { ...other.jwk, kid: 'a' } as typeof jwk), { code: 'did.not-found' });
  await assert.rejects(at(jwk, { ...jwk, exp: 'soon' }), { code: 'did.not-found' });
  const unread = { kty: 'EC', crv: 'secp256k1', x: 'AA', y: 'AA', kid: 'a' };
  await assert.rejects(at(jwk, unread), { code: 'did.unsupported' });
});
