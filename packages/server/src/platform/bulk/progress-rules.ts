import type { BulkRun } from './bulk-run.ts';

export interface BulkProgress {
  /** Rows that were looked at, or dealt with. */
  soFar: number;
  total: number;
  /** 0 to 100, rounded down: 100 only when all is done. */
  percent: number;
  /** Undefined until there is something to count with. */
  secondsLeft?: number;
}

/** How far a run is. The time that is left goes by the speed until now. */
export function progressOf(run: BulkRun, now: Date): BulkProgress {
  const isCheck = run.state === 'checking' || run.state === 'checked';
  const soFar = isCheck ? run.checked : run.done + run.failed + run.skipped;
  const { total } = run;
  const percent = total === 0 ? 100 : Math.floor((soFar / total) * 100);
  const since = isCheck ? run.createdAt : run.startedAt;
  const seconds = since ? (now.getTime() - since.getTime()) / 1000 : 0;
  const isRunning = run.state === 'checking' || run.state === 'running';
  if (!isRunning || soFar === 0 || seconds <= 0) return { soFar, total, percent };
  return { soFar, total, percent, secondsLeft: Math.ceil(((total - soFar) * seconds) / soFar) };
}
