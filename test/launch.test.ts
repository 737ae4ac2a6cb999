import { ok } from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';

const launch = join(import.meta.dirname, '../scripts/launch.mjs');

test('what npm started ends when npm is ended, and not before', {
  skip: process.platform === 'win32',
}, async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-launch-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const program = join(folder, 'program.mjs');
  writeFileSync(program, 'console.log(process.pid); setInterval(() => {}, 1000);');
  // As npm does it: a shell that waits for the launcher.
  const shell = spawn('sh', ['-c', `'${process.execPath}' '${launch}' run '${program}'; true`], {
    env: { ...process.env, npm_lifecycle_event: 'start' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const pid = Number(await new Promise((resolve) => shell.stdout.once('data', resolve)));
  t.after(() => isRunning(pid) && process.kill(pid, 'SIGKILL'));
  await wait(1_200);
  ok(isRunning(pid));
  shell.kill('SIGKILL');
  // No limit: a launcher that stays would keep this test from ending.
  while (isRunning(pid)) await wait(50);
});

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
