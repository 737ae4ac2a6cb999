/** What the engine's tests use of node:test, for a page: tests are collected, then run one after the other. */
type Run = (context: { skip(): void; diagnostic(text: string): void }) => void | Promise<void>;

export interface Outcome {
  name: string;
  /** Absent when the test passed. */
  error?: string;
  isSkipped: boolean;
  milliseconds: number;
}

const collected: { name: string; run: Run; isSkipped: boolean }[] = [];

export function test(name: string, first: Run | { skip?: boolean | string }, second?: Run): void {
  const run = typeof first === 'function' ? first : second;
  if (!run) throw new Error(`The test "${name}" does nothing.`);
  const isSkipped = typeof first === 'object' && Boolean(first.skip);
  collected.push({ name, run, isSkipped });
}

/** Limits of time and memory are measured in Node alone: a page shares its processor and cannot see its memory. */
const aboutLimits = /under [0-9]+ ms/;

/** For the page: runs everything that was collected. */
export async function runAll(): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const { name, run, isSkipped } of collected) {
    const started = performance.now();
    const isLeftOut = isSkipped || aboutLimits.test(name);
    const error = isLeftOut ? undefined : await failureOf(run);
    const milliseconds = Math.round(performance.now() - started);
    outcomes.push({ name, isSkipped: isLeftOut, milliseconds, ...(error === undefined ? {} : { error }) });
  }
  return outcomes;
}

async function failureOf(run: Run): Promise<string | undefined> {
  try {
    await run({ skip: () => undefined, diagnostic: () => undefined });
    return undefined;
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}
