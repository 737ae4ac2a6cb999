import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { nodeCrypto } from '../../../adapters/node.ts';
import {
  aBadge,
  anIssuer,
  offline,
  outcomes,
  sign,
  signBadge,
  web,
} from '../../../test-support/verifying.ts';
import type { IdentityObject } from '../../credential/model.ts';
import type { JsonObject } from '../../ports.ts';
import { signVcJwt } from '../../proof/sign-vc-jwt.ts';
import { verify } from '../verify.ts';
import { checkRecipient } from './check-recipient.ts';

const hashOf = (text: string) => `sha256$${nodeCrypto.sha256Hex(text)}`;

async function badgeFor(identity: IdentityObject | undefined, id?: string): Promise<JsonObject> {
  const { subject } = {
    subject: {
      ...(id === undefined ? {} : { id }),
      ...(identity === undefined ? {} : { identifier: [identity] }),
      achievement: {
        id: 'urn:uuid:a',
        name: 'First aid',
        description: 'Can act.',
        criteria: { narrative: 'Passed.' },
      },
    },
  };
  return signBadge({ subject });
}

async function recipientOf(badge: JsonObject, expectedRecipient: string) {
  const report = await verify(badge, offline({ expectedRecipient }));
  return { code: outcomes(report).recipient, verdict: report.verdict };
}

test('the vector of OB 3.0: the hash of a@example.com with the salt Kosher is recognised', async () => {
  const identityHash = 'sha256$b5809d8a92f8858436d7e6b87c12ebc0ae1eac4baecc2c0b913aee2c922ef399';
  const badge = await badgeFor({ identityType: 'emailAddress', identityHash, hashed: true, salt: 'Kosher' });
  assert.equal((await recipientOf(badge, 'a@example.com')).verdict, 'valid');
  assert.deepEqual(await recipientOf(badge, 'b@example.com'), {
    code: 'recipient.other',
    verdict: 'other-recipient',
  });
});

test('an address is compared as given and in lower case, with or without mailto:, hashed or plain', async () => {
  const badge = (identityHash: string, hashed: boolean) =>
    badgeFor({ identityType: 'emailAddress', identityHash, hashed, ...(hashed ? { salt: 's' } : {}) });
  const lower = await badge(hashOf('ann@example.orgs'), true);
  const upper = await badge(hashOf('Ann@Example.orgs'), true);
  const plain = await badge('ann@example.org', false);
  for (const expected of [
    'ann@example.org',
    'Ann@Example.org',
    'mailto:Ann@Example.org',
    ' ANN@example.org ',
  ]) {
    assert.equal((await recipientOf(lower, expected)).code, 'recipient.matches', expected);
    assert.equal((await recipientOf(plain, expected)).code, 'recipient.matches', expected);
  }
  assert.equal((await recipientOf(upper, 'Ann@Example.org')).code, 'recipient.matches');
  assert.equal((await recipientOf(upper, 'ann@example.org')).code, 'recipient.other');
});

test('security row 10: look-alike addresses are other people', async () => {
  const badge = await badgeFor({
    identityType: 'emailAddress',
    identityHash: hashOf('ann.lee@example.orgs'),
    hashed: true,
    salt: 's',
  });
  for (const other of [
    'annlee@example.org',
    'ann.lee+x@example.org',
    'аnn.lee@example.org',
    'ann.lee@example.org.evil',
    '',
  ]) {
    assert.notEqual((await recipientOf(badge, other)).code, 'recipient.matches', other);
  }
});

test('a subject id counts, and a badge that names nobody comparable is not called valid for a person', async () => {
  const byId = await badgeFor(undefined, 'did:example:ann');
  assert.equal((await recipientOf(byId, 'did:example:ann')).verdict, 'valid');
  assert.equal((await recipientOf(byId, 'did:example:bob')).verdict, 'other-recipient');
  const md5 = { identityType: 'emailAddress', identityHash: `md5$${'0'.repeat(32)}`, hashed: true };
  assert.deepEqual(await recipientOf(await badgeFor(md5), 'ann@example.org'), {
    code: 'recipient.not-comparable',
    verdict: 'could-not-check',
  });
});

