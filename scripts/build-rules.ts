// npm run build -w packages/rules: what is published of the rules, in packages/rules/dist: ES modules and declarations.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { emitModules, putInPlace } from './emit-modules.ts';

const rules = resolve(import.meta.dirname, '../packages/rules');
const cache = join(rules, '.cache');
mkdirSync(cache, { recursive: true });
// Made aside and put in place at once, so that nobody ever sees half of it.
const made = mkdtempSync(join(cache, 'dist-'));
try {
  emitModules(rules, made);
  putInPlace(rules, made);
} finally {
  rmSync(made, { recursive: true, force: true });
}
