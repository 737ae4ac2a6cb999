import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { test } from 'node:test';
import { moduleMap } from './architecture-map.ts';
import { drawnEdges } from './import-graph.ts';

const read = (path: string): string => readFileSync(path, 'utf8');

test('every decision has a number of its own and says whether it holds', () => {
  const paths = globSync('docs/decisions/[0-9]*.md');
  assert.ok(paths.length > 30);
  const numbers = paths.map((path) => basename(path).slice(0, 4));
  assert.equal(new Set(numbers).size, numbers.length, `twice: ${numbers.sort().join(' ')}`);
  for (const path of paths) {
    const [title, gap, state] = read(path).split('\n');
    assert.match(title ?? '', new RegExp(`^# ${basename(path).slice(0, 4)} \\S`), path);
    assert.equal(gap, '', path);
    assert.match(state ?? '', /^(Accepted \d{4}-\d{2}-\d{2}|Superseded by \d{4})\.$/, path);
  }
});

test('the index of the decisions names each', () => {
  const index = read('docs/decisions/README.md');
  for (const path of globSync('docs/decisions/[0-9]*.md'))
    assert.ok(index.includes(`(${basename(path)})`), path);
});

test('comments cite only documents that are in the repository', () => {
  const documents = new Set(
    globSync(['*.md', 'docs/**/*.md', 'packages/*/*.md', 'benchmarks/*.md']).map((path) => basename(path)),
  );
  const sources = globSync([
    'packages/*/{src,adapters}/**/*.{ts,tsx}',
    'test/**/*.ts',
    'benchmarks/**/*.ts',
    'scripts/**/*.ts',
  ]);
  assert.ok(sources.length > 500);
  const unknown = sources.flatMap((path) =>
    [...read(path).matchAll(/[\w/-]*?([\w-]+\.md)\b/g)]
      .filter(([cited, name]) => !cited.includes('NNNN') && !documents.has(name ?? ''))
      .map(([cited]) => `${path}: ${cited}`),
  );
  assert.deepEqual(unknown, []);
});

test('the picture of the architecture shows the module map', () => {
  const picture = /subgraph modules[^\n]*\n([\s\S]*?)\n {2}end/.exec(read('ARCHITECTURE.md'))?.[1] ?? '';
  const arrows = picture.split('\n').map((line) => line.trim());
  assert.deepEqual(
    arrows,
    drawnEdges(moduleMap).map(([from, to]) => `${from} --> ${to}`),
  );
});
