import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { english } from './en/index.ts';

// The engine names its checks and verdicts, which the catalogue puts into words.
const folders = ['packages/server/src', 'packages/engine/src'];

test('every word of the catalogue is named somewhere outside it', () => {
  const code = folders
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
    )
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /(?<!\.test)\.tsx?$/.test(name) && !/\/web\/words\/[a-z]{2}\//.test(name))
    .map((name) => readFileSync(name, 'utf8'))
    .join('\n');
  const named = new Set(code.match(/[\p{L}\w-]+/gu));
  const { refusals: _codes, letters: _mails, checks: _found, checkReasons: _reasons, ...pages } = english;
  assert.deepEqual(unnamed(pages, '', named), []);
});

/** Places of words whose own name stands nowhere in the code. */
function unnamed(words: unknown, place: string, named: ReadonlySet<string>): string[] {
  if (typeof words !== 'object' || words === null || Array.isArray(words)) return [];
  const entries = Object.entries(words);
  const known = (name: string) => name.split(/[^\p{L}\w-]+/u).every((part) => named.has(part));
  return entries.flatMap(([name, inner]) => [
    ...(known(name) ? [] : [`${place}${name}`]),
    ...unnamed(inner, `${place}${name}.`, named),
  ]);
}
