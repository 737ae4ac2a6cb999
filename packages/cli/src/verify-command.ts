import { shareFetch, type Verdict, type VerifyOptions, verifyMany } from '@cairn/engine';
import { nodeCompression, nodeCrypto } from '@cairn/engine/node';
import { CommandError, type Console } from './console.ts';
import { createFetchDocument } from './fetch-document.ts';
import { badgeEndings, findInputs, hostsOf, type Input } from './inputs.ts';
import { readOptions } from './options.ts';
import { drawProgress } from './progress.ts';
import { fromSite } from './site-documents.ts';
import { isSubjectFile } from './subject-file.ts';
import { exitCodeOf, exitCodes, verdictWords } from './verdicts.ts';
import { findCapsule, tellCapsule } from './verify-capsule.ts';
import { asCsv, asJson, asTable, inLines, type Telling } from './verify-told.ts';

/** `cairn verify <file|folder|table|address|-> …`: says for each badge what holds and what does not. */
export async function verifyCommand(words: string[], console: Console): Promise<number> {
  const { values, positionals } = readOptions(words, {
    json: { type: 'boolean' },
    csv: { type: 'boolean' },
    table: { type: 'boolean' },
    explain: { type: 'boolean' },
    offline: { type: 'boolean' },
    site: { type: 'string' },
    recipient: { type: 'string' },
    'subject-file': { type: 'string' },
    allow: { type: 'string', multiple: true },
    'log-key': { type: 'string' },
    witness: { type: 'string', multiple: true },
  });
  if (positionals.length === 0)
    throw new CommandError('Name at least one file, folder or address, or "-" for standard input.');
  if (values.recipient?.trim() === '') throw new CommandError('--recipient needs an address or a DID.');
  refuseTwo(values);
  const subjectFile = values['subject-file'];
  if (subjectFile !== undefined) assertOneInLines(positionals, values);
  // One for all: also an address that stands in a table twice is read once.
  const allowedHosts = [...hostsOf(positionals), ...(values.allow ?? [])];
  const network = values.offline ? undefined : createFetchDocument({ allowedHosts });
  const asked = values.site === undefined ? network : await fromSite(values.site, network);
  const fetchDocument = asked && shareFetch(asked);
  const sources = { console, fetchDocument, endings: badgeEndings, readsTables: true };
  const { inputs, capsule } = await findCapsule(await findInputs(positionals, sources));
  if (inputs.length === 0) throw new CommandError('There is no badge there: the folder or table is empty.');
  if (capsule) return tellCapsule(console, capsule, { name: inputs[0]?.name ?? '', values });
  const names = inputs.map(({ name }) => name);
  const telling = tellingOf(values, { console, names });
  const options: VerifyOptions = {
    crypto: nodeCrypto,
    compression: nodeCompression,
    now: console.now(),
    ...(fetchDocument ? { fetch: fetchDocument } : {}),
    ...(values.recipient === undefined ? {} : { expectedRecipient: values.recipient }),
  };
  const told = verifyMany(
    inputs.map(({ read }) => read),
    {
      ...options,
      tell: (report, index) => ({
        verdict: report.verdict,
        text: telling.tell(names[index] ?? '', report),
      }),
    },
  );
  const counts = await printAll(told, { console, telling, total: inputs.length });
  if (telling.isSummed && inputs.length > 1) console.out(`\n${summarise(counts, inputs.length)}\n`);
  const code = exitCodeOf([...counts.keys()]);
  const [only] = inputs;
  return subjectFile === undefined || only === undefined
    ? code
    : tellSubjectFile(console, { code, only, subjectFile });
}

function assertOneInLines(
  { length }: readonly string[],
  { json, csv, table }: { json?: boolean; csv?: boolean; table?: boolean },
): void {
  if (length !== 1 || json || csv || table)
    throw new CommandError('--subject-file goes with one credential, told in lines.');
}

/** Whether the file is the one that the credential speaks of; another one is like an altered credential. */
async function tellSubjectFile(
  console: Console,
  { code, only, subjectFile }: { code: number; only: Input; subjectFile: string },
): Promise<number> {
  const isIt = await isSubjectFile(await only.read(), subjectFile);
  console.out(`  ${isIt ? '✓' : '✗'} ${subjectFile} is ${isIt ? 'the' : 'not the'} file that it speaks of\n`);
  return isIt ? code : exitCodes.altered;
}

function refuseTwo(values: { json?: boolean; csv?: boolean; table?: boolean; explain?: boolean }): void {
  const chosen = (['json', 'csv', 'table', 'explain'] as const).filter((name) => values[name]);
  const [first, second] = chosen.filter((name) => name !== 'explain' || !values.json);
  if (second !== undefined) throw new CommandError(`--${first} and --${second} exclude each other.`);
}

function tellingOf(
  values: { json?: boolean; csv?: boolean; table?: boolean; explain?: boolean },
  { console, names }: { console: Console; names: readonly string[] },
): Telling {
  if (values.json) return asJson;
  if (values.csv) return asCsv(!console.isOutTerminal);
  return values.table ? asTable(names) : inLines(values.explain === true);
}

async function printAll(
  told: AsyncIterable<{ verdict: Verdict; text: string }>,
  { console, telling, total }: { console: Console; telling: Telling; total: number },
): Promise<Map<Verdict, number>> {
  const progress = drawProgress(console, { total, what: 'badges' });
  const counts = new Map<Verdict, number>();
  if (telling.head !== '') {
    progress.clear();
    console.out(telling.head);
  }
  for await (const { verdict, text } of told) {
    counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
    progress.clear();
    console.out(text);
    progress.step();
  }
  progress.clear();
  return counts;
}

function summarise(counts: ReadonlyMap<Verdict, number>, total: number): string {
  const parts = [...counts].map(([verdict, count]) => `${count} ${verdictWords[verdict].word}`);
  return `${total} badges: ${parts.join(', ')}.`;
}
