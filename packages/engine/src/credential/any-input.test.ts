import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { JsonObject, JsonValue } from '../ports.ts';
import { arbitraryAchievementCredential } from './arbitrary.test-support.ts';
import { buildAchievementCredential } from './build-achievement-credential.ts';
import { readCredential } from './read-credential.ts';
import { checkSchema } from './schema/check-schema.ts';

/** Names that the readers and shapes look for, so that random documents get past the first member. */
const names = [
  ...[
    '@context',
    'id',
    'type',
    'issuer',
    'credentialSubject',
    'achievement',
    'badge',
    'recipient',
    'proof',
    'name',
  ],
  ...[
    'alignment',
    'related',
    'evidence',
    'endorsement',
    'verifiableCredential',
    'credentialStatus',
    'validFrom',
  ],
  ...[
    'relatedResource',
    'identifier',
    'result',
    'criteria',
    'image',
    'verify',
    'issuedOn',
    '__proto__',
    'constructor',
  ],
];
const words = [
  ...[
    'VerifiableCredential',
    'OpenBadgeCredential',
    'ClrCredential',
    'EndorsementCredential',
    'Profile',
    'Assertion',
  ],
  ...[
    'VerifiablePresentation',
    'BitstringStatusListCredential',
    'https://www.w3.org/ns/credentials/v2',
    'ext:EQF',
  ],
];

const { document: anyDocument } = fc.letrec<{ document: JsonObject; value: JsonValue }>((tie) => ({
  document: fc.dictionary(fc.constantFrom(...names), tie('value'), {
    maxKeys: 8,
    noNullPrototype: true,
  }) as fc.Arbitrary<JsonObject>,
  value: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    fc.constantFrom<JsonValue>(...words, null, 0, -1, 1e300, true, '', '2026-01-01T00:00:00Z'),
    fc.string(),
    tie('document'),
    fc.array(tie('value'), { maxLength: 3 }),
  ) as fc.Arbitrary<JsonValue>,
}));

test('whatever JSON object comes in, reading and checking give an answer and never throw', () => {
  fc.assert(
    fc.property(anyDocument, (document) => {
      assert.equal(readCredential(document).document, document);
      assert.ok(Array.isArray(checkSchema(document)));
    }),
    { numRuns: 2000 },
  );
});

test('reading and checking leave the document as it was', () => {
  fc.assert(
    fc.property(arbitraryAchievementCredential, (model) => {
      const document = buildAchievementCredential(model);
      const before = JSON.stringify(document);
      readCredential(document);
      checkSchema(document);
      assert.equal(JSON.stringify(document), before);
    }),
    { numRuns: 30 },
  );
});

test('a member replaced by any other JSON is found by the schema, or is another valid text, number or address', () => {
  fc.assert(
    fc.property(arbitraryAchievementCredential, fc.jsonValue(), fc.nat(), (model, value, seed) => {
      const document = buildAchievementCredential(model);
      const holders = objectsOf(document);
      const holder = holders[seed % holders.length];
      assert.ok(holder);
      const keys = Object.keys(holder);
      const key = keys[seed % keys.length] ?? 'id';
      const kind = typeof holder[key];
      holder[key] = value as JsonValue;
      if (checkSchema(document).length > 0) return;
      const changed = holder[key];
      const isOneOfMany =
        typeof changed === 'string' || typeof changed === 'number' || typeof changed === 'boolean';
      assert.ok(isOneOfMany || key === 'criteria', `${key} (${kind}) became ${JSON.stringify(changed)}`);
    }),
    { numRuns: 400 },
  );
});

function objectsOf(value: JsonValue | undefined): JsonObject[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.values(value).flatMap((member) => objectsOf(member as JsonValue));
  return Array.isArray(value) ? inside : [value, ...inside];
}
