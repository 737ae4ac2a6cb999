import { buildEndorsementCredential, buildStatusListEntry, type JsonObject } from '@cairn/engine';
import type { Deps } from '../../platform/deps.ts';
import { inTransaction, type Within } from '../../platform/transaction.ts';
import { type Actor, idOf } from '../audit/index.ts';
import { getOrganisation } from '../organisations/index.ts';
import { isAddressMeant } from '../site/index.ts';
import { announceChange } from './announce-change.ts';
import { selectHasSigned } from './award-store.ts';
import { issuerProfile } from './credential-model.ts';
import { withStatus } from './credential-rules.ts';
import { insertStatuses, selectLists, selectPlace, updateStatuses } from './credential-status-store.ts';
import { identityOf, type SigningIdentity } from './issuer.ts';
import { lockIssuer } from './issuer-store.ts';
import { prepareIssuer } from './issuers.ts';
import { timestampOf } from './issuing-rules.ts';
import { lockSigningKey } from './keep-signed.ts';
import { drawPlaces, statusListUrl } from './status-lists.ts';
import { signAs, type WayToSign } from './ways-to-sign.ts';

type Signing = Pick<Deps, 'config' | 'database' | 'keys' | 'newId' | 'now' | 'randomBytes'>;

const purpose = 'revocation' as const;

/** What an organisation says of something, to be signed. */
export interface Endorsement {
  /** By which its status is changed later. */
  endorsementId: string;
  /** The path of what it is called by. */
  address: string;
  name: string;
  /** Of what it is: a DID or an address. */
  subjectId: string;
  /** Markdown. */
  comment: string;
  validFrom: Date;
  validUntil: Date | undefined;
  awardedDate: Date;
}

/** An EndorsementCredential as signed, to be kept in the transaction in which its key cannot be replaced. */
interface Kept {
  content: string;
  keyId: string;
  at: Date;
}

/** Whether anything may be signed here yet. */
export function maySign(deps: Pick<Deps, 'config' | 'database'>): Promise<boolean> {
  return isAddressMeant(deps, async () => !(await selectHasSigned(deps.database)));
}

/** The identifier of an organisation of which something is said: the one that its badges name. */
export async function endorsedIssuer(
  deps: Pick<Deps, 'config' | 'database' | 'keys' | 'now'>,
  organisationId: string,
): Promise<string> {
  return identityOf(await prepareIssuer(deps, organisationId), deps.config.publicUrl).did;
}

/**
 * Signs what an organisation says with the key of its badges, with an entry by which it can be taken back. A repeat
 * takes the same entry. `keep` stores it.
 */
export async function signEndorsement<Given extends Signing>(
  deps: Given,
  { endorsement, ...order }: Said<Given> & { endorsement: Endorsement },
): Promise<void> {
  await signSaid(deps, {
    ...order,
    credentialId: endorsement.endorsementId,
    way: 'eddsa-rdfc-2022',
    write: (identity) => write(deps, { organisationId: order.organisationId, endorsement, identity }),
  });
}

/** The same statement once more in another form; what takes back the one takes back the other. */
export async function signOtherForm<Given extends Signing>(
  deps: Given,
  order: Said<Given> & { endorsementId: string; write: (issuerDid: string) => Promise<JsonObject> },
): Promise<void> {
  const { endorsementId, write, ...said } = order;
  await signSaid(deps, {
    ...said,
    credentialId: endorsementId,
    // Its context is of a draft: a proof over the JSON itself holds whatever becomes of that.
    way: 'eddsa-jcs-2022',
    write: ({ did }) => write(did),
  });
}

/** Who says something, and what is done with the signed document. */
interface Said<Given> {
  organisationId: string;
  keep: (deps: Given & Within, kept: Kept) => Promise<void>;
}

async function signSaid<Given extends Signing>(
  deps: Given,
  order: Said<Given> & {
    credentialId: string;
    way: WayToSign;
    write: (identity: SigningIdentity) => Promise<JsonObject>;
  },
): Promise<void> {
  const { organisationId, credentialId, keep } = order;
  const issuer = await prepareIssuer(deps, organisationId);
  const identity = identityOf(issuer, deps.config.publicUrl);
  const entry = await takeEntry(deps, { organisationId, identity, credentialId });
  const at = deps.now();
  const signed = await signAs(withStatus(await order.write(identity), [entry]), {
    way: order.way,
    verificationMethod: identity.verificationMethod,
    created: timestampOf(at),
    signer: await deps.keys.signer(identity.keyId),
    mandatoryPointers: [],
  });
  await inTransaction(deps, async (deps) => {
    await lockSigningKey(deps, organisationId, identity);
    await keep(deps, { content: JSON.stringify(signed), keyId: identity.keyId, at });
  });
}

/** In the transaction that withdraws it: its status says so from now on. Nothing is to do where nothing was signed. */
export async function endEndorsement(
  deps: Pick<Deps, 'jobs' | 'now'> & Within,
  actor: Actor,
  ended: { organisationId: string; endorsementId: string; reason: string },
): Promise<void> {
  const owner = { organisationId: ended.organisationId, credentialId: ended.endorsementId };
  const change = { purpose, value: 1, at: deps.now(), reason: ended.reason, actor: idOf(actor) };
  await updateStatuses(deps.database, owner, change);
  for (const { statusListId } of await selectLists(deps.database, owner, purpose))
    await announceChange(deps, statusListId);
}

async function write(
  deps: Signing,
  {
    organisationId,
    endorsement,
    identity,
  }: { organisationId: string; endorsement: Endorsement; identity: SigningIdentity },
): Promise<JsonObject> {
  const { publicUrl } = deps.config;
  const organisation = await getOrganisation(deps, organisationId);
  const { address, name, subjectId, comment, validFrom, validUntil, awardedDate } = endorsement;
  return buildEndorsementCredential({
    id: `${publicUrl}${address}`,
    name,
    issuer: issuerProfile({ organisation, issuerDid: identity.did, publicUrl }),
    validFrom: timestampOf(validFrom),
    ...(validUntil ? { validUntil: timestampOf(validUntil) } : {}),
    awardedDate: timestampOf(awardedDate),
    subject: { id: subjectId, endorsementComment: comment },
  });
}

async function takeEntry(
  deps: Signing,
  wanted: { organisationId: string; identity: SigningIdentity; credentialId: string },
): Promise<JsonObject> {
  const { organisationId, identity, credentialId } = wanted;
  const place = await inTransaction(deps, async (deps) => {
    await lockIssuer(deps.database, organisationId);
    const taken = await selectPlace(deps.database, { organisationId, credentialId });
    if (taken) return taken;
    const [drawn] = await drawPlaces(deps, {
      ...{ organisationId, issuerDid: identity.did, purpose, entryBits: 1, count: 1 },
    });
    if (!drawn) throw new Error('No place was drawn.');
    const createdAt = deps.now();
    await insertStatuses(deps.database, [{ ...drawn, purpose, organisationId, credentialId, createdAt }]);
    return drawn;
  });
  return buildStatusListEntry({
    statusListCredential: statusListUrl(deps.config.publicUrl, place.statusListId),
    index: place.index,
    statusPurpose: purpose,
  });
}
