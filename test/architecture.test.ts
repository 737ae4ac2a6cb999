import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { findBreaks, longFiles, moduleMap, type SourceFile } from './architecture-map.ts';
import { findCircles, findUnusedEdges } from './import-graph.ts';

const module = 'packages/server/src/modules';

const files: SourceFile[] = globSync([
  'packages/*/{src,adapters}/**/*.{ts,tsx}',
  'test/**/*.ts',
  'benchmarks/**/*.ts',
  'scripts/**/*.ts',
])
  .filter((path) => !path.includes('node_modules'))
  .map((path) => ({ path: path.replaceAll('\\', '/'), text: readFileSync(path, 'utf8') }));

test('every file keeps to the map and the house rules', () => {
  assert.deepEqual(findBreaks(files), []);
});

test('the map names exactly the modules that exist', () => {
  const present = new Set(
    globSync('packages/server/src/modules/*/index.ts').map((path) => path.split(/[\\/]/).at(-2)),
  );
  assert.deepEqual([...present].sort(), Object.keys(moduleMap).sort());
});

test('every module says in its index what it is for', () => {
  for (const name of Object.keys(moduleMap)) {
    const text = readFileSync(`packages/server/src/modules/${name}/index.ts`, 'utf8');
    assert.match(
      text,
      /^\/\*\*[\s\S]{20,}?\*\//,
      `modules/${name}/index.ts starts with what the module is for`,
    );
  }
});

test('the map has no cycle', () => {
  const visit = (name: string, above: string[]): void => {
    assert.ok(!above.includes(name), `cycle: ${[...above, name].join(' -> ')}`);
    for (const next of moduleMap[name]?.mayUse ?? []) visit(next, [...above, name]);
  };
  for (const name of Object.keys(moduleMap)) visit(name, []);
});

test('no files import each other in a circle', () => {
  assert.deepEqual(findCircles(files), []);
});

test('planted fault: a circle of three files is found, also when one edge is a type', () => {
  const circle = [
    { path: 'a/x.ts', text: "import { y } from './y.ts';" },
    { path: 'a/y.ts', text: "import type { Z } from '../b/z.ts';" },
    { path: 'b/z.ts', text: "export { x } from '../a/x.ts';" },
    { path: 'b/end.ts', text: "import { x } from '../a/x.ts';" },
  ];
  assert.deepEqual(
    findCircles(circle).map((paths) => paths.sort()),
    [['a/x.ts', 'a/y.ts', 'b/z.ts']],
  );
});

test('the map has no edge that nobody uses', () => {
  assert.deepEqual(findUnusedEdges(moduleMap, files), []);
});

test('planted fault: an edge that only a test uses is found', () => {
  const text = "import { a } from '../skills/index.ts';";
  const map = { wallet: { mayUse: ['skills'] } };
  assert.deepEqual(findUnusedEdges(map, [{ path: `${module}/wallet/x.ts`, text }]), []);
  assert.deepEqual(findUnusedEdges(map, [{ path: `${module}/wallet/x.test.ts`, text }]), [
    'wallet -> skills',
  ]);
});

test('a file that is listed as long is long', () => {
  for (const path of Object.keys(longFiles)) {
    assert.ok(
      readFileSync(path, 'utf8').split('\n').length > 400,
      `${path} is no longer long: take it off the list`,
    );
  }
});

test('a scan that sees nothing fails', () => {
  assert.deepEqual(findBreaks([]), ['the scan saw no module']);
});

const planted: [string, SourceFile][] = [
  [
    'an edge that the map does not give',
    { path: `${module}/people/x.ts`, text: "import { a } from '../issuing/index.ts';" },
  ],
  [
    'another module entered by a side door',
    { path: `${module}/issuing/x.ts`, text: "import { a } from '../catalog/catalog-store.ts';" },
  ],
  [
    'a module that imports a door',
    { path: `${module}/issuing/x.ts`, text: "import { a } from '../../web/show.tsx';" },
  ],
  ['SQL outside a store', { path: `${module}/issuing/x.ts`, text: "import { sql } from 'kysely';" }],
  [
    'rules that await',
    { path: `${module}/issuing/award-rules.ts`, text: 'export const x = async () => await y();' },
  ],
  [
    'rules that import the database library',
    { path: `${module}/issuing/award-rules.ts`, text: "import { sql } from 'kysely';" },
  ],
  [
    "a store that reads another module's schema",
    { path: `${module}/issuing/award-store.ts`, text: "db.selectFrom('catalog.achievement')" },
  ],
  [
    'a door that touches the database',
    { path: 'packages/server/src/web/x.tsx', text: "import { a } from '../database/open.ts';" },
  ],
  [
    'a door that imports another door',
    { path: 'packages/server/src/web/x.tsx', text: "import { a } from '../jobs/table.ts';" },
  ],
  [
    'a page that takes English for granted',
    { path: 'packages/server/src/web/x.tsx', text: "import { ui } from './words/en/ui.ts';" },
  ],
  [
    'a door inside a module',
    { path: 'packages/server/src/jobs/x.ts', text: "import { a } from '../modules/issuing/sign-award.ts';" },
  ],
  [
    'platform that imports business',
    { path: 'packages/server/src/platform/x.ts', text: "import { a } from '../modules/people/index.ts';" },
  ],
  [
    'a route of a console that does not enter by its one way',
    {
      path: 'packages/server/src/web/x.tsx',
      text: "routes.get('/console/:slug/x', (context) => context.text(''));",
    },
  ],
  [
    'a page that takes a form by itself',
    { path: 'packages/server/src/web/x.tsx', text: "routes.post('/x', (context) => save(context));" },
  ],
  [
    'a page that reads a body by itself',
    { path: 'packages/server/src/web/x.tsx', text: 'await context.req.parseBody()' },
  ],
  ['a bare fetch', { path: 'packages/server/src/platform/x.ts', text: 'await fetch(url)' }],
  ['an engine that needs Node', { path: 'packages/engine/src/x.ts', text: "import { a } from 'node:fs';" }],
  [
    'an engine with a foreign library',
    { path: 'packages/engine/src/x.ts', text: "import { a } from 'lodash';" },
  ],
  [
    'an engine that reaches into the server',
    { path: 'packages/engine/src/x.ts', text: "import { a } from '../../server/src/app.ts';" },
  ],
  ['rules that need Node', { path: 'packages/rules/src/x.ts', text: "import { a } from 'node:crypto';" }],
  [
    'rules that reach into the engine',
    { path: 'packages/rules/src/x.ts', text: "import { a } from '@cairn/engine';" },
  ],
  ['a file of 401 lines', { path: 'packages/cli/src/x.ts', text: '\n'.repeat(400) }],
];

for (const [name, file] of planted) {
  test(`planted fault: ${name} is found`, () => {
    const seen = { path: `${module}/people/index.ts`, text: '' };
    assert.equal(findBreaks([seen, file]).length, 1);
  });
}
