import assert from 'node:assert/strict';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { evaluate, type Fact, parseRule } from '@cairn/rules';
import { build } from 'esbuild';
import { openBrowser } from '../support/browser.ts';
import { installRules, root, run } from './fresh-folder.ts';
import { findNodes } from './node-versions.ts';
import { serveFiles } from './static-page.ts';

declare global {
  var decideHere: (given: string) => string;
}

const now = '2026-06-01T12:00:00.000Z';
const fresh = await installRules();
const given = situations();
const decided = JSON.stringify(given.map(({ rule, facts }) => decide(rule, facts)));

test('the package of the rules holds modules, the readme and the licence, and depends on nothing', () => {
  const others = fresh.files.filter((path) => !/^dist\/[\w/-]+\.(js|d\.ts)$/.test(path)).sort();
  assert.deepEqual(others, ['LICENSE', 'README.md', 'package.json']);
  assert.ok(fresh.files.length > 80, 'the scan saw the package');
  assert.equal(JSON.parse(readFileSync(join(fresh.rules, 'package.json'), 'utf8')).dependencies, undefined);
});

test('a stranger decides the same with the packed rules, on every Node that is here', async () => {
  writeFileSync(join(fresh.folder, 'given.json'), JSON.stringify(given));
  writeFileSync(
    join(fresh.folder, 'decide.mjs'),
    `import { readFileSync } from 'node:fs';
     import { evaluate, parseRule } from '@cairn/rules';
     const given = JSON.parse(readFileSync('given.json', 'utf8'));
     const decide = ({ rule, facts }) => evaluate(parseRule({ format: 1, rule }).document, facts, '${now}');
     process.stdout.write(JSON.stringify(given.map(decide)));`,
  );
  for (const { path } of findNodes()) {
    const { code, output } = await run(path, ['decide.mjs'], fresh.folder);
    assert.equal(code, 0, output);
    assert.equal(output, decided);
  }
});

test('a page decides the same with the packed rules, and asks for nothing', async () => {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { evaluate, parseRule } from '@cairn/rules';
        globalThis.decideHere = (given) => JSON.stringify(JSON.parse(given).map(({ rule, facts }) =>
          evaluate(parseRule({ format: 1, rule }).document, facts, '${now}')));`,
      resolveDir: fresh.folder,
    },
    bundle: true,
    format: 'iife',
    platform: 'browser',
    write: false,
  });
  const site = await serveFiles({
    '/rules.js': outputFiles[0]?.text ?? '',
    '/index.html': '<!doctype html><title>rules</title><script src="/rules.js"></script>',
  });
  const browser = await openBrowser();
  const page = await browser.newPage();
  await page.goto(`${site.origin}/index.html`);
  const here = await page.evaluate((text) => globalThis.decideHere(text), JSON.stringify(given));
  assert.equal(here, decided);
  assert.deepEqual(site.asked, ['/index.html', '/rules.js']);
});

interface Situation {
  rule: object;
  facts: Fact[];
}

/** The rules of every programme, halfway through its walk and at its end. */
function situations(): Situation[] {
  const folder = join(root, 'packages/rules/programmes');
  return globSync('*.json', { cwd: folder })
    .sort()
    .flatMap((file) => {
      const { rules, walk } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as {
        rules: { [name: string]: object };
        walk: { facts: Fact[] }[];
      };
      const all = walk.flatMap(({ facts }) => facts).map((fact, index) => dated(fact, index));
      const half = all.slice(0, all.length / 2);
      return Object.values(rules).flatMap((rule) => [half, all].map((facts) => ({ rule, facts })));
    });
}

function dated(fact: Partial<Fact> & Pick<Fact, 'kind'>, index: number): Fact {
  return { result: 'shown', at: '2026-05-25T00:00:00.000Z', ...fact, id: `f${index}` };
}

function decide(rule: object, facts: readonly Fact[]): object {
  const parsed = parseRule({ format: 1, rule });
  if ('faults' in parsed) assert.fail(JSON.stringify(parsed.faults));
  return evaluate(parsed.document, facts, now);
}
