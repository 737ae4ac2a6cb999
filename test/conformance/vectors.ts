import { existsSync, readFileSync } from 'node:fs';
import type { JsonObject } from '../../packages/engine/src/ports.ts';

const root = new URL('../../../shared/vectors/', import.meta.url);

/** For the `skip` option of a test: false when the published vectors are there, else the sentence that says what is missing. */
export function skipWithout(folder: string): false | string {
  return existsSync(new URL(folder, root))
    ? false
    : `skipped: the published vectors ../shared/vectors/${folder} are absent`;
}

export function vectorText(path: string): string {
  return readFileSync(new URL(path, root), 'utf8');
}

export function vectorJson(path: string): JsonObject {
  return JSON.parse(vectorText(path)) as JsonObject;
}
