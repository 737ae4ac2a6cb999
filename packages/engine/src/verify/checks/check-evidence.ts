import { findContext } from '../../contexts/index.ts';
import { asObjects, asString, asStrings } from '../../credential/read/values.ts';
import { decodeBase64url } from '../../encoding/base64url.ts';
import { bytesEqual } from '../../encoding/bytes.ts';
import { decodeMultibase } from '../../encoding/multibase.ts';
import type { Crypto, FetchDocument, JsonObject } from '../../ports.ts';
import { makeCheck } from '../make-check.ts';
import type { Presented } from '../presented.ts';
import type { Check } from '../report.ts';

interface Resource {
  url: string;
  /** Of `digestSRI` and of `digestMultibase`: of each, one must be right (several are other algorithms). */
  digests: Digest[][];
}

type Digest = { algorithm: 'sha256' | 'sha384'; bytes: Uint8Array };

/**
 * Whether the files with a digest in the signed content (`relatedResource`, VC Data Model 2.0 §5.3) are still the
 * same bytes. Files without a digest are not fetched: there is nothing to compare them with.
 */
export function checkEvidence(
  { document }: Presented,
  confirmed: boolean,
  ports: { crypto: Crypto; fetch?: FetchDocument },
): Check | Promise<Check> {
  const resources = asObjects(document.relatedResource).flatMap(readResource);
  return resources.length === 0 ? makeCheck('evidence.none') : compareAll(resources, confirmed, ports);
}

async function compareAll(
  resources: Resource[],
  confirmed: boolean,
  ports: { crypto: Crypto; fetch?: FetchDocument },
): Promise<Check> {
  let unreachable: string | undefined = confirmed ? undefined : resources[0]?.url;
  for (const { url, digests } of confirmed ? resources.slice(0, maxResources) : []) {
    const body = digests.length === 0 ? undefined : await readBody(url, ports.fetch);
    if (body === undefined) unreachable ??= url;
    else if (!digests.every((given) => given.some((digest) => fits(digest, body, ports.crypto)))) {
      return makeCheck('evidence.changed', { url });
    }
  }
  if (resources.length > maxResources) unreachable ??= resources[maxResources]?.url;
  return unreachable === undefined
    ? makeCheck('evidence.unchanged', { count: resources.length })
    : makeCheck('evidence.unreachable', { url: unreachable });
}

const maxResources = 16;
const maxBytes = 16 * 1024 * 1024;

function readResource({ id, digestSRI, digestMultibase }: JsonObject): Resource[] {
  const url = asString(id);
  if (url === undefined) return [];
  const found = [
    asStrings(digestSRI).flatMap((text) => text.trim().split(/\s+/).flatMap(readSri)),
    asStrings(digestMultibase).flatMap(readMultihash),
  ];
  return [{ url, digests: found.filter((digests) => digests.length > 0) }];
}

function fits({ algorithm, bytes }: Digest, body: Uint8Array, crypto: Crypto): boolean {
  return bytesEqual(crypto[algorithm](body), bytes);
}

/** Subresource Integrity §3.5: `sha256-` or `sha384-` and base64 of either alphabet; W3C's own samples write hex digits. */
function readSri(text: string): Digest[] {
  const hex = /^(?:sha256-([0-9a-f]{64})|sha384-([0-9a-f]{96}))$/.exec(text);
  if (hex) return [{ algorithm: hex[1] ? 'sha256' : 'sha384', bytes: fromHex(hex[1] ?? hex[2] ?? '') }];
  const found = /^(sha256|sha384)-([A-Za-z0-9+/_-]+={0,2})(?:\?[\x21-\x7e]*)?$/.exec(text);
  const algorithm = found?.[1] === 'sha384' ? 'sha384' : 'sha256';
  const bytes = decodeBase64url(
    (found?.[2] ?? '').replace(/=+$/, '').replaceAll('+', '-').replaceAll('/', '_'),
  );
  return bytes?.length === (algorithm === 'sha256' ? 32 : 48) ? [{ algorithm, bytes }] : [];
}

function fromHex(digits: string): Uint8Array {
  return Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

/** Multihash of SHA-256 (0x12) or SHA-384 (0x20) in any multibase that the engine reads; W3C's samples have no header. */
function readMultihash(text: string): Digest[] {
  const bytes = decodeMultibase(text)?.bytes;
  if (bytes?.length === 32) return [{ algorithm: 'sha256', bytes }];
  if (bytes?.[0] === 0x12 && bytes[1] === 32 && bytes.length === 34) {
    return [{ algorithm: 'sha256', bytes: bytes.subarray(2) }];
  }
  if (bytes?.[0] === 0x20 && bytes[1] === 48 && bytes.length === 50) {
    return [{ algorithm: 'sha384', bytes: bytes.subarray(2) }];
  }
  return [];
}

/** A context that is bundled is read from here: it is those bytes that proofs are made over. */
async function readBody(url: string, fetch: FetchDocument | undefined): Promise<Uint8Array | undefined> {
  const bundled = findContext(url);
  if (bundled) return new TextEncoder().encode(bundled.text);
  try {
    return (await fetch?.(url, { accept: '*/*', maxBytes }))?.body;
  } catch {
    return undefined;
  }
}
