// The museum: false accepts that were published in this field, each as a test that ours refuses it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nodeCompression } from '../../adapters/node.ts';
import { aBadge, anIssuer, offline, outcomes, sign, signBadge, web } from '../../test-support/verifying.ts';
import { contextUrl } from '../contexts/index.ts';
import type { JsonObject, JsonValue } from '../ports.ts';
import { signVcJwt } from '../proof/sign-vc-jwt.ts';
import { encodeStatusList } from '../status/encoded-list.ts';
import { createStatusList } from '../status/status-list.ts';
import { verify } from './verify.ts';

async function verdictOf(input: JsonObject | string): Promise<string> {
  return (await verify(typeof input === 'string' ? input : JSON.stringify(input), offline())).verdict;
}

test('row 2, verifier-plus#135 and learner-credential-wallet#329: a character less, inside an unsigned presentation', async () => {
  const badge = await signBadge();
  const wrap = (inside: JsonObject) => ({
    '@context': [contextUrl.credentialsV2],
    type: ['VerifiablePresentation'],
    verifiableCredential: [inside],
  });
  assert.equal(await verdictOf(wrap(badge)), 'valid');
  assert.equal(await verdictOf(wrap({ ...badge, name: 'First ai' })), 'altered');
  assert.equal(await verdictOf({ ...wrap(badge), verifiableCredential: [] }), 'not-a-credential');
});

test('row 2, verifier-plus#135 and credo-ts#570: each single character of a badge matters', async () => {
  const text = JSON.stringify(await signBadge());
  for (let at = 0; at < text.length; at += 7) {
    assert.notEqual(
      await verdictOf(text.slice(0, at) + text.slice(at + 1)),
      'valid',
      text.slice(at - 20, at + 20),
    );
  }
});

test('row 2, veramo#1070 and ack#105, #108, #113: a changed object beside a JWT that is still good', async () => {
  const issuer = anIssuer();
  const { verificationMethod, signer } = issuer;
  const jwt = await signVcJwt(aBadge(issuer), { verificationMethod, signer });
  const forged = { ...aBadge(issuer), name: 'Doctor of Medicine', proof: { type: 'JwtProof2020', jwt } };
  assert.notEqual(await verdictOf(forged), 'valid');
  const twice = { ...(await signBadge()), name: 'Doctor', jwt };
  assert.notEqual(await verdictOf(twice), 'valid');
  const envelope = {
    '@context': contextUrl.credentialsV2,
    type: ['EnvelopedVerifiableCredential', 'VerifiableCredential'],
    id: `data:application/vc+jwt,${jwt}`,
    name: 'Doctor of Medicine',
  };
  const report = await verify(envelope, offline());
  assert.equal(report.credential?.name, 'First aid', 'what is shown comes from the token alone');
});

test('row 2, jsonld-signatures#169 and vc.js#34: a relative id takes the whole document out of the signature', async () => {
  const published: JsonObject = {
    '@context': [contextUrl.credentialsV1, contextUrl.statusList2021V1, contextUrl.ed255192020V1],
    id: '',
    issuer: 'did:key:z6MkiiawwxY2CNc17nMUUHngLaFw1q9C7R6XJYYnAaKP7GAz',
    issuanceDate: '2023-03-22T16:41:18.166Z',
    type: ['VerifiableCredential', 'StatusList2021Credential'],
    credentialSubject: {
      id: '#list',
      type: 'StatusList2021',
      encodedList: await encodeStatusList(createStatusList(), nodeCompression),
    },
    proof: {
      type: 'Ed25519Signature2020',
      created: '2023-03-22T16:41:18.228Z',
      verificationMethod:
        'did:key:z6MkiiawwxY2CNc17nMUUHngLaFw1q9C7R6XJYYnAaKP7GAz#z6MkiiawwxY2CNc17nMUUHngLaFw1q9C7R6XJYYnAaKP7GAz',
      proofPurpose: 'assertionMethod',
      proofValue: 'z2nUyzCDVrKk8VNBXRDrS2wSwQxUAX4rVkdm82TbNmBdiduCumf4MdMs8F7RsQBaKgRen4BMwgqQRyApj7Z35no5W',
    },
  };
  assert.notEqual(await verdictOf(published), 'valid');
  for (const id of ['', '#list', 'relative/path', 'not an id', null]) {
    const issuer = anIssuer();
    await assert.rejects(sign({ ...aBadge(issuer), id }, issuer), `signed with the id ${id}`);
    assert.notEqual(await verdictOf({ ...(await signBadge()), id }), 'valid');
  }
});

test('row 2, aries-framework-go#3096: a subject that is a text falls out of the signature', async () => {
  const badge = await signBadge();
  assert.notEqual(await verdictOf({ ...badge, credentialSubject: 'Bachelor Degree' }), 'valid');
  assert.notEqual(await verdictOf({ ...badge, credentialSubject: 'Master Degree' }), 'valid');
});

