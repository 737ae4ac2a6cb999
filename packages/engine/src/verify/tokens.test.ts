import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createSigner, generateKeyPair } from '../../adapters/node.ts';
import { aBadge, anIssuer, aPicture, offline, outcomes, sign, web } from '../../test-support/verifying.ts';
import { bakePng } from '../baking/bake-png.ts';
import { decodeBase64url, encodeBase64url } from '../encoding/base64url.ts';
import { signVcJwt } from '../proof/sign-vc-jwt.ts';
import { verify } from './verify.ts';

const issuer = anIssuer();
const { verificationMethod, signer } = issuer;

test('a badge as a signed token is valid, plain, baked, and in an envelope', async () => {
  for (const typ of ['JWT', 'vc+jwt'] as const) {
    const token = await signVcJwt(aBadge(issuer), { verificationMethod, signer, typ });
    const report = await verify(token, offline());
    assert.equal(report.verdict, 'valid', JSON.stringify(report.checks));
    assert.equal(report.input, 'jwt');
    assert.equal((await verify(bakePng(aPicture(), token), offline())).input, 'png');
    const envelope = {
      '@context': 'https://www.w3.org/ns/credentials/v2',
      type: 'EnvelopedVerifiableCredential',
      id: `data:application/vc+jwt,${token}`,
    };
    assert.equal((await verify(envelope, offline())).verdict, 'valid');
  }
});

test('security row 2: a token is judged by its own bytes; a changed payload or signature is not valid', async () => {
  const token = await signVcJwt(aBadge(issuer), { verificationMethod, signer });
  const [header = '', payload = '', signature = ''] = token.split('.');
  const text = new TextDecoder().decode(decodeBase64url(payload));
  const forged = encodeBase64url(new TextEncoder().encode(text.replace('First aid', 'First AID')));
  assert.equal((await verify(`${header}.${forged}.${signature}`, offline())).verdict, 'altered');
  assert.equal(
    (await verify(`${header}.${payload}.${signature.replace(/^./, 'A')}`, offline())).verdict,
    'altered',
  );
});

test('security row 6: alg none, a key in the header and another algorithm than the key’s are refused', async () => {
  const token = await signVcJwt(aBadge(issuer), { verificationMethod, signer });
  const [, payload = '', signature = ''] = token.split('.');
  const header = (members: object) => encodeBase64url(new TextEncoder().encode(JSON.stringify(members)));
  const other = createSigner(generateKeyPair('Ed25519').privateJwk);
  for (const members of [
    { alg: 'none', typ: 'JWT', kid: verificationMethod },
    { alg: 'None', kid: verificationMethod },
    { alg: 'HS256', kid: verificationMethod },
    { alg: 'ES256', kid: verificationMethod },
    { alg: 'RS256', kid: verificationMethod },
    { alg: 'EdDSA', typ: 'dpop+jwt', kid: verificationMethod },
    { alg: 'EdDSA', crit: ['x'], x: 1, kid: verificationMethod },
  ]) {
    for (const ending of [signature, '']) {
      const { verdict } = await verify(`${header(members)}.${payload}.${ending}`, offline());
      assert.ok(
        ['altered', 'not-a-credential', 'could-not-check'].includes(verdict),
        `${JSON.stringify(members)} ${verdict}`,
      );
    }
  }
  const signingInput = `${header({ alg: 'EdDSA', jwk: other.publicKey.jwk })}.${payload}`;
  const own = encodeBase64url(new Uint8Array(await other.sign(new TextEncoder().encode(signingInput))));
  assert.notEqual((await verify(`${signingInput}.${own}`, offline())).verdict, 'valid');
});

test('security row 6: a key id that points at somebody else’s key does not make the token the issuer’s', async () => {
  const mallory = anIssuer('did:web:mallory.example');
  const token = await signVcJwt(aBadge({ id: 'did:web:mit.example' }), {
    verificationMethod: mallory.verificationMethod,
    signer: mallory.signer,
  });
  const { fetch } = web({ 'https://mallory.example/.well-known/did.json': mallory.didDocument });
  const report = await verify(token, offline({ fetch }));
  assert.deepEqual([report.verdict, outcomes(report).proof], ['key-not-confirmed', 'proof.consistent']);
});

test('security row 7: other spellings of the same token are refused', async () => {
  const token = await signVcJwt(aBadge(issuer), { verificationMethod, signer });
  const [header = '', payload = '', signature = ''] = token.split('.');
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const lastBits = alphabet[(alphabet.indexOf(signature.at(-1) ?? '') ^ 1) & 63];
  for (const spelling of [
    `${header}=.${payload}.${signature}`,
    `${header}.${payload}.${signature}==`,
    `${header}.${payload}. ${signature}`,
    `${header}.${payload}.${signature.slice(0, 40)}\n${signature.slice(40)}`,
    `${header}.${payload}.${signature.slice(0, -1)}${lastBits}`,
    `${header}.${payload}.${signature}.`,
    `${header}..${payload}.${signature}`,
    `${header}.${payload}.${signature.replaceAll('_', '/').replaceAll('-', '+')}x`,
  ]) {
    assert.notEqual((await verify(spelling, offline())).verdict, 'valid', spelling.slice(-60));
  }
});

test('the times of a token count beside those of the credential', async () => {
  const badge = aBadge(issuer, { validUntil: '2026-12-01T00:00:00Z' });
  const token = await signVcJwt(badge, { verificationMethod, signer });
  assert.equal((await verify(token, offline())).verdict, 'valid');
  const report = await verify(token, offline({ now: new Date('2026-12-01T00:00:01Z') }));
  assert.equal(report.verdict, 'expired');
});

test('a badge with an embedded proof inside a token is valid only when both signatures hold', async () => {
  const signed = await sign(aBadge(issuer), issuer);
  const token = await signVcJwt(signed, { verificationMethod, signer });
  assert.equal((await verify(token, offline())).verdict, 'valid');
  const changed = await signVcJwt({ ...signed, name: 'Changed' }, { verificationMethod, signer });
  assert.equal((await verify(changed, offline())).verdict, 'altered');
});
