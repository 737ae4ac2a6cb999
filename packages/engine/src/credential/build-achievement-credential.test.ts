import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { nodeCrypto } from '../../adapters/node.ts';
import { canonicalizeGeneral } from '../canonical/general.ts';
import { EngineError } from '../engine-error.ts';
import type { JsonObject } from '../ports.ts';
import { arbitraryAchievementCredential } from './arbitrary.test-support.ts';
import { buildAchievementCredential } from './build-achievement-credential.ts';
import type { AchievementCredential } from './model.ts';
import { readCredential } from './read-credential.ts';
import { checkSchema } from './schema/check-schema.ts';

test('every valid model becomes a credential that passes the closed schema', () => {
  fc.assert(
    fc.property(arbitraryAchievementCredential, (model) => {
      assert.deepEqual(checkSchema(buildAchievementCredential(model)), []);
    }),
    { numRuns: 300 },
  );
});

test('what is read from a built credential builds the same credential again', () => {
  fc.assert(
    fc.property(arbitraryAchievementCredential, (model) => {
      const document = buildAchievementCredential(model);
      const { credential } = readCredential(document);
      assert.deepEqual(buildAchievementCredential(credential as AchievementCredential), document);
    }),
    { numRuns: 300 },
  );
});

test('JSON-LD safe mode knows every term of a built credential with the standard contexts alone', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryAchievementCredential, async (model) => {
      const document = buildAchievementCredential(model);
      assert.deepEqual((document['@context'] as string[]).length, 2);
      assert.match(await canonicalizeGeneral(document, nodeCrypto), /OpenBadgeCredential/);
    }),
    { numRuns: 40 },
  );
});

test('the digest of evidence is written as a related resource of VC Data Model 2.0', () => {
  const document = buildAchievementCredential({
    ...minimal,
    evidence: [
      { id: 'https://example.org/work', digestSRI: 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=' },
    ],
  });
  assert.deepEqual(document.relatedResource, [
    { id: 'https://example.org/work', digestSRI: 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=' },
  ]);
  assert.equal(
    readCredential(document).credential.evidence?.[0]?.digestSRI,
    'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=',
  );
});

test('the extensions context is named only when a 1EdTech type is used', async () => {
  const document = buildAchievementCredential({
    ...minimal,
    refreshService: { id: 'https://example.org/refresh' },
  });
  assert.equal(
    (document['@context'] as string[])[2],
    'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json',
  );
  assert.match(await canonicalizeGeneral(document, nodeCrypto), /1EdTechCredentialRefresh/);
});

test('names of skills and levels in other languages are alignments of their translation, and are read back', () => {
  const name = { en: 'Wound care', de: 'Wundversorgung' };
  const level = { id: 'https://example.org/a#level', name: { en: 'Guided', de: 'Angeleitet' }, level: '2' };
  const alignment = [{ targetName: name, targetUrl: 'https://example.org/skills/1' }];
  const resultDescription = [
    {
      ...{ id: 'https://example.org/a#result', name: 'Wound care', resultType: 'RubricCriterionLevel' },
      rubricCriterionLevel: [level],
    },
  ];
  const named = { inLanguage: 'en', alignment, resultDescription };
  const achievement = { ...minimal.subject.achievement, ...named };
  const document = buildAchievementCredential({ ...minimal, subject: { ...minimal.subject, achievement } });
  assert.deepEqual(checkSchema(document), []);
  const written = JSON.parse(JSON.stringify(document)).credentialSubject.achievement;
  assert.equal(written.alignment[0].targetName, 'Wound care');
  assert.deepEqual(
    written.related.find((each: { inLanguage: string }) => each.inLanguage === 'de').alignment,
    [
      { type: ['Alignment'], targetName: 'Wundversorgung', targetUrl: 'https://example.org/skills/1' },
      { type: ['Alignment'], targetName: 'Angeleitet', targetUrl: 'https://example.org/a#level' },
    ],
  );
  const read = readCredential(document).credential.subject.achievement;
  assert.deepEqual(read?.alignment?.[0]?.targetName, name);
  assert.deepEqual(read?.resultDescription?.[0]?.rubricCriterionLevel?.[0]?.name, level.name);
});

test('a badge in several languages has one language in its strings and the others as translations', () => {
  const document = buildAchievementCredential({
    ...minimal,
    subject: {
      ...minimal.subject,
      achievement: {
        ...minimal.subject.achievement,
        inLanguage: 'nl',
        name: { en: 'Welding', nl: 'Lassen' },
        description: { en: 'Can weld.', nl: 'Kan lassen.' },
      },
    },
  });
  const achievement = (document.credentialSubject as JsonObject).achievement as JsonObject;
  assert.equal(achievement.name, 'Lassen');
  assert.equal(achievement.inLanguage, 'nl');
  assert.deepEqual(achievement.related, [
    {
      id: 'https://example.org/achievements/1#en',
      type: ['Related'],
      inLanguage: 'en',
      name: 'Welding',
      description: 'Can weld.',
    },
  ]);
  assert.deepEqual(readCredential(document).name, { nl: 'Lassen', en: 'Welding' });
});

const minimal: AchievementCredential = {
  id: 'urn:uuid:5d5ba9c6-9a3e-4a0a-9b57-000000000001',
  issuer: { id: 'did:web:example.org', name: 'Example' },
  validFrom: '2026-01-01T00:00:00Z',
  subject: {
    id: 'did:key:z6MkgKA7yrw5kYSiDuQFcye4bMaJpcfHFry3Bx45pdWh3s8i',
    achievement: {
      id: 'https://example.org/achievements/1',
      name: 'Welding',
      description: 'Can weld.',
      criteria: { narrative: 'Weld.' },
    },
  },
};

const nonsense: [string, Partial<AchievementCredential>, RegExp][] = [
  ['an id that is not a URL', { id: 'badge 1' }, /not a URL.*\/id/],
  ['a date without a zone', { validFrom: '2026-01-01T00:00:00' }, /zone.*\/validFrom/],
  ['a day that does not exist', { validFrom: '2026-02-30T00:00:00Z' }, /\/validFrom/],
  ['an end before the beginning', { validUntil: '2025-01-01T00:00:00Z' }, /end before it begins/],
  ['an issuer without an id', { issuer: { id: '' } }, /\/issuer\/id/],
  ['nobody as its subject', { subject: { achievement: minimal.subject.achievement } }, /whose credential/],
  ['a broken character', { name: 'a\ud800' }, /broken character/],
  [
    'a number that a signature cannot carry',
    { subject: { ...minimal.subject, creditsEarned: 3e-7 } },
    /exactly/,
  ],
  [
    'a result of nothing',
    { subject: { ...minimal.subject, result: [{ resultDescription: 'urn:x:1' }] } },
    /result/,
  ],
];

for (const [name, change, message] of nonsense) {
  test(`a credential with ${name} is refused when it is built`, () => {
    assert.throws(
      () => buildAchievementCredential({ ...minimal, ...change }),
      (error) =>
        error instanceof EngineError && error.code === 'credential.invalid' && message.test(error.message),
    );
  });
}
