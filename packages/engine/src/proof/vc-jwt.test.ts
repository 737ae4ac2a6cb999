import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { test } from 'node:test';
import { nodeCrypto } from '../../adapters/node.ts';
import type { JsonObject, SignatureAlgorithm } from '../ports.ts';
import { createParty, resolveOffline, sampleBadge, samplePresentation } from './proof.test-support.ts';
import { readVcJwt } from './read-vc-jwt.ts';
import { signVcJwt } from './sign-vc-jwt.ts';
import { verifyVcJwt } from './verify-vc-jwt.ts';

const options = { crypto: nodeCrypto, resolve: resolveOffline };
const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

async function codeOf(token: string): Promise<string> {
  const { result } = await verifyVcJwt(token, options);
  assert.equal(result.consistent, result.code === 'proof.consistent');
  return result.code;
}

async function signedParts(algorithm: SignatureAlgorithm = 'Ed25519') {
  const party = createParty(algorithm);
  const token = await signVcJwt(sampleBadge(party.did), party);
  const [header = '', payload = '', signature = ''] = token.split('.');
  return { party, token, header, payload, signature };
}

for (const algorithm of ['Ed25519', 'ES256', 'ES384', 'RS256'] as const) {
  test(`a badge signed as a JWT with ${algorithm} verifies and gives the badge back`, async () => {
    const party = createParty(algorithm);
    const badge = sampleBadge(party.did);
    const { token, result } = await verifyVcJwt(await signVcJwt(badge, party), options);
    assert.equal(result.code, 'proof.consistent', result.message);
    assert.equal(result.key?.controller, party.did);
    assert.deepEqual(token?.document, badge);
    assert.equal(token?.dataModel, '2.0');
  });
}

test('the OB rule writes typ JWT and the claims that repeat the credential', async () => {
  const party = createParty('RS256');
  const jwt = readVcJwt(
    await signVcJwt({ ...sampleBadge(party.did), validUntil: '2027-01-01T00:00:00Z' }, party),
  );
  assert.deepEqual(jwt.jws.header, { alg: 'RS256', kid: party.verificationMethod, typ: 'JWT' });
  assert.deepEqual(jwt.claims, {
    iss: party.did,
    sub: 'did:example:learner',
    jti: 'urn:uuid:58172aac-d8ba-11ed-83dd-0b3aef56cc33',
    nbf: 1767225600,
    exp: 1798761600,
    aud: [],
  });
});

test('the VC-JOSE-COSE rule writes typ vc+jwt and the credential alone', async () => {
  const party = createParty();
  const badge = sampleBadge(party.did);
  const jwt = readVcJwt(await signVcJwt(badge, { ...party, typ: 'vc+jwt' }));
  assert.deepEqual(jwt.jws.header, { alg: 'EdDSA', kid: party.verificationMethod, typ: 'vc+jwt', cty: 'vc' });
  assert.deepEqual(jwt.jws.payload, badge);
});

test('every changed character of a token is refused (security.md row 7)', async () => {
  const { token } = await signedParts();
  for (let position = 0; position < token.length; position += 7) {
    for (const character of ['A', 'z', '-', '.', '=', ' ', '+']) {
      if (token[position] === character) continue;
      const changed = token.slice(0, position) + character + token.slice(position + 1);
      assert.notEqual(await codeOf(changed), 'proof.consistent');
    }
  }
});

test('white space, padding and other encodings of any part are refused (security.md row 7)', async () => {
  const { token, header, payload, signature } = await signedParts();
  const others = [
    ` ${token}`,
    `${token}\n`,
    `${token}=`,
    `${header}=.${payload}.${signature}`,
    `${token}.`,
    `${token}.x`,
  ];
  const spaced = [
    `${header}.${payload} .${signature}`,
    `${header}.\n${payload}.${signature}`,
    `${header}..${signature}`,
  ];
  for (const changed of [...others, ...spaced]) assert.equal(await codeOf(changed), 'proof.malformed');
  const last = signature.at(-1) ?? '';
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const looseBits = signature.slice(0, -1) + alphabet[alphabet.indexOf(last) ^ 1];
  assert.equal(await codeOf(`${header}.${payload}.${looseBits}`), 'proof.malformed');
});

test('alg none, symmetric algorithms and unknown ones are refused (security.md row 6)', async () => {
  const { party, payload, signature } = await signedParts();
  for (const alg of [
    'none',
    'None',
    'HS256',
    'HS512',
    'PS256',
    'ES256K',
    'RS1',
    '',
    null,
    1,
    ['EdDSA'],
    undefined,
  ]) {
    const header = encode({ alg, kid: party.verificationMethod, typ: 'JWT' });
    assert.notEqual(await codeOf(`${header}.${payload}.${signature}`), 'proof.consistent');
    assert.notEqual(await codeOf(`${header}.${payload}.`), 'proof.consistent');
  }
});

test('a public key used as an HMAC secret signs nothing (CVE-2015-9235)', async () => {
  const { party, payload } = await signedParts('RS256');
  const header = encode({ alg: 'HS256', kid: party.verificationMethod, typ: 'JWT' });
  const mac = createHmac('sha256', JSON.stringify(party.publicKey.jwk))
    .update(`${header}.${payload}`)
    .digest('base64url');
  assert.equal(await codeOf(`${header}.${payload}.${mac}`), 'proof.malformed');
});

