import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { JsonObject } from '@cairn/engine';
import { vcApiApp } from '../../../../../test/support/vc-api.ts';
import { addIssuerKey, chooseIssuerMethod } from '../../modules/issuing/index.ts';

const server = await vcApiApp();
const organisationId = server.organisation.id;
await addIssuerKey(server.deps, server.owner, { organisationId, algorithm: 'ES256' });
const credential: JsonObject = {
  '@context': ['https://www.w3.org/ns/credentials/v2', 'https://www.w3.org/ns/credentials/examples/v2'],
  id: 'urn:uuid:5ac1b5d0-61d9-4f0e-9d3a-6a3a0c3e1c11',
  type: ['VerifiableCredential'],
  issuer: server.did,
  validFrom: '2026-01-01T00:00:00Z',
  validUntil: '2030-01-01T00:00:00Z',
  credentialSubject: { id: 'did:example:subject', name: 'Alice Archer', description: 'Lives in Utopia.' },
};

const issue = (options: JsonObject = {}) =>
  server.issue(credential, options, '/ecdsa-sd-2023/credentials/issue');
const derive = (verifiableCredential: unknown, selectivePointers: unknown, headers = {}) =>
  server.post('/credentials/derive', { verifiableCredential, options: { selectivePointers } }, headers);
async function derived(base: JsonObject, ...pointers: string[]): Promise<JsonObject> {
  const response = await derive(base, pointers);
  const text = await response.text();
  assert.equal(response.status, 201, text);
  return JSON.parse(text) as JsonObject;
}
async function verified(verifiableCredential: JsonObject): Promise<string[]> {
  const response = await server.post('/credentials/verify', { verifiableCredential });
  const { errors } = (await response.json()) as { errors: { code: string }[] };
  return errors.map(({ code }) => code);
}

for (const method of ['did:key', 'did:web'] as const)
  test(`${method}: a base proof is issued, what is derived from it holds, and shows no more than was chosen`, async () => {
    await chooseIssuerMethod(server.deps, server.owner, { organisationId, method });
    const base = await issue();
    assert.equal((base.proof as JsonObject).cryptosuite, 'ecdsa-sd-2023');
    assert.ok((await verified(base)).length > 0, 'a base proof is no proof to show');
    const part = await derived(base, '/credentialSubject/name');
    assert.deepEqual(part.credentialSubject, { id: 'did:example:subject', name: 'Alice Archer' });
    assert.ok(!JSON.stringify(part).includes('Utopia'));
    assert.deepEqual(await verified(part), []);
    const later = { ...part, validUntil: '2040-01-01T00:00:00Z' };
    assert.equal((await verified(later))[0], 'proof.signature-mismatch');
  });

test('issuer, dates and status are shown whatever the holder chooses, and a revoked part is refused', async () => {
  const credentialStatus = { type: 'BitstringStatusListEntry', statusPurpose: 'revocation' };
  const base = await issue({ credentialStatus, mandatoryPointers: ['/credentialSubject/name'] });
  const part = await derived(base);
  for (const member of ['issuer', 'validFrom', 'validUntil', 'credentialStatus'])
    assert.deepEqual(part[member], base[member], member);
  assert.deepEqual(part.credentialSubject, { id: 'did:example:subject', name: 'Alice Archer' });
  assert.deepEqual(await verified(part), []);
  const { credentialStatus: _, ...hidden } = part;
  assert.equal((await verified(hidden))[0], 'proof.signature-mismatch');
  await server.post('/credentials/status', { credentialId: credential.id, credentialStatus });
  assert.deepEqual(await verified(part), ['status.revoked']);
});

test('the database keeps nothing of a credential that may be shown in parts, nor of its key', async () => {
  const base = await issue();
  const count = async () => {
    const { rows } = await server.pool.query('select count(*)::int as keys from platform.private_key');
    return (rows as { keys: number }[])[0]?.keys;
  };
  const before = await count();
  await derived(base, '/credentialSubject');
  await issue();
  assert.equal(await count(), before);
});

const base = await issue();
const other = await server.issue({ ...credential, issuer: server.did });
for (const [what, given, pointers] of [
  ['another kind of proof', other, ['/validFrom']],
  ['no proof', credential, ['/validFrom']],
  ['a text', 'x', []],
  ['nothing', undefined, []],
  ['a pointer to nothing', base, ['/credentialSubject/age']],
  ['a pointer that is none', base, ['credentialSubject']],
  ['a pointer that is no text', base, [7]],
  ['no list of pointers', base, '/validFrom'],
  ['more pointers than anybody needs', base, Array(1001).fill('/validFrom')],
  [
    'a proof value without its first letter',
    {
      ...base,
      proof: {
        ...(base.proof as JsonObject),
        proofValue: String((base.proof as JsonObject).proofValue).slice(1),
      },
    },
    ['/validFrom'],
  ],
  ['an altered credential', { ...base, name: 'Added' }, ['/validFrom']],
] as const)
  test(`a derivation from ${what} is refused with the reason`, async () => {
    const response = await derive(given, pointers);
    assert.equal(response.status, 400);
    const { errors } = (await response.json()) as { errors: { title: string }[] };
    assert.ok(errors.length > 0 && errors.every(({ title }) => title !== ''));
  });

test('the same derivation twice gives the same part', async () => {
  assert.deepEqual(await derived(base, '/validFrom'), await derived(base, '/validFrom'));
});

test('a mandatory pointer to nothing is refused when the credential is issued', async () => {
  const response = await server.post('/ecdsa-sd-2023/credentials/issue', {
    credential,
    options: { mandatoryPointers: ['/credentialSubject/age'] },
  });
  assert.equal(response.status, 400);
});
