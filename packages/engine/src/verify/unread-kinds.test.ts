import assert from 'node:assert/strict';
import { test } from 'node:test';
import { generateKeyPair, nodeCrypto } from '../../adapters/node.ts';
import { aBadge, anIssuer, offline, outcomes, sign, signBadge, web } from '../../test-support/verifying.ts';
import { canonicalize } from '../canonical/canonicalize.ts';
import { contextUrl } from '../contexts/index.ts';
import { publicKeyFromJwk } from '../did/public-key.ts';
import { encodeBase58 } from '../encoding/base58btc.ts';
import { decodeBase64url, encodeBase64url } from '../encoding/base64url.ts';
import { concatBytes, utf8 } from '../encoding/bytes.ts';
import type { JsonObject } from '../ports.ts';
import { signCompactJws } from '../proof/compact-jws.ts';
import { signVcJwt } from '../proof/sign-vc-jwt.ts';
import { verify } from './verify.ts';

const issuer = anIssuer();

test('a proof of a kind that is not read makes nothing false: alone it is unknown, beside a good one it changes nothing', async () => {
  const signed = await signBadge();
  const [good] = signed.proof as JsonObject[];
  assert.ok(good);
  const others: JsonObject[] = [
    { type: 'BbsBlsSignature2020', proofValue: 'AAAA', nonce: 'x', requiredRevealStatements: [1] },
    {
      type: 'DataIntegrityProof',
      cryptosuite: 'bbs-2023',
      proofValue: 'u2V0C',
      verificationMethod: 'did:x:1',
    },
    { type: 'DataIntegrityProof', cryptosuite: 'ecdsa-xi-2023', more: { of: 'it' } },
    { type: 'JwtProof2020', jwt: 'a.b.c' },
    { type: 'EcdsaSecp256k1Signature2019', jws: 'a..b', creator: 'did:x:1' },
  ];
  for (const other of others) {
    const kind = String(other.cryptosuite ?? other.type);
    const alone = await verify({ ...signed, proof: other }, offline());
    assert.deepEqual([alone.verdict, alone.genuine], ['could-not-check', 'unknown'], kind);
    const check = alone.checks.find(({ id }) => id === 'proof');
    assert.equal(check?.code, 'proof.unsupported');
    assert.ok(check?.message.includes(kind), check?.message);
    for (const proof of [
      [good, other],
      [other, good],
    ]) {
      assert.equal((await verify({ ...signed, proof }, offline())).verdict, 'valid', kind);
      assert.equal((await verify({ ...signed, name: 'Doctor', proof }, offline())).verdict, 'altered', kind);
    }
  }
  for (const broken of [
    {},
    { type: '' },
    { type: 5 },
    { type: 'DataIntegrityProof' },
    'proof',
  ] as JsonObject[]) {
    assert.equal((await verify({ ...signed, proof: [good, broken] }, offline())).verdict, 'altered');
  }
});

test('a token by an algorithm that is not read is unknown; one that nobody signed is no credential', async () => {
  const token = await signVcJwt(aBadge(issuer), issuer);
  const [, payload = '', signature = ''] = token.split('.');
  for (const [alg, verdict] of [
    ['ES256K', 'could-not-check'],
    ['PS256', 'could-not-check'],
    ['ML-DSA-44', 'could-not-check'],
    ['none', 'not-a-credential'],
    ['NONE', 'not-a-credential'],
    ['HS256', 'not-a-credential'],
    ['', 'not-a-credential'],
  ] as const) {
    const header = encodeBase64url(utf8(JSON.stringify({ alg, kid: issuer.verificationMethod })));
    const report = await verify(`${header}.${payload}.${signature}`, offline());
    assert.equal(report.verdict, verdict, alg);
    assert.equal(report.credential, undefined);
  }
  const disclosed = await verify(`${token}~WyJhIl0~`, offline());
  assert.equal(outcomes(disclosed).form, 'form.unsupported-token');
});

