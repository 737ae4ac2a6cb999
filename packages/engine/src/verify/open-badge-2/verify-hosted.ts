import { asObject, asString, asStrings, isJsonObject } from '../../credential/read/values.ts';
import type { FetchDocument, JsonObject, JsonValue } from '../../ports.ts';
import { parseJson } from '../input/parse-json.ts';
import { makeCheck } from '../make-check.ts';
import type { Check } from '../report.ts';
import { type BadgeParts, fetchParts, originOf } from './fetch-parts.ts';

/** What was found out about an Open Badges 2.0 assertion: the document to believe and three checks about it. */
export interface BadgeFindings {
  document: JsonObject;
  parts: BadgeParts;
  proof: Check;
  issuerKey: Check;
  status: Check;
}

/**
 * A hosted badge is what its own address says now, and nothing else (OB 2.0 §Verification): it must be in the scope of
 * the issuer's profile, 410 means revoked, and a file that says something else was changed.
 */
export async function verifyHosted(
  assertion: JsonObject,
  url: string | undefined,
  fetch: FetchDocument | undefined,
): Promise<BadgeFindings> {
  const open = {
    document: assertion,
    parts: {},
    issuerKey: makeCheck('issuer-key.not-made'),
    status: makeCheck('status.not-made'),
  };
  if (url === undefined) return { ...open, proof: makeCheck('proof.missing') };
  const answer = await fetchHosted(url, fetch);
  if (answer === 'unreachable') return { ...open, proof: makeCheck('proof.hosted-unreachable', { url }) };
  if (answer === 'gone') return { ...open, proof: makeCheck('proof.hosted-gone', { url }) };
  if (answer.revoked === true) {
    const reason = asString(answer.revocationReason) ?? '';
    const proof = makeCheck('proof.hosted-gone', { url, reason });
    return { ...open, proof, status: makeCheck('status.revoked', { reason }) };
  }
  if (!saysTheSame(assertion, answer, url))
    return { ...open, proof: makeCheck('proof.hosted-differs', { url }) };
  const parts = await fetchParts(answer, fetch);
  return {
    document: answer,
    parts,
    proof: makeCheck('proof.hosted', { url }),
    issuerKey: checkScope(url, parts),
    status: makeCheck('status.active', { url }),
  };
}

async function fetchHosted(
  url: string,
  fetch: FetchDocument | undefined,
): Promise<JsonObject | 'gone' | 'unreachable'> {
  if (fetch === undefined) return 'unreachable';
  try {
    const { body } = await fetch(url, {
      accept: 'application/ld+json, application/json',
      maxBytes: 1024 * 1024,
    });
    const parsed = parseJson(new TextDecoder().decode(body));
    return 'value' in parsed && isJsonObject(parsed.value) ? parsed.value : 'unreachable';
  } catch (error) {
    const status =
      typeof error === 'object' && error !== null && 'status' in error ? error.status : undefined;
    return status === 410 ? 'gone' : 'unreachable';
  }
}

/** The members that say who got what and when. The rest (images, embedding or not) issuers do change over time. */
const facts = [
  'id',
  'uid',
  'recipient',
  'badge',
  'issuedOn',
  'issued_on',
  'expires',
  'evidence',
  'narrative',
];

function saysTheSame(given: JsonObject, hosted: JsonObject, url: string): boolean {
  // OB 2.0: the assertion's id is the address itself.
  if (hosted.id !== undefined && hosted.id !== url) return false;
  return facts.every((name) => given[name] === undefined || factOf(given[name]) === factOf(hosted[name]));
}

function factOf(value: JsonValue | undefined): string {
  if (isJsonObject(value) && typeof value.id === 'string') return value.id;
  if (!isJsonObject(value)) return JSON.stringify(value ?? null);
  return JSON.stringify(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** `verification.startsWith` and `allowedOrigins` of the issuer's profile; without them its own origin (OB 2.0 §VerificationObject). */
function checkScope(url: string, { badge, issuer, issuerUrl }: BadgeParts): Check {
  if (issuerUrl === undefined)
    return makeCheck(badge === undefined ? 'issuer-key.unreachable' : 'issuer-key.no-issuer', unread);
  const facts = { issuer: originOf(issuerUrl)?.replace(/^https?:\/\//, '') ?? issuerUrl, url };
  const rules = asObject(issuer?.verification);
  const prefixes = asStrings(rules.startsWith).filter((prefix) => originOf(prefix) !== undefined);
  const origins = asStrings(rules.allowedOrigins).map((name) =>
    name.includes('://') ? originOf(name) : `https://${name}`,
  );
  const inScope =
    prefixes.length + origins.length > 0
      ? prefixes.some((prefix) => isUnder(url, prefix)) || origins.includes(originOf(url))
      : originOf(url) === originOf(issuerUrl);
  if (inScope) return makeCheck('issuer-key.hosted-in-scope', facts);
  // The profile could allow it, but it was not there to ask.
  return issuer === undefined
    ? makeCheck('issuer-key.unreachable', { ...facts, reason: `${issuerUrl} could not be read.` })
    : makeCheck('issuer-key.out-of-scope', facts);
}

/** Compared as addresses, not as text: `https://a.example` is no prefix of `https://a.example.org`, nor `/x/` of `/x/../y`. */
function isUnder(url: string, prefix: string): boolean {
  return originOf(url) === originOf(prefix) && new URL(url).href.startsWith(new URL(prefix).href);
}

const unread = { reason: 'The description of the badge could not be read.' };
