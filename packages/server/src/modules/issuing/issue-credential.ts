import { buildStatusListEntry, canonicalize, EngineError, type JsonObject, verify } from '@cairn/engine';
import { nodeCompression, nodeCrypto } from '@cairn/engine/node';
import type { Deps } from '../../platform/deps.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { type Program, recordAudit } from '../audit/index.ts';
import { assertMay } from '../organisations/index.ts';
import { awardPolicy } from './award-policy.ts';
import { assertIssuing } from './closing/assert-open.ts';
import { credentialRefusal, faultOf, prepareCredential, withStatus } from './credential-rules.ts';
import { insertStatuses } from './credential-status-store.ts';
import { findIdentity, type IssuerAlgorithm, type SigningIdentity } from './issuer.ts';
import { lockIssuer, selectIssuer } from './issuer-store.ts';
import { getIssuer, prepareIssuer } from './issuers.ts';
import { timestampOf } from './issuing-rules.ts';
import { issuingRefusal, say } from './refusals.ts';
import { drawPlaces, statusListUrl } from './status-lists.ts';
import type { ListPurpose } from './status-store.ts';
import { algorithmFor, type Signature, signAs, type WayToSign } from './ways-to-sign.ts';

/** What `POST /credentials/status` takes, and an index of the database holds. */
const longestId = 2000;
const idTooLong = say('issuing.id-too-long', { most: longestId });

type Issuing = Pick<
  Deps,
  'database' | 'config' | 'keys' | 'now' | 'newId' | 'newUuid' | 'randomBytes' | 'fetchDocument'
>;

export interface CredentialOrder {
  credential: JsonObject;
  way: WayToSign;
  /** The kind of key; when absent, the usual one for this way of signing. */
  algorithm: IssuerAlgorithm | undefined;
  /** For ecdsa-sd-2023: JSON Pointers to what a holder can never hold back, beside issuer, dates and status. */
  mandatoryPointers: readonly string[];
  /** The id by which the program speaks of the credential later; the credential's own when absent. It is not signed. */
  credentialId: string | undefined;
  /** Each of these is made and can be changed later. */
  statuses: readonly StatusOrder[];
}

export interface StatusOrder {
  purpose: ListPurpose;
  /** For the purpose `message`: what each value of the entry says; 2, 4, 8, … up to 256 of them. */
  messages?: readonly string[] | undefined;
}

const mostAttempts = 3;

/**
 * Signs a credential that a program made, whatever it says, in the name of its organisation. It is not kept: only
 * its id, when it has a status. Refuses what is malformed, has terms that no context defines, or names a file of
 * which the digest is wrong.
 */
export async function issueCredential(
  deps: Issuing,
  program: Program,
  order: CredentialOrder,
): Promise<JsonObject> {
  assertMay(program, awardPolicy.useVcApi, program);
  const { organisationId } = program;
  await assertIssuing(deps, organisationId);
  const algorithm = algorithmFor(order.way, order.algorithm);
  await prepareIssuer(deps, organisationId);
  for (let attempt = 1; attempt <= mostAttempts; attempt += 1) {
    const issuer = await getIssuer(deps, { organisationId });
    const identity = findIdentity(issuer, deps.config.publicUrl, algorithm);
    if (!identity) throw issuingRefusal('invalid', 'issuing.key-missing', '/options/keyType');
    const made = await makeCredential(deps, program, { ...order, identity });
    if (await isRecorded(deps, program, { ...made, algorithm, identity, way: order.way })) return made.signed;
  }
  throw issuingRefusal('conflict', 'issuing.keys-changed');
}

interface Made {
  signed: JsonObject;
  credentialId: string | undefined;
}

async function makeCredential(
  deps: Issuing,
  program: Program,
  order: CredentialOrder & { identity: SigningIdentity },
): Promise<Made> {
  const { identity, statuses } = order;
  const now = deps.now();
  const prepared = prepareCredential(order.credential, { did: identity.did, now });
  await assertDefined(prepared);
  const needsId = statuses.length > 0 && prepared.id === undefined && order.credentialId === undefined;
  const identified = needsId ? { ...prepared, id: `urn:uuid:${deps.newUuid()}` } : prepared;
  const ownId = typeof identified.id === 'string' ? identified.id : undefined;
  const credentialId = order.credentialId ?? ownId;
  const entries = await takeStatuses(deps, program, { ...order, credentialId: credentialId ?? '' });
  const signed = await sign(withStatus(identified, entries), {
    way: order.way,
    verificationMethod: identity.verificationMethod,
    created: timestampOf(now),
    signer: await deps.keys.signer(identity.keyId),
    mandatoryPointers: order.mandatoryPointers,
  });
  if (prepared.relatedResource !== undefined) await assertResourcesUnchanged(deps, signed);
  return { signed, credentialId };
}

