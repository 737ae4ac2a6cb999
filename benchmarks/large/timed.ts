/** How many questions are under way at once. */
export const atATime = 20;

export interface Times {
  p50: number;
  p95: number;
  perSecond: number;
}

/** Asks all questions, so many at a time, and says how long each took. */
export async function timed<Question>(
  questions: readonly Question[],
  ask: (question: Question, number: number) => Promise<unknown>,
): Promise<Times> {
  const took: number[] = [];
  let next = 0;
  const started = performance.now();
  const askOn = async (): Promise<void> => {
    for (let number = next++; number < questions.length; number = next++) {
      const question = questions[number];
      if (question === undefined) return;
      const begun = performance.now();
      await ask(question, number);
      took.push(performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: atATime }, askOn));
  const perSecond = (took.length * 1000) / (performance.now() - started);
  took.sort((one, other) => one - other);
  const at = (share: number) => took[Math.floor(took.length * share)] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95), perSecond };
}

/** Of several runs that with the lowest 95th: a busy moment of the machine is not ours. */
export async function best(runs: number, run: () => Promise<Times>): Promise<Times> {
  let found = await run();
  for (let number = 1; number < runs; number++) {
    const times = await run();
    if (times.p95 < found.p95) found = times;
  }
  return found;
}
