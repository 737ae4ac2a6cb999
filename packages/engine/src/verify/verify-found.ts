import { canonicalize } from '../canonical/canonicalize.ts';
import { asObjects } from '../credential/read/values.ts';
import { readCredential } from '../credential/read-credential.ts';
import { resolveVerificationMethod } from '../did/resolve.ts';
import type { JsonObject } from '../ports.ts';
import { verifyProofs } from '../proof/verify-proofs.ts';
import { checkDates } from './checks/check-dates.ts';
import { checkEvidence } from './checks/check-evidence.ts';
import { checkIssuerIdentity } from './checks/check-issuer-identity.ts';
import { checkIssuerKey } from './checks/check-issuer-key.ts';
import { checkEndorsements, checkNested } from './checks/check-nested.ts';
import { checkProof } from './checks/check-proof.ts';
import { checkRecipient } from './checks/check-recipient.ts';
import { checkSchema } from './checks/check-schema.ts';
import { checkStatus, type VerifiedList } from './checks/check-status.ts';
import type { DetectedInput } from './input/detect-input.ts';
import { makeCheck } from './make-check.ts';
import type { Presented, VerifyOptions } from './presented.ts';
import { reportProblem } from './report-problem.ts';
import { decideVerdict, verdictSummaries } from './verdict.ts';
import type { VerificationReport } from './verify.ts';

export type FoundInput = Exclude<DetectedInput, { kind: 'problem' }>;

/** What one verification shares over all its credentials. */
export interface Run {
  options: VerifyOptions;
  /** How deep inside other credentials this one stands. */
  depth: number;
  /** How many further credentials may be verified: a record must not become a bomb. */
  budget: { credentials: number };
}

export async function verifyFound(found: FoundInput, run: Run): Promise<VerificationReport> {
  if (found.kind !== 'document') return reportProblem(found.carrier, 'form.not-a-credential');
  const { document } = found;
  if (!looksLikeCredential(document)) return reportProblem(found.carrier, 'form.not-a-credential');
  return verifyPresented(await present(document, run.options), { carrier: found.carrier, run });
}

async function present(document: JsonObject, options: VerifyOptions): Promise<Presented> {
  const proofs = await verifyProofs(document, {
    crypto: options.crypto,
    canonicalize,
    resolve: (id) => resolveVerificationMethod(id, options),
    expectedPurpose: 'assertionMethod',
  });
  return { document, read: readCredential(document), proofs };
}

async function verifyPresented(
  presented: Presented,
  { carrier, run }: { carrier: VerificationReport['input']; run: Run },
): Promise<VerificationReport> {
  const { options } = run;
  const own = await checkOwn(presented, options);
  const confirmed = own.every((check) => check.outcome === 'passed');
  const nested = await verifyInside(presented.read.nested, run);
  const endorsements = await verifyInside(presented.read.endorsements, run);
  const checks = [
    ...own,
    await checkIssuerIdentity(presented, options.trust),
    await checkStatus(presented, confirmed, {
      ...options,
      verifyList: (list) => verifyList(list, options),
    }),
    checkDates(presented, options.now),
    checkRecipient(presented, options.expectedRecipient, options.crypto),
    await checkEvidence(presented, confirmed, options),
    endorsements === undefined
      ? makeCheck('endorsements.too-many')
      : checkEndorsements(endorsements.map(({ verdict }) => verdict)),
    nested === undefined
      ? makeCheck('nested.too-many')
      : checkNested(
          nested.map(({ verdict }) => verdict),
          'record',
        ),
  ];
  const verdict = decideVerdict(checks);
  return {
    verdict,
    summary: verdictSummaries[verdict],
    checks,
    input: carrier,
    credential: presented.read,
    ...(nested === undefined || nested.length === 0 ? {} : { nested }),
    ...(endorsements === undefined || endorsements.length === 0 ? {} : { endorsements }),
  };
}

/** Form, schema, proof and issuer key: when all four pass, it is certain who signed what. */
async function checkOwn(presented: Presented, options: VerifyOptions) {
  return [
    makeCheck('form.read'),
    checkSchema(presented),
    checkProof(presented.proofs, options.now),
    await checkIssuerKey(presented, options),
  ];
}

async function verifyList(list: FoundInput, options: VerifyOptions): Promise<VerifiedList> {
  if (list.kind !== 'document') return { checks: [] };
  const presented = await present(list.document, options);
  return { presented, checks: [...(await checkOwn(presented, options)), checkDates(presented, options.now)] };
}

const maxDepth = 4;

async function verifyInside(documents: JsonObject[], run: Run): Promise<VerificationReport[] | undefined> {
  if (documents.length === 0) return [];
  run.budget.credentials -= documents.length;
  if (run.budget.credentials < 0 || run.depth >= maxDepth) return undefined;
  const { expectedRecipient: _, challenge: __, domain: ___, ...options } = run.options;
  const reports: VerificationReport[] = [];
  for (const document of documents) {
    reports.push(
      await verifyFound(
        { carrier: 'json', kind: 'document', document },
        { ...run, options, depth: run.depth + 1 },
      ),
    );
  }
  return reports;
}

function looksLikeCredential(document: JsonObject): boolean {
  const types = Array.isArray(document.type) ? document.type : [document.type];
  return types.includes('VerifiableCredential') && asObjects(document.credentialSubject).length > 0;
}
