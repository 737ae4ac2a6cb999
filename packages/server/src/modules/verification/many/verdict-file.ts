import { createHash } from 'node:crypto';
import { contextUrl, type JsonObject } from '@cairn/engine';
import type { BulkRun } from '../../../platform/bulk/bulk-run.ts';
import type { Deps } from '../../../platform/deps.ts';
import { Refusal } from '../../../platform/refusal.ts';
import { signAsSite } from '../../site/index.ts';
import { say } from '../refusals.ts';
import { type CheckedRow, rowVerdicts } from './bulk-check.ts';
import { optionsOf } from './check-options.ts';
import { countVerdicts, insertVerdictFile, selectRowsAfter, selectVerdictFile } from './presented-store.ts';
import { countsOf } from './read-bulk-check.ts';
import { type Checker, getBulkCheck } from './start-bulk-check.ts';

interface Which {
  checkId: string;
}

const rowsAtATime = 500;

/** Where the files of a check stand. */
export function verdictAddress(checkId: string, file: 'verdicts.json' | 'rows.jsonl'): string {
  return `/verify/many/${checkId}/${file}`;
}

/**
 * The verdicts row by row, as one JSON object a line: the file whose hash the verdict file holds, to the letter the same
 * each time. Refuses before everything is checked.
 */
export async function readVerdictRows(
  deps: Pick<Deps, 'database'>,
  checker: Checker,
  which: Which,
): Promise<AsyncGenerator<string>> {
  return linesOf(deps, await getEnded(deps, checker, which));
}

/**
 * A credential under the key of the site, whose subject is the file of the rows with its hash: what was found, and by
 * whom. It is signed when it is asked for first, and then stays. Refuses before everything is checked.
 */
export async function getVerdictFile(
  deps: Pick<Deps, 'config' | 'database' | 'keys' | 'now'>,
  checker: Checker,
  which: Which,
): Promise<string> {
  const run = await getEnded(deps, checker, which);
  const { runId } = run;
  const known = await selectVerdictFile(deps.database, runId);
  if (known !== undefined) return known;
  const signed = await signAsSite(deps, (issuer) => write(deps, { run, issuer }));
  return insertVerdictFile(deps.database, { runId, content: JSON.stringify(signed), at: deps.now() });
}

async function getEnded(deps: Pick<Deps, 'database'>, checker: Checker, which: Which): Promise<BulkRun> {
  const run = await getBulkCheck(deps, checker, which);
  if (run.state !== 'done') throw new Refusal('conflict', say('verification.many-not-done'));
  return run;
}

async function write(
  deps: Pick<Deps, 'config' | 'database'>,
  { run, issuer }: { run: BulkRun; issuer: { id: string; name: string } },
): Promise<JsonObject> {
  const { publicUrl } = deps.config;
  const { runId, finishedAt } = run;
  const hash = createHash('sha384');
  for await (const line of linesOf(deps, run)) hash.update(line);
  const counts = countsOf(await countVerdicts(deps.database, runId));
  const found = rowVerdicts.filter((verdict) => counts[verdict] > 0);
  return {
    '@context': [contextUrl.credentialsV2],
    id: `${publicUrl}${verdictAddress(runId, 'verdicts.json')}`,
    type: ['VerifiableCredential'],
    name: optionsOf(run).name,
    description: found.map((verdict) => `${verdict}: ${counts[verdict]}`).join(', '),
    issuer,
    validFrom: `${(finishedAt ?? run.createdAt).toISOString().slice(0, 19)}Z`,
    credentialSubject: {
      id: `${publicUrl}${verdictAddress(runId, 'rows.jsonl')}`,
      mediaType: 'application/jsonl',
      // VC Data Model 2.0 §5.3, in the form of Subresource Integrity
      digestSRI: `sha384-${hash.digest('base64')}`,
    },
  };
}

async function* linesOf(deps: Pick<Deps, 'database'>, { runId }: BulkRun): AsyncGenerator<string> {
  let after = 0;
  for (;;) {
    const rows: CheckedRow[] = await selectRowsAfter(deps.database, { runId, after, limit: rowsAtATime });
    for (const row of rows) yield `${JSON.stringify(lineOf(row))}\n`;
    const last = rows.at(-1);
    if (!last) return;
    after = last.number;
  }
}

/** In this order of members for ever: the bytes are what is signed. */
function lineOf({ number, name, address, sha256, found }: CheckedRow): object {
  if (!found) return { row: number, name, address, sha256 };
  const { verdict, genuine, code, facts, checkedAt } = found;
  const { title, issuerName, issuerId, validFrom, validUntil } = found;
  const sorted =
    facts && Object.fromEntries(Object.entries(facts).sort(([one], [other]) => (one < other ? -1 : 1)));
  return {
    ...{ row: number, name, address, sha256, verdict, genuine, code, facts: sorted },
    ...{ title, issuer: issuerId, issuerName, validFrom, validUntil },
    checkedAt: checkedAt.toISOString(),
  };
}
