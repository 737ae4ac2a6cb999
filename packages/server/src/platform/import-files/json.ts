import { Refusal } from '../refusal.ts';
import { say } from '../refusals.ts';
import { fileBounds } from './import-file.ts';
import { type Part, wholeOf } from './parts.ts';

export function isJson({ name }: { name: string }): boolean {
  return /\.(json|jsonld)$/i.test(name);
}

/** A JSON document as a whole; refused with the line from which on it cannot be read. */
export async function jsonOf(part: Part): Promise<unknown> {
  const text = new TextDecoder().decode(await wholeOf(part, fileBounds.json));
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const place = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
    const line = place === undefined ? 0 : text.slice(0, Number(place)).split('\n').length;
    throw new Refusal('invalid', say('import.broken', { file: part.name, line }));
  }
}
