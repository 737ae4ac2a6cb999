import type { TrustList } from '@cairn/engine';
import type { Deps } from '../../platform/deps.ts';
import { findOrganisationOfDid } from './issuers.ts';

/** Who is known here: the organisations that issue on this instance, by the name under which they were admitted. */
export function ownIssuers(deps: Pick<Deps, 'database' | 'config'>): TrustList {
  return async (issuerId) => {
    const organisation = await findOrganisationOfDid(deps, issuerId);
    return organisation && { name: organisation.name, source: deps.config.publicUrl };
  };
}
