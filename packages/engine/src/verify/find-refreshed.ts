import { clockSkew } from '../clock-skew.ts';
import { comparableId } from '../credential/comparable-id.ts';
import { asObjects, asString, asStrings } from '../credential/read/values.ts';
import { fetchInput } from './input/fetch-input.ts';
import { limitOptions } from './limit-options.ts';
import type { VerifyOptions } from './presented.ts';
import type { VerificationReport } from './verification-report.ts';
import { verifyFound } from './verify-found.ts';

/**
 * The newer version of a verified credential, from its refresh service (1EdTech Credential Refresh 1.0), verified in
 * turn; undefined when there is none. It is asked once, and only when signature and issuer key of the old one are
 * confirmed; when anything goes wrong the old one stands (OB 3.0 §9.1 step 3).
 */
export async function findRefreshed(
  report: VerificationReport,
  options: VerifyOptions,
): Promise<VerificationReport | undefined> {
  const { credential } = report;
  const confirmed = ['proof', 'issuer-key'].every(
    (id) => report.checks.find((check) => check.id === id)?.outcome === 'passed',
  );
  const service = asObjects(credential?.document.refreshService).find((entry) =>
    asStrings(entry.type).includes('1EdTechCredentialRefresh'),
  );
  const url = asString(service?.id);
  if (credential === undefined || !confirmed || url === undefined) return undefined;
  const limited = limitOptions(options);
  const found = await fetchInput({ carrier: 'address', kind: 'address', url }, limited);
  if (found.kind === 'problem') return undefined;
  const refreshed = await verifyFound(found, {
    options: limited,
    skew: clockSkew,
    depth: 0,
    budget: { credentials: 100 },
  });
  return refreshed.verdict !== 'not-a-credential' && isNewer(refreshed, report) ? refreshed : undefined;
}

/** OB 3.0 §7: the same issuer and the same credential id (percent-decoded and trimmed), and a later validFrom. */
function isNewer({ credential: next }: VerificationReport, { credential: old }: VerificationReport): boolean {
  const isSame =
    comparableId(next?.id) === comparableId(old?.id) &&
    comparableId(next?.issuerId) === comparableId(old?.issuerId);
  if (!isSame || next?.id === undefined || next.issuerId === undefined) return false;
  return Date.parse(next.validFrom ?? '') > Date.parse(old?.validFrom ?? '');
}
