// The museum's second room: false accepts by keys, tokens and whoever stands behind them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aBadge, anIssuer, offline, outcomes, sign, web } from '../../test-support/verifying.ts';
import { buildDidDocument } from '../did/did-document.ts';
import { encodeBase64url } from '../encoding/base64url.ts';
import { signVcJwt } from '../proof/sign-vc-jwt.ts';
import { verify } from './verify.ts';

const issuer = anIssuer('did:web:ministry.example');
const forger = anIssuer('did:web:forger.example');
const published = { 'https://ministry.example/.well-known/did.json': issuer.didDocument };
const ports = () => offline({ fetch: web(published).fetch });

test('row 2, dgca-verifier-app-ios#141: the right key id over a signature by another key', async () => {
  const borrowed = { verificationMethod: issuer.verificationMethod, signer: forger.signer };
  const token = await signVcJwt(aBadge(issuer), borrowed);
  const embedded = await sign(aBadge(issuer), { ...forger, ...borrowed });
  for (const forged of [token, JSON.stringify(embedded)]) {
    const report = await verify(forged, ports());
    assert.deepEqual([report.verdict, outcomes(report).proof], ['altered', 'proof.signature-mismatch']);
  }
  const honest = await signVcJwt(aBadge(issuer), issuer);
  assert.equal((await verify(honest, ports())).verdict, 'valid');
});

test('row 2, dgca-verifier-app-ios#141: the right key id, published again elsewhere with the forger’s key', async () => {
  const { publicKey } = forger.signer;
  const copy = buildDidDocument({ did: issuer.id, keys: [{ id: '#key-1', publicKey }] });
  const signed = await sign(aBadge(issuer), {
    ...forger,
    verificationMethod: 'https://forger.example/did.json#key-1',
  });
  const { fetch } = web({ ...published, 'https://forger.example/did.json': copy });
  assert.notEqual((await verify(signed, offline({ fetch }))).verdict, 'valid');
});

test('row 6, CVE-2022-23540 and CVE-2015-9235: no algorithm, no signature, and no key to be asked for', async () => {
  const payload = encodeBase64url(new TextEncoder().encode(JSON.stringify(aBadge(issuer))));
  for (const header of [
    { alg: 'none' },
    { alg: 'none', kid: issuer.verificationMethod },
    {},
    { alg: '' },
    { alg: null },
  ]) {
    const text = encodeBase64url(new TextEncoder().encode(JSON.stringify(header)));
    for (const token of [`${text}.${payload}.`, `${text}.${payload}.AA`, `${text}.${payload}`]) {
      const { verdict, credential } = await verify(token, ports());
      assert.equal(verdict, 'not-a-credential', token.slice(0, 60));
      assert.equal(credential, undefined, 'nothing of it is shown');
    }
  }
});
