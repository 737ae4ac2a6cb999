import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aBadge, anIssuer, offline, outcomes, sign, web } from '../../../test-support/verifying.ts';
import { buildDidDocument } from '../../did/did-document.ts';
import type { JsonObject } from '../../ports.ts';
import { signVcJwt } from '../../proof/sign-vc-jwt.ts';
import { verify } from '../verify.ts';

const issuer = anIssuer('did:web:aldermoor.example');
const { signer } = issuer;

async function keyCheck(token: string, documents: { [url: string]: JsonObject }) {
  const report = await verify(token, offline({ fetch: web(documents).fetch }));
  return [outcomes(report)['issuer-key'], report.verdict];
}

test('a token of a retired key is as old as the credential in it, when it does not say when it was signed', async () => {
  const key = { id: '#key-1', publicKey: signer.publicKey, expires: '2026-01-01T00:00:00Z' };
  const documents = {
    'https://aldermoor.example/.well-known/did.json': buildDidDocument({ did: issuer.id, keys: [key] }),
  };
  for (const typ of ['JWT', 'vc+jwt'] as const) {
    const old = await signVcJwt(aBadge(issuer), { ...issuer, typ });
    assert.deepEqual(await keyCheck(old, documents), ['issuer-key.confirmed', 'valid'], typ);
    const late = aBadge(issuer, { validFrom: '2026-03-01T00:00:00Z' });
    const later = await signVcJwt(late, { ...issuer, typ });
    assert.deepEqual(await keyCheck(later, documents), ['issuer-key.expired', 'key-not-confirmed'], typ);
  }
});

test('a key set states when a key began, ended and was withdrawn (OpenID Federation §8.7)', async () => {
  const address = 'https://college.example';
  const set = `${address}/.well-known/jwks.json`;
  const seconds = (date: string) => Date.parse(date) / 1000;
  const token = await signVcJwt(aBadge({ id: address }), { verificationMethod: `${set}#k`, signer });
  const check = (window: JsonObject) =>
    keyCheck(token, { [set]: { keys: [{ ...signer.publicKey.jwk, kid: 'k', ...window }] } });
  const cases: [JsonObject, string][] = [
    [{}, 'issuer-key.confirmed'],
    [{ nbf: seconds('2026-01-01T00:00:00Z'), exp: seconds('2027-01-01T00:00:00Z') }, 'issuer-key.confirmed'],
    [{ nbf: seconds('2026-08-01T00:00:00Z') }, 'issuer-key.not-in-use-yet'],
    [{ nbf: 'soon' }, 'issuer-key.not-published'],
    [{ exp: seconds('2024-01-01T00:00:00Z') }, 'issuer-key.expired'],
    [
      { revoked: { revoked_at: seconds('2026-01-01T00:00:00Z'), reason: 'keyCompromise' } },
      'issuer-key.revoked',
    ],
    [{ revoked: { revoked_at: 'yesterday' } }, 'issuer-key.revoked'],
    [{ revoked: true }, 'issuer-key.revoked'],
  ];
  for (const [window, code] of cases) {
    const [found, verdict] = await check(window);
    assert.equal(found, code, JSON.stringify(window));
    assert.equal(verdict === 'valid', code === 'issuer-key.confirmed');
  }
});

test('a key that an issuer’s document withdraws is withdrawn wherever in the document that stands', async () => {
  const address = 'https://college.example/issuer';
  const key = anIssuer();
  const badge = await sign(aBadge({ id: address }), key);
  const method = {
    id: key.verificationMethod,
    type: 'Multikey',
    controller: address,
    publicKeyMultibase: key.id.slice('did:key:'.length),
  };
  const check = (more: JsonObject) => {
    const document = { id: address, assertionMethod: [key.verificationMethod], ...more };
    return keyCheck(JSON.stringify(badge), { [address]: document });
  };
  for (const member of ['verificationMethod', 'publicKey', 'authentication', 'keyAgreement']) {
    assert.deepEqual(await check({ [member]: [method] }), ['issuer-key.confirmed', 'valid'], member);
    const withdrawn = [{ ...method, revoked: '2026-01-01T00:00:00Z' }];
    assert.deepEqual(
      await check({ [member]: withdrawn }),
      ['issuer-key.revoked', 'key-not-confirmed'],
      member,
    );
  }
});
