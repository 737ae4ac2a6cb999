import {
  type FetchDocument,
  plainText,
  type Standing,
  shareFetch,
  standingOf,
  type Verdict,
  type VerificationReport,
} from '@cairn/engine';
import type { BulkKind, BulkRow, BulkRun } from '../../../platform/bulk/bulk-run.ts';
import { absenceOf } from '../../../platform/database-absence.ts';
import type { Deps } from '../../../platform/deps.ts';
import { cut, oneLine } from '../../../platform/plain-text.ts';
import { Refusal } from '../../../platform/refusal.ts';
import { type Checking as CheckingOne, checkCredential } from '../check-credential.ts';
import { announceEnd } from './announce-end.ts';
import { type Finding, type Presented, type RowVerdict, rowVerdicts, type SaidByIt } from './bulk-check.ts';
import { selectUnchecked, updateFound } from './presented-store.ts';

/** Whom this site trusts, and what it replaced itself. */
type Known = Pick<CheckingOne, 'trust' | 'successorOf'>;
type Checking = Deps & Known;

const rowsAtATime = 32;
/** Fewer than the threads take, so that whoever checks one badge meanwhile does not wait. */
const atOnce = 4;
/** No answer that is shared is older. */
const sharedMilliseconds = 5 * 60_000;
/** Runs whose answers are kept at a time; the longest there goes first. */
const mostShared = 8;
const longestFact = 300;

/**
 * Kind of bulk run: one row a credential. What is found is kept with the row before the run counts it, so that a row
 * that comes again after a crash is not checked again. What the rows of a run share is fetched once.
 */
export function checkCredentials(knownTo: (deps: Pick<Deps, 'database' | 'config'>) => Known): BulkKind {
  const shared = new Map<string, FetchDocument>();
  const sharedBy = (deps: Deps, { runId }: BulkRun): FetchDocument => {
    const known = shared.get(runId);
    if (known) return known;
    const fetch = shareFetch(deps.fetchDocument);
    shared.set(runId, fetch);
    for (const other of [...shared.keys()].slice(0, -mostShared)) shared.delete(other);
    // Also that of a run that another process goes on with.
    const forget = () => shared.get(runId) === fetch && shared.delete(runId);
    setTimeout(forget, sharedMilliseconds).unref();
    return fetch;
  };
  return {
    rowsAtATime,
    async work(deps, run, rows) {
      const checking = { ...deps, fetchDocument: sharedBy(deps, run), ...knownTo(deps) };
      await checkRows(checking, run, rows);
      return rows.map(() => ({ state: 'done' }));
    },
    async ended(deps, run) {
      shared.delete(run.runId);
      await announceEnd(deps, run);
    },
  };
}

async function checkRows(deps: Checking, { runId }: BulkRun, rows: readonly BulkRow[]): Promise<void> {
  const open = await selectUnchecked(deps.database, { runId, numbers: rows.map(({ number }) => number) });
  const left = open[Symbol.iterator]();
  const found: (Finding & { number: number; checkedAt: Date })[] = [];
  const takeTurns = async () => {
    for (const { number, ...presented } of left)
      found.push({ number, ...(await findOne(deps, presented)), checkedAt: deps.now() });
  };
  await Promise.all(Array.from({ length: atOnce }, takeTurns));
  await updateFound(deps.database, { runId, found });
}

/** What was refused before it was looked at as a whole may be genuine all the same. */
const unchecked = new Set<string>(['verification.busy', 'verification.too-costly', 'verification.too-large']);

/** Whatever is presented, something is found; only a database that is away is no fault of the row. */
async function findOne(deps: Checking, { of }: Presented): Promise<Finding> {
  if ('content' in of && of.content.length === 0) return unread('verification.row-empty');
  try {
    return findingOf(await checkCredential(deps, 'content' in of ? of.content : of.address));
  } catch (error) {
    if (absenceOf(error) === 'absent') throw error;
    if (error instanceof Refusal) return unchecked.has(error.code) ? unknown(error.code) : unread(error.code);
    deps.log.error({ err: error }, 'a row of a bulk check broke');
    return unknown('verification.row-broke');
  }
}

function unread(code: string): Finding {
  return { verdict: 'not-a-credential', genuine: 'no', code };
}

function unknown(code: string): Finding {
  return { verdict: 'could-not-check', genuine: 'unknown', code };
}

function findingOf(report: VerificationReport): Finding {
  const { standing, check } = standingOf(report);
  const { verdict, genuine } = report;
  return {
    verdict: rowVerdictOf(verdict, standing),
    genuine,
    ...(check && { code: cut(check.code, 100), facts: factsOf(check.detail) }),
    ...(genuine === 'yes' && saidBy(report)),
  };
}

function rowVerdictOf(verdict: Verdict, standing: Standing): RowVerdict {
  if (verdict === 'valid' && standing === 'warning') return 'warning';
  return rowVerdicts.find((known) => known === verdict) ?? 'could-not-check';
}

function factsOf(detail: { [name: string]: string | number | boolean } = {}): Finding['facts'] & object {
  const entries = Object.entries(detail).slice(0, 20);
  return Object.fromEntries(
    entries.map(([name, fact]) => [name, typeof fact === 'string' ? short(fact) : fact]),
  );
}

/** What a credential says of itself is kept only of one that is what its issuer signed. */
function saidBy({ credential }: VerificationReport): SaidByIt {
  if (!credential) return {};
  const title = credential.name ?? credential.credential.subject.achievement?.name;
  const { issuer, issuerId, validFrom, validUntil } = credential;
  return {
    ...(title && { title: short(plainText(title) ?? '') }),
    ...(issuer?.name && { issuerName: short(plainText(issuer.name) ?? '') }),
    ...(issuerId && { issuerId: short(issuerId) }),
    ...(validFrom && { validFrom: short(validFrom) }),
    ...(validUntil && { validUntil: short(validUntil) }),
  };
}

function short(text: string): string {
  return cut(oneLine(text), longestFact);
}
