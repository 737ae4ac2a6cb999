import type { Deps } from '../deps.ts';

export const owner = { kind: 'organisation', id: 'org_a' } as const;

export const bytesOf = (text: string): Uint8Array[] => [new TextEncoder().encode(text)];

/** Everything that lies in the store. */
export async function placesOf({ files }: Pick<Deps, 'files'>): Promise<string[]> {
  const places: string[] = [];
  for await (const { place } of files.list()) places.push(place);
  return places.sort();
}

/** As one text, for what is small. */
export async function textOf(bytes: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of bytes) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}
