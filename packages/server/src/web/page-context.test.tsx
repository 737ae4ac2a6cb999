import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { drawFor, usePage } from './page-context.tsx';
import { english } from './words/en/index.ts';

const pageAt = (path: string) => ({
  ...{ csrfToken: '', nonce: '', path, locale: 'en-GB', timeZone: 'UTC', publicUrl: '', demo: false },
  language: { code: 'en', direction: 'ltr' } as const,
  words: english,
});

function Path() {
  return <i>{usePage().path}</i>;
}

function Inner() {
  return <b>{drawFor(pageAt('/inner'), <Path />)}</b>;
}

function Broken(): never {
  throw new Error('It cannot be drawn.');
}

test('a page that is drawn within another one is of its own reader, and the outer one stays of its', () => {
  const html = drawFor(
    pageAt('/outer'),
    <p>
      <Path />
      <Inner />
      <Path />
    </p>,
  );
  assert.equal(html, '<p><i>/outer</i><b>&lt;i>/inner&lt;/i></b><i>/outer</i></p>');
});

test('what cannot be drawn leaves nobody’s page behind', () => {
  const before = usePage();
  assert.throws(() => drawFor(pageAt('/broken'), <Broken />), /cannot be drawn/);
  assert.equal(usePage(), before);
});

// `drawFor` says why.
test('no page has a context of Preact', () => {
  const folder = import.meta.dirname;
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.tsx?$/.test(file) && !/\.test\.|islands/.test(file),
  );
  assert.ok(files.length > 300, 'the pages were read');
  const asking = files.filter((file) =>
    /\b(?:createContext|useContext)\b.*(?:from|\()/.test(
      withoutComments(readFileSync(join(folder, file), 'utf8')),
    ),
  );
  assert.deepEqual(asking, []);
});

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*\*?[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
}
