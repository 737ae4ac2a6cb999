import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type JsonObject, readCompactJws } from '@cairn/engine';
import { createMember, createOrganisation } from '../../../../../test/support/people.ts';
import { vcApiApp } from '../../../../../test/support/vc-api.ts';
import {
  addIssuerKey,
  chooseIssuerMethod,
  findIssuerDidFor,
  issueCredential,
  rotateIssuerKey,
} from '../../modules/issuing/index.ts';
import { createApiToken } from '../../modules/organisations/index.ts';

const server = await vcApiApp();
const { deps, owner } = server;
const organisationId = server.organisation.id;
const credential: JsonObject = {
  '@context': ['https://www.w3.org/ns/credentials/v2'],
  id: 'urn:uuid:5ac1b5d0-61d9-4f0e-9d3a-6a3a0c3e1c11',
  type: ['VerifiableCredential'],
  issuer: server.did,
  validFrom: '2026-01-01T00:00:00Z',
  credentialSubject: { id: 'did:example:subject', name: 'Alice' },
};
const status = { credentialStatus: { type: 'BitstringStatusListEntry' } };

const paths = [
  { path: '/ecdsa-rdfc-2019', cryptosuite: 'ecdsa-rdfc-2019', algorithm: 'ES256' },
  { path: '/ecdsa-rdfc-2019/p-384', cryptosuite: 'ecdsa-rdfc-2019', algorithm: 'ES384' },
  { path: '/ecdsa-jcs-2019', cryptosuite: 'ecdsa-jcs-2019', algorithm: 'ES256' },
  { path: '/ecdsa-jcs-2019/p-384', cryptosuite: 'ecdsa-jcs-2019', algorithm: 'ES384' },
] as const;

test('a kind of key that the organisation does not have is refused, with what to do', async () => {
  for (const { path } of paths) {
    const response = await server.post(`${path}/credentials/issue`, { credential });
    const text = await response.text();
    assert.equal(response.status, 400, text);
    assert.match(text, /An owner adds one/);
  }
  for (const algorithm of ['ES256', 'ES384'] as const)
    await addIssuerKey(deps, owner, { organisationId, algorithm });
});

async function verified(verifiableCredential: JsonObject): Promise<string[]> {
  const response = await server.post('/credentials/verify', { verifiableCredential });
  const { errors } = (await response.json()) as { errors: { code: string }[] };
  assert.equal(response.status, errors.length === 0 ? 200 : 400);
  return errors.map(({ code }) => code);
}

for (const method of ['did:key', 'did:web'] as const)
  for (const { path, cryptosuite, algorithm } of paths)
    test(`${method}: ${path} signs with its own key, with a status, and all of it holds`, async () => {
      await chooseIssuerMethod(deps, owner, { organisationId, method });
      const did = await findIssuerDidFor(deps, { organisationId, algorithm });
      const signed = await server.issue(credential, status, `${path}/credentials/issue`);
      const { proof } = signed as { proof: JsonObject };
      assert.equal(proof.cryptosuite, cryptosuite);
      assert.equal(signed.issuer, did);
      if (method === 'did:key')
        assert.match(String(did), algorithm === 'ES256' ? /^did:key:zDn/ : /^did:key:z82/);
      assert.deepEqual(await verified(signed), []);
      const { credentialSubject } = credential as { credentialSubject: JsonObject };
      const changed = { ...signed, credentialSubject: { ...credentialSubject, name: 'Mallory' } };
      assert.equal((await verified(changed))[0], 'proof.signature-mismatch');
      const keyType = algorithm === 'ES256' ? 'P-256' : 'P-384';
      const byOptions = await server.issue(credential, { cryptosuite, keyType });
      assert.equal((byOptions.proof as JsonObject).verificationMethod, proof.verificationMethod);
    });

for (const [keyType, alg] of [
  [undefined, 'EdDSA'],
  ['Ed25519', 'EdDSA'],
  ['P-256', 'ES256'],
  ['P-384', 'ES384'],
])
  test(`a credential as a token (${keyType ?? 'no key asked for'}) comes in an envelope, and holds`, async () => {
    const options = { type: 'vc+jwt', ...status, ...(keyType ? { keyType } : {}) };
    const envelope = await server.issue(credential, options);
    assert.equal(envelope.type, 'EnvelopedVerifiableCredential');
    const [head, token = ''] = String(envelope.id).split(',');
    assert.equal(head, 'data:application/vc+jwt');
    const { header, payload } = readCompactJws(token);
    assert.equal(header.typ, 'vc+jwt');
    assert.equal(header.cty, 'vc');
    assert.equal(header.alg, alg);
    assert.equal(payload.id, credential.id);
    assert.deepEqual(await verified(envelope), []);
    const broken = { ...envelope, id: `${head},${token.slice(0, -8)}AAAAAAAA` };
    assert.ok((await verified(broken)).includes('proof.signature-mismatch'));
  });

test('a program that accepts application/vc+jwt alone gets the token alone', async () => {
  const body = { credential };
  const response = await server.post('/vc-jwt/credentials/issue', body, { accept: 'application/vc+jwt' });
  assert.equal(response.status, 201);
  assert.equal(response.headers.get('content-type'), 'application/vc+jwt');
  assert.equal(readCompactJws(await response.text()).header.typ, 'vc+jwt');
});

