import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { JsonObject } from '../ports.ts';
import { readCredential } from './read-credential.ts';
import { checkSchema } from './schema/check-schema.ts';
import { parseOpenBadge2Date } from './schema/open-badge-2.ts';

const recipient = {
  type: 'email',
  hashed: true,
  salt: 'deadsea',
  identity: 'sha256$ecf5409f3f4b91ab60cc5ef4c02aef7032354375e70cf4d8e43f6a1d29891942',
};

const hosted: JsonObject = {
  '@context': 'https://w3id.org/openbadges/v2',
  type: 'Assertion',
  id: 'https://example.org/beths-robotics-badge.json',
  recipient,
  image: 'https://example.org/beths-robot-badge.png',
  evidence: 'https://example.org/beths-robot-work.html',
  issuedOn: '2016-12-31T23:59:59Z',
  badge: 'https://example.org/robotics-badge.json',
  verification: { type: 'hosted' },
};

const badgeClass: JsonObject = {
  '@context': 'https://w3id.org/openbadges/v2',
  type: 'BadgeClass',
  id: 'https://example.org/robotics-badge.json',
  name: 'Awesome Robotics Badge',
  description: 'For doing awesome things with robots.',
  image: 'https://example.org/robotics-badge.png',
  criteria: 'https://example.org/badgecriteria.json',
  tags: ['robots', 'awesome'],
  issuer: 'https://example.org/organization.json',
  alignment: [
    { targetName: 'CCSS.ELA', targetUrl: 'http://www.corestandards.org/ELA', targetCode: 'RST.11' },
  ],
};

const issuer: JsonObject = {
  '@context': 'https://w3id.org/openbadges/v2',
  type: 'Issuer',
  id: 'https://example.org/organization.json',
  name: 'An Example Badge Issuer',
  url: 'https://example.org',
  email: 'contact@example.org',
};

test('a hosted assertion with everything by address is read, and the fetched documents complete it', () => {
  assert.deepEqual(checkSchema(hosted), []);
  const alone = readCredential(hosted);
  assert.equal(alone.format, 'ob2');
  assert.equal(alone.name, undefined);
  assert.deepEqual(alone.openBadge2, {
    verification: 'hosted',
    revoked: false,
    hostedUrl: 'https://example.org/beths-robotics-badge.json',
    badgeUrl: 'https://example.org/robotics-badge.json',
  });
  const whole = readCredential(hosted, { badge: badgeClass, issuer });
  assert.equal(whole.name, 'Awesome Robotics Badge');
  assert.equal(whole.issuerId, 'https://example.org/organization.json');
  assert.equal(whole.issuer?.name, 'An Example Badge Issuer');
  assert.equal(whole.validFrom, '2016-12-31T23:59:59.000Z');
  assert.deepEqual(whole.credential.evidence, [{ id: 'https://example.org/beths-robot-work.html' }]);
  assert.deepEqual(whole.credential.subject.achievement?.alignment, [
    { targetName: 'CCSS.ELA', targetUrl: 'http://www.corestandards.org/ELA', targetCode: 'RST.11' },
  ]);
  assert.deepEqual(whole.credential.subject.identifier, [
    { identityType: 'emailAddress', identityHash: recipient.identity, hashed: true, salt: 'deadsea' },
  ]);
});

test('an assertion with its badge and issuer inside, and the nulls of its time, is read', () => {
  const embedded = {
    ...hosted,
    badge: { ...badgeClass, issuer },
    expires: null,
    evidence: [],
    narrative: null,
  };
  assert.deepEqual(checkSchema(embedded), []);
  const read = readCredential(embedded);
  assert.equal(read.issuer?.name, 'An Example Badge Issuer');
  assert.equal(read.credential.subject.achievement?.criteria?.id, 'https://example.org/badgecriteria.json');
  assert.equal(read.credential.evidence, undefined);
});

test('a signed assertion names the key that it says signed it', () => {
  const signed = {
    ...hosted,
    id: 'urn:uuid:1',
    verification: { type: 'SignedBadge', creator: 'https://example.org/publicKey.json' },
  };
  const details = readCredential(signed).openBadge2;
  assert.equal(details?.verification, 'signed');
  assert.equal(details.creator, 'https://example.org/publicKey.json');
  assert.equal(details.hostedUrl, undefined);
});

