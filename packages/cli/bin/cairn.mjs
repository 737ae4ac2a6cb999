#!/usr/bin/env node
// Published, the commands are built JavaScript; inside the repository they run from their sources on the pinned Node 24.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const folder = dirname(dirname(fileURLToPath(import.meta.url)));
const built = join(folder, 'dist', 'src', 'main.js');
if (existsSync(built)) {
  await import(pathToFileURL(built).href);
} else {
  const root = dirname(dirname(folder));
  const pinned = join(root, 'node_modules', 'node', 'bin', 'node');
  const isNew = Number(process.versions.node.split('.')[0]) >= 24;
  const node = isNew || !existsSync(pinned) ? process.execPath : pinned;
  const words = ['--conditions=cairn-source', join(folder, 'src', 'main.ts'), ...process.argv.slice(2)];
  const child = spawn(node, words, { stdio: 'inherit' });
  child.on('exit', (code) => {
    process.exitCode = code ?? 1;
  });
}
