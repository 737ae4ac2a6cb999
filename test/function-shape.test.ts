import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { findMisshapen, holdDatabase, parameterLists } from './function-shape.ts';

const server = 'packages/server/src';
const files = globSync(`${server}/**/*.{ts,tsx}`).map((path) => ({
  path: path.replaceAll('\\', '/'),
  text: readFileSync(path, 'utf8'),
}));

test('every function of the server takes deps, who, what: no more, and never a transaction', () => {
  assert.deepEqual(findMisshapen(files), []);
});

test('the scan reads the parameters of every function that a module or platform declares', () => {
  const unread = files
    .filter(({ path }) => /\/(?:modules|platform)\//.test(path) && !path.endsWith('.test.ts'))
    .flatMap(({ path, text }) => {
      const read = new Set(parameterLists(text).map(({ name }) => name));
      const declared = [...text.matchAll(/^(?:export )?(?:async )?function\*? (\w+)/gm)];
      return declared.flatMap(([, name = '']) => (read.has(name) ? [] : [`${path}: ${name}`]));
    });
  assert.deepEqual(unread, []);
});

test('a file that may hold the database does', () => {
  const listed = Object.keys(holdDatabase);
  const renamed = files.map(({ path, text }) => ({
    path: listed.includes(path) ? path.replace(/\.ts$/, '-x.ts') : path,
    text,
  }));
  for (const path of listed)
    assert.ok(
      findMisshapen(renamed).some((found) => found.startsWith(path.replace(/\.ts$/, '-x.ts'))),
      `${path} is given no database: take it off the list`,
    );
});

test('a scan that sees nothing fails', () => {
  assert.deepEqual(findMisshapen([]), ['the scan saw no function']);
});

const planted: [name: string, text: string, isFound: boolean][] = [
  [
    'four parameters',
    'export async function x(deps: Deps, kinds: Kinds, actor: Person, what: What) {}',
    true,
  ],
  ['a transaction as the first', 'export function x(transaction: Transaction, id: string): void {}', true],
  ['a transaction beside deps', "function x(deps: Pick<Deps, 'jobs'>, within: Transaction): void {}", true],
  ['a database by another name', "function x(here: Deps['database']): void {}", true],
  ['a callback that is given a transaction', 'await run(async (transaction) => {});', true],
  ['a method of four', 'interface X {\n  x<A>(deps: Within, a: A, b: B, c: C): Promise<void>;\n}', true],
  ['deps with a database', 'function x(deps: { database: Database; now: () => Date }, a: A): void {}', false],
  ['deps, who, what', 'async function x(deps: Deps & Within, actor: Person, { a, b, c }: What) {}', false],
  ['a call of four', 'const y = x(one, two, three, four) ? f(1, 2, 3, 4) : 5;', false],
  ['a comment', '// x(deps, transaction: Transaction): void {}', false],
];

for (const [name, text, isFound] of planted) {
  test(`planted: ${name} is ${isFound ? 'found' : 'fine'}`, () => {
    assert.equal(findMisshapen([{ path: `${server}/modules/people/x.ts`, text }]).length, isFound ? 1 : 0);
  });
}

test('a store takes the database', () => {
  const text = 'export function x(database: Kysely<Tables>, id: string): void {}';
  assert.deepEqual(findMisshapen([{ path: `${server}/modules/people/x-store.ts`, text }]), [
    'the scan saw no function',
  ]);
});