test('a revoked assertion says so, with its reason', () => {
  const details = readCredential({
    ...hosted,
    revoked: true,
    revocationReason: 'Issued in error',
  }).openBadge2;
  assert.deepEqual([details?.revoked, details?.revocationReason], [true, 'Issued in error']);
});

test('an assertion of Open Badges 1.0 or 1.1 is read: uid, verify, a time in seconds', () => {
  const first = {
    uid: 'abc-1',
    recipient,
    badge: 'https://example.org/badge.json',
    verify: { type: 'hosted', url: 'https://example.org/assertion.json' },
    issuedOn: 1359217910,
  };
  assert.deepEqual(checkSchema(first), []);
  const read = readCredential(first);
  assert.equal(read.format, 'ob1');
  assert.equal(read.id, 'https://example.org/assertion.json');
  assert.equal(read.validFrom, '2013-01-26T16:31:50.000Z');
  const signed = readCredential({ ...first, verify: { type: 'signed', url: 'https://example.org/key.pem' } });
  assert.equal(signed.openBadge2?.creator, 'https://example.org/key.pem');
});

test('the flat form of 2011 is read', () => {
  const oldest = {
    recipient: 'sha256$2ad891a61112bb953171416acc9cfe2484d59a45a3ed574a1ca93b47d07629fe',
    salt: 'hashbrowns',
    evidence: '/badges/html5-basic/bimmy',
    issued_on: '2011-08-23',
    badge: {
      version: '0.5.0',
      name: 'HTML5 Fundamental',
      image: '/img/html5-basic.png',
      description: 'Knows the difference between a section and an article',
      criteria: '/badges/html5-basic',
      issuer: {
        origin: 'https://p2pu.org',
        name: 'P2PU',
        org: 'School of Webcraft',
        contact: 'admin@p2pu.org',
      },
    },
  };
  assert.deepEqual(checkSchema(oldest), []);
  const read = readCredential(oldest);
  assert.equal(read.format, 'ob1');
  assert.equal(read.issuerId, 'https://p2pu.org');
  assert.equal(read.credential.subject.identifier?.[0]?.salt, 'hashbrowns');
});

const faults: [string, JsonObject][] = [
  ['no recipient identity', { recipient: { type: 'email', hashed: true } }],
  ['a flag written as a word', { recipient: { ...recipient, hashed: 'yes' } }],
  ['a way to check it that nobody knows', { verification: { type: 'Blockchain' } }],
  ['another type', { type: 'BadgeClass' }],
  ['a context of something else', { '@context': 'https://schema.org' }],
  ['its own picture inside', { image: 'data:image/png;base64,AA==' }],
  ['no badge worth the name', { badge: { name: 'x' } }],
  ['a date that is none', { issuedOn: 'yesterday' }],
  ['no way to check it', { verification: null }],
  ['a badge that is a number', { badge: 5 }],
  ['revoked written as text', { revoked: 'yes' }],
];

for (const [what, change] of faults) {
  test(`an assertion with ${what} fails the schema`, () =>
    assert.notDeepEqual(checkSchema({ ...hosted, ...change }), []));
}

test('dates of that time are read as UTC when they have no zone', () => {
  const dates: [string | number, number | undefined][] = [
    ['2016-12-31T23:59:59', Date.UTC(2016, 11, 31, 23, 59, 59)],
    ['2016-12-31', Date.UTC(2016, 11, 31)],
    ['2016-12-31T23:59:59+0100', Date.UTC(2016, 11, 31, 22, 59, 59)],
    ['2016-12-31 23:59', Date.UTC(2016, 11, 31, 23, 59)],
    ['1359217910', 1359217910000],
    [1359217910, 1359217910000],
    ['2016-13-31', undefined],
    ['31.12.2016', undefined],
    [1359217910.25, 1359217910250],
    ['1359217910.25', 1359217910250],
    [1359217910000, 1359217910000],
    [Number.NaN, undefined],
  ];
  for (const [given, expected] of dates) assert.equal(parseOpenBadge2Date(given), expected, String(given));
});