test('an address and a DID cannot be compared: a badge that names its holder by the other is not called somebody else’s', async () => {
  const hashed = {
    identityType: 'emailAddress',
    identityHash: hashOf('ann@example.orgs'),
    hashed: true,
    salt: 's',
  };
  const byDid = await badgeFor(undefined, 'did:example:ann');
  const byMail = await badgeFor(hashed);
  const byBoth = await badgeFor(hashed, 'did:example:ann');
  const unclear = { code: 'recipient.not-comparable', verdict: 'could-not-check' };
  assert.deepEqual(await recipientOf(byDid, 'ann@example.org'), unclear);
  assert.deepEqual(await recipientOf(byMail, 'did:example:ann'), unclear);
  assert.equal((await recipientOf(byBoth, 'ann@example.org')).verdict, 'valid');
  assert.equal((await recipientOf(byBoth, 'did:example:ann')).verdict, 'valid');
  assert.equal((await recipientOf(byBoth, 'bob@example.org')).verdict, 'other-recipient');
  assert.equal((await recipientOf(byBoth, 'did:example:bob')).verdict, 'other-recipient');
});

test('a name, an address and a DID say nothing about each other, hashed or plain, in each generation', async () => {
  const unclear = { code: 'recipient.not-comparable', verdict: 'could-not-check' };
  const named = await badgeFor({ identityType: 'name', identityHash: 'Ann Lee', hashed: false });
  assert.deepEqual(await recipientOf(named, 'ann@example.org'), unclear);
  assert.deepEqual(await recipientOf(named, 'did:example:ann'), unclear);
  assert.equal((await recipientOf(named, 'Bob Lee')).verdict, 'other-recipient');
  const namedSecretly = await badgeFor({
    identityType: 'name',
    identityHash: hashOf('Ann Lees'),
    hashed: true,
    salt: 's',
  });
  assert.equal((await recipientOf(namedSecretly, 'Ann Lee')).verdict, 'valid');
  assert.deepEqual(await recipientOf(namedSecretly, 'ann@example.org'), unclear);
  const byDid = await badgeFor(undefined, 'did:example:ann');
  assert.deepEqual(await recipientOf(byDid, 'Ann Lee'), unclear);
  for (const recipient of [
    { type: 'email', hashed: false, identity: 'ann@example.org' },
    { type: 'email', hashed: true, salt: 's', identity: hashOf('ann@example.orgs') },
    hashOf('ann@example.orgs'),
  ]) {
    const ask = (expected: string) =>
      checkRecipient({ document: { recipient, salt: 's' } }, expected, nodeCrypto).code;
    assert.equal(ask('Ann Lee'), 'recipient.not-comparable');
    assert.equal(ask('ann@example.org'), 'recipient.matches');
    assert.equal(ask('bob@example.org'), 'recipient.other');
  }
});

test('a name is the same with the apostrophe, the hyphen and the spaces of another keyboard', async () => {
  const badge = await badgeFor({
    identityType: 'name',
    identityHash: 'Zoë O\u2019Neil\u2011Lee',
    hashed: false,
  });
  assert.equal((await recipientOf(badge, "zoe\u0308 o'neil-lee")).code, 'recipient.matches');
  assert.equal((await recipientOf(badge, 'Zoë  O\u2018Neil\u2010Lee')).code, 'recipient.matches');
  assert.equal((await recipientOf(badge, 'Zoe O’Neil-Lee')).code, 'recipient.other');
});

const file = 'https://aldermoor.example/evidence.pdf';

