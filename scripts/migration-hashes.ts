import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = 'packages/server/src/database/migrations';
const file = join(folder, 'hashes.txt');

/** The migrations as they are, in the order in which they run: `name sha256` each. */
export function migrationHashes(): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map((name) => {
      const text = readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n');
      return `${name} ${createHash('sha256').update(text).digest('hex')}`;
    });
}

/** The migrations as they landed. */
export function storedHashes(): string[] {
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean).sort() : [];
}

/** Adds what is new; what landed on main keeps the line that it has, so that a test sees a change. */
export function writeNewHashes(): void {
  const known = new Map(landedHashes().map((line) => [line.split(' ')[0], line]));
  const lines = migrationHashes().map((line) => known.get(line.split(' ')[0]) ?? line);
  writeFileSync(file, `${lines.join('\n')}\n`);
}

function landedHashes(): string[] {
  try {
    const text = execFileSync('git', ['show', `main:${file}`], { encoding: 'utf8', stdio: 'pipe' });
    return text.split('\n').filter(Boolean);
  } catch {
    return storedHashes();
  }
}
