import { asString, isJsonObject } from '../../credential/read/values.ts';
import type { FetchDocument, JsonObject, JsonValue } from '../../ports.ts';
import { maxListValues, parseJson } from '../input/parse-json.ts';

/** Documents of a badge as their own addresses publish them. */
export interface BadgeParts {
  badge?: JsonObject;
  /** The issuer's profile from the issuer's own address; never one that somebody embedded. */
  issuer?: JsonObject;
  issuerUrl?: string;
}

/** Follows assertion, badge class and issuer profile. What cannot be read is left out. */
export async function fetchParts(
  assertion: JsonObject,
  fetch: FetchDocument | undefined,
): Promise<BadgeParts> {
  const badge = isJsonObject(assertion.badge) ? assertion.badge : await fetchObject(assertion.badge, fetch);
  if (badge === undefined) return {};
  const issuerUrl = isJsonObject(badge.issuer)
    ? (asString(badge.issuer.id) ?? asString(badge.issuer.url) ?? asString(badge.issuer.origin))
    : asString(badge.issuer);
  if (issuerUrl === undefined) return { badge };
  const issuer = await fetchObject(issuerUrl, fetch);
  // An address of a web page instead of a profile is common in 1.x: then only the origin speaks.
  return { badge, issuerUrl, ...(issuer === undefined ? {} : { issuer }) };
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

export async function fetchText(url: string, fetch: FetchDocument | undefined): Promise<string | undefined> {
  try {
    const answer = await fetch?.(url, {
      accept: 'application/ld+json, application/json',
      maxBytes: 1024 * 1024,
    });
    return answer && new TextDecoder('utf-8', { fatal: true }).decode(answer.body);
  } catch {
    return undefined;
  }
}

export function originOf(url: string | undefined): string | undefined {
  return url !== undefined && URL.canParse(url) ? new URL(url).origin : undefined;
}
