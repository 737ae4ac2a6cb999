import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { JsonObject, JsonValue } from '../../ports.ts';
import { arbitraryAchievementCredential } from '../arbitrary.test-support.ts';
import { buildAchievementCredential } from '../build-achievement-credential.ts';
import { checkSchema } from './check-schema.ts';

/**
 * What RDF signatures do not see (performance.md §4), so what the closed schema must refuse whatever they say:
 * security.md rows 2 and 4.
 */

type Path = (string | number)[];

const model = (() => {
  const [first] = fc.sample(arbitraryAchievementCredential, { numRuns: 1, seed: 20 });
  assert.ok(first);
  return {
    ...first,
    subject: {
      ...first.subject,
      creditsEarned: 5,
      identifier: [{ identityType: 'emailAddress', identityHash: 'sha256$00', hashed: true, salt: 'x' }],
      achievement: { ...first.subject.achievement, tag: ['a', 'b'], criteria: { narrative: 'n' } },
    },
  };
})();

const good = buildAchievementCredential(model);

function changed(path: Path, change: (holder: JsonObject, name: string) => void): JsonObject {
  const document = structuredClone(good);
  let holder: JsonValue | undefined = document;
  for (const part of path.slice(0, -1)) holder = (holder as { [part: string]: JsonValue })[part];
  change(holder as JsonObject, String(path.at(-1)));
  return document;
}

function set(path: Path, value: JsonValue): JsonObject {
  return changed(path, (holder, name) => {
    holder[name] = value;
  });
}

function contextsOf({ '@context': contexts }: JsonObject): JsonValue[] {
  return Array.isArray(contexts) ? contexts : [];
}

function refuses(document: JsonObject, wanted: { path: string; code: string }): void {
  const issues = checkSchema(document).map(({ path, code }) => ({ path, code }));
  assert.ok(
    issues.some(({ path, code }) => path === wanted.path && code === wanted.code),
    JSON.stringify(issues),
  );
}

test('the credential that the attacks start from is good', () => {
  assert.deepEqual(checkSchema(good), []);
});

const attacks: [string, JsonObject, { path: string; code: string }][] = [
  [
    'a member that no context defines (row 4)',
    set(['gift'], 'x'),
    { path: '/gift', code: 'schema.unknown-member' },
  ],
  [
    'an unmapped member deep inside (row 4)',
    set(['credentialSubject', 'achievement', 'grade'], 'A'),
    { path: '/credentialSubject/achievement/grade', code: 'schema.unknown-member' },
  ],
  ['null (row 2)', set(['awardedDate'], null), { path: '/awardedDate', code: 'schema.wrong-type' }],
  ['an empty list (row 2)', set(['evidence'], []), { path: '/evidence', code: 'schema.wrong-value' }],
  [
    'an empty list under a member that a further context names (row 2)',
    { ...set(['gift'], []), '@context': [...contextsOf(good), 'https://www.w3.org/ns/did/v1'] },
    { path: '/gift', code: 'schema.wrong-value' },
  ],
  ['@index (row 4)', set(['issuer', '@index'], 'x'), { path: '/issuer/@index', code: 'schema.keyword' }],
  ['@id beside id (row 4)', set(['@id'], 'urn:x:1'), { path: '/@id', code: 'schema.keyword' }],
  ['@type beside type (row 4)', set(['@type'], 'Thing'), { path: '/@type', code: 'schema.keyword' }],
  ['@graph (row 4)', set(['@graph'], []), { path: '/@graph', code: 'schema.keyword' }],
  ['@included (row 4)', set(['@included'], [{}]), { path: '/@included', code: 'schema.keyword' }],
  [
    'a context inside the subject (row 4)',
    set(['credentialSubject', '@context'], {}),
    { path: '/credentialSubject/@context', code: 'schema.keyword' },
  ],
  [
    'a context that is neither address nor object (row 4)',
    set(['@context', 2], 5),
    { path: '/@context/2', code: 'schema.wrong-context' },
  ],
  [
    'contexts in another order (row 4)',
    set(
      ['@context'],
      ['https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json', 'https://www.w3.org/ns/credentials/v2'],
    ),
    { path: '/@context', code: 'schema.wrong-context' },
  ],
  [
    'a text in place of a flag',
    set(['credentialSubject', 'identifier', 0, 'hashed'], 'true'),
    { path: '/credentialSubject/identifier/0/hashed', code: 'schema.wrong-type' },
  ],
  [
    'a text in place of a number',
    set(['credentialSubject', 'creditsEarned'], '5'),
    { path: '/credentialSubject/creditsEarned', code: 'schema.wrong-type' },
  ],
  [
    'a number so small that its signature is that of zero',
    set(['credentialSubject', 'creditsEarned'], 3e-7),
    { path: '/credentialSubject/creditsEarned', code: 'schema.wrong-value' },
  ],
  [
    'a number with more digits than are signed',
    set(['credentialSubject', 'creditsEarned'], 0.30000000000000004),
    { path: '/credentialSubject/creditsEarned', code: 'schema.wrong-value' },
  ],
  [
    'minus zero',
    set(['credentialSubject', 'creditsEarned'], -0),
    { path: '/credentialSubject/creditsEarned', code: 'schema.wrong-value' },
  ],
  [
    'a lone surrogate, which hashes like any other',
    set(['credentialSubject', 'achievement', 'name'], 'A\ud801'),
    { path: '/credentialSubject/achievement/name', code: 'schema.wrong-value' },
  ],
  [
    'a text twice in a list, which is signed once',
    set(['credentialSubject', 'achievement', 'tag'], ['a', 'b', 'a']),
    { path: '/credentialSubject/achievement/tag', code: 'schema.wrong-value' },
  ],
  [
    'a thing twice in a list, which is signed once',
    set(
      ['evidence'],
      [
        { id: 'https://example.org/e', type: ['Evidence'] },
        { id: 'https://example.org/e', type: ['Evidence'] },
      ],
    ),
    { path: '/evidence', code: 'schema.wrong-value' },
  ],
  [
    'a list inside a list',
    set(['credentialSubject', 'achievement', 'tag'], [['a']]),
    { path: '/credentialSubject/achievement/tag/0', code: 'schema.wrong-type' },
  ],
  [
    'a value object in place of a text',
    set(['credentialSubject', 'achievement', 'version'], { '@value': '1' }),
    { path: '/credentialSubject/achievement/version', code: 'schema.wrong-type' },
  ],
  [
    'a set object in place of a list',
    set(['credentialSubject', 'achievement', 'tag'], { '@set': ['a'] }),
    { path: '/credentialSubject/achievement/tag', code: 'schema.wrong-type' },
  ],
  [
    'a second meaning for a typed object',
    set(['issuer', 'type'], ['Profile', 'https://evil.example/Trusted']),
    { path: '/issuer/type', code: 'schema.wrong-value' },
  ],
  [
    'a type given twice',
    set(['issuer', 'type'], ['Profile', 'Profile']),
    { path: '/issuer/type', code: 'schema.wrong-value' },
  ],
  ['a relative id', set(['id'], 'badge'), { path: '/id', code: 'schema.wrong-value' }],
  ['a blank node id', set(['id'], '_:b0'), { path: '/id', code: 'schema.wrong-value' }],
  ['an id with a space', set(['id'], 'https://example.org/a b'), { path: '/id', code: 'schema.wrong-value' }],
  ['two ids', set(['id'], ['urn:x:1', 'urn:x:2']), { path: '/id', code: 'schema.wrong-type' }],
  [
    'a term replaced by its IRI',
    changed(['issuer', 'name'], (issuer) => {
      issuer['https://schema.org/name'] = 'Somebody else';
    }),
    { path: '/issuer/https:~1~1schema.org~1name', code: 'schema.unknown-member' },
  ],
];

