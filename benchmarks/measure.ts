import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** One thing to be timed. `run` does one operation; `index` grows, so that inputs can vary. */
export interface Contender {
  name: string;
  run(index: number): unknown;
  /** By wall clock, for work that leaves the main thread; else by CPU time of the process. */
  isWallClock?: boolean;
  /** Operations that one call of `run` does. */
  operations?: number;
}

/** One line of the table: ours against a peer and, where there is one, a physical limit. */
export interface Row {
  name: string;
  what: string;
  ours: Contender;
  peer: Contender;
  limit?: Contender;
  budget: { peerRatio: number; limitRatio?: number };
  /** Ends what the row started. */
  close?(): Promise<void>;
}

export interface Result {
  row: Row;
  /** Operations per second, medians over the rounds. */
  value: number;
  peer: number;
  limit: number | undefined;
  /** Medians of the ratios within one round, where the contenders ran right after each other. */
  peerRatio: number;
  limitRatio: number | undefined;
  /** Quartiles of the ratios. */
  peerSpread: [number, number];
  limitSpread: [number, number] | undefined;
  isWithinBudget: boolean;
}

/** Runs all contenders by turns, round after round, so that a busy moment of the machine hits them alike. */
export async function measure(
  rows: Row[],
  options: { rounds: number; milliseconds: number },
): Promise<Result[]> {
  const timed = rows.map((row) => ({ row, rates: [] as Rates[] }));
  for (const { row } of timed) await warmUp(row, options.milliseconds);
  for (let round = 0; round < options.rounds; round++) {
    for (const { row, rates } of timed) rates.push(await timeRow(row, { ...options, round }));
  }
  return timed.map(({ row, rates }) => summarise(row, rates));
}

interface Rates {
  ours: number;
  peer: number;
  limit: number | undefined;
}

let index = 0;

setFlagsFromString('--expose-gc');
/**
 * Before every turn, so that nobody pays for the garbage of the one before: a peer leaves 3 MB an operation. Only the
 * young generation: a full collection would also throw away compiled code.
 */
const collectGarbage = runInNewContext('gc') as (options: { type: 'minor' }) => void;

async function warmUp(row: Row, milliseconds: number): Promise<void> {
  for (const contender of contendersOf(row)) {
    await rate(contender, milliseconds * 3);
    await rate(contender, milliseconds * 3);
  }
}

async function timeRow(
  row: Row,
  { milliseconds, round }: { milliseconds: number; round: number },
): Promise<Rates> {
  const rates = new Map<Contender, number>();
  const contenders = contendersOf(row);
  for (let turn = 0; turn < contenders.length; turn++) {
    const contender = contenders[(turn + round) % contenders.length];
    if (contender) rates.set(contender, await rate(contender, milliseconds));
  }
  return {
    ours: rates.get(row.ours) ?? 0,
    peer: rates.get(row.peer) ?? 0,
    limit: row.limit && rates.get(row.limit),
  };
}

function contendersOf(row: Row): Contender[] {
  return row.limit ? [row.ours, row.peer, row.limit] : [row.ours, row.peer];
}

/**
 * Operations per second of CPU time (or of wall clock), in the steady state: the first sixth is not counted. Turns by
 * wall clock are longer, since the time that other processes take counts there.
 */
async function rate(contender: Contender, turn: number): Promise<number> {
  const milliseconds = contender.isWallClock ? turn * 4 : turn;
  collectGarbage({ type: 'minor' });
  await runFor(contender, milliseconds / 6);
  const { calls, spent } = await runFor(contender, milliseconds);
  return (calls * (contender.operations ?? 1) * 1000) / spent;
}

async function runFor(contender: Contender, milliseconds: number): Promise<{ calls: number; spent: number }> {
  let calls = 0;
  let batch = 1;
  const start = clock(contender);
  let spent = 0;
  while (spent < milliseconds) {
    for (let call = 0; call < batch; call++) {
      const outcome = contender.run(index++);
      if (outcome instanceof Promise) await outcome;
    }
    calls += batch;
    spent = clock(contender) - start;
    if (spent < milliseconds / 8) batch *= 2;
  }
  return { calls, spent };
}

function clock(contender: Contender): number {
  if (contender.isWallClock) return performance.now();
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function summarise(row: Row, rates: Rates[]): Result {
  const peerRatios = rates.map(({ ours, peer }) => ours / peer);
  const limitRatios = row.limit && rates.map(({ ours, limit }) => ours / (limit ?? Number.NaN));
  const peerRatio = quantile(peerRatios, 0.5);
  const limitRatio = limitRatios && quantile(limitRatios, 0.5);
  const isLimitKept = row.budget.limitRatio === undefined || (limitRatio ?? 0) >= row.budget.limitRatio;
  return {
    row,
    value: quantile(
      rates.map(({ ours }) => ours),
      0.5,
    ),
    peer: quantile(
      rates.map(({ peer }) => peer),
      0.5,
    ),
    limit:
      row.limit &&
      quantile(
        rates.map(({ limit }) => limit ?? Number.NaN),
        0.5,
      ),
    peerRatio,
    limitRatio,
    peerSpread: [quantile(peerRatios, 0.25), quantile(peerRatios, 0.75)],
    limitSpread: limitRatios && [quantile(limitRatios, 0.25), quantile(limitRatios, 0.75)],
    isWithinBudget: peerRatio >= row.budget.peerRatio && isLimitKept,
  };
}

function quantile(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
