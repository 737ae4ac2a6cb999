import type { Deps } from '../deps.ts';
import type { Said, SaidParams } from '../refusal.ts';
import type { Within } from '../transaction.ts';

/** `checked` waits for somebody to say that it may begin. */
export type BulkState = 'checking' | 'checked' | 'running' | 'done' | 'cancelled';

/** Long work over many rows. Counts are of rows; those neither done, failed nor skipped still wait. */
export interface BulkRun {
  runId: string;
  kind: string;
  /** Whose it is: for kinds of work that a person has done for themselves, that person's id. */
  organisationId: string;
  /** Id of the person or the token that started it. */
  startedBy: string;
  state: BulkState;
  /** What the kind was told for the whole run, as JSON. */
  options: { [name: string]: unknown };
  total: number;
  /** Rows that were looked at before the run began. */
  checked: number;
  done: number;
  failed: number;
  skipped: number;
  createdAt: Date;
  startedAt?: Date;
  finishedAt?: Date;
}

/** `new` was not looked at yet, `ready` was and may be done. */
export type RowState = 'new' | 'ready' | 'done' | 'failed' | 'skipped';

export interface BulkRow {
  /** From 1, as the rows came. */
  number: number;
  /** As it was handed in, JSON. */
  input: { [name: string]: unknown };
  state: RowState;
  /** Id of what was made or changed. */
  about?: string;
  /** Why it failed or was skipped; its sentence stands among the words of refusals. */
  code?: string;
  params?: SaidParams;
}

/** What became of a row, which may say more of what is done. `skipped`: there was nothing to do. */
export type RowResult =
  | ({ state: 'done'; about?: string } & Partial<Said>)
  | ({ state: 'failed' | 'skipped' } & Said);

/** What speaks against a row before anything was done. */
export type RowFault = Said | undefined;

/**
 * A kind of long work, given to the runner by the door for jobs. Both functions get rows in order and answer one
 * result a row. `work` is safe to repeat: after a crash the last rows come again.
 */
export interface BulkKind {
  /** Rows at a time; so many that they take less than about a second, so that other jobs get their turn. */
  rowsAtATime: number;
  check?(deps: Deps, run: BulkRun, rows: readonly BulkRow[]): Promise<RowFault[]>;
  work(deps: Deps, run: BulkRun, rows: readonly BulkRow[]): Promise<RowResult[]>;
  /** In the transaction in which a run is done: what others should hear of it. */
  ended?(deps: Pick<Deps, 'jobs' | 'now'> & Within, run: BulkRun): Promise<void>;
}

export interface BulkKinds {
  [kind: string]: BulkKind;
}

/** No run has more rows. */
export const mostRows = 1_000_000;
