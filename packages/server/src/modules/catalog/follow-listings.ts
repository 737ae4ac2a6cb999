import type pg from 'pg';
import type { Deps } from '../../platform/deps.ts';
import { type Listening, listenToChannel } from '../../platform/listen-channel.ts';
import { listingSource } from './listing-source.ts';
import { listingChannel } from './listing-store.ts';

/** A change is heard of at once; one that was not, because the way to the database was cut, is found by then. */
const looksEvery = 5000;

/** Makes the index of the catalogue in the background, and keeps it in step with what any process publishes. */
export function followListings(
  deps: Pick<Deps, 'database' | 'catalogueIndex' | 'log' | 'now'>,
  { pool, every = looksEvery }: { pool: pg.Pool; every?: number },
): Listening {
  const source = listingSource(deps);
  return listenToChannel(pool, {
    channel: listingChannel,
    every,
    hear: () => deps.catalogueIndex.catchUp(source),
    log: deps.log,
  });
}
