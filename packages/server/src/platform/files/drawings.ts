import type { Deps } from '../deps.ts';
import { selectFiles } from './file-store.ts';
import { storeFile } from './keep-file.ts';

/** How long a drawing is kept; whoever asks later has it drawn again. */
export const drawingKeptMilliseconds = 90 * 24 * 3_600_000;

/**
 * A PNG that Cairn draws, drawn once: the same name stands for the same drawing, so a name says all that is drawn. For
 * pictures, which are small: it gives all bytes at once.
 */
export async function drawOnce(
  deps: Pick<Deps, 'config' | 'database' | 'files' | 'newId' | 'now'>,
  { organisationId, name }: { organisationId: string; name: string },
  draw: () => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const owner = { kind: 'organisation', id: organisationId } as const;
  const [known] = await selectFiles(deps.database, { owner, purpose: 'drawing', about: name });
  const open = known && (await deps.files.open(known.place));
  if (open) return collect(open.bytes());
  const bytes = await draw();
  await storeFile(deps, { owner, purpose: 'drawing', bytes: [bytes] }, name);
  return bytes;
}

async function collect(bytes: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of bytes) chunks.push(chunk);
  return new Uint8Array(Buffer.concat(chunks));
}
