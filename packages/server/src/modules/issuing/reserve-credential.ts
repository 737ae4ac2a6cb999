import type { Deps } from '../../platform/deps.ts';
import type { Award } from './award.ts';
import { deleteReserved, insertStatus, type Reserved, selectReserved } from './credential-status-store.ts';
import type { SigningIdentity } from './issuer.ts';
import { lockIssuer } from './issuer-store.ts';
import { drawPlace } from './status-lists.ts';
import { isListOf } from './status-store.ts';

/**
 * The id of the credential that is signed next for the award, with a random free place in a list of its issuer: the
 * order of awards says nothing about the places. Both are kept until it is signed, however often that is tried, unless
 * the issuer signs by another identifier now: verifiers want the list's issuer to be the credential's. The issuer's row
 * lock makes draws wait for each other; the key of the table holds even without it.
 */
export async function reserveCredential(
  deps: Pick<Deps, 'database' | 'newId' | 'now' | 'randomBytes'>,
  award: Pick<Award, 'id' | 'organisationId'>,
  identity: Pick<SigningIdentity, 'did'>,
): Promise<Reserved> {
  const { organisationId } = award;
  return deps.database.transaction().execute(async (transaction) => {
    await lockIssuer(transaction, organisationId);
    const present = await selectReserved(transaction, award.id);
    if (present && (await isListOf(transaction, present.statusListId, identity.did))) return present;
    if (present) await deleteReserved(transaction, present.credentialId);
    const purpose = 'revocation' as const;
    const place = await drawPlace(deps, transaction, {
      organisationId,
      issuerDid: identity.did,
      purpose,
      entryBits: 1,
    });
    const credentialId = present?.credentialId ?? deps.newId('crd');
    const owner = { organisationId, credentialId, awardId: award.id, createdAt: deps.now() };
    await insertStatus(transaction, { ...place, purpose, ...owner });
    return { credentialId, ...place };
  });
}
