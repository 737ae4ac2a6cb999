#!/usr/bin/env node
// Published, the commands are built JavaScript; inside the repository they run from their sources on the pinned Node 24.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = dirname(dirname(fileURLToPath(import.meta.url)));
const source = join(folder, 'src', 'start.ts');
if (existsSync(source)) runSource();
else await import('../dist/start.js');

function runSource() {
  const pinned = join(dirname(dirname(folder)), 'node_modules', 'node', 'bin', 'node');
  const isNew = Number(process.versions.node.split('.')[0]) >= 24;
  const node = isNew || !existsSync(pinned) ? process.execPath : pinned;
  const words = ['--conditions=cairn-source', source, ...process.argv.slice(2)];
  const child = spawn(node, words, { stdio: 'inherit' });
  // Ctrl-C reaches the child by itself, which ends as it sees fit; other signals come to this process alone.
  process.on('SIGINT', () => {});
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code ?? 1);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}
