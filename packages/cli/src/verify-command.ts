import { type Check, type Verdict, type VerificationReport, type VerifyOptions, verify } from '@cairn/engine';
import { nodeCompression, nodeCrypto } from '@cairn/engine/node';
import { CommandError, type Console } from './console.ts';
import { createFetchDocument } from './fetch-document.ts';
import { badgeEndings, findInputs, hostsOf, type Input } from './inputs.ts';
import { readOptions } from './options.ts';
import { printable } from './printable.ts';
import { drawProgress } from './progress.ts';
import { exitCodeOf, verdictWords } from './verdicts.ts';

/** What of a report is told. */
type Told = Pick<
  VerificationReport,
  'verdict' | 'summary' | 'genuine' | 'errors' | 'warnings' | 'input' | 'checks' | 'nested' | 'endorsements'
>;

const marks = { passed: '✓', failed: '✗', unknown: '?', 'not-applicable': '–' } as const;

/** `cairn verify <file|folder|address|-> …`: says for each badge what holds and what does not. */
export async function verifyCommand(words: string[], console: Console): Promise<number> {
  const { values, positionals } = readOptions(words, {
    json: { type: 'boolean' },
    explain: { type: 'boolean' },
    offline: { type: 'boolean' },
    recipient: { type: 'string' },
    allow: { type: 'string', multiple: true },
  });
  if (positionals.length === 0)
    throw new CommandError('Name at least one file, folder or address, or "-" for standard input.');
  if (values.recipient?.trim() === '') throw new CommandError('--recipient needs an address or a DID.');
  const fetchDocument = values.offline
    ? undefined
    : createFetchDocument({ allowedHosts: [...hostsOf(positionals), ...(values.allow ?? [])] });
  const inputs = await findInputs(positionals, { console, fetchDocument, endings: badgeEndings });
  if (inputs.length === 0) throw new CommandError('There is no badge file in that folder.');
  const options: VerifyOptions = {
    crypto: nodeCrypto,
    compression: nodeCompression,
    now: console.now(),
    ...(fetchDocument ? { fetch: fetchDocument } : {}),
    ...(values.recipient === undefined ? {} : { expectedRecipient: values.recipient }),
  };
  const progress = drawProgress(console, { total: inputs.length, what: 'badges' });
  const verdicts: Verdict[] = [];
  for (const input of inputs) {
    const report = await verifyInput(input, options);
    verdicts.push(report.verdict);
    progress.clear();
    console.out(
      values.json
        ? `${JSON.stringify({ input: input.name, ...plain(report) })}\n`
        : describe(input.name, report, values.explain === true),
    );
    progress.step();
  }
  progress.clear();
  if (!values.json && inputs.length > 1) console.out(`\n${summarise(verdicts)}\n`);
  return exitCodeOf(verdicts);
}

/** One badge that cannot be read says nothing about the others: it has its own line, and the work goes on. */
async function verifyInput(input: Input, options: VerifyOptions): Promise<Told> {
  let bytes: Uint8Array;
  try {
    bytes = await input.read();
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    return {
      verdict: 'could-not-check',
      summary: error.message,
      genuine: 'unknown',
      errors: [],
      warnings: [],
      input: 'unknown',
      checks: [],
    };
  }
  return verify(bytes, options);
}

/** What a script needs: the verdict and the checks; what the badge says stands in its own file. */
function plain(report: Told): object {
  return {
    verdict: report.verdict,
    summary: report.summary,
    genuine: report.genuine,
    errors: report.errors,
    warnings: report.warnings,
    carrier: report.input,
    checks: report.checks,
    ...(report.nested ? { nested: report.nested.map(plain) } : {}),
    ...(report.endorsements ? { endorsements: report.endorsements.map(plain) } : {}),
  };
}

function describe(name: string, report: Told, isExplained: boolean): string {
  const { symbol, word } = verdictWords[report.verdict];
  const lines = [`${symbol} ${word}  ${printable(name)}`, `  ${printable(report.summary)}`];
  const told = report.checks.filter(
    (check) =>
      isExplained ||
      check.outcome === 'failed' ||
      // Of what is no badge there is nothing more to say.
      (report.warnings.includes(check.code) && report.verdict !== 'not-a-credential'),
  );
  for (const check of told)
    lines.push(...describeCheck(check, { isExplained, isError: report.errors.includes(check.code) }));
  for (const [index, nested] of (report.nested ?? []).entries()) {
    lines.push(
      ...describe(`inside, number ${index + 1}`, nested, isExplained)
        .trimEnd()
        .split('\n')
        .map((line) => `    ${line}`),
    );
  }
  return `${lines.join('\n')}\n`;
}

/** What failed but says nothing against the badge itself (revoked, expired) is marked as a warning. */
function describeCheck(
  check: Check,
  { isExplained, isError }: { isExplained: boolean; isError: boolean },
): string[] {
  const mark = check.outcome === 'failed' && !isError ? '!' : marks[check.outcome];
  const lines = [`  ${mark} ${check.id}: ${printable(check.message)} [${check.code}]`];
  if (check.advice && check.outcome !== 'passed') lines.push(`      ${printable(check.advice)}`);
  if (isExplained)
    for (const [fact, value] of Object.entries(check.detail ?? {}))
      lines.push(`      ${printable(fact)}: ${printable(String(value))}`);
  return lines;
}

function summarise(verdicts: Verdict[]): string {
  const counts = new Map<Verdict, number>();
  for (const verdict of verdicts) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  const parts = [...counts].map(([verdict, count]) => `${count} ${verdictWords[verdict].word}`);
  return `${verdicts.length} badges: ${parts.join(', ')}.`;
}
