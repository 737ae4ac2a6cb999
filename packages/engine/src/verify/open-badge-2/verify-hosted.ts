import { asString, isJsonObject } from '../../credential/read/values.ts';
import type { FetchDocument, JsonObject, JsonValue } from '../../ports.ts';
import { parseJson } from '../input/parse-json.ts';
import { makeCheck } from '../make-check.ts';
import type { Check } from '../report.ts';
import { type BadgeParts, decodeStrictly, fetchParts } from './fetch-parts.ts';
import { compareHosted } from './hosted-facts.ts';
import { checkScope } from './hosted-scope.ts';
import { isInsecure } from './same-address.ts';

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
 * the issuer's profile, 410 means revoked, and a file that names somebody or something else was changed.
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
  if (isInsecure(url))
    return { ...open, proof: makeCheck('proof.hosted-insecure', { url, secure: secured(url) }) };
  const answer = await fetchHosted(url, fetch);
  if (answer === 'unreachable') return { ...open, proof: makeCheck('proof.hosted-unreachable', { url }) };
  // Of what was taken back it is still told what it was.
  if (answer === 'gone') {
    const parts = await fetchParts(assertion, url, fetch);
    return { ...open, parts, proof: makeCheck('proof.hosted-gone', { url }) };
  }
  if (saysRevoked(answer.revoked)) {
    const reason = asString(answer.revocationReason) ?? '';
    const parts = await fetchParts(answer.badge === undefined ? assertion : answer, url, fetch);
    const proof = makeCheck('proof.hosted-gone', { url, reason });
    return { ...open, parts, proof, status: makeCheck('status.revoked', { reason }) };
  }
  const comparison = compareHosted(assertion, answer, url);
  if (comparison.kind === 'other') return { ...open, proof: makeCheck('proof.hosted-differs', { url }) };
  const parts = await fetchParts(answer, url, fetch);
  return {
    document: answer,
    parts,
    proof:
      comparison.kind === 'same'
        ? makeCheck('proof.hosted', { url })
        : makeCheck('proof.hosted-changed', { url, members: comparison.members.join(', ') }),
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
    const parsed = parseJson(decodeStrictly(body));
    return 'value' in parsed && isJsonObject(parsed.value) ? parsed.value : 'unreachable';
  } catch (error) {
    const status =
      typeof error === 'object' && error !== null && 'status' in error ? error.status : undefined;
    return status === 410 ? 'gone' : 'unreachable';
  }
}

/** Anything but a plain no could be a yes. */
function saysRevoked(value: JsonValue | undefined): boolean {
  return value !== undefined && value !== null && value !== false && value !== 'false';
}

function secured(url: string): string {
  return url.replace(/^http:/i, 'https:');
}
