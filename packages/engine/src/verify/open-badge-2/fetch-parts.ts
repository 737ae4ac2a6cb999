import { asObject, asString, isJsonObject } from '../../credential/read/values.ts';
import type { FetchDocument, JsonObject, JsonValue } from '../../ports.ts';
import { decodeText } from '../input/decode-text.ts';
import { maxListValues, parseJson } from '../input/parse-json.ts';
import { isInsecure, isWebAddress, originOf } from './same-address.ts';

/** Documents of a badge as their own addresses publish them. */
export interface BadgeParts {
  badge?: JsonObject;
  /** Where the badge class was read; absent when the assertion's own address publishes it too. */
  badgeUrl?: string;
  /** The issuer's profile from the issuer's own address; never one that somebody embedded. */
  issuer?: JsonObject;
  issuerUrl?: string;
  /** False for the form of 2011, which names a web site instead of a profile. */
  hasProfile?: boolean;
}

/**
 * Follows assertion, badge class and issuer profile. What cannot be read is left out. `address` is where a hosted assertion
 * was read; what a signed one calls itself tells nothing of where it comes from.
 */
export async function fetchParts(
  assertion: JsonObject,
  address: string | undefined,
  fetch: FetchDocument | undefined,
): Promise<BadgeParts> {
  const found = await findBadge(assertion, address, fetch);
  if (found === undefined) return {};
  const profile = profileOf(found.badge);
  const issuerUrl = profile ?? asString(asObject(found.badge.issuer).origin);
  if (issuerUrl === undefined) return found;
  const issuer = await fetchObject(issuerUrl, fetch);
  return { ...found, issuerUrl, hasProfile: profile !== undefined, ...(issuer && { issuer }) };
}

function profileOf({ issuer }: JsonObject): string | undefined {
  const named = asObject(issuer);
  return asString(issuer) ?? asString(named.id) ?? asString(named.url);
}

/**
 * An embedded badge class that names itself by an address elsewhere is only what that address says: elsewhere than the
 * badge was read, or, where it was signed, than its issuer is.
 */
async function findBadge(
  { badge }: JsonObject,
  address: string | undefined,
  fetch: FetchDocument | undefined,
): Promise<{ badge: JsonObject; badgeUrl?: string } | undefined> {
  const badgeUrl = isJsonObject(badge) ? asString(badge.id) : asString(badge);
  if (isJsonObject(badge) && (badgeUrl === undefined || !isElsewhere(badgeUrl, address ?? profileOf(badge))))
    return { badge };
  const found = await fetchObject(badgeUrl, fetch);
  return found && { badge: found, ...(badgeUrl === undefined ? {} : { badgeUrl }) };
}

function isElsewhere(url: string, from: string | undefined): boolean {
  return isWebAddress(url) && originOf(url) !== originOf(from);
}

/** The JSON object at an address, or undefined. */
export async function fetchObject(
  url: JsonValue | undefined,
  fetch: FetchDocument | undefined,
): Promise<JsonObject | undefined> {
  const text = typeof url === 'string' ? await fetchText(url, fetch) : undefined;
  const parsed = text === undefined ? undefined : parseJson(text, maxListValues);
  return parsed !== undefined && 'value' in parsed && isJsonObject(parsed.value) ? parsed.value : undefined;
}

/** Undefined also for an address that is not secure: what it answers could be anybody's. */
export async function fetchText(url: string, fetch: FetchDocument | undefined): Promise<string | undefined> {
  if (isInsecure(url)) return undefined;
  try {
    const answer = await fetch?.(url, {
      accept: 'application/ld+json, application/json',
      maxBytes: 1024 * 1024,
    });
    return answer && decodeStrictly(answer.body);
  } catch {
    return undefined;
  }
}

/** Throws for what is no text. */
export function decodeStrictly(bytes: Uint8Array): string {
  const text = decodeText(bytes);
  if (text === undefined) throw new TypeError('The document is no text.');
  return text;
}