for (const [what, body] of Object.entries({
  'an EdDSA suite with a P-256 key': { options: { cryptosuite: 'eddsa-jcs-2022', keyType: 'P-256' } },
  'an ECDSA suite with an Ed25519 key': { options: { cryptosuite: 'ecdsa-jcs-2019', keyType: 'Ed25519' } },
  'ecdsa-sd-2023 with a P-384 key': { options: { cryptosuite: 'ecdsa-sd-2023', keyType: 'P-384' } },
  'a kind of key that is not known': { options: { keyType: 'RSA' } },
  'a token of VC 1.1': {
    options: { type: 'vc+jwt' },
    credential: { ...credential, '@context': ['https://www.w3.org/2018/credentials/v1'] },
  },
}))
  test(`${what} is refused`, async () => {
    const response = await server.post('/credentials/issue', { credential, ...body });
    assert.equal(response.status, 400, await response.text());
  });

test('what a token of an organisation signs with a P-256 key is never another organisation’s', async () => {
  const other = await createOrganisation(server);
  const otherOwner = await createMember(server, other, ['owner']);
  const { token } = await createApiToken(deps, otherOwner, {
    organisationId: other.id,
    name: 'Other',
    scopes: ['vc-api'],
  });
  const path = '/ecdsa-rdfc-2019/credentials/issue';
  const headers = { authorization: `Bearer ${token}` };
  assert.equal((await server.post(path, { credential }, headers)).status, 400);
  await addIssuerKey(deps, otherOwner, { organisationId: other.id, algorithm: 'ES256' });
  const response = await server.post(path, { credential }, headers);
  const { verifiableCredential } = (await response.json()) as { verifiableCredential: JsonObject };
  assert.equal(verifiableCredential.issuer, `did:web:localhost%3A3000:issuers:${other.slug}`);
});

test('the DID document lists every key with its relations, and what a replaced key signed stays good', async () => {
  await chooseIssuerMethod(deps, owner, { organisationId, method: 'did:web' });
  const before = [
    await server.issue(credential, undefined, '/ecdsa-rdfc-2019/credentials/issue'),
    await server.issue(credential, { type: 'vc+jwt', keyType: 'P-256' }),
    await server.issue(credential),
  ];
  await rotateIssuerKey(deps, owner, { organisationId, algorithm: 'ES256', isCompromised: false });
  const after = await server.issue(credential, undefined, '/ecdsa-rdfc-2019/credentials/issue');
  const methodOf = ({ proof }: JsonObject) => String((proof as JsonObject).verificationMethod);
  assert.notEqual(methodOf(after), methodOf(before[0] ?? {}));
  const response = await server.app.request(`/issuers/${server.organisation.slug}/did.json`);
  const document = (await response.json()) as {
    verificationMethod: { id: string; publicKeyMultibase: string; expires?: string }[];
    assertionMethod: string[];
  };
  const kinds = document.verificationMethod.map((key) => key.publicKeyMultibase.slice(0, 3));
  assert.deepEqual(kinds.sort(), ['z6M', 'z82', 'zDn', 'zDn']);
  assert.equal(document.assertionMethod.length, 4);
  assert.deepEqual(
    document.verificationMethod.filter(({ expires }) => expires !== undefined).map(({ id }) => id),
    [methodOf(before[0] ?? {})],
  );
  server.setNow('2026-06-05T09:00:00Z');
  for (const signed of [...before, after]) assert.deepEqual(await verified(signed), []);
});

test('a key that is replaced while it signs is not used: the credential is signed with the next one', async () => {
  let rotations = 0;
  const rotating = {
    ...deps,
    keys: {
      ...deps.keys,
      signer: async (keyId: string) => {
        rotations += 1;
        if (rotations === 1)
          await rotateIssuerKey(deps, owner, { organisationId, algorithm: 'ES256', isCompromised: true });
        return deps.keys.signer(keyId);
      },
    },
  };
  const order = {
    credential,
    way: 'ecdsa-rdfc-2019' as const,
    algorithm: undefined,
    mandatoryPointers: [],
    credentialId: undefined,
    statuses: [],
  };
  const scopes = ['vc-api'] as const;
  const program = {
    kind: 'program',
    apiTokenId: 'tok_1',
    organisationId,
    name: 'Test suite',
    scopes,
  } as const;
  const signed = await issueCredential(rotating, program, order);
  assert.equal(rotations, 2);
  assert.deepEqual(await verified(signed), []);
});

test('the credentialId by which a program speaks of a credential is not written into it', async () => {
  const { id: _, ...anonymous } = credential;
  const signed = await server.issue(anonymous, { credentialId: 'urn:example:order-17', ...status });
  assert.equal(signed.id, undefined);
  const change = {
    credentialId: 'urn:example:order-17',
    credentialStatus: { type: 'BitstringStatusListEntry', statusPurpose: 'revocation' },
  };
  assert.equal((await server.post('/credentials/status', change)).status, 200);
  assert.deepEqual(await verified(signed), ['status.revoked']);
  const named = await server.issue(credential, { credentialId: 'urn:example:order-18', ...status });
  assert.equal(named.id, credential.id);
});
