import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { JsonObject, JsonValue } from '@cairn/engine';
import { vcApiApp } from '../../../../../test/support/vc-api.ts';
import {
  bad,
  badVersion1,
  good,
  goodVersion1,
  credential as leastCredential,
  signedBy,
} from './issue.test-support.ts';

const server = await vcApiApp();
const v2 = 'https://www.w3.org/ns/credentials/v2';
const ours = (given: JsonObject): JsonObject => signedBy(server.did, given);
const credential = (other: { [member: string]: JsonValue | undefined } = {}): JsonObject =>
  ours(leastCredential(other));

const suites = ['eddsa-rdfc-2022', 'eddsa-jcs-2022'];

for (const [model, accepted, refused] of [
  ['VC 2.0', good, bad],
  ['VC 1.1', goodVersion1, badVersion1],
] as const) {
  for (const cryptosuite of suites) {
    for (const [what, given] of Object.entries(accepted)) {
      test(`${model}, ${cryptosuite}: ${what} is signed, and holds`, async () => {
        const signed = await server.issue(ours(given), { cryptosuite });
        const { proof, issuer } = signed as { proof: JsonObject; issuer: string | { id: string } };
        assert.equal(proof.type, 'DataIntegrityProof');
        assert.equal(proof.cryptosuite, cryptosuite);
        assert.equal(typeof issuer === 'string' ? issuer : issuer.id, server.did);
        const answer = await server.post('/credentials/verify', {
          verifiableCredential: signed,
          options: { checks: ['proof'] },
        });
        const verification = (await answer.json()) as { errors: { code: string }[] };
        const codes = verification.errors.map(({ code }) => code);
        const dated = codes.every((code) => ['dates.expired', 'dates.not-yet-valid'].includes(code));
        assert.ok(dated, JSON.stringify(verification.errors));
        assert.equal(answer.status, codes.length === 0 ? 200 : 400);
      });
    }
    for (const [what, given] of Object.entries(refused)) {
      test(`${model}, ${cryptosuite}: ${what} is refused`, async () => {
        const response = await server.post('/credentials/issue', {
          credential: ours(given),
          options: { cryptosuite },
        });
        const text = await response.text();
        assert.equal(response.status, 400, text);
        assert.equal(response.headers.get('content-type'), 'application/problem+json');
        const problem = JSON.parse(text) as { errors: { title: string }[] };
        assert.ok(problem.errors.length > 0 && problem.errors.every(({ title }) => title !== ''));
      });
    }
  }
}

for (const [what, body] of Object.entries({
  'nothing in the body': '',
  'no JSON in the body': '{',
  'a list in the body': '[]',
  'the credential under another name': { verifiableCredential: credential() },
  'a text for a credential': { credential: 'x' },
  'a list for a credential': { credential: [credential()] },
  'a member twice': '{"credential":{"id":"urn:a","id":"urn:b"}}',
  'a way of signing that Cairn does not have': {
    credential: credential(),
    options: { cryptosuite: 'bbs-2023' },
  },
})) {
  test(`${what} is refused`, async () => {
    const response = await server.post('/credentials/issue', body);
    assert.equal(response.status, 400);
  });
}

test('each way of signing has a path of its own, for programs that send no options', async () => {
  for (const cryptosuite of suites) {
    const signed = await server.issue(credential(), undefined, `/${cryptosuite}/credentials/issue`);
    assert.equal((signed.proof as JsonObject).cryptosuite, cryptosuite);
  }
});

test('one proof stands as an object, and as a list in a badge, as Open Badges 3.0 wants it', async () => {
  const plain = await server.issue(credential());
  assert.ok(!Array.isArray(plain.proof));
  const badge = await server.issue({
    ...credential({ id: 'urn:uuid:5ac1b5d0-61d9-4f0e-9d3a-6a3a0c3e1c11', validFrom: '2026-01-01T00:00:00Z' }),
    '@context': [v2, 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    issuer: { id: server.did, type: ['Profile'], name: 'School' },
    name: 'Swimmer',
    credentialSubject: {
      id: 'did:example:subject',
      type: ['AchievementSubject'],
      achievement: {
        id: 'https://example.org/achievements/1',
        type: ['Achievement'],
        name: 'Swimmer',
        description: 'Swims.',
        criteria: { narrative: 'Swim.' },
      },
    },
  });
  assert.ok(Array.isArray(badge.proof));
});

test('a credential that is signed already gets one signature more', async () => {
  const once = await server.issue(credential());
  const twice = await server.issue(once, { cryptosuite: 'eddsa-jcs-2022' });
  assert.equal((twice.proof as JsonObject[]).length, 2);
});

test('what a program has signed stands in the audit trail of its organisation', async () => {
  await server.issue(credential({ id: 'urn:example:audited' }));
  const { rows } = await server.pool.query(
    "select action, organisation_id, program_name, detail from audit.audit_entry where subject_id = 'urn:example:audited'",
  );
  assert.deepEqual(rows, [
    {
      action: 'credential.issued',
      organisation_id: server.organisation.id,
      program_name: 'Test suite',
      detail: { cryptosuite: 'eddsa-rdfc-2022' },
    },
  ]);
});
