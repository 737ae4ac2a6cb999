import { type Check, type VerificationReport, verify } from '@cairn/engine';
import { nodeCompression, nodeCrypto } from '@cairn/engine/node';
import { CommandError, type Console } from './console.ts';
import { fetchDocument } from './fetch-document.ts';
import { findInputs, type Input } from './inputs.ts';
import { readOptions } from './options.ts';
import { drawProgress } from './progress.ts';
import { exitCodeOf, verdictWords } from './verdicts.ts';

const marks = { passed: '✓', failed: '✗', unknown: '?', 'not-applicable': '–' } as const;

/** `cairn verify <file|folder|address|-> …`: says for each badge what holds and what does not. */
export async function verifyCommand(words: string[], console: Console): Promise<number> {
  const { values, positionals } = readOptions(words, {
    json: { type: 'boolean' },
    explain: { type: 'boolean' },
    offline: { type: 'boolean' },
    recipient: { type: 'string' },
  });
  if (positionals.length === 0)
    throw new CommandError('Name at least one file, folder or address, or "-" for standard input.');
  const inputs = await findInputs(positionals, console);
  if (inputs.length === 0) throw new CommandError('There is no badge file in that folder.');
  const progress = drawProgress(console, { total: inputs.length, what: 'badges' });
  const verdicts: VerificationReport['verdict'][] = [];
  for (const input of inputs) {
    const report = await verifyInput(input, console, values);
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

async function verifyInput(
  input: Input,
  console: Console,
  values: { offline?: boolean | undefined; recipient?: string | undefined },
): Promise<VerificationReport> {
  return verify(await input.read(), {
    crypto: nodeCrypto,
    compression: nodeCompression,
    now: console.now(),
    ...(values.offline ? {} : { fetch: fetchDocument }),
    ...(values.recipient === undefined ? {} : { expectedRecipient: values.recipient }),
  });
}

/** What a script needs: the verdict and the checks; what the badge says stands in its own file. */
function plain(report: VerificationReport): object {
  return {
    verdict: report.verdict,
    summary: report.summary,
    carrier: report.input,
    checks: report.checks,
    ...(report.nested ? { nested: report.nested.map(plain) } : {}),
    ...(report.endorsements ? { endorsements: report.endorsements.map(plain) } : {}),
  };
}

function describe(name: string, report: VerificationReport, isExplained: boolean): string {
  const { symbol, word } = verdictWords[report.verdict];
  const lines = [`${symbol} ${word}  ${name}`, `  ${report.summary}`];
  const told = report.checks.filter(
    (check) => isExplained || check.outcome === 'failed' || check.outcome === 'unknown',
  );
  for (const check of told) lines.push(...describeCheck(check, isExplained));
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

function describeCheck(check: Check, isExplained: boolean): string[] {
  const lines = [`  ${marks[check.outcome]} ${check.id}: ${check.message} [${check.code}]`];
  if (check.advice && check.outcome !== 'passed') lines.push(`      ${check.advice}`);
  if (isExplained)
    for (const [fact, value] of Object.entries(check.detail ?? {})) lines.push(`      ${fact}: ${value}`);
  return lines;
}

function summarise(verdicts: VerificationReport['verdict'][]): string {
  const counts = new Map<string, number>();
  for (const verdict of verdicts) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  const parts = [...counts].map(
    ([verdict, count]) => `${count} ${verdictWords[verdict as VerificationReport['verdict']].word}`,
  );
  return `${verdicts.length} badges: ${parts.join(', ')}.`;
}
