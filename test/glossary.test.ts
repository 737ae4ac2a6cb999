import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { findForeign, foreignWords } from './glossary.ts';

const words = foreignWords(readFileSync('docs/reference/glossary.md', 'utf8'));

test('one name a concept: no name, table, address or English word says what the glossary does not', () => {
  // What migrations did is never edited; the engine speaks as its standards do.
  const files = globSync([
    'packages/{server,rules,cli}/src/**/*.{ts,tsx}',
    'test/{support,e2e,upgrade}/**/*.ts',
  ])
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !path.includes('/database/migrations/'))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }));
  assert.ok(files.length > 800, `only ${files.length} files`);
  assert.ok(words.length > 15, `only ${words.length} words`);
  assert.deepEqual(findForeign(files, words), []);
});

const path = 'packages/server/src/modules/x/x.ts';
for (const [what, word, text, at = path] of [
  ['a type', 'version', 'export interface AchievementVersion {}'],
  ['the id of a thing', 'version', 'const { versionIds } = command;'],
  ['a table', 'revision', "selectFrom('catalog.achievement_revision')"],
  ['a constant', 'tenant', 'const MAX_TENANTS = 3;'],
  ['an address', 'quiz', "routes.get('/quiz-results', show)"],
  ['an address in the table of routes', 'student', "'GET /students/:id',", 'test/support/every-route.ts'],
  ['an English word', 'student', "name: 'Student records'", 'packages/server/src/web/words/en/x.ts'],
  ['several of it', 'competency', 'const competencies = []'],
  [
    'a name in a test',
    'course',
    'const course = await createAchievement();',
    'packages/server/src/x.test.ts',
  ],
  ['the name of a file', 'user', '', 'packages/server/src/modules/people/user-store.ts'],
] as const)
  test(`the scan finds ${what}`, () => {
    const found = findForeign([{ path: at, text }], words, []);
    assert.deepEqual(
      found.map((one) => /: (\w+), say /.exec(one)?.[1]),
      [word],
    );
  });

test('comments, what people in tests say, and longer words are no find', () => {
  const text = [
    '/** The version that the student saw. */',
    "const conversions = 1; const url = 'https://x.example'; // version",
    'const userless = 2;',
  ].join('\n');
  assert.deepEqual(findForeign([{ path, text }], words, []), []);
  const said = { path: 'packages/server/src/x.test.ts', text: "const name = 'A student of the company';" };
  assert.deepEqual(findForeign([said], words, []), []);
});

test('an exception holds where it says, and one that nobody needs is a find', () => {
  const known = [{ word: 'version', why: 'of bytes', at: ['packages/server/src/platform/'] }];
  const inPlace = { path: 'packages/server/src/platform/x.ts', text: 'const version = 1;' };
  assert.deepEqual(findForeign([inPlace], words, known), []);
  assert.equal(findForeign([{ ...inPlace, path }], words, known).length, 2);
  const phrase = [{ word: 'user', why: 'of HTTP', as: /user-agent/g }];
  assert.deepEqual(findForeign([{ path, text: "get('user-agent')" }], words, phrase), []);
  assert.equal(findForeign([{ path, text: "get('user-agent', user)" }], words, phrase).length, 1);
});

test('an empty scan and a table of another form are finds themselves', () => {
  assert.deepEqual(findForeign([], words), ['the scan saw nothing']);
  assert.deepEqual(findForeign([{ path, text: '' }], []), ['the scan saw nothing']);
  assert.throws(() => foreignWords('| exam | How somebody shows it. |'), /another form/);
});
