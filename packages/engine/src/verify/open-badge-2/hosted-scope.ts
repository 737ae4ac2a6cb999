import { asArray, isJsonObject } from '../../credential/read/values.ts';
import type { JsonValue } from '../../ports.ts';
import { makeCheck } from '../make-check.ts';
import type { Check } from '../report.ts';
import type { BadgeParts } from './fetch-parts.ts';
import { isSameAddress, isWebAddress, originOf } from './same-address.ts';

const unread = { reason: 'The description of the badge could not be read.' };

/**
 * Whether the issuer publishes at this address: by `verification.startsWith` and `allowedOrigins` of the issuer's own
 * profile, without them by the origin of the profile (OB 2.0 §VerificationObject). The profile that is judged must be
 * the one that is shown. What could forbid and was not read forbids.
 */
export function checkScope(url: string, parts: BadgeParts): Check {
  const { badge, badgeUrl, issuer, issuerUrl } = parts;
  if (issuerUrl === undefined)
    return makeCheck(badge === undefined ? 'issuer-key.unreachable' : 'issuer-key.no-issuer', unread);
  const facts = { issuer: originOf(issuerUrl)?.replace(/^https?:\/\//, '') ?? issuerUrl, url };
  for (const [address, document] of [
    [badgeUrl, badge],
    [issuerUrl, issuer],
  ] as const) {
    const id = document?.id;
    if (address !== undefined && typeof id === 'string' && !isSameAddress(id, address))
      return makeCheck('issuer-key.claims-other', { address, id });
  }
  if (issuer === undefined) {
    // The form of 2011 names a web site: there is no profile that could forbid, only the site itself.
    if (parts.hasProfile === false && originOf(url) === originOf(issuerUrl))
      return makeCheck('issuer-key.hosted-in-scope', facts);
    return makeCheck('issuer-key.unreachable', { ...facts, reason: `${issuerUrl} could not be read.` });
  }
  const rules = readRules(issuer.verification);
  if (rules === undefined)
    return makeCheck('issuer-key.unreachable', {
      ...facts,
      reason: `${issuerUrl} has a rule about addresses that cannot be read.`,
    });
  const isDeclared = rules.prefixes.length + rules.hosts.length > 0;
  const isAllowed =
    (isDeclared || originOf(url) === originOf(issuerUrl)) &&
    (rules.prefixes.length === 0 || rules.prefixes.some((prefix) => isUnder(url, prefix))) &&
    (rules.hosts.length === 0 || rules.hosts.some((host) => isAt(url, host)));
  return makeCheck(isAllowed ? 'issuer-key.hosted-in-scope' : 'issuer-key.out-of-scope', facts);
}

interface Rules {
  prefixes: string[];
  /** Host names (RFC 3986 §3.2.2), perhaps with a port, or whole origins as some issuers write. */
  hosts: string[];
}

/** Undefined when one of them is there and cannot be read. */
function readRules(verification: JsonValue | undefined): Rules | undefined {
  if (verification === undefined || verification === null) return { prefixes: [], hosts: [] };
  if (!isJsonObject(verification)) return undefined;
  const prefixes = texts(verification.startsWith);
  const hosts = texts(verification.allowedOrigins);
  if (!prefixes?.every(isWebAddress)) return undefined;
  return hosts?.every((host) => isWebAddress(withScheme(host))) ? { prefixes, hosts } : undefined;
}

function texts(value: JsonValue | undefined): string[] | undefined {
  const entries = asArray(value);
  const found = entries.filter((entry) => typeof entry === 'string');
  return found.length === entries.length ? found : undefined;
}

function withScheme(host: string): string {
  return host.includes('://') ? host : `https://${host}`;
}

function isAt(url: string, host: string): boolean {
  if (!isWebAddress(url)) return false;
  if (host.includes('://')) return originOf(url) === originOf(host);
  const [asked, allowed] = [new URL(url), new URL(withScheme(host))];
  return asked.hostname === allowed.hostname && (allowed.port === '' || asked.port === allowed.port);
}

/** Compared as addresses, not as text: `https://a.example` is no prefix of `https://a.example.org`, nor `/x/` of `/x/../y`. */
function isUnder(url: string, prefix: string): boolean {
  if (!isWebAddress(url)) return false;
  return originOf(url) === originOf(prefix) && new URL(url).href.startsWith(new URL(prefix).href);
}
