import type { Deps } from '../deps.ts';
import { drawingKeptMilliseconds } from './drawings.ts';
import { deletePurposeBefore, deleteUnkept, hasContent, selectKnownPlaces } from './sweep-store.ts';

type Sweeping = Pick<Deps, 'database' | 'files' | 'log' | 'now'>;

declare module '../jobs.ts' {
  interface JobPayloads {
    /** Daily: bytes that nobody keeps. */
    'sweep-files': Record<string, never>;
  }
}

/** Whoever received bytes has so long to keep them. */
const dayMilliseconds = 24 * 3_600_000;
const atATime = 500;

/** Job: takes away old drawings, bytes that nobody keeps any more, and what a crash left behind, each after a day. */
export async function sweepFiles(deps: Sweeping): Promise<void> {
  const now = deps.now().getTime();
  await deletePurposeBefore(deps.database, 'drawing', new Date(now - drawingKeptMilliseconds));
  const before = new Date(now - dayMilliseconds);
  await sweepUnkept(deps, before);
  await sweepStrays(deps, before);
}

/** First the row, then the bytes: a crash in between leaves a stray, never a row without bytes. */
async function sweepUnkept(deps: Sweeping, before: Date): Promise<void> {
  for (;;) {
    const places = await deleteUnkept(deps.database, { before, limit: atATime });
    for (const place of places) await deps.files.remove(place);
    if (places.length < atATime) return;
  }
}

/** What lies in the store and no row names. */
async function sweepStrays(deps: Sweeping, before: Date): Promise<void> {
  // A folder that is full beside a database that knows of no file is somebody's mistake, which must not cost the files.
  const isKnown = await hasContent(deps.database);
  let places: string[] = [];
  const look = async (): Promise<void> => {
    const known = new Set(await selectKnownPlaces(deps.database, places));
    for (const place of places) if (!known.has(place)) await deps.files.remove(place);
    places = [];
  };
  for await (const { place, changedAt } of deps.files.list()) {
    if (changedAt >= before) continue;
    if (!isKnown && place.startsWith('content/')) continue;
    places.push(place);
    if (places.length === atATime) await look();
  }
  await look();
}
