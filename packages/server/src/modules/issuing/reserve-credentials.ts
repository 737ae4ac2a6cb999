import type { Deps } from '../../platform/deps.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { Award } from './award.ts';
import { insertStatuses, type NewStatus } from './credential-status-store.ts';
import type { SigningIdentity } from './issuer.ts';
import { lockIssuer, selectIssuer } from './issuer-store.ts';
import { deleteReserved, type Reserved, selectReserved } from './reserved-store.ts';
import { drawPlaces } from './status-lists.ts';
import { type ListPurpose, selectListsOf } from './status-store.ts';

/** What lists of an issuer say of its credentials. */
export function purposesFor({ offersSuspension }: { offersSuspension: boolean }): readonly ListPurpose[] {
  return offersSuspension ? ['revocation', 'suspension'] : ['revocation'];
}

type Waiting = Pick<Award, 'id' | 'organisationId' | 'suspended'>;

/**
 * The id of the credential that is signed next for each of these awards of one organisation, with random free places in
 * lists of its issuer: the order of awards says nothing about the places. They are kept until it is signed, however often
 * that is tried, unless the issuer signs by another identifier now, as verifiers want the list's issuer to be the
 * credential's, or for other purposes. The issuer's row lock makes draws wait for each other; the key of the table holds
 * even without it.
 */
export async function reserveCredentials(
  deps: Pick<Deps, 'database' | 'newId' | 'now' | 'randomBytes'>,
  awards: readonly Waiting[],
  identity: Pick<SigningIdentity, 'did'>,
): Promise<Map<string, Reserved>> {
  const organisationId = awards[0]?.organisationId;
  if (organisationId === undefined) return new Map();
  return inTransaction(deps, async (deps) => {
    await lockIssuer(deps.database, organisationId);
    const issuer = await selectIssuer(deps.database, { organisationId });
    const purposesOf = ({ suspended }: Waiting): readonly ListPurpose[] =>
      purposesFor({ offersSuspension: issuer?.offersSuspension || suspended !== undefined });
    const present = await selectReserved(
      deps.database,
      awards.map(({ id }) => id),
    );
    const own = new Set(await selectListsOf(deps.database, identity.did));
    const without = awards.filter((award) => {
      const places = present.get(award.id)?.places ?? [];
      const isOwn = places.every(({ statusListId }) => own.has(statusListId));
      return !isOwn || String(places.map(({ purpose }) => purpose)) !== String(purposesOf(award));
    });
    await deleteReserved(
      deps.database,
      without.flatMap(({ id }) => present.get(id)?.credentialId ?? []),
    );
    const credentialIds = new Map(
      without.map(({ id }) => [id, present.get(id)?.credentialId ?? deps.newId('crd')]),
    );
    for (const { id } of without) present.delete(id);
    const statuses: NewStatus[] = [];
    const createdAt = deps.now();
    for (const purpose of ['revocation', 'suspension'] as const) {
      const those = without.filter((award) => purposesOf(award).includes(purpose));
      const wanted = { organisationId, issuerDid: identity.did, purpose, entryBits: 1, count: those.length };
      const drawn = await drawPlaces(deps, wanted);
      for (const [index, { id: awardId }] of those.entries()) {
        const [place, credentialId] = [drawn[index], credentialIds.get(awardId)];
        if (!place || !credentialId) throw new Error(`No place was drawn for the award ${awardId}.`);
        statuses.push({ ...place, purpose, organisationId, credentialId, awardId, createdAt });
        const others = present.get(awardId)?.places ?? [];
        present.set(awardId, { credentialId, places: [...others, { purpose, ...place }] });
      }
    }
    await insertStatuses(deps.database, statuses);
    return present;
  });
}
