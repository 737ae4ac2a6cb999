import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { storedFormats } from '../../packages/server/src/platform/stored-format.ts';

const modules = 'packages/server/src/modules';
// Whatever a module stores for ever is declared when the module is loaded.
for (const path of globSync(`${modules}/*/index.ts`)) await import(join(process.cwd(), path));

const declared = [...storedFormats()];

test('formats are declared, each under a name of its own', () => {
  assert.ok(declared.length >= 4);
  assert.equal(new Set(declared.map(({ name }) => name)).size, declared.length);
});

for (const { name, newest, read, write } of declared) {
  for (let format = 1; format <= newest; format += 1) {
    const path = join(import.meta.dirname, `${name.replaceAll(' ', '-')}.${format}.json`);
    test(`the ${name} as it was stored in format ${format} is read for ever`, () => {
      assert.ok(existsSync(path), `Add ${path}: what is stored in the new format, and as what it reads.`);
      const sample = JSON.parse(readFileSync(path, 'utf8')) as {
        stored: { format?: number };
        reads: unknown;
      };
      assert.equal(sample.stored.format ?? 1, format);
      assert.deepEqual(read(sample.stored), sample.reads);
      assert.deepEqual(read(JSON.parse(write(sample.reads))), sample.reads);
    });
  }
  test(`the ${name} of a format to come, or of none, is refused instead of guessed`, () => {
    for (const wrong of [
      { format: newest + 1 },
      { format: 0 },
      { format: 1.5 },
      { format: '1' },
      null,
      [],
      'x',
    ])
      assert.throws(() => read(wrong));
  });
}

test('no store casts what it reads', () => {
  const casts = globSync(`${modules}/**/*-store.ts`).filter((path) =>
    /as unknown as/.test(readFileSync(path, 'utf8')),
  );
  assert.deepEqual(casts, []);
});
