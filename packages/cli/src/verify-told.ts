import { type Check, plainText, type Standing, standingOf, type VerificationReport } from '@cairn/engine';
import { byteOrderMark, csvLine } from './csv-line.ts';
import { printable } from './printable.ts';
import { verdictWords } from './verdicts.ts';

/** How `cairn verify` tells of reports: for a reader, a line each in columns, for a script, for a spreadsheet. */
export interface Telling {
  /** What stands above the first. */
  head: string;
  tell(name: string, report: VerificationReport): string;
  /** Whether the counts stand below the last. */
  isSummed: boolean;
}

const marks = { passed: '✓', failed: '✗', unknown: '?', 'not-applicable': '–' } as const;

export function inLines(isExplained: boolean): Telling {
  return { head: '', tell: (name, report) => describe(name, report, isExplained), isSummed: true };
}

export const asJson: Telling = {
  head: '',
  tell(name, report) {
    const { standing, reason } = standingOf(report);
    return `${JSON.stringify({ input: name, standing, reason, ...plain(report) })}\n`;
  },
  isSummed: false,
};

const csvColumns = [
  ...['input', 'standing', 'verdict', 'genuine', 'reason'],
  ...['credential', 'issuer', 'issuer_id', 'valid_from', 'valid_until'],
];

export function asCsv(isFile: boolean): Telling {
  return { head: `${isFile ? byteOrderMark : ''}${csvLine(csvColumns)}`, tell: csvRow, isSummed: false };
}

/** What a credential says of itself is told only of one that is what its issuer signed. */
function csvRow(name: string, report: VerificationReport): string {
  const { standing, reason } = standingOf(report);
  const { verdict, genuine } = report;
  const said = genuine === 'yes' ? report.credential : undefined;
  const title = said?.name ?? said?.credential.subject.achievement?.name;
  return csvLine([
    ...[name, standing, verdict, genuine, reason],
    ...[title && plainText(title), said?.issuer?.name && plainText(said.issuer.name)],
    ...[said?.issuerId, said?.validFrom, said?.validUntil],
  ]);
}

const standingWords: { [standing in Standing]: string } = {
  valid: '✓ valid',
  warning: '! warning',
  'not-valid': '✗ not valid',
  'not-checked': '? not checked',
};

const widest = 48;

/** A row each, as wide as the longest name but not wider than half a line. */
export function asTable(names: readonly string[]): Telling {
  const width = names.reduce((most, name) => Math.max(most, Math.min(name.length, widest)), 'INPUT'.length);
  const row = (standing: string, verdict: string, name: string, reason: string) =>
    `${standing.padEnd(13)}  ${verdict.padEnd(17)}  ${name.padEnd(width)}  ${reason}\n`;
  return {
    head: row('STANDING', 'VERDICT', 'INPUT', 'REASON'),
    tell(name, report) {
      const { standing, reason } = standingOf(report);
      return row(standingWords[standing], report.verdict, printable(name), printable(reason));
    },
    isSummed: true,
  };
}

/** What a script needs: the verdict and the checks; what the badge says stands in its own file. */
function plain(report: VerificationReport): object {
  return {
    verdict: report.verdict,
    summary: summaryOf(report),
    genuine: report.genuine,
    errors: report.errors,
    warnings: report.warnings,
    carrier: report.input,
    checks: report.checks,
    ...(report.nested ? { nested: report.nested.map(plain) } : {}),
    ...(report.endorsements ? { endorsements: report.endorsements.map(plain) } : {}),
  };
}

/** Of what could not be read there is nothing to say but why. */
function summaryOf({ checks, summary }: VerificationReport): string {
  const unread = unreadOf(checks);
  return unread === undefined ? summary : String(unread.detail?.reason ?? unread.message);
}

function unreadOf(checks: readonly Check[]): Check | undefined {
  return checks.find(({ code }) => code === 'form.not-read');
}

function describe(name: string, report: VerificationReport, isExplained: boolean): string {
  const { symbol, word } = verdictWords[report.verdict];
  const lines = [`${symbol} ${word}  ${printable(name)}`, `  ${printable(summaryOf(report))}`];
  // Of what is no badge, or could not be read, there is nothing more to say.
  const isAllSaid = report.verdict === 'not-a-credential' || unreadOf(report.checks) !== undefined;
  const told = report.checks.filter(
    (check) =>
      isExplained || check.outcome === 'failed' || (report.warnings.includes(check.code) && !isAllSaid),
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
