import type { Deps } from '../../platform/deps.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { cairn, recordAudits } from '../audit/index.ts';
import { lockWaitingAwards } from './award-store.ts';
import type { SigningIdentity } from './issuer.ts';
import { keepSigned, lockSigningKey, type Signed, signedEntry } from './keep-signed.ts';

/**
 * Keeps signed credentials of one organisation, tells the holders and writes it down, once and all together: an award
 * that has one, has ended or was given another place meanwhile is left alone. Throws when the issuer signs with another
 * key by now.
 */
export async function storeCredentials(
  deps: Pick<Deps, 'config' | 'database' | 'jobs' | 'now'>,
  signed: readonly Signed[],
  identity: SigningIdentity,
): Promise<void> {
  const organisationId = signed[0]?.award.organisationId;
  if (organisationId === undefined) return;
  const signedAt = deps.now();
  await inTransaction(deps, async (deps) => {
    await lockSigningKey(deps, organisationId, identity);
    const waiting = await lockWaitingAwards(
      deps.database,
      signed.map(({ award }) => award.id),
    );
    const first = signed
      .filter(({ award }) => waiting.has(award.id))
      .map((each) => ({ ...each, sequence: 1 }));
    const kept = await keepSigned(deps, first, { identity, signedAt });
    await recordAudits(
      deps,
      cairn,
      kept.map((each) => signedEntry(each, identity.keyId)),
    );
  });
}
