import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apiApp } from '../../../../test/support/api.ts';

const server = await apiApp();
const { achievementId } = server.school.edition;
const writes = await server.tokenOf(['achievements:write']);
const runs = `/achievements/${achievementId}/runs`;
const wording = { name: 'Spring', pace: 'self-paced', delivery: 'online', timeZone: 'UTC' };

test('a program that may write and not read is told that its run is there, and may go on with its print', async () => {
  const added = await server.call(runs, { method: 'POST', body: wording, token: writes });
  assert.equal(added.status, 201);
  const { runId } = (await added.json()) as { runId: string };
  const etag = added.headers.get('etag') ?? '';
  const body = { capacity: 30, note: 'Bring a laptop.' };
  const sent = { method: 'PATCH', body, token: writes, headers: { 'if-match': etag } };
  const changed = await server.call(`${runs}/${runId}`, sent);
  assert.equal(changed.status, 200);
  const read = await server.call(`${runs}/${runId}`);
  assert.equal(read.headers.get('etag'), changed.headers.get('etag'));
  assert.equal((await server.call(`${runs}/${runId}`, { token: writes })).status, 403);
});

test('two programs that change other parts of an offer at once lose neither', async () => {
  const { runId } = (await (await server.call(runs, { method: 'POST', body: wording })).json()) as {
    runId: string;
  };
  const offers = `${runs}/${runId}/offers`;
  const body = { track: 'certified', price: { minorUnits: 100, currency: 'EUR' } };
  const { offerId } = (await (await server.call(offers, { method: 'POST', body })).json()) as {
    offerId: string;
  };
  const changes = [{ forWhom: 'Staff.' }, { taxNote: 'No tax.' }, { includes: ['A book'] }];
  const answers = await Promise.all(
    changes.map((body) => server.call(`${offers}/${offerId}`, { method: 'PATCH', body })),
  );
  assert.deepEqual(
    answers.map(({ status }) => status),
    [200, 200, 200],
  );
  const found = (await (await server.call(`${runs}/${runId}`)).json()) as { offers: object[] };
  const { forWhom, taxNote, includes } = found.offers[0] as { [member: string]: unknown };
  assert.deepEqual({ forWhom, taxNote, includes }, Object.assign({}, ...changes));
});

test('runs are read page by page, those that start first first, and a cursor of another list is refused', async () => {
  for (const startsOn of ['2028-03-01', '2028-01-01', undefined, '2028-02-01'])
    await server.call(runs, { method: 'POST', body: { ...wording, name: `Starts ${startsOn}`, startsOn } });
  for (const path of [runs, '/catalogue/runs']) {
    const whole = (await (await server.call(`${path}?limit=100`)).json()) as Listed;
    const seen: string[] = [];
    let next = '';
    do {
      const page = (await (await server.call(`${path}?limit=2${next}`)).json()) as Listed;
      assert.ok(page.items.length <= 2);
      seen.push(...page.items.map(({ runId }) => runId));
      next = page.next ? `&cursor=${page.next}` : '';
    } while (next);
    assert.deepEqual(
      seen,
      whole.items.map(({ runId }) => runId),
    );
    const days = whole.items.map(({ startsOn = '9999' }) => startsOn);
    assert.deepEqual(days, [...days].sort());
    assert.equal((await server.call(`${path}?cursor=nonsense`)).status, 422);
  }
  const drafts = (await (await server.call('/catalogue/runs')).json()) as Listed;
  assert.equal(drafts.items.length, 0);
});

interface Listed {
  items: { runId: string; startsOn?: string }[];
  next?: string;
}
