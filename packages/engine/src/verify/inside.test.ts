import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nodeCrypto } from '../../adapters/node.ts';
import { badgeIndex, listedBadge, listUrl, signedList, statusWeb } from '../../test-support/status.ts';
import { aBadge, anIssuer, offline, outcomes, sign, signBadge, web } from '../../test-support/verifying.ts';
import { contextUrl } from '../contexts/index.ts';
import { buildClrCredential } from '../credential/build-clr-credential.ts';
import { buildEndorsementCredential } from '../credential/build-endorsement-credential.ts';
import type { JsonObject, JsonValue } from '../ports.ts';
import { addProof } from '../proof/add-proof.ts';
import { signVcJwt } from '../proof/sign-vc-jwt.ts';
import { verify } from './verify.ts';

const holder = anIssuer();
const challenge = 'n-0S6_WzA2Mj';
const domain = 'https://verifier.example';

function present(
  credentials: JsonValue[],
  asked: { challenge?: string; domain?: string } = { challenge, domain },
) {
  const presentation: JsonObject = {
    '@context': [contextUrl.credentialsV2],
    type: ['VerifiablePresentation'],
    holder: holder.id,
    verifiableCredential: credentials,
  };
  return addProof(presentation, {
    cryptosuite: 'eddsa-rdfc-2022',
    verificationMethod: holder.verificationMethod,
    created: '2026-07-01T00:00:00Z',
    signer: holder.signer,
    crypto: nodeCrypto,
    proofPurpose: 'authentication',
    ...asked,
  });
}

test('a presentation is valid when its holder signed it for this request and everything inside is valid', async () => {
  const report = await verify(await present([await signBadge()]), offline({ challenge, domain }));
  assert.equal(report.verdict, 'valid', JSON.stringify(report.checks, null, 1));
  assert.equal(report.input, 'presentation');
  assert.equal(report.nested?.[0]?.verdict, 'valid');
  assert.equal(outcomes(report)['issuer-key'], 'issuer-key.of-holder');
});

test('security row 9: a presentation made for another request or another recipient is refused', async () => {
  const presentation = await present([await signBadge()]);
  const replayed = await verify(presentation, offline({ challenge: 'another', domain }));
  assert.equal(outcomes(replayed).proof, 'proof.challenge-mismatch');
  const elsewhere = await verify(presentation, offline({ challenge, domain: 'https://other.example' }));
  assert.equal(outcomes(elsewhere).proof, 'proof.domain-mismatch');
  const bare = await verify(await signBadge(), offline({ challenge, domain }));
  for (const report of [replayed, elsewhere, bare]) assert.notEqual(report.verdict, 'valid');
});

test('ACA-Py CVE-2024-21669: a presentation is no better than the credential inside', async () => {
  const badge = await signBadge();
  const other = await signBadge({ id: 'urn:uuid:2' });
  const expired = await signBadge({ id: 'urn:uuid:2', validUntil: '2026-01-01T00:00:00Z' });
  for (const [inside, verdict] of [
    [{ ...other, name: 'Changed' }, 'altered'],
    [expired, 'expired'],
    [aBadge(holder, { id: 'urn:uuid:2' }), 'not-a-credential'],
    [await sign(aBadge({ id: 'did:web:mit.example' }, { id: 'urn:uuid:2' }), holder), 'key-not-confirmed'],
  ] as const) {
    const report = await verify(await present([badge, inside]), offline({ challenge, domain }));
    assert.equal(report.verdict, verdict);
    assert.deepEqual(
      report.nested?.map((each) => each.verdict),
      ['valid', verdict],
    );
  }
});

test('tokens in a presentation are verified by themselves', async () => {
  const issuer = anIssuer();
  const token = await signVcJwt(aBadge(issuer), {
    verificationMethod: issuer.verificationMethod,
    signer: issuer.signer,
  });
  const envelope = {
    '@context': contextUrl.credentialsV2,
    type: 'EnvelopedVerifiableCredential',
    id: `data:application/vc+jwt,${token}`,
  };
  const report = await verify(await present([envelope]), offline({ challenge, domain }));
  assert.equal(report.nested?.[0]?.input, 'jwt');
  assert.equal(report.verdict, 'valid', JSON.stringify(report.checks, null, 1));
});

test('a record (CLR) is verified with every credential inside: own issuer, own proof, own status', async () => {
  const university = anIssuer();
  const first = await listedBadge();
  const second = await signBadge({ id: 'urn:uuid:2', validUntil: '2026-01-01T00:00:00Z' });
  const record = await sign(
    buildClrCredential({
      id: 'urn:uuid:record',
      name: 'Learner record',
      issuer: { id: university.id, name: 'University of Aldermoor' },
      validFrom: '2026-01-01T00:00:00Z',
      subject: { id: 'did:example:learner', verifiableCredential: [first, second] },
    }),
    university,
  );
  const active = statusWeb({ [listUrl]: await signedList([]) });
  const report = await verify(record, offline({ fetch: active.fetch }));
  assert.equal(
    report.verdict,
    'valid',
    JSON.stringify([report.checks, report.nested?.map((each) => each.checks)], null, 1),
  );
  assert.equal(outcomes(report).nested, 'nested.some-expired');
  const revoked = statusWeb({ [listUrl]: await signedList([badgeIndex]) });
  assert.equal((await verify(record, offline({ fetch: revoked.fetch }))).verdict, 'revoked');
  assert.equal((await verify(record, offline())).verdict, 'could-not-check');
});

