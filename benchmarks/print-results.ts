import type { Result } from './measure.ts';

/** One object a line, as issue 3 names its members; rates are operations per second of CPU time. */
export function asJsonLine({
  row,
  value,
  peer,
  limit,
  peerRatio,
  limitRatio,
  isWithinBudget,
}: Result): string {
  return JSON.stringify({
    name: row.name,
    value: rounded(value),
    unit: row.ours.isWallClock ? 'operations per second' : 'operations per core-second',
    peer: rounded(peer),
    peerRatio: rounded(peerRatio),
    limit: limit === undefined ? null : rounded(limit),
    limitRatio: limitRatio === undefined ? null : rounded(limitRatio),
    budget: row.budget,
    ok: isWithinBudget,
  });
}

/** For people: a row each, with the quartiles of both ratios. */
export function asTable(results: Result[]): string {
  const lines = results.map((result) => {
    const { row, isWithinBudget } = result;
    const [peerText, limitText] = ratioTexts(result);
    return [
      `${isWithinBudget ? 'ok  ' : 'LOW '} ${row.name}`,
      `     ${whole(result.value)} a second: ${row.what}`,
      `     ${peerText}`,
      ...(limitText ? [`     ${limitText}`] : []),
    ].join('\n');
  });
  return `${lines.join('\n')}\n`;
}

export function asMarkdown(
  results: Result[],
  run: { machine: string; when: string; rounds: number },
): string {
  const head = `# Benchmark results

Written by \`npm run bench -- --write\`. ${run.when}, ${run.machine}; medians of ${run.rounds} interleaved rounds.
Rates are operations per second of CPU time (wall clock for the row with threads); quartiles in brackets.

| row | what | a second | to the peer | to the limit | ok |
|---|---|---|---|---|---|
`;
  const lines = results.map((result) => {
    const { row, value, isWithinBudget } = result;
    const [peerText, limitText] = ratioTexts(result);
    return `| ${row.name} | ${row.what} | ${whole(value)} | ${peerText} | ${limitText ?? ''} | ${isWithinBudget ? 'yes' : 'no'} |`;
  });
  return `${head}${lines.join('\n')}\n`;
}

function ratioTexts({
  row,
  peer,
  limit,
  peerRatio,
  limitRatio,
  peerSpread,
  limitSpread,
}: Result): [string, string?] {
  const { budget } = row;
  const peerText = `${peerRatio.toFixed(2)} x ${row.peer.name} (${spread(peerSpread)}; ${whole(peer)} a second; at least ${budget.peerRatio})`;
  if (limit === undefined || limitRatio === undefined || !limitSpread) return [peerText];
  const least = budget.limitRatio === undefined ? '' : `; at least ${budget.limitRatio}`;
  const limitText = `${limitRatio.toFixed(3)} of ${row.limit?.name} (${spread(limitSpread)}; ${whole(limit)} a second${least})`;
  return [peerText, limitText];
}

const spread = ([low, high]: [number, number]): string => `${low.toFixed(2)} to ${high.toFixed(2)}`;

const whole = (value: number): string => Math.round(value).toLocaleString('en');

const rounded = (value: number): number => Number(value.toPrecision(4));
