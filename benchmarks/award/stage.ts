import type pg from 'pg';
import { newId } from '../../packages/server/src/platform/ids.ts';

const atATime = 5000;

/** No program asks to hear: their machines are away here, and what is measured is ours. */
export async function silencePrograms(pool: pg.Pool): Promise<void> {
  await pool.query(
    `update webhooks.webhook set paused_at = now(), paused_because = 'by-hand' where paused_at is null`,
  );
}

/** Accounts of so many learners, each with a proven address; the addresses. */
export async function addLearners(pool: pg.Pool, count: number): Promise<string[]> {
  const addresses: string[] = [];
  for (let from = 0; from < count; from += atATime) {
    const rows = Array.from({ length: Math.min(atATime, count - from) }, (_, index) => ({
      ...{ id: newId('per'), email_id: newId('eml'), name: `Learner ${from + index}` },
      address: `learner${from + index}@bench.example`,
    }));
    await pool.query(
      `with given as materialized (
         select * from json_to_recordset($1::json) as given (id text, email_id text, name text, address text)
       ), person as (
         insert into people.person (id, name, is_administrator, created_at) select id, name, false, now() from given
       )
       insert into people.email_address (id, person_id, address, address_key, is_primary, verified_at)
       select email_id, id, address, address, true, now() from given`,
      [JSON.stringify(rows)],
    );
    addresses.push(...rows.map(({ address }) => address));
  }
  await pool.query('analyze people.person, people.email_address');
  return addresses;
}
