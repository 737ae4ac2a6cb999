import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apiApp } from '../../../../test/support/api.ts';
import { createAward } from '../../../../test/support/awards.ts';
import { WorkerFault } from '../platform/worker-pool.ts';

const server = await apiApp();
const { school, pool } = server;
const { award } = await createAward(server, school, { holderName: 'Ada Sample' });
await server.runJobs();
const text = await (await server.app.request(`/awards/${award.id}/credential.json`)).text();

interface Check {
  checkId: string;
  state: string;
  total: number;
  left: number;
  verdicts: { [verdict: string]: number };
}

async function read<Body>(response: Response, status = 200): Promise<Body> {
  assert.equal(response.status, status, await response.clone().text());
  return response.json() as Promise<Body>;
}

const body = {
  name: 'Applicants',
  items: [
    { presented: text, name: 'Ada' },
    { presented: text.replace('Ada Sample', 'Eve Sample') },
    ...Array.from({ length: 60 }, () => ({ presented: award.id })),
  ],
  files: [{ name: 'list.csv', content: Buffer.from(`url\n${award.id}\n`).toString('base64') }],
};
const send = () =>
  server.call('/bulk-checks', { method: 'POST', body, headers: { 'idempotency-key': 'check-1' } });

test('a batch is taken once, is checked by itself, and says row by row what was found', async () => {
  const answer = await send();
  const begun = await read<Check>(answer, 202);
  assert.deepEqual([begun.state, begun.total, begun.left], ['running', 63, 63]);
  assert.ok(answer.headers.get('location')?.endsWith(`/api/v1/bulk-checks/${begun.checkId}`));
  assert.equal((await send()).headers.get('idempotency-replayed'), 'true');
  await pool.query('delete from api.idempotent_request');
  assert.equal((await read<Check>(await send(), 202)).checkId, begun.checkId);
  const path = `/bulk-checks/${begun.checkId}`;
  assert.equal((await server.call(`${path}/verdict-file`)).status, 409);
  await server.runJobs();
  const { state, left, verdicts } = await read<Check>(await server.call(path));
  assert.deepEqual([state, left, verdicts.valid, verdicts.altered], ['done', 0, 62, 1]);
  const rows: { row: number; name: string; verdict: string; reason: string }[] = [];
  let next: string | undefined = '';
  while (next !== undefined) {
    const page: { items: typeof rows; next?: string } = await read(
      await server.call(`${path}/rows?limit=25${next && `&cursor=${next}`}`),
    );
    rows.push(...page.items);
    next = page.next;
  }
  assert.deepEqual(
    rows.map(({ row }) => row),
    Array.from({ length: 63 }, (_, row) => row),
  );
  assert.deepEqual([rows[0]?.name, rows[1]?.name, rows[62]?.name], ['Ada', '2', 'list.csv:2']);
  assert.equal(rows[1]?.verdict, 'altered');
  assert.match(rows[1]?.reason ?? '', /changed/);
  const file = await read<{ credentialSubject: object }>(await server.call(`${path}/verdict-file`));
  assert.ok('digestSRI' in file.credentialSubject);
  const lines = await (await server.call(`${path}/verdict-rows`)).text();
  assert.equal(lines.trim().split('\n').length, 63);
  assert.equal((await server.call(path, { method: 'DELETE' })).status, 204);
  assert.equal((await server.call(path)).status, 404);
});

test('a badge whose check took too much is not called false: it could not be checked', async () => {
  const { engineThreads } = server.deps;
  const verify = engineThreads.verify;
  engineThreads.verify = () => Promise.reject(new WorkerFault('slow'));
  const items = [{ presented: text, name: 'Ada' }];
  const headers = { 'idempotency-key': 'check-2' };
  const { checkId } = await read<Check>(
    await server.call('/bulk-checks', { method: 'POST', body: { name: 'Costly', items }, headers }),
    202,
  );
  await server.runJobs();
  engineThreads.verify = verify;
  const { items: rows } = await read<{ items: { verdict: string; genuine: string }[] }>(
    await server.call(`/bulk-checks/${checkId}/rows`),
  );
  assert.deepEqual(
    rows.map(({ verdict, genuine }) => [verdict, genuine]),
    [['could-not-check', 'unknown']],
  );
});
