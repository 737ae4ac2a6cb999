import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nodeCrypto } from '../../../adapters/node.ts';
import { aPicture, offline, type web } from '../../../test-support/verifying.ts';
import { bakePng } from '../../baking/bake-png.ts';
import type { JsonObject } from '../../ports.ts';
import { signCompactJws } from '../../proof/compact-jws.ts';
import { verify } from '../verify.ts';
import {
  assertion,
  badge,
  check,
  issuer,
  keyUrl,
  published,
  signedAssertion,
  signedWeb,
  signer,
  site,
  url,
} from './badges.test-support.ts';

test('a hosted badge that its issuer still publishes is valid: as JSON, baked, and by its address', async () => {
  for (const input of [assertion, bakePng(aPicture(), JSON.stringify(assertion), 'open-badges-2'), url]) {
    const found = await check(input, published);
    assert.equal(found.verdict, 'valid', JSON.stringify(found.report.checks, null, 1));
    assert.equal(found.proof, 'proof.hosted');
    assert.equal(found.report.credential?.format, 'ob2');
    assert.equal(found.report.credential?.name, 'Robotics');
  }
  assert.equal((await check(bakePng(aPicture(), url, 'open-badges-2'), published)).verdict, 'valid');
});

test('a hosted badge is revoked when its address answers 410 or says so', async () => {
  assert.equal((await check(assertion, { ...published, [url]: 410 })).verdict, 'revoked');
  const revoked = { ...assertion, revoked: true, revocationReason: 'Issued in error' };
  assert.equal((await check(assertion, { ...published, [url]: revoked })).verdict, 'revoked');
  assert.equal(
    (await check(assertion, { ...published, [url]: { id: url, revoked: true } })).verdict,
    'revoked',
  );
  for (const said of ['true', 1, { reason: 'Issued in error' }])
    assert.equal(
      (await check(assertion, { ...published, [url]: { ...assertion, revoked: said } })).verdict,
      'revoked',
      JSON.stringify(said),
    );
  for (const said of [false, null, 'false'])
    assert.equal(
      (await check(assertion, { ...published, [url]: { ...assertion, revoked: said } })).verdict,
      'valid',
      JSON.stringify(said),
    );
});

test('a hosted badge that cannot be read at its address is not called valid', async () => {
  for (const answer of [404, 500, '<html>', '[]']) {
    assert.equal((await check(assertion, { ...published, [url]: answer })).verdict, 'could-not-check');
  }
  assert.equal((await verify(assertion, offline())).verdict, 'could-not-check');
});

test('a file that names somebody or something else than its address is called altered', async () => {
  const edits: JsonObject[] = [
    { issuedOn: '2019-01-01T00:00:00+00:00' },
    { recipient: { type: 'email', hashed: false, identity: 'mallory@example.org' } },
    { badge: `${site}/badges/2` },
  ];
  for (const edit of edits) {
    assert.equal(
      (await check({ ...assertion, ...edit }, published)).verdict,
      'altered',
      JSON.stringify(edit),
    );
  }
  const moved = { ...published, [url]: { ...assertion, id: `${site}/assertions/2` } };
  assert.equal((await check(assertion, moved)).verdict, 'altered');
});

test('what an issuer changes over time counts as its address says it now, and the report says so', async () => {
  const edits: JsonObject[] = [
    { expires: '2099-01-01T00:00:00Z' },
    { evidence: 'https://example.org/evidence' },
    { narrative: 'Better than anybody.' },
  ];
  for (const edit of edits) {
    const found = await check({ ...assertion, ...edit }, published);
    assert.deepEqual([found.verdict, found.proof], ['valid', 'proof.hosted-changed'], JSON.stringify(edit));
    assert.equal(found.report.credential?.validUntil, undefined, 'what the file says is not shown');
    assert.equal(found.report.credential?.credential.evidence, undefined);
  }
  const ended = { ...assertion, expires: '2021-01-01' };
  const longer = { ...assertion, expires: '2099-01-01' };
  assert.equal((await check(longer, { ...published, [url]: ended })).verdict, 'expired');
});

