import { asObjects, asString, asStrings, isJsonObject } from '../credential/read/values.ts';
import { readCredential } from '../credential/read-credential.ts';
import type { JsonObject } from '../ports.ts';
import type { ProofResult } from '../proof/proof-result.ts';
import { verifyProofs } from '../proof/verify-proofs.ts';
import { verifyVcJwt } from '../proof/verify-vc-jwt.ts';
import type { FoundInput } from './input/detect-input.ts';
import { type CheckDetail, makeCheck } from './make-check.ts';
import type { LimitedOptions, Presented, VerifyOptions } from './presented.ts';
import type { Check } from './report.ts';

/**
 * Reads a document or token and checks its signatures. Nothing of a token is taken but what its own bytes say
 * (security.md row 2). Gives the failed form check when there is no credential in it.
 */
export function present(
  found: Exclude<FoundInput, { kind: 'address' }>,
  options: LimitedOptions,
): Promise<Presented | Check> {
  return found.kind === 'token' ? presentToken(found, options) : presentDocument(found, options);
}

export function isPresented(value: Presented | Check): value is Presented {
  return 'document' in value;
}

async function presentDocument(
  { document, carrier, text }: FoundInput & { kind: 'document' },
  options: LimitedOptions,
): Promise<Presented | Check> {
  const kind = kindOf(document);
  if (kind === undefined) return makeCheck('form.not-a-credential');
  const proofs = document.proof === undefined ? [] : await verifyEmbedded(document, kind, options);
  const original = text === undefined ? {} : { original: text };
  return { kind, carrier, document, ...original, read: read(document, kind, proofs), proofs };
}

async function presentToken(
  { token, carrier }: FoundInput & { kind: 'token' },
  options: LimitedOptions,
): Promise<Presented | Check> {
  const { token: opened, result } = await verifyVcJwt(token, {
    crypto: options.crypto,
    resolve: options.resolve,
    ...expectations(options),
  });
  if (opened === undefined) {
    const isUnread = result.code === 'proof.unsupported';
    return makeCheck(isUnread ? 'form.unsupported-token' : 'form.invalid-token', reasonOf(result));
  }
  const { document, claims } = opened;
  const kind = kindOf(document);
  if (kind === undefined) return makeCheck('form.not-a-credential');
  // OB 3.0 §8.2.4: a credential may carry an embedded proof inside the token; then both must hold.
  const embedded = document.proof === undefined ? [] : await verifyEmbedded(document, kind, options);
  const proofs = [result, ...embedded];
  return { kind, carrier, document, original: token, read: read(document, kind, proofs), proofs, claims };
}

function verifyEmbedded(
  document: JsonObject,
  kind: Presented['kind'],
  options: LimitedOptions,
): Promise<ProofResult[]> {
  return verifyProofs(document, {
    crypto: options.crypto,
    canonicalize: options.canonicalize,
    digest: options.digest,
    resolve: options.resolve,
    expectedPurpose: kind === 'credential' ? 'assertionMethod' : 'authentication',
    ...expectations(options),
  });
}

function expectations({ challenge, domain }: VerifyOptions): { challenge?: string; domain?: string } {
  return { ...(challenge === undefined ? {} : { challenge }), ...(domain === undefined ? {} : { domain }) };
}

function kindOf(document: JsonObject): Presented['kind'] | undefined {
  const types = asStrings(document.type);
  if (types.includes('VerifiablePresentation')) return 'presentation';
  const isCredential =
    types.includes('VerifiableCredential') && asObjects(document.credentialSubject).length > 0;
  return isCredential ? 'credential' : undefined;
}

/** Of a presentation the one who vouches is its holder, or whoever signed when none is named. */
function read(document: JsonObject, kind: Presented['kind'], proofs: ProofResult[]): Presented['read'] {
  const credential = readCredential(document);
  if (kind === 'credential') return credential;
  const { issuerId: _, ...rest } = credential;
  const named = isJsonObject(document.holder) ? document.holder.id : document.holder;
  const holder =
    document.holder === undefined ? proofs.find(({ key }) => key)?.key?.controller : asString(named);
  return { ...rest, ...(holder === undefined ? {} : { issuerId: holder }) };
}

function reasonOf(result: ProofResult): CheckDetail {
  return { reason: result.message };
}
