import { asArray, asObjects, asString, defined, isJsonObject } from '../../credential/read/values.ts';
import type { OpenBadge2Details } from '../../credential/read-model.ts';
import type { JsonObject, JsonValue, PublicKey, VerifyPorts } from '../../ports.ts';
import type { CompactJws } from '../../proof/compact-jws.ts';
import { makeCheck } from '../make-check.ts';
import type { Check } from '../report.ts';
import { checkRevoked } from './check-revoked.ts';
import { type BadgeParts, fetchObject, fetchParts, fetchText } from './fetch-parts.ts';
import { readRsaPem } from './read-pem.ts';
import { isSameAddress, originOf } from './same-address.ts';
import type { BadgeFindings } from './verify-hosted.ts';

/**
 * A signed badge counts when the key that its issuer's own profile links to made the signature (OB 2.0 §SignedBadge):
 * the key names the issuer as its owner, and the profile names the key.
 */
export async function verifySigned(
  jws: CompactJws,
  details: OpenBadge2Details,
  ports: Pick<VerifyPorts, 'crypto' | 'fetch'>,
): Promise<BadgeFindings> {
  const document = jws.payload;
  const parts = await fetchParts(document, undefined, ports.fetch);
  const open = { document, parts, status: makeCheck('status.not-made') };
  const keyUrl = details.creator ?? soleKey(parts.issuer);
  const key = keyUrl === undefined ? undefined : await fetchKey(keyUrl, parts, ports);
  if (keyUrl === undefined || key === undefined) {
    const reason = `${keyUrl ?? 'The issuer’s profile'} holds no key that can be read.`;
    return {
      ...open,
      proof: makeCheck('proof.key-unavailable', { reason }),
      issuerKey: makeCheck('issuer-key.unreachable', { reason }),
    };
  }
  const fits =
    jws.algorithm === key.publicKey.algorithm &&
    (await ports.crypto.verify(key.publicKey, jws.signingInput, jws.signature));
  if (!fits) {
    return {
      ...open,
      proof: makeCheck('proof.signature-mismatch'),
      issuerKey: makeCheck('issuer-key.not-made'),
    };
  }
  const issuerKey = checkOwner(keyUrl, key, parts);
  const status =
    issuerKey.outcome === 'passed' ? await checkRevoked(document, parts, ports.fetch) : open.status;
  return {
    ...open,
    proof: makeCheck('proof.consistent', { kind: `ob2 ${jws.algorithm}`, method: keyUrl }),
    issuerKey,
    status,
  };
}

interface FetchedKey {
  publicKey: PublicKey;
  /** Absent for the bare PEM files of 1.x. */
  owner?: string;
  /** What the key document calls itself; another address than the one that was asked is another key. */
  id?: string;
}

function soleKey(issuer: JsonObject | undefined): string | undefined {
  const keys = asArray(issuer?.publicKey);
  const [only] = keys;
  if (keys.length !== 1) return undefined;
  return isJsonObject(only) ? asString(only.id) : asString(only);
}

async function fetchKey(
  url: string,
  { issuer }: BadgeParts,
  { fetch }: Pick<VerifyPorts, 'fetch'>,
): Promise<FetchedKey | undefined> {
  const embedded = asObjects(issuer?.publicKey).find(
    (key) => key.id === url && key.publicKeyPem !== undefined,
  );
  const document = embedded ?? (await fetchObject(url, fetch));
  const pem = document === undefined ? await fetchText(url, fetch) : asString(document.publicKeyPem);
  const publicKey = pem === undefined ? undefined : readRsaPem(pem);
  if (publicKey === undefined) return undefined;
  return { publicKey, ...defined({ owner: asString(document?.owner), id: asString(document?.id) }) };
}

function checkOwner(keyUrl: string, key: FetchedKey, parts: BadgeParts): Check {
  const { issuer, issuerUrl, badge, badgeUrl } = parts;
  if (issuerUrl === undefined) {
    const reason = 'The description of the badge could not be read.';
    return badge === undefined
      ? makeCheck('issuer-key.unreachable', { reason })
      : makeCheck('issuer-key.no-issuer');
  }
  const facts = { issuer: originOf(issuerUrl)?.replace(/^https?:\/\//, '') ?? issuerUrl, key: keyUrl };
  if (issuer === undefined) {
    return makeCheck('issuer-key.unreachable', { ...facts, reason: `${issuerUrl} could not be read.` });
  }
  const linked = asArray(issuer.publicKey).map((entry) => (isJsonObject(entry) ? entry.id : entry));
  // 1.x profiles have no publicKey; the key is then a file on the issuer's own host.
  const isLinked = linked.length === 0 ? originOf(keyUrl) === originOf(issuerUrl) : linked.includes(keyUrl);
  const isOwned =
    key.owner === undefined
      ? linked.length === 0 || isEmbedded(issuer, keyUrl)
      : isSameAddress(key.owner, issuerUrl);
  const isItself = (id: JsonValue | undefined, address: string | undefined) =>
    id === undefined || address === undefined || isSameAddress(asString(id), address);
  const isIssuer =
    isItself(issuer.id, issuerUrl) && isItself(badge?.id, badgeUrl) && isItself(key.id, keyUrl);
  return makeCheck(
    isLinked && isOwned && isIssuer ? 'issuer-key.confirmed' : 'issuer-key.not-published',
    facts,
  );
}

function isEmbedded(issuer: JsonObject, keyUrl: string): boolean {
  return asObjects(issuer.publicKey).some((key) => key.id === keyUrl && key.publicKeyPem !== undefined);
}