test('dates, recipients, embedded documents and addresses may be written otherwise and are still the same', async () => {
  const same: JsonObject[] = [
    { issuedOn: '2020-01-01T01:00:00+01:00' },
    { issuedOn: 1_577_836_800 },
    { badge },
    { badge: 'https://BADGES.example:443/badges/1' },
    { recipient: { ...(assertion.recipient as JsonObject), hashed: 'true' } },
  ];
  for (const edit of same) {
    const found = await check({ ...assertion, ...edit }, published);
    assert.deepEqual([found.verdict, found.proof], ['valid', 'proof.hosted'], JSON.stringify(edit));
  }
});

const asked = `${site}/issuer`;
const impostors: readonly (readonly [what: string, documents: Parameters<typeof web>[0]])[] = [
  ['a profile that claims another host', { [asked]: { ...issuer, id: 'https://university.example/issuer' } }],
  ['a profile that claims another path of its host', { [asked]: { ...issuer, id: `${site}/issuer/` } }],
  [
    'a profile with a name before its host',
    { [asked]: { ...issuer, id: 'https://university.example@badges.example/issuer' } },
  ],
  [
    'a badge class that claims another id',
    { [`${site}/badges/1`]: { ...badge, id: 'https://university.example/badges/1' } },
  ],
];
for (const [what, documents] of impostors) {
  test(`${what} is not believed, hosted or signed`, async () => {
    const found = await check(assertion, { ...published, ...documents });
    assert.deepEqual([found.verdict, found['issuer-key']], ['key-not-confirmed', 'issuer-key.claims-other']);
    assert.doesNotMatch(String(found.report.credential?.issuerId), /university/);
    const token = await signCompactJws({}, signedAssertion, signer);
    const changed = documents[asked];
    const profile = { ...issuer, publicKey: keyUrl, ...(typeof changed === 'object' ? changed : {}) };
    const signedFound = await check(token, { ...signedWeb, ...documents, [asked]: profile });
    assert.equal(signedFound.verdict, 'key-not-confirmed');
  });
}

test('an embedded badge class that names itself by another host is only what that host says', async () => {
  const theirs = 'https://university.example/badges/1';
  const stolen = { ...assertion, badge: { ...badge, id: theirs, name: 'Doctor' } };
  const missing = await check(stolen, { ...published, [url]: stolen });
  assert.equal(missing.verdict, 'could-not-check');
  const profile = 'https://university.example/issuer';
  const own = { ...badge, id: theirs, issuer: profile };
  const documents = { ...published, [url]: stolen, [theirs]: own, [profile]: { ...issuer, id: profile } };
  assert.equal((await check(stolen, documents)).verdict, 'key-not-confirmed');
});

const unreadable: readonly (readonly [what: string, answer: JsonObject | string | number])[] = [
  ['is missing', 404],
  ['is too busy', 429],
  ['fails', 500],
  ['is a web page', '<!doctype html><title>Old Badge House</title>'],
  ['is a list', '[]'],
  ['is cut', '{"id": "https://badges'],
  ['has a prefix that is no address', { ...issuer, verification: { startsWith: ['badges', site] } }],
  ['has a prefix that is no text', { ...issuer, verification: { startsWith: { id: site } } }],
  ['has an origin that is no text', { ...issuer, verification: { allowedOrigins: [7, 'badges.example'] } }],
  ['has an origin that is no host', { ...issuer, verification: { allowedOrigins: 'badges example' } }],
  ['has its rules elsewhere', { ...issuer, verification: `${site}/rules` }],
];
for (const [what, answer] of unreadable) {
  test(`a profile that could forbid and ${what} never makes a badge valid`, async () => {
    const found = await check(assertion, { ...published, [asked]: answer });
    assert.deepEqual([found.verdict, found['issuer-key']], ['could-not-check', 'issuer-key.unreachable']);
  });
}

test('what is read over a connection that is not secure neither allows nor names anything', async () => {
  const insecure = 'http://badges.example';
  const profile = {
    ...issuer,
    id: `${insecure}/issuer`,
    verification: { startsWith: `${site}/assertions/` },
  };
  const viaProfile = {
    ...published,
    [`${site}/badges/1`]: { ...badge, issuer: `${insecure}/issuer` },
    [`${insecure}/issuer`]: profile,
  };
  assert.equal((await check(assertion, viaProfile)).verdict, 'could-not-check');
  const linked = { ...assertion, badge: `${insecure}/badges/1` };
  const viaBadge = {
    ...published,
    [url]: linked,
    [`${insecure}/badges/1`]: { ...badge, id: `${insecure}/badges/1` },
  };
  assert.equal((await check(linked, viaBadge)).verdict, 'could-not-check');
});

