import type pg from 'pg';

/** Everything that is wrong with what checks left behind whose server was killed, as sentences. */
export async function judgeChecks(
  pool: pg.Pool,
  checks: readonly { checkId: string; expected: readonly string[] }[],
): Promise<string[]> {
  const faults: string[] = [];
  for (const { checkId, expected } of checks) {
    const { rows } = await pool.query<{ verdict: string | null; content: Buffer | null }>(
      'select verdict, content from verification.presented where run_id = $1 order by number',
      [checkId],
    );
    if (rows.length !== expected.length)
      faults.push(`${checkId} has ${rows.length} rows of ${expected.length}`);
    for (const [index, { verdict, content }] of rows.entries()) {
      if (verdict !== expected[index])
        faults.push(`${checkId}, row ${index + 1}: ${verdict}, not ${expected[index]}`);
      if (content) faults.push(`${checkId}, row ${index + 1}: what was handed in is still there`);
    }
    const { rows: runs } = await pool.query<{ fault: string }>(
      `select 'the run ' || id || ' is ' || state || ' with ' || done || ' of ' || total as fault
       from platform.bulk_run where id = $1 and (state <> 'done' or done <> total)`,
      [checkId],
    );
    faults.push(...runs.map(({ fault }) => fault));
  }
  const { rows: jobs } = await pool.query<{ fault: string }>(
    `select 'a job is given up: ' || last_error as fault from graphile_worker._private_jobs
     where attempts >= max_attempts`,
  );
  return [...faults, ...jobs.map(({ fault }) => fault)];
}
