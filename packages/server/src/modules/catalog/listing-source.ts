import type { Deps } from '../../platform/deps.ts';
import type { SearchChanges, SearchSource } from '../../platform/search/followed-index.ts';
import { listOrganisations } from '../organisations/index.ts';
import { completeListings } from './keep-listing.ts';
import { documentOf, listingShape } from './listing-rules.ts';
import { selectListings, selectMark } from './listing-store.ts';

const atATime = 2000;

/** What the index of the catalogue is made from, and what it follows. */
export function listingSource(deps: Pick<Deps, 'database' | 'log' | 'now'>): SearchSource {
  return {
    shape: listingShape,
    async read(since, signal) {
      if (since === undefined) await completeListings(deps, signal);
      // Before anything is read: what changes meanwhile is read twice rather than never.
      const mark = await selectMark(deps.database);
      return { mark, pieces: readPieces(deps, since) };
    },
  };
}

async function* readPieces(
  deps: Pick<Deps, 'database' | 'now'>,
  since: string | undefined,
): AsyncGenerator<SearchChanges> {
  let providers: Map<string, Awaited<ReturnType<typeof listOrganisations>>[number]> | undefined;
  let after = '';
  for (;;) {
    const rows = await selectListings(deps.database, { since, after, limit: atATime });
    if (rows.length === 0) return;
    providers ??= new Map((await listOrganisations(deps)).map((one) => [one.id, one]));
    const by = providers;
    yield {
      documents: rows.flatMap(({ achievementId, organisationId, listing }) =>
        listing
          ? [documentOf(achievementId, listing, { provider: by.get(organisationId), now: deps.now() })]
          : [],
      ),
      gone: rows.flatMap(({ achievementId, listing }) => (listing ? [] : [achievementId])),
    };
    after = rows.at(-1)?.achievementId ?? '';
  }
}