test('prefixes and hosts bind both where both are named; a port binds where it is named', async () => {
  for (const [verification, verdict] of [
    [{ startsWith: `${site}/assertions/`, allowedOrigins: 'badges.example' }, 'valid'],
    [{ startsWith: `${site}/assertions/`, allowedOrigins: 'other.example' }, 'key-not-confirmed'],
    [{ startsWith: `${site}/other/`, allowedOrigins: 'badges.example' }, 'key-not-confirmed'],
    [{ allowedOrigins: 'BADGES.example' }, 'valid'],
    [{ allowedOrigins: 'badges.example:8443' }, 'key-not-confirmed'],
    [{ allowedOrigins: [] }, 'valid'],
  ] as const) {
    const profile = { ...issuer, verification: verification as unknown as JsonObject };
    const found = await check(assertion, { ...published, [asked]: profile });
    assert.equal(found.verdict, verdict, JSON.stringify(verification));
  }
});

test('JSON in UTF-16, with or without the mark at its beginning, and in UTF-8 with it, is read', async () => {
  const text = JSON.stringify(assertion);
  const files = {
    'UTF-8 with a mark': new TextEncoder().encode(`\ufeff${text}`),
    'UTF-16 LE': inUtf16(text, true),
    'UTF-16 LE with a mark': inUtf16(`\ufeff${text}`, true),
    'UTF-16 BE': inUtf16(text, false),
    'UTF-16 BE with a mark': inUtf16(`\ufeff${text}`, false),
  };
  for (const [name, bytes] of Object.entries(files)) {
    assert.equal((await check(bytes, published)).verdict, 'valid', name);
    const served = { ...published, [url]: bytes };
    assert.equal((await check(assertion, served)).verdict, 'valid', `${name}, served`);
  }
});

test('a badge published outside the scope of its issuer is not the issuer’s', async () => {
  const elsewhere = 'https://mallory.example/assertions/1';
  const forged = { ...assertion, id: elsewhere };
  const found = await check(forged, { ...published, [elsewhere]: forged });
  assert.deepEqual([found.verdict, found['issuer-key']], ['key-not-confirmed', 'issuer-key.out-of-scope']);
  // Also when the forger embeds a profile of the issuer's id that allows the forger's address.
  const embedded = { ...issuer, verification: { allowedOrigins: ['mallory.example'] } };
  const withProfile = { ...forged, badge: { ...badge, issuer: embedded } };
  assert.equal(
    (await check(withProfile, { ...published, [elsewhere]: withProfile })).verdict,
    'key-not-confirmed',
  );
});

test('the scope rules of the issuer’s own profile are followed', async () => {
  const hosted = 'https://hosting.example/aldermoor/1';
  const there = { ...assertion, id: hosted };
  for (const [verification, verdict] of [
    [{ allowedOrigins: ['hosting.example'] }, 'valid'],
    [{ startsWith: 'https://hosting.example/aldermoor/' }, 'valid'],
    [{ startsWith: ['https://hosting.example/other/'] }, 'key-not-confirmed'],
    [{ allowedOrigins: 'other.example' }, 'key-not-confirmed'],
  ] as const) {
    const profile = { ...issuer, verification: verification as unknown as JsonObject };
    const found = await check(there, { ...published, [hosted]: there, [`${site}/issuer`]: profile });
    assert.equal(found.verdict, verdict, JSON.stringify(verification));
  }
});

