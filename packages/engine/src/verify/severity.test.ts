import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nodeCrypto } from '../../adapters/node.ts';
import {
  badgeIndex,
  listedBadge,
  listUrl,
  signedList,
  statusIssuer,
  statusWeb,
} from '../../test-support/status.ts';
import { aBadge, anIssuer, offline, sign, signBadge } from '../../test-support/verifying.ts';
import { contextUrl } from '../contexts/index.ts';
import type { JsonObject } from '../ports.ts';
import { addProof } from '../proof/add-proof.ts';
import { verify } from './verify.ts';

async function judge(input: JsonObject | string, changes: Parameters<typeof offline>[0] = {}) {
  const { verdict, genuine, errors, warnings } = await verify(input, offline(changes));
  return { verdict, genuine, errors, warnings };
}

test('what is revoked, expired or somebody else’s is genuine, with a warning and no error', async () => {
  const { fetch } = statusWeb({ [listUrl]: await signedList([badgeIndex]) });
  assert.deepEqual(await judge(await listedBadge(), { fetch }), {
    verdict: 'revoked',
    genuine: 'yes',
    errors: [],
    warnings: ['status.revoked'],
  });
  const expired = await judge(await signBadge({ validUntil: '2026-01-01T00:00:00Z' }));
  assert.deepEqual([expired.genuine, expired.errors, expired.warnings], ['yes', [], ['dates.expired']]);
  const other = await judge(await signBadge(), { expectedRecipient: 'did:example:other' });
  assert.deepEqual([other.genuine, other.errors, other.warnings], ['yes', [], ['recipient.other']]);
});

test('what was changed, or is signed by somebody else, is not genuine, and the check that says so is an error', async () => {
  const signed = await signBadge();
  const altered = await judge({ ...signed, name: 'Doctor' });
  assert.deepEqual([altered.genuine, altered.errors], ['no', ['proof.signature-mismatch']]);
  const forged = await judge(await sign(aBadge({ id: 'did:web:aldermoor.example' }), anIssuer()));
  assert.deepEqual([forged.genuine, forged.errors], ['no', ['issuer-key.not-published']]);
  assert.equal((await judge('{ "hello": "world" }')).genuine, 'no');
});

test('what could not be checked is a warning, and whether it is genuine is unknown or not touched by it', async () => {
  const { fetch } = statusWeb({ [listUrl]: 503 });
  const unreachable = await judge(await listedBadge(), { fetch });
  assert.deepEqual([unreachable.verdict, unreachable.genuine], ['could-not-check', 'yes']);
  assert.deepEqual([unreachable.errors, unreachable.warnings], [[], ['status.unreachable']]);
  const offlineBadge = await judge(await listedBadge());
  assert.deepEqual([offlineBadge.genuine, offlineBadge.errors], ['unknown', []]);
});

test('a wrapper that nobody signed is as genuine as what stands inside', async () => {
  const signed = await signBadge();
  const wrap = (inside: JsonObject) => ({
    '@context': [contextUrl.credentialsV2],
    type: ['VerifiablePresentation'],
    verifiableCredential: [inside],
  });
  assert.equal((await judge(wrap(signed))).genuine, 'yes');
  assert.equal((await judge(wrap({ ...signed, name: 'Doctor' }))).genuine, 'no');
  const expired = await judge(wrap(await signBadge({ validUntil: '2026-01-01T00:00:00Z' })));
  assert.deepEqual([expired.genuine, expired.errors, expired.warnings], ['yes', [], ['nested.failed']]);
});

test('a presentation by its subject says nothing about another', async () => {
  const holder = anIssuer('did:web:holder.example');
  const { fetch } = statusWeb({ 'https://holder.example/.well-known/did.json': holder.didDocument });
  const present = async (subject: string) => {
    const badge = aBadge(anIssuer());
    const credentialSubject = { ...(badge.credentialSubject as JsonObject), id: subject };
    const presentation = {
      '@context': [contextUrl.credentialsV2],
      type: ['VerifiablePresentation'],
      holder: holder.id,
      verifiableCredential: [await sign({ ...badge, credentialSubject }, anIssuer())],
    };
    return addProof(presentation, {
      cryptosuite: 'eddsa-rdfc-2022',
      verificationMethod: holder.verificationMethod,
      created: '2026-06-01T00:00:00Z',
      signer: holder.signer,
      crypto: nodeCrypto,
      proofPurpose: 'authentication',
    });
  };
  const own = await judge(await present(holder.id), { fetch });
  assert.deepEqual([own.verdict, own.warnings], ['valid', []]);
  const others = await judge(await present('did:example:learner'), { fetch });
  assert.deepEqual([others.verdict, others.warnings], ['valid', ['recipient.presented-by-another']]);
});

test('a record with more in it than can be checked at once is not called wrong', async () => {
  const badge = await signBadge();
  const wrapper = {
    '@context': [contextUrl.credentialsV2],
    type: ['VerifiablePresentation'],
    verifiableCredential: Array.from({ length: 101 }, (_, index) => ({ ...badge, id: `urn:uuid:${index}` })),
  };
  assert.deepEqual(await judge(wrapper), {
    verdict: 'could-not-check',
    genuine: 'unknown',
    errors: [],
    warnings: ['nested.too-many'],
  });
});

test('a signature that was made for a time and has ended is genuine and has expired; its list is asked all the same', async () => {
  const badge = await listedBadge();
  const { proof: _, ...unsigned } = badge;
  const expiring = await addProof(unsigned, {
    cryptosuite: 'eddsa-rdfc-2022',
    verificationMethod: statusIssuer.verificationMethod,
    created: '2025-01-01T00:00:00Z',
    expires: '2026-01-01T00:00:00Z',
    signer: statusIssuer.signer,
    crypto: nodeCrypto,
  });
  const active = statusWeb({ [listUrl]: await signedList([]) });
  assert.deepEqual(await judge(expiring, active), {
    verdict: 'expired',
    genuine: 'yes',
    errors: [],
    warnings: ['proof.expired'],
  });
  const revoked = statusWeb({ [listUrl]: await signedList([badgeIndex]) });
  assert.equal((await judge(expiring, revoked)).verdict, 'revoked');
  const changed = await judge({ ...expiring, name: 'Doctor' }, active);
  assert.deepEqual([changed.verdict, changed.genuine], ['altered', 'no']);
  const theirs = await judge({ ...expiring, issuer: 'did:web:other.example' }, active);
  assert.notEqual(theirs.genuine, 'yes');
});
