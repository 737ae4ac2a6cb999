import { randomUUID } from 'node:crypto';
import {
  addProof,
  buildStatusListEntry,
  canonicalize,
  EngineError,
  type JsonObject,
  verify,
} from '@cairn/engine';
import { nodeCompression, nodeCrypto } from '@cairn/engine/node';
import type { Deps } from '../../platform/deps.ts';
import { recordAudit } from '../access/index.ts';
import { credentialRefusal, prepareCredential, withPlainProof, withStatus } from './credential-rules.ts';
import { identityOf, type SigningIdentity } from './issuer.ts';
import { lockIssuer } from './issuer-store.ts';
import { prepareIssuer } from './issuers.ts';
import { timestampOf } from './issuing-rules.ts';
import { insertRegistered } from './registered-status-store.ts';
import { drawPlace, statusListUrl } from './status-lists.ts';
import type { ListPurpose } from './status-store.ts';

type Issuing = Pick<Deps, 'database' | 'config' | 'keys' | 'now' | 'newId' | 'randomBytes' | 'fetchDocument'>;

/** A program that acts for an organisation, by the name of its token. */
export interface Program {
  organisationId: string;
  name: string;
}

export interface CredentialOrder {
  credential: JsonObject;
  cryptosuite: 'eddsa-rdfc-2022' | 'eddsa-jcs-2022';
  /** A status of each purpose is made and can be changed later. */
  statusPurposes: readonly ListPurpose[];
}

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
  const { organisationId } = program;
  const identity = identityOf(await prepareIssuer(deps, organisationId), deps.config.publicUrl);
  const now = deps.now();
  const prepared = prepareCredential(order.credential, { did: identity.did, now });
  await assertDefined(prepared);
  const identified =
    order.statusPurposes.length > 0 && prepared.id === undefined
      ? { ...prepared, id: `urn:uuid:${randomUUID()}` }
      : prepared;
  const entries = await takeStatuses(deps, program, { identified, identity, order });
  const signed = await sign(withStatus(identified, entries), {
    cryptosuite: order.cryptosuite,
    verificationMethod: identity.verificationMethod,
    created: timestampOf(now),
    signer: await deps.keys.signer(identity.keyId),
    crypto: nodeCrypto,
  });
  if (signed.relatedResource !== undefined) await assertResourcesUnchanged(deps, signed);
  await deps.database.transaction().execute((transaction) =>
    recordAudit(transaction, {
      actor: undefined,
      action: 'credential.issued',
      subjectType: 'credential',
      subjectId: subjectOf(signed),
      organisationId,
      detail: { token: program.name, cryptosuite: order.cryptosuite },
    }),
  );
  return withPlainProof(signed);
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
  {
    identified,
    identity,
    order,
  }: { identified: JsonObject; identity: SigningIdentity; order: CredentialOrder },
): Promise<JsonObject[]> {
  if (order.statusPurposes.length === 0) return [];
  const credentialId = String(identified.id);
  return deps.database.transaction().execute(async (transaction) => {
    await lockIssuer(transaction, organisationId);
    const entries: JsonObject[] = [];
    for (const purpose of order.statusPurposes) {
      const wanted = { organisationId, issuerDid: identity.did, purpose };
      const place = await drawPlace(deps, transaction, wanted);
      const createdAt = deps.now();
      await insertRegistered(transaction, { ...place, organisationId, credentialId, createdAt });
      entries.push(
        buildStatusListEntry({
          statusListCredential: statusListUrl(deps.config.publicUrl, place.statusListId),
          index: place.index,
          statusPurpose: purpose,
        }),
      );
    }
    return entries;
  });
}

async function sign(credential: JsonObject, options: Parameters<typeof addProof>[1]): Promise<JsonObject> {
  try {
    return await addProof(credential, options);
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
    throw credentialRefusal(evidence.message, { '/relatedResource': evidence.message });
}

/** Audit subjects are short; an id of any length stands in the credential itself. */
function subjectOf({ id }: JsonObject): string {
  return typeof id === 'string' ? id.slice(0, 300) : 'without id';
}

function refusalOf(error: unknown): unknown {
  if (!(error instanceof EngineError)) return error;
  const where = error.code.startsWith('context.') ? '/@context' : '';
  return credentialRefusal(error.message, { [where]: error.message });
}