test('a key or an identifier of a kind that is not read does not make somebody else the signer', async () => {
  for (const method of ['did:example:1#key', 'did:key:zQ3shokFTS3brHcDQrn82RUDfCZESWL1ZdCEJwekUDPQiYBme']) {
    const signed = await signBadge();
    const [proof] = signed.proof as JsonObject[];
    const changed = { ...signed, proof: { ...proof, verificationMethod: method } };
    const report = await verify(changed, offline());
    assert.equal(report.verdict, 'could-not-check');
    assert.equal(outcomes(report).proof, 'proof.key-unsupported');
  }
});

test('a credential of 2018 is read, with its detached signature and its key in base 58', async () => {
  const did = 'did:web:old.example';
  const old = anIssuer(did);
  const document: JsonObject = {
    '@context': [contextUrl.credentialsV1],
    type: ['VerifiableCredential'],
    issuer: did,
    issuanceDate: '2020-01-01T00:00:00Z',
    credentialSubject: { id: 'did:example:learner' },
  };
  const options = {
    type: 'Ed25519Signature2018',
    created: '2020-01-01T00:00:00Z',
    verificationMethod: `${did}#key-1`,
    proofPurpose: 'assertionMethod',
  };
  const hash = async (part: JsonObject) => nodeCrypto.sha256(await canonicalize(part, nodeCrypto));
  const header = encodeBase64url(utf8('{"alg":"EdDSA","b64":false,"crit":["b64"]}'));
  const hashes = concatBytes(
    await hash({ '@context': [contextUrl.credentialsV1], ...options }),
    await hash(document),
  );
  const signature = await old.signer.sign(concatBytes(utf8(`${header}.`), hashes));
  const jws = `${header}..${encodeBase64url(signature)}`;
  const publicKeyBase58 = encodeBase58(decodeBase64url(old.signer.publicKey.jwk.x ?? '') ?? new Uint8Array());
  const method = { id: `${did}#key-1`, type: 'Ed25519VerificationKey2018', controller: did, publicKeyBase58 };
  const { fetch } = web({
    'https://old.example/.well-known/did.json': {
      id: did,
      publicKey: [method],
      assertionMethod: [method.id],
    },
  });
  const judge = async (changed: JsonObject) => {
    const proof = { ...options, jws, ...((changed.proof as JsonObject) ?? {}) };
    return (await verify({ ...document, ...changed, proof }, offline({ fetch }))).verdict;
  };
  assert.equal(await judge({}), 'valid');
  assert.equal(await judge({ issuanceDate: '2020-01-02T00:00:00Z' }), 'altered');
  for (const proof of [
    { created: '2020-01-02T00:00:00Z' },
    { jws: `${header}.${encodeBase64url(hashes)}.${encodeBase64url(signature)}` },
    { jws: `${encodeBase64url(utf8('{"alg":"EdDSA"}'))}..${encodeBase64url(signature)}` },
    { jws: '' },
    { proofValue: 'z1' },
    { gift: 'x' },
  ]) {
    assert.notEqual(await judge({ proof }), 'valid', JSON.stringify(proof));
  }
});

test('an envelope may call its token a plain JWT', async () => {
  const token = await signVcJwt(aBadge(issuer), issuer);
  for (const type of ['application/jwt', 'application/vc+jwt', 'application/vc-ld+jwt']) {
    const id = `data:${type},${token}`;
    const envelope = { '@context': contextUrl.credentialsV2, type: 'EnvelopedVerifiableCredential', id };
    assert.equal((await verify(envelope, offline())).verdict, 'valid', type);
  }
});

test('a key shown in the header counts when the issuer publishes it, and only for the use that it names', async () => {
  const did = 'did:web:shown.example';
  const party = anIssuer(did);
  const thief = anIssuer('did:web:thief.example');
  const { fetch } = web({ 'https://shown.example/.well-known/did.json': party.didDocument });
  const judge = async (signer: typeof party, jwk: object) => {
    const token = await signCompactJws({ jwk, typ: 'JWT' } as JsonObject, aBadge(party), signer.signer);
    return (await verify(token, offline({ fetch }))).verdict;
  };
  const { jwk } = party.signer.publicKey;
  assert.equal(await judge(party, jwk), 'valid');
  assert.equal(await judge(party, { ...jwk, use: 'enc' }), 'key-not-confirmed');
  assert.equal(await judge(thief, thief.signer.publicKey.jwk), 'key-not-confirmed');
  assert.equal(await judge(thief, jwk), 'altered');
  const unread = { kty: 'EC', crv: 'secp256k1', x: 'AA', y: 'AA' };
  assert.equal(await judge(party, unread), 'could-not-check');
  assert.equal(publicKeyFromJwk({ ...generateKeyPair('ES256').publicJwk, alg: 'ES384' }), undefined);
});