test('a key in the header proves nothing by itself (CVE-2018-0114)', async () => {
  const { party } = await signedParts();
  const thief = createParty();
  const payload = encode(sampleBadge(party.did));
  const hints = {
    jwk: thief.publicKey.jwk,
    jku: 'https://thief.example/jwks',
    x5u: 'https://thief.example/x',
    x5c: ['AA'],
  };
  for (const kid of [party.verificationMethod, undefined]) {
    const header = encode({ alg: 'EdDSA', ...(kid ? { kid } : {}), typ: 'JWT', ...hints });
    const signature = Buffer.from(await thief.signer.sign(Buffer.from(`${header}.${payload}`))).toString(
      'base64url',
    );
    // Without a name the key is looked for among those that the issuer publishes.
    const code = kid ? 'proof.signature-mismatch' : 'proof.key-not-found';
    assert.equal(await codeOf(`${header}.${payload}.${signature}`), code);
  }
});

test('a key of another kind than alg says is refused for every pair (security.md row 6)', async () => {
  const names = { Ed25519: 'EdDSA', ES256: 'ES256', ES384: 'ES384', RS256: 'RS256' } as const;
  for (const keyKind of ['Ed25519', 'ES256', 'ES384', 'RS256'] as const) {
    const { party, payload } = await signedParts(keyKind);
    for (const [kind, alg] of Object.entries(names)) {
      if (kind === keyKind) continue;
      const header = encode({ alg, kid: party.verificationMethod, typ: 'JWT' });
      const signature = Buffer.from(await party.signer.sign(Buffer.from(`${header}.${payload}`))).toString(
        'base64url',
      );
      assert.equal(await codeOf(`${header}.${payload}.${signature}`), 'proof.key-mismatch');
    }
  }
});

async function tokenOf(header: JsonObject, payload: unknown): Promise<string> {
  const party = createParty();
  const text =
    typeof payload === 'string' ? payload : JSON.stringify(payload).replaceAll('ISSUER', party.did);
  const input = `${encode({ alg: 'EdDSA', kid: party.verificationMethod, ...header })}.${Buffer.from(text).toString('base64url')}`;
  return `${input}.${Buffer.from(await party.signer.sign(Buffer.from(input))).toString('base64url')}`;
}

const badge = sampleBadge('ISSUER');
const contradictions: { [what: string]: [JsonObject, unknown] } = {
  'crit in the header': [{ crit: ['exp'] }, badge],
  'b64 in the header': [{ b64: false }, badge],
  'another typ': [{ typ: 'at+jwt' }, badge],
  'a key id that is no text': [{ kid: 7 }, badge],
  'another issuer in iss': [{}, { ...badge, iss: 'https://elsewhere.example' }],
  'another subject in sub': [{}, { ...badge, sub: 'did:example:other' }],
  'another credential in jti': [{}, { ...badge, jti: 'urn:other' }],
  'a credential beside the claim vc': [{}, { ...badge, vc: badge }],
  'a claim vc under typ vc+jwt': [{ typ: 'vc+jwt' }, { vc: badge }],
  'both vc and vp': [{}, { vc: badge, vp: badge }],
  'an exp that is no number': [{}, { ...badge, exp: '1' }],
  'an exp beyond all dates': [{}, { ...badge, exp: 1e300 }],
  'a name twice': [{}, '{"@context":[],"id":"a","id":"b"}'],
  'a payload that is no object': [{}, '[1]'],
  'a payload that is no JSON': [{}, 'hello'],
  'an own __proto__': [{}, '{"__proto__":{"a":1}}'],
};

for (const [what, [header, payload]] of Object.entries(contradictions)) {
  test(`a token with ${what} is refused, though its signature fits`, async () => {
    assert.equal(await codeOf(await tokenOf(header, payload)), 'proof.malformed');
  });
}

test('a VC 1.1 token fills the document from its claims', async () => {
  const vc = {
    '@context': ['https://www.w3.org/2018/credentials/v1'],
    type: ['VerifiableCredential'],
    credentialSubject: { name: 'x' },
  };
  const token = await tokenOf(
    { typ: 'JWT' },
    { vc, iss: 'ISSUER', jti: 'urn:a', sub: 'did:example:b', nbf: 1767225600, exp: 1798761600 },
  );
  const { token: read, result } = await verifyVcJwt(token, options);
  assert.equal(result.code, 'proof.consistent', result.message);
  assert.equal(read?.dataModel, '1.1');
  assert.equal(read?.document.id, 'urn:a');
  assert.equal(read?.document.issuanceDate, '2026-01-01T00:00:00Z');
  assert.equal(read?.document.expirationDate, '2027-01-01T00:00:00Z');
  assert.deepEqual(read?.document.credentialSubject, { id: 'did:example:b', name: 'x' });
});

test('a presentation token answers its challenge and recipient only (security.md row 9)', async () => {
  const party = createParty();
  const presentation = samplePresentation(party.did, sampleBadge(party.did));
  const asked = { challenge: 'c-1', domain: 'https://verifier.example' };
  const token = await signVcJwt(presentation, { ...party, ...asked });
  const code = async (more: object) => (await verifyVcJwt(token, { ...options, ...more })).result.code;
  assert.equal(await code(asked), 'proof.consistent');
  assert.equal(await code({ ...asked, challenge: 'c-2' }), 'proof.challenge-mismatch');
  assert.equal(await code({ ...asked, domain: 'https://other.example' }), 'proof.domain-mismatch');
});

test('a VC 1.1 credential and an embedded proof under vc+jwt are not signed as tokens', async () => {
  const party = createParty();
  const old = { ...sampleBadge(party.did), '@context': ['https://www.w3.org/2018/credentials/v1'] };
  await assert.rejects(signVcJwt(old, party), { code: 'proof.invalid-options' });
  const proved = { ...sampleBadge(party.did), proof: [] };
  await assert.rejects(signVcJwt(proved, { ...party, typ: 'vc+jwt' }), { code: 'proof.invalid-options' });
});
