// Runs the tests: all, or the files and folders named. One PostgreSQL with a migrated template serves them all.
import { spawn } from 'node:child_process';
import { globSync, readFileSync, statSync } from 'node:fs';
import { prepareBrowser } from '../test/support/browser.ts';
import { withTestPostgres } from '../test/support/postgres.ts';

const everything = ['packages', 'test'];
const named = process.argv.slice(2);
const flags = named.filter((word) => word.startsWith('-'));
const places = named.filter((word) => !word.startsWith('-'));
const files = (places.length > 0 ? places : everything).flatMap(findTests).sort();
if (files.length === 0) {
  console.error(`No test file was found in: ${places.join(', ')}`);
  process.exit(1);
}

if (files.some((file) => readFileSync(file, 'utf8').includes('support/browser.ts'))) await prepareBrowser();
process.exitCode = await withTestPostgres((url) => runTests(url));

function findTests(place: string): string[] {
  if (statSync(place).isFile()) return [place];
  return globSync([`${place}/**/*.test.ts`, `${place}/**/*.test.tsx`], {
    exclude: (path) => path.includes('node_modules') || path.includes('/dist/'),
  });
}

function runTests(url: string): Promise<number> {
  const words = [
    ...process.execArgv,
    '--test',
    '--test-reporter=spec',
    '--test-concurrency=2',
    ...flags,
    ...files,
  ];
  const child = spawn(process.execPath, words, {
    stdio: 'inherit',
    env: { ...process.env, CAIRN_TEST_POSTGRES: url },
  });
  return new Promise((resolve) => child.on('exit', (code) => resolve(code ?? 1)));
}