test('the form of 2011, an address in a picture, is checked at that address and nowhere else', async () => {
  const where = `${site}/assertions/old.json`;
  const oldest: JsonObject = {
    recipient: `sha256$${nodeCrypto.sha256Hex('a@example.comsalt')}`,
    salt: 'salt',
    issued_on: '2012-01-01',
    badge: {
      version: '0.5.0',
      name: 'Robotics',
      description: 'Builds robots.',
      image: '/robotics.png',
      criteria: '/robotics',
      issuer: { origin: site, name: 'Old Badge House' },
    },
  };
  const picture = bakePng(aPicture(), where, 'open-badges-2');
  const asked = { expectedRecipient: 'a@example.com' };
  const found = await check(picture, { [where]: oldest }, asked);
  assert.deepEqual(
    [found.verdict, found.proof, found.recipient],
    ['valid', 'proof.hosted', 'recipient.matches'],
    JSON.stringify(found.report.checks, null, 1),
  );
  assert.equal(found.report.credential?.format, 'ob1');
  // The file alone says nothing of where it was published; elsewhere, another than the issuer published it.
  assert.equal((await check(oldest, { [where]: oldest })).verdict, 'not-a-credential');
  const elsewhere = 'https://mallory.example/old.json';
  const moved = await check(elsewhere, { [elsewhere]: oldest });
  assert.deepEqual([moved.verdict, moved['issuer-key']], ['could-not-check', 'issuer-key.unreachable']);
  const withPage = { [elsewhere]: oldest, [site]: { name: 'Old Badge House' } };
  assert.equal((await check(elsewhere, withPage)).verdict, 'key-not-confirmed');
  assert.equal((await check(where, { [where]: 410 })).verdict, 'could-not-check');
});

test('a prefix ends with its host and its folder: no look-alike host, and no way out by dots, is inside', async () => {
  const profile = { ...issuer, verification: { startsWith: [site, 'https://hosting.example/aldermoor/'] } };
  for (const hosted of [
    `${site}.mallory.example/1`,
    `${site}@mallory.example/1`,
    'https://hosting.example/aldermoor/../mallory/1',
    'https://hosting.example/aldermoor/%2e%2e/mallory/1',
  ]) {
    const there = { ...assertion, id: hosted };
    const found = await check(there, { ...published, [hosted]: there, [`${site}/issuer`]: profile });
    assert.equal(found['issuer-key'], 'issuer-key.out-of-scope', hosted);
  }
  assert.equal((await check(assertion, { ...published, [`${site}/issuer`]: profile })).verdict, 'valid');
});

test('an expired hosted badge has expired, and its recipient is compared with salt and hash', async () => {
  const expired = { ...assertion, expires: '2021-01-01' };
  assert.equal((await check(expired, { ...published, [url]: expired })).verdict, 'expired');
  assert.equal(
    (await check(assertion, published, { expectedRecipient: 'a@example.com' })).recipient,
    'recipient.matches',
  );
  assert.equal(
    (await check(assertion, published, { expectedRecipient: 'A@example.com' })).recipient,
    'recipient.matches',
  );
  const other = await check(assertion, published, { expectedRecipient: 'b@example.com' });
  assert.deepEqual([other.recipient, other.verdict], ['recipient.other', 'other-recipient']);
});

test('a badge of Open Badges 1.x, with uid and verify, is read and checked at its address', async () => {
  const old: JsonObject = {
    uid: 'abc',
    recipient: { type: 'email', hashed: false, identity: 'a@example.com' },
    badge: `${site}/badges/1`,
    issuedOn: 1_577_836_800,
    verify: { type: 'hosted', url },
  };
  const found = await check(old, { ...published, [url]: old });
  assert.equal(found.verdict, 'valid', JSON.stringify(found.report.checks, null, 1));
  assert.equal(found.report.credential?.format, 'ob1');
});

function inUtf16(text: string, isLittle: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let index = 0; index < text.length; index += 1)
    view.setUint16(index * 2, text.charCodeAt(index), isLittle);
  return new Uint8Array(view.buffer);
}

test('a badge whose address says something newer, against a rule of the format, is no badge', async () => {
  const { issuedOn: _, ...undated } = assertion;
  const documents = { ...published, [url]: { ...undated, expires: '2099-01-01T00:00:00Z' } };
  const { issuedOn: __, ...given } = assertion;
  const found = await check(given, documents);
  assert.deepEqual([found.proof, found.schema], ['proof.hosted-changed', 'schema.broken']);
  assert.equal(found.verdict, 'not-a-credential');
});

test('a badge without an id cannot take its class from another host by embedding it', async () => {
  const { id: _, ...nameless } = assertion;
  const verification = { type: 'HostedBadge', url };
  const stolen = {
    ...nameless,
    verification,
    badge: { ...badge, id: 'https://university.example/badges/1' },
  };
  const found = await check(stolen, { ...published, [url]: stolen });
  assert.notEqual(found.verdict, 'valid');
  assert.equal(found['issuer-key'], 'issuer-key.unreachable');
});
