import type { JsonObject } from '../ports.ts';
import { reportProblem } from './make-report.ts';
import type { VerifyOptions } from './presented.ts';
import { shareFetch } from './share-fetch.ts';
import type { VerificationReport } from './verification-report.ts';
import { verify } from './verify.ts';

type Given = Uint8Array | string | JsonObject;

/** A credential as `verify` takes it, or a function that reads it when its turn comes. */
export type ManyInput = Given | (() => Given | Promise<Given>);

export interface VerifyManyOptions<Told> extends VerifyOptions {
  /** What is kept of a report; the report itself, with what the credential says, is let go. */
  tell(report: VerificationReport, index: number): Told;
}

/** Some wait for the network while others are worked on. */
const atOnce = 16;

/** Answers that wait for an earlier one which takes long. */
const mostAhead = 64;

/**
 * Verifies many credentials as `verify` does each, and tells of each in the order in which they came. What they share
 * (status lists, keys, contexts) is fetched once. One that cannot be read, or makes the verifier stumble, is a report
 * like any other. Never more than some dozens are in memory, however many there are.
 */
export async function* verifyMany<Told>(
  inputs: Iterable<ManyInput> | AsyncIterable<ManyInput>,
  options: VerifyManyOptions<Told>,
): AsyncGenerator<Told, void> {
  const { tell, ...plain } = options;
  const sharing = plain.fetch === undefined ? plain : { ...plain, fetch: shareFetch(plain.fetch) };
  const takeTurn = createTurns(atOnce);
  const ahead: Promise<Told>[] = [];
  let index = 0;
  for await (const input of inputs) {
    const place = index++;
    const told = takeTurn(async () => tell(await verifyOne(input, sharing), place));
    // Whoever listens no longer is not to be told of a fault in `tell` either.
    told.catch(() => {});
    ahead.push(told);
    const [first] = ahead;
    if (ahead.length < mostAhead || first === undefined) continue;
    yield await first;
    ahead.shift();
  }
  for (const told of ahead) yield await told;
}

async function verifyOne(input: ManyInput, options: VerifyOptions): Promise<VerificationReport> {
  let given: Given;
  try {
    given = typeof input === 'function' ? await input() : input;
  } catch (error) {
    return reportProblem('unknown', { code: 'form.not-read', detail: { reason: reasonOf(error) } });
  }
  try {
    return await verify(given, options);
  } catch (error) {
    return reportProblem('unknown', { code: 'form.not-understood', detail: { reason: reasonOf(error) } });
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : 'no reason is known.';
}

/** Runs at most so many at a time; the others wait in the order in which they came. */
function createTurns(most: number): <Result>(work: () => Promise<Result>) => Promise<Result> {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (running >= most) await new Promise<void>((begin) => waiting.push(begin));
    else running += 1;
    try {
      return await work();
    } finally {
      // The turn passes to the next, if somebody waits.
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