test('endorsements inside are verified: a forged one condemns, a lapsed or foreign one only itself', async () => {
  const body = anIssuer();
  const endorse = (subjectId: string, validUntil?: string) =>
    sign(
      buildEndorsementCredential({
        id: 'urn:uuid:endorsement',
        name: 'Endorsement',
        issuer: { id: body.id, name: 'Nursing Council' },
        validFrom: '2025-06-01T00:00:00Z',
        ...(validUntil === undefined ? {} : { validUntil }),
        subject: { id: subjectId, endorsementComment: 'Fit for practice.' },
      }),
      body,
    );
  const id = String(aBadge(body).id);
  const withEndorsement = (endorsement: JsonObject) => signBadge({ endorsement: [endorsement] });
  const good = await endorse(id);
  const cases: [JsonObject, string, string][] = [
    [good, 'endorsements.confirmed', 'valid'],
    [await endorse(id, '2026-01-01T00:00:00Z'), 'endorsements.not-confirmed', 'valid'],
    [await endorse('urn:uuid:another'), 'endorsements.of-something-else', 'valid'],
    [{ ...good, validFrom: '2025-06-02T00:00:00Z' }, 'endorsements.forged', 'altered'],
  ];
  for (const [endorsement, code, verdict] of cases) {
    const report = await verify(await withEndorsement(endorsement), offline());
    assert.deepEqual([outcomes(report).endorsements, report.verdict], [code, verdict]);
  }
});

test('a record of more credentials, or deeper ones, than can be checked at once is not called valid', async () => {
  const badge = await signBadge();
  const copies = Array.from({ length: 101 }, (_, index) => ({ ...badge, id: `urn:uuid:${index}` }));
  const many = await present(copies);
  const report = await verify(many, offline({ challenge, domain }));
  assert.equal(outcomes(report).nested, 'nested.too-many');
  assert.notEqual(report.verdict, 'valid');
});

test('what a holder says of themselves is covered by the signature of the presentation that names them', async () => {
  const claim = (issuer: string): JsonObject => ({
    '@context': [contextUrl.credentialsV2],
    type: ['VerifiableCredential'],
    issuer,
    credentialSubject: { id: 'did:example:subject' },
  });
  const own = await verify(await present([claim(holder.id)]), offline({ challenge, domain }));
  assert.equal(own.verdict, 'valid', JSON.stringify(own.checks, null, 1));
  const inner = own.nested?.[0];
  assert.equal(inner && outcomes(inner).proof, 'proof.self-asserted');

  const presented = await present([claim(holder.id)]);
  const { holder: _, ...unnamed } = presented;
  const { proof: __, ...unsigned } = presented;
  const changed = { ...presented, verifiableCredential: [{ ...claim(holder.id), name: 'Doctor' }] };
  const ofAnother = await present([claim('did:example:acme')]);
  const around = { ...presented, verifiableCredential: [presented] };
  for (const document of [unnamed, unsigned, changed, ofAnother, around]) {
    const { verdict } = await verify(document, offline());
    assert.ok(!['valid', 'issuer-unknown'].includes(verdict), `${verdict}: ${JSON.stringify(document)}`);
  }
});

test('a holder who is not named in the presentation vouches for nothing', async () => {
  const unnamed: JsonObject = {
    '@context': [contextUrl.credentialsV2],
    type: ['VerifiablePresentation'],
    verifiableCredential: [
      {
        '@context': [contextUrl.credentialsV2],
        type: ['VerifiableCredential'],
        issuer: holder.id,
        credentialSubject: { id: 'did:example:subject' },
      },
    ],
  };
  const signed = await addProof(unnamed, {
    cryptosuite: 'eddsa-rdfc-2022',
    verificationMethod: holder.verificationMethod,
    created: '2026-07-01T00:00:00Z',
    signer: holder.signer,
    crypto: nodeCrypto,
    proofPurpose: 'authentication',
  });
  assert.equal((await verify(signed, offline())).verdict, 'not-a-credential');
});

test('a wrapper or a record does not make an issuer known: the verdict is that of the credential inside', async () => {
  const known = anIssuer();
  const stranger = anIssuer('did:web:stranger.example');
  const trust = (id: string) => (id === known.id ? { name: 'Known', source: 'register' } : undefined);
  const { fetch } = web({ 'https://stranger.example/.well-known/did.json': stranger.didDocument });
  const badge = await signBadge({ id: 'urn:uuid:2' }, stranger);
  const wrapper = (inside: JsonObject): JsonObject => ({
    '@context': [contextUrl.credentialsV2],
    type: ['VerifiablePresentation'],
    verifiableCredential: [inside],
  });
  const record = (inside: JsonObject) =>
    sign(
      buildClrCredential({
        id: 'urn:uuid:record',
        name: 'Learner record',
        issuer: { id: known.id, name: 'University of Aldermoor' },
        validFrom: '2026-01-01T00:00:00Z',
        subject: { id: 'did:example:learner', verifiableCredential: [inside] },
      }),
      known,
    );
  for (const document of [badge, wrapper(badge), await record(badge), wrapper(await record(badge))]) {
    const report = await verify(document, offline({ fetch, trust }));
    assert.equal(report.verdict, 'issuer-unknown', JSON.stringify(report.checks, null, 1));
  }
  const listed = await signBadge({}, known);
  for (const document of [listed, wrapper(listed), await record(listed)]) {
    assert.equal((await verify(document, offline({ trust }))).verdict, 'valid');
  }
});
