import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { test } from 'node:test';
import { installCommand, installInFreshFolder, root, run } from './fresh-folder.ts';
import { findNodes } from './node-versions.ts';

const fresh = await installInFreshFolder();
const { cli, files } = await installCommand(fresh);
const readme = readFileSync(join(cli, 'README.md'), 'utf8');

test('the package of the command holds what runs, the readme and the licence, and no sources or tests', () => {
  const others = files.filter((path) => !/^dist\/[a-z-]+\.js$/.test(path)).sort();
  assert.deepEqual(others, ['LICENSE', 'README.md', 'bin/cairn.mjs', 'package.json']);
  assert.ok(files.length > 15, 'the scan saw the package');
  assert.equal(readFileSync(join(cli, 'LICENSE'), 'utf8'), readFileSync(join(root, 'LICENSE'), 'utf8'));
});

for (const { path, version } of findNodes()) {
  test(`installed in a fresh folder, the command does what its readme says, on Node ${version}`, async () => {
    const place = mkdtempSync(join(fresh.folder, 'work-'));
    mkdirSync(join(place, 'bin'));
    symlinkSync(path, join(place, 'bin/node'));
    writeFileSync(join(place, 'credential.json'), /```json\n([\s\S]*?)```/.exec(readme)?.[1] ?? '');
    const [commands = ''] = /^cairn key new[\s\S]*?(?=```)/m.exec(readme) ?? [];
    assert.equal(commands.trim().split('\n').length, 4);
    const picture = join(root, 'docs/images/home.png');
    const folders = [join(place, 'bin'), join(fresh.folder, 'node_modules/.bin'), '$PATH'].join(delimiter);
    const script = `set -e\nPATH="${folders}"\ncp "${picture}" picture.png\ncairn --version\n${commands}`;
    const { code, output } = await run('sh', ['-c', script], place);
    assert.equal(code, 0, output);
    assert.match(output, /^cairn \d+\.\d+\.\d+\ndid:key:z6Mk/);
    assert.match(output, /✓ valid {2}badge\.png/);
    const altered = readFileSync(join(place, 'signed.json'), 'utf8').replace('five', 'ten');
    writeFileSync(join(place, 'altered.json'), altered);
    const told = await run('sh', ['-c', `PATH="${folders}"\ncairn verify altered.json`], place);
    assert.equal(told.code, 8, told.output);
  });
}
