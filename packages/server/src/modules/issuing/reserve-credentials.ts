import type { Deps } from '../../platform/deps.ts';
import type { Award } from './award.ts';
import { insertStatuses } from './credential-status-store.ts';
import type { SigningIdentity } from './issuer.ts';
import { lockIssuer } from './issuer-store.ts';
import { deleteReserved, type Reserved, selectReserved } from './reserved-store.ts';
import { drawPlaces } from './status-lists.ts';
import { selectListsOf } from './status-store.ts';

/**
 * The id of the credential that is signed next for each of these awards of one organisation, with a random free place in
 * a list of its issuer: the order of awards says nothing about the places. Both are kept until it is signed, however
 * often that is tried, unless the issuer signs by another identifier now: verifiers want the list's issuer to be the
 * credential's. The issuer's row lock makes draws wait for each other; the key of the table holds even without it.
 */
export async function reserveCredentials(
  deps: Pick<Deps, 'database' | 'newId' | 'now' | 'randomBytes'>,
  awards: readonly Pick<Award, 'id' | 'organisationId'>[],
  identity: Pick<SigningIdentity, 'did'>,
): Promise<Map<string, Reserved>> {
  const organisationId = awards[0]?.organisationId;
  if (organisationId === undefined) return new Map();
  return deps.database.transaction().execute(async (transaction) => {
    await lockIssuer(transaction, organisationId);
    const present = await selectReserved(
      transaction,
      awards.map(({ id }) => id),
    );
    const own = new Set(await selectListsOf(transaction, identity.did));
    const isGood = ({ places }: Reserved) => places.every(({ statusListId }) => own.has(statusListId));
    const stale = [...present.values()].filter((reserved) => !isGood(reserved));
    await deleteReserved(
      transaction,
      stale.map(({ credentialId }) => credentialId),
    );
    const without = awards.filter(({ id }) => {
      const reserved = present.get(id);
      return !reserved || !isGood(reserved);
    });
    const purpose = 'revocation' as const;
    const wanted = { organisationId, issuerDid: identity.did, purpose, entryBits: 1, count: without.length };
    const drawn = await drawPlaces(deps, transaction, wanted);
    const createdAt = deps.now();
    const statuses = without.map(({ id: awardId }, index) => {
      const place = drawn[index];
      if (!place) throw new Error(`No place was drawn for the award ${awardId}.`);
      const credentialId = present.get(awardId)?.credentialId ?? deps.newId('crd');
      present.set(awardId, { credentialId, places: [{ purpose, ...place }] });
      return { ...place, purpose, organisationId, credentialId, awardId, createdAt };
    });
    await insertStatuses(transaction, statuses);
    return present;
  });
}