for (const [name, document, wanted] of attacks) {
  test(`a badge with ${name} is refused`, () => refuses(document, wanted));
}

for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf']) {
  test(`a member called ${name} is refused like any other unknown one`, () => {
    const document = JSON.parse(
      JSON.stringify(good).replace('{', `{${JSON.stringify(name)}:{"x":1},`),
    ) as JsonObject;
    refuses(document, { path: `/${name}`, code: 'schema.unknown-member' });
  });
}

test('no unknown member passes, wherever it is put', () => {
  const objects = allPaths(good).filter(
    ({ value }) => typeof value === 'object' && value !== null && !Array.isArray(value),
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...objects),
      fc.string({ minLength: 1, maxLength: 8 }),
      fc.jsonValue(),
      (place, name, value) => {
        fc.pre(!(name in (place.value as JsonObject)));
        const document = set([...place.path, `x${name}`], value as JsonValue);
        assert.notDeepEqual(checkSchema(document), []);
      },
    ),
    { numRuns: 500 },
  );
});

test('no null, nested list or keyword object passes in any place', () => {
  const places = allPaths(good).filter(({ path }) => path.length > 0);
  const poison: JsonValue[] = [
    null,
    [[]],
    { '@value': 1 },
    { '@id': 'urn:x:1' },
    { '@set': [] },
    [],
    {},
    -0,
    1e-7,
  ];
  for (const { path } of places) {
    for (const value of poison) {
      // Criteria need neither id nor narrative (OB 3.0: SHOULD), and say so in RDF with a blank node.
      if (path.at(-1) === 'criteria' && JSON.stringify(value) === '{}') continue;
      assert.notDeepEqual(checkSchema(set(path, value)), [], `${path.join('/')} = ${JSON.stringify(value)}`);
    }
  }
});

test('a document nested without end is refused, not followed', () => {
  let nested: JsonObject = { id: 'did:web:example.org', type: ['Profile'] };
  for (let depth = 0; depth < 5000; depth++)
    nested = { id: 'did:web:example.org', type: ['Profile'], parentOrg: nested };
  assert.notDeepEqual(checkSchema({ ...good, issuer: nested }), []);
});

test('however many faults a document has, the list of them stays short', () => {
  const tag = Array.from({ length: 10_000 }, () => null);
  assert.ok(checkSchema(set(['credentialSubject', 'achievement', 'tag'], tag)).length <= 20);
});

function allPaths(value: JsonValue, path: Path = []): { path: Path; value: JsonValue }[] {
  const here = [{ path, value }];
  if (typeof value !== 'object' || value === null) return here;
  return here.concat(
    Object.entries(value).flatMap(([name, member]) =>
      allPaths(member as JsonValue, [...path, Array.isArray(value) ? Number(name) : name]),
    ),
  );
}
