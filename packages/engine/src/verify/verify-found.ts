import { clockSkew } from '../clock-skew.ts';
import { checkDates } from './checks/check-dates.ts';
import { checkEndorsements } from './checks/check-endorsements.ts';
import { checkEvidence } from './checks/check-evidence.ts';
import { checkIssuerIdentity } from './checks/check-issuer-identity.ts';
import { checkIssuerKey } from './checks/check-issuer-key.ts';
import { checkNested } from './checks/check-nested.ts';
import { checkPresenter } from './checks/check-presenter.ts';
import { checkProof } from './checks/check-proof.ts';
import { checkRecipient } from './checks/check-recipient.ts';
import { checkSchema } from './checks/check-schema.ts';
import { checkStatus, type VerifiedList } from './checks/check-status.ts';
import type { FoundInput } from './input/detect-input.ts';
import { fetchInput } from './input/fetch-input.ts';
import { presentList } from './known-lists.ts';
import { makeCheck } from './make-check.ts';
import { makeReport, reportProblem } from './make-report.ts';
import { reportOpenBadge2 } from './open-badge-2/report-open-badge-2.ts';
import { isPresented, present } from './present.ts';
import type { LimitedOptions, Presented, Run, VerifyOptions } from './presented.ts';
import type { Check } from './report.ts';
import { provingOutcome } from './severity.ts';
import type { VerificationReport } from './verification-report.ts';
import { endorsementsIn, nestedIn, verifyInside } from './verify-inside.ts';

/** The report over one credential or presentation, with those inside it. */
export async function verifyFound(found: FoundInput, run: Run): Promise<VerificationReport> {
  if (found.kind === 'address') {
    const fetched = await fetchInput(found, run.options);
    if (fetched.kind === 'problem') return reportProblem(fetched.carrier, fetched);
    return verifyFound(fetched, { ...run, skew: clockSkew });
  }
  const presented = await present(found, run.options);
  if (isPresented(presented)) return await verifyPresented(presented, run);
  return (await reportOpenBadge2(found, run.options)) ?? reportProblem(found.carrier, { check: presented });
}

async function verifyPresented(presented: Presented, run: Run): Promise<VerificationReport> {
  const { options } = run;
  const { kind } = presented;
  const own = await checkOwn(presented, run);
  const confirmed = own.every((check) => check.outcome === 'passed');
  const vouchedBy = confirmed ? voucherOf(presented) : undefined;
  const within = nestedIn(presented);
  const nested =
    within.length > 0 ? await verifyInside(within, { run, inside: kind, vouchedBy }, verifyFound) : [];
  const endorsing = endorsementsIn(presented);
  const endorsements =
    endorsing.length > 0 ? await verifyInside(endorsing, { run, inside: 'credential' }, verifyFound) : [];
  const checks = [
    ...own,
    kind === 'presentation'
      ? makeCheck('issuer-identity.presentation')
      : await checkIssuerIdentity(presented, options.trust),
    await checkStatus(presented, isSignerKnown(own), {
      ...options,
      verifyList: (body) => verifyList(body, options),
    }),
    checkDates(presented, options.now, run.skew),
    kind === 'presentation'
      ? checkPresenter(confirmed ? presented.read.issuerId : undefined, nested)
      : checkRecipient(presented, options.expectedRecipient, options.crypto),
    await checkEvidence(presented, confirmed, options),
    checkEndorsements(endorsements, presented),
    checkNested(nested, kind),
  ];
  return makeReport(presented, checks, { nested, endorsements });
}

/** Also of what was signed for a time, which is over, it can be asked whether it was revoked. */
function isSignerKnown(own: readonly Check[]): boolean {
  return own.every(({ id }) => provingOutcome(own, id) === 'passed');
}

/** Form, schema, proof and issuer key: when all four pass, it is certain who signed what. */
async function checkOwn(
  presented: Presented,
  { options, vouchedBy }: Pick<Run, 'options' | 'vouchedBy'>,
  schema = checkSchema(presented),
): Promise<Check[]> {
  if (isSelfAsserted(presented, vouchedBy)) {
    const claims = [
      makeCheck('proof.self-asserted'),
      makeCheck('issuer-key.self-asserted', { issuer: vouchedBy }),
    ];
    return [makeCheck('form.read'), schema, ...claims];
  }
  if (isWrapper(presented, options)) {
    const claims = [makeCheck('proof.wrapper'), makeCheck('issuer-key.wrapper')];
    return [makeCheck('form.read'), schema, ...claims];
  }
  return [
    makeCheck('form.read'),
    schema,
    checkProof(presented, options),
    await checkIssuerKey(presented, options),
  ];
}

/**
 * VC Data Model 2.0 §4.13.4: what a holder says of themselves needs no signature of its own inside a presentation that
 * names its holder and that the holder signed. A badge always needs one: Open Badges knows no other way.
 */
function isSelfAsserted(
  { kind, proofs, read }: Presented,
  vouchedBy: string | undefined,
): vouchedBy is string {
  return (
    kind === 'credential' &&
    read.format === 'vc2' &&
    proofs.length === 0 &&
    vouchedBy !== undefined &&
    read.issuerId === vouchedBy
  );
}

function voucherOf({ kind, document, read, proofs }: Presented): string | undefined {
  const mayIssue = proofs.every(({ key }) => key?.relationships.includes('assertionMethod'));
  return kind === 'presentation' && document.holder !== undefined && mayIssue ? read.issuerId : undefined;
}

/** Wallets export credentials in presentations that nobody signed; whoever asked for an answer asked for a signature. */
function isWrapper({ kind, proofs }: Presented, { challenge, domain }: VerifyOptions): boolean {
  return kind === 'presentation' && proofs.length === 0 && challenge === undefined && domain === undefined;
}

/** A list is a credential of its own, but its own status is not asked for: that would go round in circles. */
async function verifyList(body: Uint8Array, options: LimitedOptions): Promise<VerifiedList | undefined> {
  const plain = withoutQuestion(options);
  const presented = await presentList(body, plain);
  if (presented === undefined) return undefined;
  if (!isPresented(presented)) return { checks: [presented] };
  if (presented.kind === 'presentation') return { checks: [makeCheck('form.not-a-credential')] };
  return {
    presented,
    checks: [
      ...(await checkOwn(presented, { options: plain }, schemaOfList(presented))),
      checkDates(presented, plain.now, clockSkew),
    ],
  };
}

/** What the holder was asked to sign is no question to a list. */
function withoutQuestion(options: LimitedOptions): LimitedOptions {
  if (options.challenge === undefined && options.domain === undefined) return options;
  const { challenge: _, domain: __, ...plain } = options;
  return plain;
}

/** Of a list that is remembered the form was looked at before: it depends on the document and its proofs alone. */
function schemaOfList(presented: Presented): Check {
  const schema = schemas.get(presented) ?? checkSchema(presented);
  schemas.set(presented, schema);
  return schema;
}

const schemas = new WeakMap<Presented, Check>();
