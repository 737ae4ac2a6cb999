// Which test files there are, and which of them need the database or the browser.
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

const needing = /(^|\/)test\/support\/(test-app|test-database|test-server|postgres|browser)\.ts$/;
const known = new Map<string, boolean>();

/** The test files of a folder, or the one file named. */
export function findTests(place: string): string[] {
  if (statSync(place).isFile()) return [place];
  return globSync([`${place}/**/*.test.ts`, `${place}/**/*.test.tsx`], {
    exclude: (path) => path.includes('node_modules') || path.includes('/dist/'),
  });
}

/** Whether what this file imports, at any remove, starts PostgreSQL or Chromium or works on them. */
export function needsDatabase(file: string): boolean {
  const before = known.get(file);
  if (before !== undefined) return before;
  known.set(file, needing.test(file));
  const needs = needing.test(file) || importsOf(file).some(needsDatabase);
  known.set(file, needs);
  return needs;
}

function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/(?:from|import)\s*\(?'(\.[^']+\.tsx?)'/g)]
    .map(([, path = '']) => join(dirname(file), path))
    .filter((path) => existsSync(path));
}
