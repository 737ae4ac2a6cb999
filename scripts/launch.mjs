#!/usr/bin/env node
// One way in for every npm script. It runs on any Node from 20 up, finds the pinned Node 24 and hands over to it.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [command = 'help', ...rest] = process.argv.slice(2);
const commands = {
  demo: { file: 'packages/server/src/main.ts', environment: { CAIRN_DEMO: '1', CAIRN_LOG: 'warn' } },
  start: { file: 'packages/server/src/main.ts', environment: {} },
  dev: {
    file: 'packages/server/src/main.ts',
    environment: { CAIRN_DEMO: '1', CAIRN_DEVELOPMENT: '1' },
    flags: ['--watch', '--watch-preserve-output'],
  },
  test: { file: 'scripts/test.ts' },
  check: { file: 'scripts/check.ts' },
  bench: { file: 'benchmarks/run.ts' },
  fuzz: { file: 'benchmarks/fuzz.ts' },
  // The published vectors, read from ../shared/vectors; each test says plainly that it was skipped when they are absent.
  conformance: { file: 'scripts/test.ts', words: ['test/conformance'] },
  crash: { file: 'benchmarks/crash.ts' },
  'seed:large': { file: 'benchmarks/seed-large.ts' },
  'vc-api': { file: 'scripts/vc-api.ts' },
  tables: { file: 'scripts/tables.ts' },
  screenshots: { file: 'scripts/screenshots.ts' },
  run: { file: rest[0] ?? '' },
};

const chosen = commands[command];
if (!chosen) {
  console.error(`There is no command "${command}". There are: ${Object.keys(commands).join(', ')}.`);
  process.exit(2);
}
if (command === 'run') rest.shift();
process.chdir(root);
const node = findNode();
if (node !== process.execPath)
  console.error(
    `Cairn runs on the Node 24 that it brings; yours is ${process.versions.node} and stays as it is.`,
  );
const flags = ['--conditions=cairn-source', '--import', './scripts/tsx.mjs', ...(chosen.flags ?? [])];
const child = spawn(node, [...flags, chosen.file, ...(chosen.words ?? []), ...rest], {
  stdio: 'inherit',
  env: { ...chosen.environment, ...process.env, PATH: `${dirname(node)}:${process.env.PATH ?? ''}` },
});
// Ctrl-C reaches the child by itself; a signal to this process alone is passed on.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
// npm that is told to end ends the shell between us, and nobody else: what it started would go on for ever.
const parent = process.ppid;
const watch = setInterval(() => {
  if (!process.env.npm_lifecycle_event || process.ppid === parent) return;
  clearInterval(watch);
  child.kill('SIGTERM');
}, 500);
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));

/** This Node when it is new enough, else the pinned one; npm may have skipped the script that brings it. */
function findNode() {
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  const folder = join(root, 'node_modules', 'node');
  const program = join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (!existsSync(program) && existsSync(join(folder, 'installArchSpecificPackage.js'))) {
    console.error('Bringing Node 24 (its install script was skipped) …');
    spawnSync(process.execPath, ['installArchSpecificPackage.js'], { cwd: folder, stdio: 'inherit' });
  }
  if (existsSync(program)) return program;
  console.error('Node 24 is missing. Run "npm ci" in this folder first; or use Node 24 or newer yourself.');
  process.exit(1);
}