test('the dates of a token are those of its credential, but not under vc+jwt, where they are of the signature', async () => {
  const claims = { iss: issuer.id, exp: 1_900_000_000 };
  const badge = aBadge(issuer, { validUntil: '2029-01-01T00:00:00Z' });
  const kid = issuer.verificationMethod;
  const ours = await signCompactJws({ kid, typ: 'JWT' }, { ...badge, ...claims }, issuer.signer);
  assert.equal((await verify(ours, offline())).verdict, 'not-a-credential');
  const jose = await signCompactJws({ kid, typ: 'vc+jwt' }, { ...badge, ...claims }, issuer.signer);
  assert.equal((await verify(jose, offline())).verdict, 'valid');
});

test('members that a format does not know are signed by a token: it breaks the format and is not altered', async () => {
  const token = await signVcJwt({ ...aBadge(issuer), gift: 'x' }, issuer);
  const report = await verify(token, offline());
  assert.deepEqual(
    [report.verdict, report.genuine, report.errors],
    ['breaks-format', 'yes', ['schema.broken']],
  );
  const signed = await sign(aBadge(issuer), issuer);
  assert.equal((await verify({ ...signed, gift: 'x' }, offline())).verdict, 'altered');
});

test('a schema that the issuer names is said not to be evaluated', async () => {
  const schema = { id: 'https://aldermoor.example/schema.json', type: 'JsonSchema' };
  const signed = await sign({ ...aBadge(issuer), credentialSchema: [schema] }, issuer);
  const report = await verify(signed, offline());
  assert.equal(report.verdict, 'valid', JSON.stringify(report.checks));
  assert.deepEqual(report.warnings, ['schema.followed-but-own-schema']);
});

test('whose key it is stays open while a proof of a kind that is not read could be the issuer’s', async () => {
  const did = 'did:web:cosigned.example';
  const badge = aBadge({ id: did });
  const [byOther] = (await sign(badge, issuer)).proof as JsonObject[];
  const unread = { type: 'DataIntegrityProof', cryptosuite: 'bbs-2023', proofValue: 'u2V0C' };
  const [unavailable] = (await sign(badge, anIssuer(did))).proof as JsonObject[];
  assert.ok(byOther && unavailable);
  for (const proof of [
    [byOther, unread],
    [unread, byOther],
    [byOther, unavailable],
    [unavailable, byOther],
  ]) {
    const report = await verify({ ...badge, proof }, offline());
    assert.deepEqual([report.verdict, report.genuine], ['could-not-check', 'unknown']);
    assert.equal(outcomes(report)['issuer-key'], 'issuer-key.unreachable');
  }
  assert.equal((await verify({ ...badge, proof: byOther }, offline())).verdict, 'key-not-confirmed');
});

test('whether a proof of a kind that is not read covers a member that the format does not know is not known', async () => {
  const proof = { type: 'DataIntegrityProof', cryptosuite: 'eddsa-jcs-2030', proofValue: 'z1' };
  const report = await verify({ ...aBadge(issuer), gift: 'x', proof }, offline());
  assert.deepEqual(
    [report.verdict, outcomes(report).schema, report.genuine],
    ['could-not-check', 'schema.broken', 'unknown'],
  );
  // Beside a proof that is read and does not cover it, it is known.
  const [good] = (await sign(aBadge(issuer), issuer)).proof as JsonObject[];
  const both = await verify({ ...aBadge(issuer), gift: 'x', proof: [good ?? {}, proof] }, offline());
  assert.deepEqual([both.verdict, outcomes(both).schema], ['altered', 'schema.unsigned-content']);
});
