import { buildDidDocument, type JsonObject, publicKeyFromDidKey } from '@cairn/engine';
import type { Deps } from '../../platform/deps.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { type Actor, cairn, recordAudit } from '../audit/index.ts';
import { assertMay, getOrganisation, listOrganisations } from '../organisations/index.ts';
import { awardPolicy } from './award-policy.ts';
import {
  didWebOf,
  findIdentity,
  type Issuer,
  type IssuerAlgorithm,
  type IssuerMethod,
  type MadeFrom,
} from './issuer.ts';
import { createIssuerKey } from './issuer-keys.ts';
import {
  insertIssuer,
  insertIssuerKey,
  lockIssuer,
  selectIssuer,
  selectOrganisationOfKey,
  updateMethod,
} from './issuer-store.ts';
import { retiredFrom, timestampOf } from './issuing-rules.ts';
import { issuingRefusal } from './refusals.ts';

type Preparing = Pick<Deps, 'database' | 'keys' | 'now'>;

/** The organisation's way of signing, made at its first award: did:web with a fresh Ed25519 key. */
export async function prepareIssuer(deps: Preparing, organisationId: string): Promise<Issuer> {
  const known = await selectIssuer(deps.database, { organisationId });
  if (known) return known;
  const organisation = await getOrganisation(deps, organisationId);
  const key = await createIssuerKey(deps, 'Ed25519');
  const now = deps.now();
  await inTransaction(deps, async (deps) => {
    const issuer = { organisationId, slug: organisation.slug, method: 'did:web' as const, createdAt: now };
    if (!(await insertIssuer(deps.database, issuer))) return;
    await insertIssuerKey(deps.database, { ...key, organisationId, validFrom: now });
    await recordAudit(deps, cairn, {
      action: 'issuer-key.created',
      subjectType: 'issuer-key',
      subjectId: key.id,
      organisationId,
    });
  });
  const made = await selectIssuer(deps.database, { organisationId });
  if (!made) throw new Error(`The issuer of ${organisationId} was not made.`);
  return made;
}

/** Under which kind of identifier later awards are signed. What is signed already stays as it is. */
export async function chooseIssuerMethod(
  deps: Preparing,
  actor: Actor,
  command: { organisationId: string; method: IssuerMethod; madeFrom?: MadeFrom },
): Promise<void> {
  assertMay(actor, awardPolicy.manageKeys, command);
  await prepareIssuer(deps, command.organisationId);
  await inTransaction(deps, async (deps) => {
    await lockIssuer(deps.database, command.organisationId);
    command.madeFrom?.(await getIssuer(deps, command));
    await updateMethod(deps.database, command);
    await recordAudit(deps, actor, {
      action: 'organisation.changed',
      subjectType: 'organisation',
      subjectId: command.organisationId,
      organisationId: command.organisationId,
      detail: { issuerMethod: command.method },
    });
  });
}

/** Undefined for an organisation that has not signed anything yet. */
export function findIssuer(
  deps: Pick<Deps, 'database'>,
  by: { organisationId: string },
): Promise<Issuer | undefined> {
  return selectIssuer(deps.database, by);
}

/** Refuses as not found. */
export async function getIssuer(
  deps: Pick<Deps, 'database'>,
  by: { organisationId: string } | { slug: string },
): Promise<Issuer> {
  const issuer = await selectIssuer(deps.database, by);
  if (!issuer) throw issuingRefusal('not-found', 'issuing.issuer-not-found');
  return issuer;
}

/** The did:web document: every key that ever signed, with its window (Controlled Identifiers §2.2). */
export async function buildIssuerDidDocument(
  deps: Pick<Deps, 'database' | 'config'>,
  slug: string,
): Promise<JsonObject> {
  const issuer = await getIssuer(deps, { slug });
  return buildDidDocument({
    did: didWebOf(deps.config.publicUrl, slug),
    keys: issuer.keys.map((key) => ({
      id: `#${key.id}`,
      publicKey: key.publicKey,
      ...(key.validUntil ? { expires: retiredFrom(key.validUntil) } : {}),
      ...(key.revokedAt ? { revoked: timestampOf(key.revokedAt) } : {}),
    })),
  });
}

/** The DID under which the organisation signs awards now; undefined before its first one. */
export async function findIssuerDid(
  deps: Pick<Deps, 'database' | 'config'>,
  organisationId: string,
): Promise<string | undefined> {
  return findIssuerDidFor(deps, { organisationId, algorithm: 'Ed25519' });
}

/** The DID under which it signs with a kind of key; undefined when it has no such key. */
export async function findIssuerDidFor(
  deps: Pick<Deps, 'database' | 'config'>,
  { organisationId, algorithm }: { organisationId: string; algorithm: IssuerAlgorithm },
): Promise<string | undefined> {
  const issuer = await selectIssuer(deps.database, { organisationId });
  return issuer && findIdentity(issuer, deps.config.publicUrl, algorithm)?.did;
}

/** The organisation of this instance that a DID belongs to: what makes an issuer known here. */
export async function findOrganisationOfDid(
  deps: Pick<Deps, 'database' | 'config'>,
  did: string,
): Promise<{ name: string; slug: string } | undefined> {
  const organisationId = await organisationIdOf(deps, did);
  if (organisationId === undefined) return undefined;
  const organisations = await listOrganisations(deps);
  const organisation = organisations.find((each) => each.id === organisationId);
  return organisation && { name: organisation.name, slug: organisation.slug };
}

async function organisationIdOf(
  deps: Pick<Deps, 'database' | 'config'>,
  did: string,
): Promise<string | undefined> {
  const key = publicKeyFromDidKey(did);
  if (key?.jwk.x) return selectOrganisationOfKey(deps.database, key.jwk.x);
  const slug = did.split(':').at(-1) ?? '';
  if (!/^[a-z0-9-]+$/.test(slug) || did !== didWebOf(deps.config.publicUrl, slug)) return undefined;
  return (await selectIssuer(deps.database, { slug }))?.organisationId;
}
