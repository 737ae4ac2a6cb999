import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { transformSync } from 'esbuild';
import { sheetFiles, stylesheet } from './assets.ts';

interface Source {
  /** Below web/. */
  path: string;
  text: string;
}

const web = import.meta.dirname;
const read = (path: string): Source => ({ path, text: readFileSync(join(web, path), 'utf8') });
const sheets = sheetFiles().map(read);
const sources = readdirSync(web, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$|^words\//.test(path))
  .map(read);

/** Every class that a sheet dresses. */
function classesOf({ text }: Source): string[] {
  const selectors = withoutComments(text).match(/[^{}]+(?=\{)/g) ?? [];
  return [...new Set(selectors.flatMap((selector) => selector.match(/\.[a-z][\w-]*/gi) ?? []))].map((name) =>
    name.slice(1),
  );
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '');
}

/** Words in the quotes of a source; of a word that ends in something put in, what stands before it: `tag--${`. */
function wordsIn({ text }: Source): Set<string> {
  const quoted = withoutComments(text).match(/"[^"\n]*"|'[^'\n]*'|`[^`]*`/g) ?? [];
  return new Set(quoted.flatMap((each) => each.slice(1, -1).match(/[\w-]+(?:\$\{)?/g) ?? []));
}

/** Classes that no source names: whole, or as the beginning of one that is put together. */
function unnamed(all: readonly Source[], by: readonly Source[]): string[] {
  const words = new Set(by.flatMap((source) => [...wordsIn(source)]));
  const beginnings = [...words].filter((word) => word.endsWith('${')).map((word) => word.slice(0, -2));
  const isNamed = (name: string) =>
    words.has(name) ||
    beginnings.some((beginning) => /__$|--$/.test(beginning) && name.startsWith(beginning));
  return all.flatMap((sheet) =>
    classesOf(sheet)
      .filter((name) => !isNamed(name))
      .map((name) => `${sheet.path}: .${name}`),
  );
}

/** Sides that do not follow the direction of a script. Sizes and the backgrounds of a `:dir()` have no other name. */
const physical =
  /(?<![\w-])(?:(?:margin|padding|border|scroll-padding|scroll-margin|inset)-(?:top|right|bottom|left)\b|(?:top|right|bottom|left)\s*:|(?:text-align|float|clear)\s*:\s*(?:left|right)|border-(?:top|bottom)-(?:left|right)-radius)/;

test('every sheet stands beside the page or part that it dresses, and is served with all the others', () => {
  const paths = new Set(sources.map(({ path }) => path));
  const alone = sheets
    .map(({ path }) => path)
    .filter(
      (path) => !paths.has(path.replace(/css$/, 'tsx')) && !['ui/base.css', 'ui/media.css'].includes(path),
    );
  assert.deepEqual(alone, []);
  assert.ok(sheets.length > 50, `only ${sheets.length} sheets`);
  const served = stylesheet();
  for (const { path, text } of sheets) {
    const [first = ''] =
      transformSync(text, { loader: 'css', minify: true }).code.match(/[^{}]+\{[^{}]+\}/) ?? [];
    assert.ok(first !== '' && served.includes(first), path);
  }
});

test('the ground comes first, then the parts, then the pages, then paper and high contrast', () => {
  const order = sheets.map(({ path }) => path);
  assert.equal(order[0], 'ui/base.css');
  assert.equal(order.at(-1), 'ui/media.css');
  const pages = order.findIndex((path) => dirname(path) !== 'ui');
  assert.ok(order.slice(pages, -1).every((path) => dirname(path) !== 'ui'));
});

test('no sheet dresses a class that no page and no part names', () => {
  assert.deepEqual(unnamed(sheets, sources), []);
  const page = { path: 'x.tsx', text: 'const a = `tag tag--$' + '{kind}`; // .ghost\nconst ghost = 1;' };
  const sheet = {
    path: 'x.css',
    text: '.tag, .tag--odd > b { top: 0 } /* .dead {} */ .ghost, .tag__part {}',
  };
  assert.deepEqual(unnamed([sheet], [page]), ['x.css: .ghost', 'x.css: .tag__part']);
});

test('what a sheet of a page dresses, its folder or an island names', () => {
  const stray = sheets
    .filter(({ path }) => dirname(path) !== 'ui')
    .flatMap((sheet) => {
      const own = sources.filter(({ path }) =>
        [dirname(sheet.path), 'islands'].some((folder) => folder === '.' || path.startsWith(`${folder}/`)),
      );
      const missing = new Set(unnamed([sheet], own).map((line) => line.split(': .')[1]));
      const rules = withoutComments(sheet.text).match(/[^{}]+(?=\{)/g) ?? [];
      return rules
        .filter((rule) => !rule.trim().startsWith('@'))
        .filter((rule) => classesOf({ path: '', text: `${rule}{}` }).every((name) => missing.has(name)))
        .map((rule) => `${sheet.path}: ${rule.trim()}`);
    });
  assert.deepEqual(stray, []);
});

test('no two pages dress one class: all sheets are served together, and each would dress what is the other’s', () => {
  const owners = new Map<string, Set<string>>();
  for (const { path, text } of sheets.filter(({ path }) => dirname(path) !== 'ui')) {
    const selectors = (withoutComments(text).match(/[^{};]+(?=\{)/g) ?? []).flatMap((list) =>
      list.split(','),
    );
    for (const selector of selectors
      .map((each) => each.trim())
      .filter((each) => /^\.[a-z][\w-]*$/.test(each)))
      owners.set(selector, (owners.get(selector) ?? new Set()).add(path));
  }
  const shared = [...owners].filter(([, paths]) => paths.size > 1).map(([name, paths]) => [name, ...paths]);
  assert.deepEqual(shared, []);
  assert.ok(owners.size > 100, `only ${owners.size} classes`);
});

test('every layout follows the direction of its script: no style names a left, right, upper or lower side', () => {
  const lines = sheets.flatMap(({ path, text }) =>
    withoutComments(text)
      .split('\n')
      .map((line) => `${path}: ${line.trim()}`),
  );
  assert.ok(lines.length > 2000, `only ${lines.length} lines`);
  assert.deepEqual(
    lines.filter((line) => physical.test(line)),
    [],
  );
  for (const line of [
    '  padding-left: 1rem;',
    'a { left: 0 }',
    '  text-align: right;',
    '  margin-top: 0;',
    'top: 0',
  ])
    assert.match(line, physical);
  for (const line of ['inset-block-start: 0', 'border-block-end: 0', 'vertical-align: top;'])
    assert.doesNotMatch(line, physical);
});

test('every property that a sheet reads is written somewhere', () => {
  const all = stylesheet();
  const written = new Set([...all.matchAll(/(--[\w-]+)\s*:/g)].map(([, name]) => name));
  const unwritten = sheets.flatMap(({ path, text }) =>
    [...withoutComments(text).matchAll(/var\((--[\w-]+)/g)]
      .filter(([, name]) => !written.has(name))
      .map(([, name]) => `${path}: ${name}`),
  );
  assert.deepEqual(unwritten, []);
});
