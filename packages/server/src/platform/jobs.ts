import type { Transaction } from 'kysely';
import { sql } from 'kysely';
import type { Tables } from '../database/tables.ts';

/** What each job carries. A job may run more than once: every handler is safe to repeat. */
export interface JobPayloads {
  'send-mail': { mailId: string };
  'award-earned': {
    personId: string;
    achievementVersionId: string;
    attemptId: string;
    scorePercent: number;
    /** ISO 8601, UTC. */
    passedAt: string;
  };
  /** The time of an exam is over: mark what is there. */
  'close-attempt': { attemptId: string };
  /** Somebody closed their account: what they showed to the public is hidden. */
  'account-closed': { personId: string };
  'sign-award': { awardId: string };
  'publish-status-list': { statusListId: string };
}

export type JobName = keyof JobPayloads;

export interface Jobs {
  /** Adds a job in the caller's transaction: it exists exactly when the transaction commits. Same key: one job. */
  enqueue<Name extends JobName>(
    transaction: Transaction<Tables>,
    name: Name,
    payload: JobPayloads[Name],
    options?: { key?: string; runAt?: Date },
  ): Promise<void>;
}

export const jobs: Jobs = {
  async enqueue(transaction, name, payload, options = {}) {
    await sql`select graphile_worker.add_job(
      ${name},
      payload := ${JSON.stringify(payload)}::json,
      job_key := ${options.key ?? null},
      run_at := ${options.runAt ?? null}::timestamptz,
      max_attempts := 12
    )`.execute(transaction);
  },
};
