import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { nodeCrypto } from '../../adapters/node.ts';
import { canonicalizeGeneral } from '../canonical/general.ts';
import type { JsonObject } from '../ports.ts';
import { arbitraryAchievementCredential } from './arbitrary.test-support.ts';
import { buildAchievementCredential } from './build-achievement-credential.ts';
import { buildClrCredential } from './build-clr-credential.ts';
import { buildEndorsementCredential } from './build-endorsement-credential.ts';
import type { ClrCredential } from './model.ts';
import { readCredential } from './read-credential.ts';
import { checkSchema } from './schema/check-schema.ts';

test('an endorsement is built, checked, read, and known to JSON-LD safe mode, inside a badge too', async () => {
  const endorsement = buildEndorsementCredential({
    id: 'urn:uuid:5d5ba9c6-9a3e-4a0a-9b57-000000000002',
    name: 'Endorsed by the guild',
    issuer: { id: 'did:web:guild.example', name: 'Guild' },
    validFrom: '2026-01-01T00:00:00Z',
    subject: { id: 'https://example.org/achievements/1', endorsementComment: 'We hire these people.' },
  });
  assert.deepEqual(checkSchema(endorsement), []);
  const read = readCredential(endorsement);
  assert.equal(read.format, 'endorsement');
  assert.equal(read.subjectId, 'https://example.org/achievements/1');
  assert.equal(read.endorsementComment, 'We hire these people.');
  const [model] = fc.sample(arbitraryAchievementCredential, { numRuns: 1, seed: 7 });
  assert.ok(model);
  const badge = buildAchievementCredential({ ...model, endorsement: [endorsement] });
  assert.deepEqual(readCredential(badge).endorsements, [endorsement]);
  assert.match(await canonicalizeGeneral(badge, nodeCrypto), /We hire these people/);
});

test('an endorsement without a name is refused', () => {
  assert.throws(() =>
    buildEndorsementCredential({
      id: 'urn:uuid:1',
      name: undefined as unknown as string,
      issuer: { id: 'did:web:guild.example' },
      validFrom: '2026-01-01T00:00:00Z',
      subject: { id: 'https://example.org/achievements/1' },
    }),
  );
});

test('a record holds credentials unchanged, with associations, and JSON-LD safe mode knows all of it', async () => {
  const [first, second] = fc
    .sample(arbitraryAchievementCredential, { numRuns: 2, seed: 11 })
    .map(buildAchievementCredential);
  assert.ok(first && second);
  const record: ClrCredential = {
    id: 'urn:uuid:5d5ba9c6-9a3e-4a0a-9b57-000000000003',
    name: 'Transcript',
    partial: true,
    issuer: { id: 'did:web:university.example', name: 'University' },
    validFrom: '2026-01-01T00:00:00Z',
    subject: {
      id: 'did:key:z6MkgKA7yrw5kYSiDuQFcye4bMaJpcfHFry3Bx45pdWh3s8i',
      verifiableCredential: [first, second],
      association: [
        { associationType: 'isParentOf', sourceId: String(first.id), targetId: String(second.id) },
      ],
    },
  };
  const document = buildClrCredential(record);
  assert.deepEqual(checkSchema(document), []);
  const read = readCredential(document);
  assert.equal(read.format, 'clr2');
  assert.deepEqual(read.nested, [first, second]);
  assert.deepEqual(read.record, {
    partial: true,
    achievements: [],
    associations: record.subject.association,
  });
  assert.match(await canonicalizeGeneral(document, nodeCrypto), /isParentOf/);
});

test('a fault inside a nested credential is a fault of the record, with the way to it', () => {
  const [inner] = fc
    .sample(arbitraryAchievementCredential, { numRuns: 1, seed: 3 })
    .map(buildAchievementCredential);
  assert.ok(inner);
  const document = buildClrCredential({
    id: 'urn:uuid:5d5ba9c6-9a3e-4a0a-9b57-000000000004',
    name: 'Transcript',
    issuer: { id: 'did:web:university.example' },
    validFrom: '2026-01-01T00:00:00Z',
    subject: { id: 'did:key:z6Mk', verifiableCredential: [inner] },
  });
  const changed = structuredClone(document);
  const nested = (
    (changed.credentialSubject as JsonObject).verifiableCredential as JsonObject[]
  )[0] as JsonObject;
  nested.gift = 'not signed';
  assert.deepEqual(
    checkSchema(changed).map(({ path, code }) => [path, code]),
    [['/credentialSubject/verifiableCredential/0/gift', 'schema.unknown-member']],
  );
});
