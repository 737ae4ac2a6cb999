import { clockSkew } from '../../clock-skew.ts';
import { isOpenBadge2, readOpenBadge2 } from '../../credential/read/read-open-badge-2.ts';
import type { JsonObject } from '../../ports.ts';
import { type CompactJws, readCompactJws } from '../../proof/compact-jws.ts';
import { checkDates } from '../checks/check-dates.ts';
import { checkIssuerIdentity } from '../checks/check-issuer-identity.ts';
import { checkRecipient } from '../checks/check-recipient.ts';
import { checkBadgeSchema } from '../checks/check-schema.ts';
import type { FoundInput } from '../input/detect-input.ts';
import { makeCheck } from '../make-check.ts';
import { makeReport } from '../make-report.ts';
import type { Presented, VerifyOptions } from '../presented.ts';
import type { VerificationReport } from '../verification-report.ts';
import { verifyHosted } from './verify-hosted.ts';
import { verifySigned } from './verify-signed.ts';

/** The report over an Open Badges 2.0 or 1.x badge, hosted or signed; undefined when the input is not one. */
export async function reportOpenBadge2(
  found: Exclude<FoundInput, { kind: 'address' }>,
  options: VerifyOptions,
): Promise<VerificationReport | undefined> {
  const jws = found.kind === 'token' ? openToken(found.token) : undefined;
  const assertion = found.kind === 'token' ? jws?.payload : found.document;
  if (assertion === undefined || !isOpenBadge2(assertion)) return undefined;
  return report(found, { assertion, jws }, options);
}

async function report(
  found: Exclude<FoundInput, { kind: 'address' }>,
  { assertion, jws }: { assertion: JsonObject; jws: CompactJws | undefined },
  options: VerifyOptions,
): Promise<VerificationReport> {
  const { openBadge2 } = readOpenBadge2(assertion, {});
  // The form of 2011 does not say where it is published: it was handed on as that address.
  const isOldest = found.kind === 'document' && typeof assertion.recipient === 'string';
  const address = isOldest ? found.address : undefined;
  const findings =
    jws !== undefined && openBadge2 !== undefined
      ? await verifySigned(jws, openBadge2, options)
      : await verifyHosted(assertion, openBadge2?.hostedUrl ?? address, options.fetch);
  const { document, parts, proof, issuerKey, status } = findings;
  const presented: Presented = {
    kind: 'credential',
    carrier: found.carrier,
    ...originalOf(found),
    document,
    read: readOpenBadge2(document, parts),
    proofs: [],
  };
  const checks = [
    makeCheck('form.read'),
    checkBadgeSchema(presented, parts.badge),
    proof,
    issuerKey,
    await checkIssuerIdentity(presented, options.trust),
    status,
    checkDates(presented, options.now, clockSkew),
    checkRecipient(presented, options.expectedRecipient, options.crypto),
    makeCheck('evidence.none'),
    makeCheck('endorsements.none'),
    makeCheck('nested.none'),
  ];
  return makeReport(presented, checks, { nested: [], endorsements: [] });
}

/** The file in hand, also where the document at its address is what counts. */
function originalOf(found: Exclude<FoundInput, { kind: 'address' }>): { original?: string } {
  const original = found.kind === 'token' ? found.token : found.text;
  return original === undefined ? {} : { original };
}

function openToken(token: string): CompactJws | undefined {
  try {
    return readCompactJws(token);
  } catch {
    return undefined;
  }
}