/** False when the key was replaced meanwhile: what it signed under the lock of a rotation would count as too late. */
async function isRecorded(
  deps: Issuing,
  program: Program,
  made: Made & { algorithm: IssuerAlgorithm; identity: SigningIdentity; way: WayToSign },
): Promise<boolean> {
  const { organisationId } = program;
  return inTransaction(deps, async (deps) => {
    await lockIssuer(deps.database, organisationId);
    const issuer = await selectIssuer(deps.database, { organisationId });
    const now = issuer && findIdentity(issuer, deps.config.publicUrl, made.algorithm);
    if (now?.verificationMethod !== made.identity.verificationMethod) return false;
    await recordAudit(deps, program, {
      action: 'credential.issued',
      subjectType: 'credential',
      // Audit subjects are short; an id of any length stands in the credential itself.
      subjectId: made.credentialId?.slice(0, 300) ?? 'without id',
      organisationId,
      detail: { cryptosuite: made.way },
    });
    return true;
  });
}

/** Also where the signature would not notice: a term that no context defines means nothing (VC Data Model 2.0 §5.2). */
async function assertDefined(credential: JsonObject): Promise<void> {
  const { proof: _, ...unsecured } = credential;
  try {
    await canonicalize(unsecured, nodeCrypto);
  } catch (error) {
    throw refusalOf(error);
  }
}

async function takeStatuses(
  deps: Issuing,
  { organisationId }: Program,
  order: { statuses: readonly StatusOrder[]; identity: SigningIdentity; credentialId: string },
): Promise<JsonObject[]> {
  const { statuses, identity, credentialId } = order;
  if (statuses.length === 0) return [];
  if (credentialId.length > longestId) throw credentialRefusal(idTooLong, { '/credential/id': idTooLong });
  return inTransaction(deps, async (deps) => {
    await lockIssuer(deps.database, organisationId);
    const entries: JsonObject[] = [];
    for (const { purpose, messages } of statuses) {
      const entryBits = messages ? Math.log2(messages.length) : 1;
      const wanted = { organisationId, issuerDid: identity.did, purpose, entryBits, count: 1 };
      const [place] = await drawPlaces(deps, wanted);
      if (!place) throw new Error('No place was drawn.');
      const createdAt = deps.now();
      await insertStatuses(deps.database, [{ ...place, purpose, organisationId, credentialId, createdAt }]);
      entries.push(
        buildStatusListEntry({
          statusListCredential: statusListUrl(deps.config.publicUrl, place.statusListId),
          index: place.index,
          statusPurpose: purpose,
          ...(messages ? { messages } : {}),
        }),
      );
    }
    return entries;
  });
}

async function sign(credential: JsonObject, signature: Signature): Promise<JsonObject> {
  try {
    return await signAs(credential, signature);
  } catch (error) {
    throw refusalOf(error);
  }
}

/** VC Data Model 2.0 §5.3. A file that cannot be had now is left to verifiers: the issuer vouches for its digest. */
async function assertResourcesUnchanged(deps: Issuing, signed: JsonObject): Promise<void> {
  const { checks } = await verify(signed, {
    crypto: nodeCrypto,
    compression: nodeCompression,
    now: deps.now(),
    fetch: deps.fetchDocument,
  });
  const evidence = checks.find((check) => check.id === 'evidence');
  if (evidence?.outcome === 'failed')
    throw credentialRefusal(faultOf(evidence), { '/relatedResource': faultOf(evidence) });
}

function refusalOf(error: unknown): unknown {
  if (!(error instanceof EngineError)) return error;
  const where = error.code.startsWith('context.') ? '/@context' : '';
  return credentialRefusal(faultOf(error), { [where]: faultOf(error) });
}
