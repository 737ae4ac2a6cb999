import type { Check, CheckId, Verdict } from './report.ts';
import type { VerificationReport } from './verification-report.ts';

/**
 * A verdict as whoever sorts many credentials needs it: rely on it, look at it, do not rely on it, ask again later.
 * `warning` is valid with something that a reader should know, such as an issuer that is on no list of theirs.
 */
export type Standing = 'valid' | 'warning' | 'not-valid' | 'not-checked';

/**
 * What a report comes to in a list of many: where it stands, and why, in one sentence; `check` is the one that says it,
 * where one does, for whoever says it in another language.
 */
export function standingOf(
  report: Pick<VerificationReport, 'verdict' | 'summary' | 'warnings' | 'checks' | 'nested'>,
): { standing: Standing; reason: string; check?: Check } {
  const { verdict, warnings, checks } = report;
  const standing = standings[verdict] ?? (warnings.length > 0 ? 'warning' : 'valid');
  const check = verdict === 'valid' ? checks.find(({ code }) => warnings.includes(code)) : deciding(report);
  return { standing, reason: check?.message ?? report.summary, ...(check && { check }) };
}

const standings: { [verdict in Verdict]?: Standing } = {
  'issuer-unknown': 'warning',
  'could-not-check': 'not-checked',
  'not-yet-valid': 'not-valid',
  expired: 'not-valid',
  suspended: 'not-valid',
  replaced: 'not-valid',
  revoked: 'not-valid',
  altered: 'not-valid',
  'key-not-confirmed': 'not-valid',
  'breaks-format': 'not-valid',
  'other-recipient': 'not-valid',
  'not-a-credential': 'not-valid',
};

/** The checks that a verdict may come from, in the order in which it asks them. */
const asked: { [verdict in Verdict]: readonly CheckId[] } = {
  valid: [],
  'issuer-unknown': ['issuer-identity'],
  'not-yet-valid': ['dates'],
  expired: ['dates', 'proof'],
  suspended: ['status'],
  replaced: ['status'],
  revoked: ['status', 'proof'],
  altered: ['proof', 'schema', 'evidence', 'endorsements'],
  'key-not-confirmed': ['issuer-key'],
  'breaks-format': ['schema', 'dates'],
  'other-recipient': ['recipient'],
  'could-not-check': ['form', 'proof', 'issuer-key', 'status', 'dates', 'recipient'],
  'not-a-credential': ['form', 'proof', 'schema'],
};

/** Of a record it is mostly a credential inside that decides; its own check says more than that there is one. */
function deciding({
  verdict,
  checks,
  nested,
}: Pick<VerificationReport, 'verdict' | 'checks' | 'nested'>): Check | undefined {
  const isOpen = verdict === 'could-not-check' || verdict === 'issuer-unknown';
  for (const id of asked[verdict]) {
    const check = checks.find((each) => each.id === id);
    if (check?.outcome === 'failed' || (isOpen && check?.outcome === 'unknown')) return check;
  }
  const inside = nested?.find((each) => each.verdict === verdict);
  return (
    (inside && deciding(inside)) ??
    checks.find(({ id, outcome }) => id === 'nested' && outcome !== 'passed' && outcome !== 'not-applicable')
  );
}
