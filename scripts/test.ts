// Runs the tests: all, or the files and folders named; with --without-database those of them that need no PostgreSQL.
// One PostgreSQL with a migrated template serves all that need it.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { prepareBrowser } from '../test/support/browser.ts';
import { withTestPostgres } from '../test/support/postgres.ts';
import { findTests, needsDatabase } from './find-tests.ts';

const everything = ['packages', 'test'];
const named = process.argv.slice(2);
const light = named.includes('--without-database');
const flags = named.filter((word) => word.startsWith('-') && word !== '--without-database');
const places = named.filter((word) => !word.startsWith('-'));
const inBrowser = (file: string) => readFileSync(file, 'utf8').includes('support/browser.ts');
const found = (places.length > 0 ? places : everything).flatMap(findTests).sort();
const files = light ? found.filter((file) => !needsDatabase(file)) : found;
if (files.length === 0) {
  console.error(`No test file was found in: ${places.join(', ')}`);
  process.exit(1);
}

if (files.some(inBrowser)) await prepareBrowser();
process.exitCode = light ? await runTests() : await withTestPostgres(runTests);

function runTests(url?: string): Promise<number> {
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
