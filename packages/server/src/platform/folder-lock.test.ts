import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { lockFolder } from './folder-lock.ts';

const folder = mkdtempSync(join(tmpdir(), 'cairn-lock-'));
after(() => rmSync(folder, { recursive: true, force: true }));

test('a second owner is told who owns the folder and what to do', () => {
  const lock = lockFolder(folder);
  assert.throws(() => lockFolder(folder), new RegExp(`process ${process.pid}.*CAIRN_DATA`));
  lock.release();
  lockFolder(folder).release();
});

test('a lock that a killed process left behind is taken over', () => {
  const { stdout } = spawnSync(process.execPath, ['-e', 'console.log(process.pid)'], { encoding: 'utf8' });
  writeFileSync(join(folder, 'owner'), `${stdout.trim()} 12345`);
  lockFolder(folder).release();
});

test('a lock of a process whose number another program has now is taken over', () => {
  writeFileSync(join(folder, 'owner'), `${process.pid} 1`);
  lockFolder(folder).release();
});

test('a damaged lock is taken over', () => {
  writeFileSync(join(folder, 'owner'), 'nonsense');
  lockFolder(folder).release();
});

test('an empty lock, as a power cut or a full disk leaves it, is taken over', () => {
  writeFileSync(join(folder, 'owner'), '');
  lockFolder(folder).release();
});
