// RDF is a set, and two objects with one id are one thing: what stands twice in a list is signed once. A reader who
// counts would see more than was signed. Found by the fuzzer (seed 18843229, number 24015).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anIssuer, offline, outcomes, sign } from '../../test-support/verifying.ts';
import { buildAchievementCredential } from '../credential/build-achievement-credential.ts';
import type { JsonObject, JsonValue } from '../ports.ts';
import { verify } from './verify.ts';

const achievementId = 'https://aldermoor.example/achievements/first-aid';
const mark = {
  id: `${achievementId}#mark`,
  name: 'Mark',
  resultType: 'Percent',
  valueMin: '0',
  valueMax: '100',
};
const status = { id: `${achievementId}#status`, name: 'Completion', resultType: 'Status' };
const levels = ['good', 'better'].map((name) => ({ id: `${achievementId}#${name}`, name, level: name }));
const rubric = {
  ...status,
  id: `${achievementId}#rubric`,
  resultType: 'RubricCriterionLevel',
  rubricCriterionLevel: levels,
};

const issuer = anIssuer();
const signing = sign(
  buildAchievementCredential({
    id: 'urn:uuid:8a9b3f0e-6f5e-4b43-9c54-0d2b1c1c7a11',
    issuer: { id: issuer.id, name: 'University of Aldermoor' },
    validFrom: '2025-01-01T00:00:00Z',
    evidence: [
      { id: 'https://aldermoor.example/e/1', name: 'Film' },
      { name: 'Report', narrative: 'Without an id.' },
    ],
    subject: {
      id: 'did:example:learner',
      result: [{ resultDescription: mark.id, value: '80' }],
      achievement: {
        id: achievementId,
        name: 'First aid',
        description: 'Can act in the first minutes.',
        criteria: { narrative: 'Passed the practical examination.' },
        tag: ['health', 'safety'],
        alignment: [{ targetName: 'a', targetUrl: 'https://aldermoor.example/a' }],
        resultDescription: [mark, status, rubric],
      },
    },
  }),
  issuer,
);

test('fuzz seed 18843229, number 24015: a result description that stands twice under its id is refused', async () => {
  const signed = await signing;
  assert.equal((await verify(signed, offline())).verdict, 'valid');
  const list = '/credentialSubject/achievement/resultDescription';
  const original = listAt(signed, list)[0] as JsonObject;
  const { valueMax: _, ...less } = original;
  for (const second of [
    original,
    less,
    { ...original, name: 'Another name' },
    { ...original, requiredValue: '1' },
  ]) {
    for (const place of [0, 1, 3]) {
      const changed = structuredClone(signed);
      listAt(changed, list).splice(place, 0, structuredClone(second));
      const report = await verify(changed, offline());
      // Of a thing that says something else the signature is broken too.
      assert.equal(report.verdict, second === original || second === less ? 'breaks-format' : 'altered');
      assert.equal(outcomes(report).schema, 'schema.broken');
    }
  }
});

test('whatever stands in a list of a badge, a second copy of it is never valid', async () => {
  const signed = await signing;
  const lists = listsOf(signed).filter((path) => path !== '/proof');
  const listed = [
    '/evidence',
    '/credentialSubject/result',
    '/credentialSubject/achievement/tag',
    '/credentialSubject/achievement/alignment',
    '/credentialSubject/achievement/resultDescription/2/rubricCriterionLevel',
  ];
  assert.deepEqual(
    listed.filter((path) => !lists.includes(path)),
    [],
  );
  for (const path of lists) {
    for (const index of listAt(signed, path).keys()) {
      const changed = structuredClone(signed);
      const list = listAt(changed, path);
      list.push(structuredClone(list[index] ?? null));
      assert.notEqual((await verify(changed, offline())).verdict, 'valid', `${path}/${index}`);
    }
  }
});

function listsOf(value: JsonValue, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.entries(value).flatMap(([name, member]) =>
    listsOf(member ?? null, `${path}/${name}`),
  );
  return Array.isArray(value) ? [path, ...inside] : inside;
}

function listAt(document: JsonObject, path: string): JsonValue[] {
  let place: JsonValue | undefined = document;
  for (const step of path.split('/').slice(1)) place = (place as { [step: string]: JsonValue })[step];
  assert.ok(Array.isArray(place), path);
  return place;
}
