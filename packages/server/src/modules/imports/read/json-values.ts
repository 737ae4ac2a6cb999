import { z } from 'zod';

/** Reading of JSON that strangers wrote: what has another shape is not there. */
export type Json = { readonly [member: string]: unknown };

const record = z.record(z.string(), z.unknown());

export function recordOf(value: unknown): Json | undefined {
  const read = record.safeParse(value);
  return read.success ? read.data : undefined;
}

export function listOf(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

export function recordsOf(value: unknown): Json[] {
  return listOf(value)
    .map(recordOf)
    .filter((one) => one !== undefined);
}

/** A text, or a number as one; empty for anything else. */
export function textOf(value: unknown): string {
  const [first] = listOf(value);
  if (typeof first === 'string') return first;
  if (typeof first === 'number') return String(first);
  const inner = recordOf(first);
  const text = inner?.['@value'] ?? inner?.['@id'];
  return typeof text === 'string' || typeof text === 'number' ? String(text) : '';
}

/** A text by language; a bare one is in the language that is not said (''). */
export function wordedOf(value: unknown): Map<string, string> {
  if (value === undefined || value === null) return new Map();
  const map = Array.isArray(value) ? undefined : recordOf(value);
  if (!map || '@value' in map || '@id' in map) {
    const text = listOf(value).map(textOf).filter(Boolean).join('\n');
    return text === '' ? new Map() : new Map([['', text]]);
  }
  const said = Object.entries(map).map(
    ([tag, texts]) =>
      [tag === '@none' ? '' : tag, listOf(texts).map(textOf).filter(Boolean).join('\n')] as const,
  );
  return new Map(said.filter(([, text]) => text !== ''));
}

export function typesOf(value: Json): string[] {
  return listOf(value.type ?? value['@type']).flatMap((one) => (typeof one === 'string' ? [one] : []));
}
