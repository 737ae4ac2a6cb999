import type { Deps } from '../../platform/deps.ts';
import type { Person } from '../audit/index.ts';
import { assertAdministrator } from '../people/index.ts';
import { listWaitingApplications, type ReceivedApplication } from './applications.ts';
import { type Organisation, selectNewestOrganisations, selectWithoutOwner } from './organisation-store.ts';

export interface SiteNews {
  /** Waiting, the oldest first. */
  applications: ReceivedApplication[];
  withoutOwner: Organisation[];
  newest: Organisation[];
}

/** What an administrator looks after: who asks for an organisation, and which one nobody owns. */
export async function getSiteNews(
  deps: Pick<Deps, 'database'>,
  actor: Person,
  query: { limit: number },
): Promise<SiteNews> {
  assertAdministrator(actor);
  const [applications, withoutOwner, newest] = await Promise.all([
    listWaitingApplications(deps),
    selectWithoutOwner(deps.database),
    selectNewestOrganisations(deps.database, query.limit),
  ]);
  return { applications, withoutOwner, newest };
}
