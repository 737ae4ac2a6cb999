// Writes packages/server/src/database/tables.ts from the migrated database, and the hashes of new migrations; with
// --check it only says whether they are stale.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { templateName, urlOfDatabase, withTestPostgres } from '../test/support/postgres.ts';
import { writeNewHashes } from './migration-hashes.ts';

const target = 'packages/server/src/database/tables.ts';
const head = '// Generated from the migrated database by "npm run tables". Do not edit.\n\n';

const text = await withTestPostgres(async (url) => {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-tables-'));
  const out = join(folder, 'tables.ts');
  try {
    const words = ['--url', urlOfDatabase(url, templateName), '--dialect', 'postgres', '--out-file', out];
    const shape = [
      '--exclude-pattern',
      '{graphile_worker,graphile_worker.*,platform.migration*}',
      '--default-schema',
      'none',
      '--log-level',
      'error',
    ];
    execFileSync('node_modules/.bin/kysely-codegen', [...words, ...shape], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const body = readFileSync(out, 'utf8')
      .replace(/^\/\*\*[\s\S]*?\*\/\s*/, '')
      .replace('export interface DB {', 'export interface Tables {');
    writeFileSync(out, head + body);
    return execFileSync('node_modules/.bin/biome', ['format', '--stdin-file-path', target], {
      input: head + body,
      encoding: 'utf8',
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

if (!process.argv.includes('--check')) {
  writeFileSync(target, text);
  writeNewHashes();
} else if (readFileSync(target, 'utf8') !== text) {
  console.error('packages/server/src/database/tables.ts is stale: run "npm run tables".');
  process.exitCode = 1;
}
