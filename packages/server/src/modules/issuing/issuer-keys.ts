import type { Deps } from '../../platform/deps.ts';
import type { Transaction } from '../../platform/transaction.ts';
import { type Actor, recordAudit } from '../audit/index.ts';
import { assertMay } from '../organisations/index.ts';
import { announceChange } from './announce-change.ts';
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
  await deps.database.transaction().execute(async (transaction) => {
    await lockIssuer(transaction, organisationId);
    const issuer = await readIssuer(transaction, organisationId);
    if (findCurrentKey(issuer, algorithm)) throw issuingRefusal('conflict', 'issuing.key-exists');
    await insertIssuerKey(transaction, { ...key, organisationId, validFrom: deps.now() });
    await recordAudit({ database: transaction }, actor, {
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
  return deps.database.transaction().execute(async (transaction) => {
    await lockIssuer(transaction, organisationId);
    const issuer = await readIssuer(transaction, organisationId);
    command.madeFrom?.(issuer);
    if (!findCurrentKey(issuer, algorithm)) throw issuingRefusal('not-found', 'issuing.key-missing');
    // Under the lock: whoever signed with the old key under it did so before this moment.
    const now = deps.now();
    await endCurrentKey(transaction, { organisationId, algorithm, at: now, isRevoked: isCompromised });
    await insertIssuerKey(transaction, { ...key, organisationId, validFrom: now });
    const did = didWebOf(deps.config.publicUrl, issuer.slug);
    for (const list of await selectListsOf(transaction, did)) await announceChange(deps, transaction, list);
    await recordAudit({ database: transaction }, actor, {
      action: 'issuer-key.created',
      subjectType: 'issuer-key',
      subjectId: key.id,
      organisationId,
      detail: { algorithm, replacesCompromisedKey: isCompromised },
    });
    return readIssuer(transaction, organisationId);
  });
}

async function readIssuer(
  database: Changing['database'] | Transaction,
  organisationId: string,
): Promise<Issuer> {
  const issuer = await selectIssuer(database, { organisationId });
  if (!issuer) throw issuingRefusal('not-found', 'issuing.issuer-not-found');
  return issuer;
}