async function evidenceOf(
  digest: { digestSRI?: string; digestMultibase?: string },
  content: string | number,
) {
  const issuer = anIssuer();
  const badge = await sign({ ...aBadge(issuer), relatedResource: [{ id: file, ...digest }] }, issuer);
  const report = await verify(badge, offline({ fetch: web({ [file]: content }).fetch }));
  return { code: outcomes(report).evidence, verdict: report.verdict };
}

test('files with a digest in the signed content are compared with it', async () => {
  const sri = (algorithm: 'sha256' | 'sha384') =>
    `${algorithm}-${createHash(algorithm).update('the file').digest('base64')}`;
  const hex = `sha256-${nodeCrypto.sha256Hex('the file')}`;
  for (const digestSRI of [sri('sha256'), sri('sha384'), hex]) {
    assert.deepEqual(await evidenceOf({ digestSRI }, 'the file'), {
      code: 'evidence.unchanged',
      verdict: 'valid',
    });
    assert.deepEqual(await evidenceOf({ digestSRI }, 'another'), {
      code: 'evidence.changed',
      verdict: 'altered',
    });
    assert.equal((await evidenceOf({ digestSRI }, 404)).code, 'evidence.unreachable');
  }
  const multihash = Buffer.concat([
    Buffer.from([0x12, 32]),
    createHash('sha256').update('the file').digest(),
  ]);
  const digestMultibase = `u${multihash.toString('base64url')}`;
  assert.equal((await evidenceOf({ digestMultibase }, 'the file')).code, 'evidence.unchanged');
  assert.equal((await evidenceOf({ digestMultibase }, 'another')).code, 'evidence.changed');
});

test('a digest may be written in base64url and carry options, as the grammar of SRI allows', async () => {
  const written = (content: string) => {
    const digest = createHash('sha384').update(content).digest('base64url');
    assert.match(digest, /[-_]/);
    return [`sha384-${digest}`, `sha384-${digest}?ct=application/pdf`];
  };
  for (const digestSRI of written('the file')) {
    assert.equal((await evidenceOf({ digestSRI }, 'the file')).code, 'evidence.unchanged');
    assert.equal((await evidenceOf({ digestSRI }, 'another')).code, 'evidence.changed');
  }
});

test('a digest of a kind that is not known is not called unchanged', async () => {
  assert.equal((await evidenceOf({ digestSRI: 'sha512-AAAA' }, 'the file')).code, 'evidence.unreachable');
});

test('an address as the id of the subject is the same in other letter case; a DID is not', async () => {
  const byAddress = await badgeFor(undefined, 'mailto:Ann@Example.org');
  for (const expected of ['ann@example.org', 'ANN@example.org', 'mailto:ann@example.org'])
    assert.equal((await recipientOf(byAddress, expected)).code, 'recipient.matches', expected);
  assert.equal((await recipientOf(byAddress, 'bob@example.org')).code, 'recipient.other');
  const byDid = await badgeFor(undefined, 'did:example:Ann');
  assert.equal((await recipientOf(byDid, 'did:example:ann')).code, 'recipient.other');
});

test('a hash that is not called one is still compared as a hash', async () => {
  const token = async (identityHash: string) => {
    const issuer = anIssuer();
    const identifier = [{ type: 'IdentityObject', identityType: 'emailAddress', identityHash, salt: 's' }];
    const badge = aBadge(issuer);
    const credentialSubject = { ...(badge.credentialSubject as JsonObject), id: undefined, identifier };
    return signVcJwt(JSON.parse(JSON.stringify({ ...badge, credentialSubject })) as JsonObject, issuer);
  };
  const codeOf = async (input: string, expectedRecipient: string) =>
    outcomes(await verify(input, offline({ expectedRecipient }))).recipient;
  assert.equal(await codeOf(await token(hashOf('ann@example.orgs')), 'ann@example.org'), 'recipient.matches');
  assert.equal(await codeOf(await token(hashOf('ann@example.orgs')), 'bob@example.org'), 'recipient.other');
  assert.equal(await codeOf(await token('md5$00'), 'ann@example.org'), 'recipient.not-comparable');
});