test('row 3, Truxify#15854: every option of the proof is signed', async () => {
  const badge = await signBadge();
  const [proof] = badge.proof as JsonObject[];
  const changes: JsonObject[] = [
    { created: '2025-01-01T00:00:01Z' },
    { created: '2025-01-01T00:00:00+00:00' },
    { expires: '2099-01-01T00:00:00Z' },
    { proofPurpose: 'authentication' },
    { verificationMethod: anIssuer('did:web:x.example').verificationMethod },
    { cryptosuite: 'eddsa-jcs-2022' },
    { type: 'Ed25519Signature2020' },
    { challenge: 'x' },
    { domain: 'https://x.example' },
    { nonce: 'x' },
    { id: 'urn:uuid:1' },
    { previousProof: 'urn:uuid:1' },
    { unknown: 'x' },
    { '@context': contextUrl.credentialsV1 },
  ];
  for (const change of changes) {
    assert.notEqual(
      await verdictOf({ ...badge, proof: [{ ...proof, ...change }] }),
      'valid',
      JSON.stringify(change),
    );
  }
  for (const name of Object.keys(proof ?? {})) {
    const { [name]: _, ...rest } = proof ?? {};
    assert.notEqual(await verdictOf({ ...badge, proof: [rest] }), 'valid', `without ${name}`);
  }
});

test('row 4, vc-data-integrity#272, json-ld-vcs-not-just-json, Blockcerts and the measured table: what JSON-LD ignores is neither valid nor shown', async () => {
  const badge = await signBadge();
  const subject = badge.credentialSubject as JsonObject;
  const achievement = subject.achievement as JsonObject;
  const contexts = badge['@context'] as JsonValue[];
  const within = (changes: JsonObject): JsonObject => ({
    ...badge,
    credentialSubject: { ...subject, achievement: { ...achievement, ...changes } },
  });
  const cases: { [name: string]: JsonObject | string } = {
    'an unmapped key': { ...badge, grades: 'A+' },
    'an unmapped key inside the achievement': within({ grades: 'A+' }),
    'an unmapped nested object': within({ grades: { final: 'A+' } }),
    'a swap by an extra context': {
      ...badge,
      '@context': [
        ...contexts,
        { name: 'https://schema.org/description', description: 'https://schema.org/name' },
      ],
    },
    'a term mapped to null with a forged value': {
      ...within({ level: 'expert' }),
      '@context': [...contexts, { level: null }],
    },
    'a term of the contexts mapped to null': {
      ...badge,
      '@context': [...contexts, { name: null }],
      name: 'Doctor',
    },
    'an @nest alias': { ...badge, '@context': [...contexts, { more: '@nest' }], more: {} },
    '@nest itself': { ...badge, '@nest': { name: 'Doctor' } },
    'an extra type': { ...badge, type: ['VerifiableCredential', 'OpenBadgeCredential', 'Diploma'] },
    'an own __proto__': JSON.stringify(badge).replace('{', '{"__proto__":{"name":"Doctor"},'),
    '@included': { ...badge, '@included': [] },
    'HTML as a key': within({ '<script>alert(1)</script>': 'x' }),
    '@index': within({ '@index': 'expert' }),
    'a nested context': within({ '@context': {} }),
    'an empty context inside': within({
      criteria: { '@context': [], narrative: 'Passed the practical examination.' },
    }),
    'a member set to null': { ...badge, awardedDate: null },
    'an empty list': within({ tag: [] }),
    'a term replaced by its IRI': within({ 'https://schema.org/name': 'Doctor' }),
    'a name twice': JSON.stringify(badge).replace('"name":"First aid"', '"name":"Doctor","name":"First aid"'),
    'an unknown context': { ...badge, '@context': [...contexts, 'https://mallory.example/context'] },
    'a context of another version': {
      ...badge,
      '@context': [contexts[0] ?? '', 'https://purl.imsglobal.org/spec/ob/v3p0/context-9.json'],
    },
    '@vocab': { ...badge, '@context': [...contexts, { '@vocab': 'https://mallory.example/' }], grade: 'A+' },
  };
  for (const [name, document] of Object.entries(cases)) {
    assert.notEqual(await verdictOf(document), 'valid', name);
  }
});

test('row 4: a number that JSON-LD reads as zero is not another number', async () => {
  const issuer = anIssuer();
  const credits = (creditsEarned: number): JsonObject => {
    const badge = aBadge(issuer);
    return { ...badge, credentialSubject: { ...(badge.credentialSubject as JsonObject), creditsEarned } };
  };
  const whole = await sign(credits(5), issuer);
  const other = credits(5.000000000000001);
  assert.notEqual(await verdictOf({ ...other, proof: whole.proof ?? null }), 'valid');
  const tiny = await sign(credits(3e-7), issuer).catch(() => undefined);
  if (tiny !== undefined)
    assert.notEqual(await verdictOf({ ...credits(4e-7), proof: tiny.proof ?? null }), 'valid');
});

test('row 8: the status that a badge lost is not the status of a badge without one', async () => {
  const issuer = anIssuer();
  const listed = await sign(
    {
      ...aBadge(issuer),
      credentialStatus: {
        id: 'https://x.example/1#1',
        type: 'BitstringStatusListEntry',
        statusPurpose: 'revocation',
        statusListIndex: '1',
        statusListCredential: 'https://x.example/1',
      },
    },
    issuer,
  );
  const { credentialStatus: _, ...without } = listed;
  assert.equal(await verdictOf(without), 'altered');
  assert.equal(await verdictOf(listed), 'could-not-check');
});

test('row 31: a verdict is one of a closed list of words, never a truth value', async () => {
  const report = await verify(await signBadge(), offline({ fetch: web({}).fetch }));
  assert.equal(typeof report.verdict, 'string');
  assert.equal('verified' in report, false);
  assert.equal(outcomes(report).proof, 'proof.consistent');
});
