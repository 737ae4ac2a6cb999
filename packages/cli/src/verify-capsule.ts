import { type Capsule, type CapsuleReport, readCapsule, standingOf, verifyCapsule } from '@cairn/engine';
import { nodeCompression, nodeCrypto } from '@cairn/engine/node';
import { CommandError, type Console } from './console.ts';
import type { Input } from './inputs.ts';
import { readNoteKey } from './note-key.ts';
import { printable } from './printable.ts';
import { exitCodes } from './verdicts.ts';
import { asJson, inLines } from './verify-told.ts';

/** The capsule that the one input is, if it is one; the input is read once for all that comes after. */
export async function findCapsule(
  inputs: readonly Input[],
): Promise<{ inputs: readonly Input[]; capsule?: Capsule }> {
  const [input] = inputs;
  if (!input || inputs.length > 1) return { inputs };
  const bytes = await input.read().catch(() => undefined);
  // What cannot be read says so where it is checked.
  if (!bytes) return { inputs };
  const capsule = readCapsule(new TextDecoder().decode(bytes));
  return { inputs: [{ ...input, read: async () => bytes }], ...(capsule ? { capsule } : {}) };
}

export interface CapsuleWords {
  json?: boolean;
  explain?: boolean;
  recipient?: string;
  csv?: boolean;
  table?: boolean;
  'subject-file'?: string;
  'log-key'?: string;
  witness?: string[];
}

/** Checks a capsule by itself, with the network cut, and says as of when. */
export async function tellCapsule(
  console: Console,
  capsule: Capsule,
  { name, values }: { name: string; values: CapsuleWords },
): Promise<number> {
  for (const name of ['csv', 'table', 'subject-file'] as const)
    if (values[name]) throw new CommandError(`--${name} does not go with a capsule.`);
  const key = values['log-key'];
  const found = await verifyCapsule(capsule, {
    ...{ crypto: nodeCrypto, compression: nodeCompression, now: console.now() },
    ...(key === undefined ? {} : { log: readNoteKey(key, 'note') }),
    ...(values.recipient === undefined ? {} : { expectedRecipient: values.recipient }),
    witnesses: (values.witness ?? []).map((each) => readNoteKey(each, 'cosignature')),
  });
  if (values.json)
    console.out(asJson.tell(name, found.report).replace(/\}\n$/, () => `,${factsOf(found)}}\n`));
  else {
    console.out(inLines(values.explain === true).tell(name, found.report));
    for (const line of linesOf(found, key !== undefined)) console.out(`  ${printable(line)}\n`);
  }
  return exitCodeFor(found, key !== undefined);
}

function exitCodeFor({ report, logged, hasExpiredSince }: CapsuleReport, hasKey: boolean): number {
  if (standingOf(report).standing === 'not-valid') return exitCodes[report.verdict];
  // Whoever names a log wants its word.
  if (hasKey && !logged) return exitCodes['could-not-check'];
  return hasExpiredSince ? exitCodes.expired : exitCodes[report.verdict];
}

function linesOf({ asOf, logged, hasExpiredSince, otherContexts }: CapsuleReport, hasKey: boolean): string[] {
  const seen = logged?.witnesses.map(({ key, signedAt }) => `${key.name} (${signedAt?.toISOString()})`) ?? [];
  const log = hasKey
    ? '✗ the log with this key does not show it'
    : '? without --log-key nothing shows whose keys these are';
  return [
    `as of ${asOf.toISOString()}, when the capsule was made`,
    logged ? `✓ entry ${logged.index} of ${logged.origin}, of ${logged.size}` : log,
    ...(seen.length > 0 ? [`✓ seen by ${seen.join(', ')}`] : []),
    ...(hasExpiredSince ? ['⌛ it has expired since'] : []),
    ...otherContexts.map((url) => `! ${url} is not the context that it was made with`),
  ];
}

function factsOf({ asOf, logged, hasExpiredSince, otherContexts }: CapsuleReport): string {
  const log = logged ? { origin: logged.origin, size: logged.size, index: logged.index } : null;
  return JSON.stringify({ asOf, log, hasExpiredSince, otherContexts }).slice(1, -1);
}
