import type { JsonObject, JsonValue } from '../ports.ts';
import { isJsonObject } from '../verify/input/parse-json.ts';
import { type CompactJws, readCompactJws } from './compact-jws.ts';
import { ProofFault } from './proof-result.ts';

export interface VcJwtClaims {
  iss?: string;
  sub?: string;
  jti?: string;
  /** Seconds since 1970, as are `exp` and `iat`. */
  nbf?: number;
  exp?: number;
  iat?: number;
  aud: string[];
  nonce?: string;
}

/** A token that holds a credential or a presentation; nothing of it is verified yet. */
export interface VcJwt {
  jws: CompactJws;
  kind: 'credential' | 'presentation';
  dataModel: '2.0' | '1.1';
  /** The credential or presentation, without the claims of the token. */
  document: JsonObject;
  claims: VcJwtClaims;
}

const bareTypes = new Set(['vc+jwt', 'vp+jwt', 'vc-ld+jwt', 'vp-ld+jwt', 'vc+ld+jwt', 'vp+ld+jwt']);
const claimNames = ['iss', 'sub', 'jti', 'nbf', 'exp', 'iat', 'aud', 'nonce'] as const;

/**
 * Reads a VC-JWT of either data model: the payload is the document (Open Badges 3.0, VC-JOSE-COSE), or the document
 * stands in the claim `vc` or `vp` (VC 1.1 §6.3.1). Claims must not contradict the document. Throws a ProofFault.
 */
export function readVcJwt(token: string): VcJwt {
  const jws = readCompactJws(token);
  const type = readType(jws.header.typ);
  const claims = readClaims(jws.payload);
  const { vc, vp } = jws.payload;
  const wrapped = vc ?? vp;
  if (wrapped === undefined) {
    const document = withoutClaims(jws.payload);
    const kind = hasType(document, 'VerifiablePresentation') ? 'presentation' : 'credential';
    const token: VcJwt = { jws, kind, dataModel: '2.0', document, claims };
    return bareTypes.has(type) ? agreeing(token) : agreeingOnDates(agreeing(token));
  }
  if (
    bareTypes.has(type) ||
    (vc !== undefined && vp !== undefined) ||
    jws.payload['@context'] !== undefined
  ) {
    throw malformed('The token holds a document in a claim and another one beside it.');
  }
  if (!isJsonObject(wrapped)) throw malformed('The claim that should hold the document does not.');
  const kind = vc === undefined ? 'presentation' : 'credential';
  const document = filled(wrapped, { claims, kind });
  return agreeingOnDates(agreeing({ jws, kind, dataModel: '1.1', document, claims }));
}

function readType(typ: JsonValue | undefined): string {
  if (typ === undefined) return 'jwt';
  const type = typeof typ === 'string' ? typ.toLowerCase().replace(/^application\//, '') : '';
  if (type !== 'jwt' && !bareTypes.has(type)) throw malformed('The token says that it is something else.');
  return type;
}

function readClaims(payload: JsonObject): VcJwtClaims {
  const claims: VcJwtClaims = { aud: [] };
  for (const name of ['iss', 'sub', 'jti', 'nonce'] as const) {
    const value = payload[name];
    if (value === undefined) continue;
    if (typeof value !== 'string') throw malformed(`The claim "${name}" is not text.`);
    claims[name] = value;
  }
  for (const name of ['nbf', 'exp', 'iat'] as const) {
    const value = payload[name];
    if (value === undefined) continue;
    // Beyond this a date cannot be written; JSON has no infinity.
    if (typeof value !== 'number' || Math.abs(value) > 8e12)
      throw malformed(`The claim "${name}" is not a time.`);
    claims[name] = value;
  }
  const { aud } = payload;
  if (aud !== undefined) {
    const list = Array.isArray(aud) ? aud : [aud];
    claims.aud = list.filter((item) => typeof item === 'string').map(String);
    if (claims.aud.length !== list.length) throw malformed('The claim "aud" is not text.');
  }
  return claims;
}

function withoutClaims(payload: JsonObject): JsonObject {
  const kept = Object.entries(payload).filter(([name]) => !claimNames.some((claim) => claim === name));
  return Object.fromEntries(kept);
}

/** VC 1.1 §6.3.1: members may be left out of the document when a claim says them. */
function filled(document: JsonObject, { claims, kind }: Pick<VcJwt, 'claims' | 'kind'>): JsonObject {
  const { iss, jti, nbf, exp, sub } = claims;
  const result = { ...document };
  if (jti !== undefined) result.id ??= jti;
  if (kind === 'presentation') {
    if (iss !== undefined) result.holder ??= iss;
    return result;
  }
  if (iss !== undefined) result.issuer ??= iss;
  if (isJsonObject(result.issuer) && iss !== undefined) result.issuer = { id: iss, ...result.issuer };
  if (nbf !== undefined && result.validFrom === undefined) result.issuanceDate ??= dateOf(nbf);
  if (exp !== undefined && result.validUntil === undefined) result.expirationDate ??= dateOf(exp);
  const subject = result.credentialSubject;
  if (isJsonObject(subject) && sub !== undefined) result.credentialSubject = { id: sub, ...subject };
  return result;
}

function dateOf(seconds: number): string {
  return new Date(Math.floor(seconds) * 1000).toISOString().replace('.000Z', 'Z');
}

/** A claim that names another issuer, subject or credential would let two readers see two things. */
function agreeing(token: VcJwt): VcJwt {
  const { claims, document, kind } = token;
  const issuer = idOf(document[kind === 'credential' ? 'issuer' : 'holder']);
  const subjects = [document.credentialSubject].flat().map(idOf);
  const { iss, jti, sub } = claims;
  if (iss !== undefined && issuer !== undefined && iss !== issuer)
    throw malformed('The token names another issuer.');
  if (jti !== undefined && document.id !== undefined && jti !== document.id) {
    throw malformed('The token names another credential.');
  }
  const named = subjects.filter((subject) => subject !== undefined);
  if (kind === 'credential' && sub !== undefined && named.length > 0 && !named.includes(sub)) {
    throw malformed('The token names another subject.');
  }
  return token;
}

/**
 * OB 3.0 §8.2.4.2 and VC 1.1 §6.3.1: `nbf` and `exp` are the dates of the credential, to the second. In VC-JOSE-COSE
 * they are those of the signature, and may be others.
 */
function agreeingOnDates(token: VcJwt): VcJwt {
  const { claims, document, kind } = token;
  if (kind === 'presentation') return token;
  for (const [claim, date] of [
    [claims.nbf, document.validFrom ?? document.issuanceDate],
    [claims.exp, document.validUntil ?? document.expirationDate],
  ] as const) {
    const time = typeof date === 'string' ? Date.parse(date) : Number.NaN;
    if (claim === undefined || Number.isNaN(time) || Math.floor(time / 1000) === Math.floor(claim)) continue;
    throw malformed('The token names other dates than the credential in it.');
  }
  return token;
}

function idOf(value: JsonValue | undefined): string | undefined {
  if (typeof value === 'string') return value;
  return isJsonObject(value) && typeof value.id === 'string' ? value.id : undefined;
}

function hasType(document: JsonObject, type: string): boolean {
  return [document.type].flat().includes(type);
}

function malformed(message: string): ProofFault {
  return new ProofFault('proof.malformed', message);
}
