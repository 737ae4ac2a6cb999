import { type Kysely, sql } from 'kysely';
import type { Tables } from '../database/tables.ts';
import type { Log } from './log.ts';

/** `absent`: it cannot be reached, or is just going or coming. `slow`: it ended a statement that took too long. */
export type Absence = 'absent' | 'slow';

// https://www.postgresql.org/docs/current/errcodes-appendix.html
const slowCodes = new Set(['57014', '55P03', '25P03', '25P04']);
const absentCodes = new Set(['57P01', '57P02', '57P03', '57P05', '53300']);
const socketCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'ETIMEDOUT',
  'EPIPE',
  'EHOSTUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
]);
/** What the driver says without a code. */
const absentWords =
  /^(Connection terminated|timeout exceeded when trying to connect|Query read timeout|Client (has encountered a connection error|was closed) and is not queryable|The connection was discarded)/;

/** Whether an error says that the database did not do its part, so that the same may work a little later. */
export function absenceOf(error: unknown): Absence | undefined {
  if (!(error instanceof Error)) return undefined;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (slowCodes.has(code)) return 'slow';
  // A name with several addresses fails with the faults of all.
  if (error instanceof AggregateError && error.errors.length > 0) return absenceOf(error.errors[0]);
  // Class 08: connection exceptions.
  if (absentCodes.has(code) || /^08...$/.test(code) || absentWords.test(error.message)) return 'absent';
  const isOfSocket = 'syscall' in error && /^(connect|getaddrinfo|read|write)$/.test(String(error.syscall));
  return isOfSocket && socketCodes.has(code) ? 'absent' : undefined;
}

export interface AbsenceLog {
  /** Says it at the first fault for an absence, and once more when the database answers again. */
  note(error: unknown): void;
}

/** How often an absent database is asked whether it is back. */
const askEvery = 1000;

/** One for each database, so that requests and jobs of one process say it together. */
export function absenceLog(deps: { database: Kysely<Tables>; log: Log }): AbsenceLog {
  const known = logs.get(deps.database) ?? openLog(deps);
  logs.set(deps.database, known);
  return known;
}

const logs = new WeakMap<Kysely<Tables>, AbsenceLog>();

function openLog(deps: { database: Kysely<Tables>; log: Log }): AbsenceLog {
  let faults = 0;
  const ask = async (): Promise<void> => {
    try {
      await sql`select 1`.execute(deps.database);
      deps.log.warn({ faults }, 'the database answers again');
      faults = 0;
    } catch {
      askLater();
    }
  };
  const askLater = () => setTimeout(() => void ask(), askEvery).unref();
  return {
    note(error) {
      faults += 1;
      if (faults > 1) return;
      deps.log.error(
        { error: String(error) },
        'the database cannot be reached; requests are answered with 503',
      );
      askLater();
    },
  };
}
