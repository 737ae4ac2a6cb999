import type { Deps } from '../../platform/deps.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { type Actor, recordAudit } from '../audit/index.ts';
import { assertMay } from '../organisations/index.ts';
import { republish } from './announce-change.ts';
import { awardPolicy } from './award-policy.ts';
import {
  didWebOf,
  findCurrentKey,
  type Issuer,
  type IssuerAlgorithm,
  type IssuerKey,
  type MadeFrom,
} from './issuer.ts';
import { endCurrentKey, insertIssuerKey, lockIssuer, selectIssuer } from './issuer-store.ts';
import { issuingRefusal } from './refusals.ts';
import { selectListsOf } from './status-store.ts';

type Changing = Pick<Deps, 'database' | 'keys' | 'now'>;

/** A fresh key in the key store, which nobody knows of yet. */
export async function createIssuerKey(
  deps: Pick<Deps, 'keys'>,
  algorithm: IssuerAlgorithm,
): Promise<Pick<IssuerKey, 'id' | 'publicKey'>> {
  const { keyId, publicKey } = await deps.keys.createKey({ purpose: 'issuer', algorithm });
  return { id: keyId, publicKey: { algorithm, jwk: publicKey.jwk } };
}

/** A key of another kind beside those that sign now. Refuses when the organisation has one of that kind. */
export async function addIssuerKey(
  deps: Changing,
  actor: Actor,
  command: { organisationId: string; algorithm: IssuerAlgorithm },
): Promise<void> {
  const { organisationId, algorithm } = command;
  assertMay(actor, awardPolicy.manageKeys, { organisationId });
  const key = await createIssuerKey(deps, algorithm);
  await inTransaction(deps, async (deps) => {
    await lockIssuer(deps.database, organisationId);
    const issuer = await readIssuer(deps, organisationId);
    if (findCurrentKey(issuer, algorithm)) throw issuingRefusal('conflict', 'issuing.key-exists');
    await insertIssuerKey(deps.database, { ...key, organisationId, validFrom: deps.now() });
    await recordAudit(deps, actor, {
      action: 'issuer-key.created',
      subjectType: 'issuer-key',
      subjectId: key.id,
      organisationId,
      detail: { algorithm },
    });
  });
}

/**
 * Ends the time of the key of a kind that signs now and starts a new one. The old key stays published, so that what it
 * signed stays good; `isCompromised` says instead that nothing it signed can be trusted any more. Status lists are signed
 * anew by the new key, for a list under a key that is not trusted would make every badge in it uncheckable.
 */
export async function rotateIssuerKey(
  deps: Changing & Pick<Deps, 'config' | 'jobs'>,
  actor: Actor,
  command: {
    organisationId: string;
    algorithm: IssuerAlgorithm;
    isCompromised: boolean;
    madeFrom?: MadeFrom;
  },
): Promise<Issuer> {
  const { organisationId, algorithm, isCompromised } = command;
  assertMay(actor, awardPolicy.manageKeys, { organisationId });
  const key = await createIssuerKey(deps, algorithm);
  return inTransaction(deps, async (deps) => {
    await lockIssuer(deps.database, organisationId);
    const issuer = await readIssuer(deps, organisationId);
    command.madeFrom?.(issuer);
    if (!findCurrentKey(issuer, algorithm)) throw issuingRefusal('not-found', 'issuing.key-missing');
    // Under the lock: whoever signed with the old key under it did so before this moment.
    const now = deps.now();
    await endCurrentKey(deps.database, { organisationId, algorithm, at: now, isRevoked: isCompromised });
    await insertIssuerKey(deps.database, { ...key, organisationId, validFrom: now });
    const did = didWebOf(deps.config.publicUrl, issuer.slug);
    for (const list of await selectListsOf(deps.database, did)) await republish(deps, list);
    await recordAudit(deps, actor, {
      action: 'issuer-key.created',
      subjectType: 'issuer-key',
      subjectId: key.id,
      organisationId,
      detail: { algorithm, replacesCompromisedKey: isCompromised },
    });
    return readIssuer(deps, organisationId);
  });
}

async function readIssuer(deps: Pick<Deps, 'database'>, organisationId: string): Promise<Issuer> {
  const issuer = await selectIssuer(deps.database, { organisationId });
  if (!issuer) throw issuingRefusal('not-found', 'issuing.issuer-not-found');
  return issuer;
}
