import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createDraftAchievement } from '../../../../test/support/achievements.ts';
import { apiApp } from '../../../../test/support/api.ts';
import { decidePacks } from '../modules/catalog/index.ts';

const server = await apiApp();
const { organisation, owner } = server.school;
const organisationId = organisation.id;

async function read<Body>(response: Response, status = 200): Promise<Body> {
  const text = await response.text();
  assert.equal(response.status, status, text);
  return JSON.parse(text) as Body;
}

interface Draft {
  packs: {
    pack: string;
    use: string;
    isMet: boolean;
    checks: { check: string; isMet: boolean; member: string }[];
  }[];
}

test('a program reads what a pack misses before it publishes, and the same list when a pack stops it', async () => {
  await decidePacks(server.deps, owner, { organisationId, uses: { european: 'block' } });
  const { edition } = await createDraftAchievement(server, { organisationId, author: owner });
  const path = `/achievements/${edition.achievementId}/draft`;
  const seen = await server.call(path);
  const { packs } = await read<Draft>(seen);
  const [european] = packs.filter(({ pack }) => pack === 'european');
  assert.partialDeepStrictEqual(european, { use: 'block', isMet: false });
  const level = european?.checks.find(({ check }) => check === 'level');
  assert.partialDeepStrictEqual(level, { isMet: false, member: 'eqfLevel' });

  const publish = (etag: string) =>
    server.call(`${path}/publish`, { method: 'POST', headers: { 'if-match': etag } });
  const refused = await publish(seen.headers.get('etag') ?? '');
  const problem = await read<{ code: string; errors: { place: string; code: string; detail: string }[] }>(
    refused,
    409,
  );
  assert.equal(problem.code, 'catalog.packs-block');
  assert.deepEqual(
    problem.errors.map(({ place, code }) => [place, code]),
    [
      ['/european/level', 'catalog.pack-check'],
      ['/european/quality', 'catalog.pack-check'],
    ],
  );
  assert.match(
    problem.errors[0]?.detail ?? '',
    /^European standard elements: It is placed at a European level/,
  );

  const change = { eqfLevel: 5, qualityAssurance: [{ name: 'Panel', kind: 'internal-quality' }] };
  const changed = await server.call(path, {
    ...{ method: 'PATCH', body: change },
    headers: { 'if-match': seen.headers.get('etag') ?? '' },
  });
  assert.equal((await publish(changed.headers.get('etag') ?? '')).status, 200);
  const kept = await server.call(`/achievements/${edition.achievementId}/editions/1/conformance`);
  assert.deepEqual((await read<{ labels: string[] }>(kept)).labels, ['european']);
  await decidePacks(server.deps, owner, { organisationId, uses: { european: 'warn' } });
});

test('a preset that a program sends is judged as a file is, and begins a draft in its language', async () => {
  const wrong = { method: 'POST', body: { content: { ects: 999 }, in: { en: { name: 'X', about: '' } } } };
  const { errors } = await read<{ errors: { detail: string }[] }>(await server.call('/presets', wrong), 422);
  assert.match(errors[0]?.detail ?? '', /content\.ects/);
  const begun = await server.call('/presets/workplace/achievements', {
    method: 'POST',
    body: { title: 'Dienstplanung', language: 'de' },
  });
  const { edition } = await read<{ edition: { language: string; workloadHours: number } }>(begun, 201);
  assert.partialDeepStrictEqual(edition, { language: 'de', workloadHours: 60 });
  const token = await server.tokenOf(['achievements:read']);
  assert.equal((await server.call('/presets', { ...wrong, token })).status, 403);
});

interface Packs {
  items: { pack: string; use: string; conditions?: { conditionId: string; message: string }[] }[];
}

test('a program makes rule packs stricter and never looser; what publishes cannot loosen what stops it', async () => {
  const post = (uses: object) => server.call('/rule-packs', { method: 'POST', body: { uses } });
  const useOf = ({ items }: Packs, name: string) => items.find(({ pack }) => pack === name)?.use;
  const stricter = await read<Packs>(await post({ european: 'block', 'workforce-pell': 'warn' }));
  assert.deepEqual([useOf(stricter, 'european'), useOf(stricter, 'workforce-pell')], ['block', 'warn']);
  for (const uses of [{ european: 'warn' }, { 'workforce-pell': 'off', european: 'block' }]) {
    const { code } = await read<{ code: string }>(await post(uses), 403);
    assert.equal(code, 'catalog.people-loosen');
  }
  assert.equal((await post({ european: 'block' })).status, 200);
  await read(await post({ astrology: 'block' }), 422);
  const publishes = await server.tokenOf(['achievements:publish', 'achievements:write']);
  const sent = { method: 'POST', body: { uses: { european: 'block' } }, token: publishes };
  assert.equal((await server.call('/rule-packs', sent)).status, 403);
  await decidePacks(server.deps, owner, { organisationId, uses: { european: 'warn' } });
});

test('a program writes the own pack: what stays keeps its id, faults have their places, one that blocks is for people', async () => {
  const skills = { about: 'skills', operator: 'at-least', amount: 2, isNeeded: true, message: 'Two.' };
  const hours = { about: 'workloadHours', operator: 'stated', isNeeded: false };
  const post = (conditions: object[]) =>
    server.call('/rule-packs/own', { method: 'POST', body: { title: 'Ours', conditions } });
  const own = async (response: Response) =>
    (await read<Packs>(response)).items.find(({ pack }) => pack === 'own')?.conditions ?? [];
  const [first] = await own(await post([skills]));
  const both = await own(await post([hours, skills]));
  assert.equal(both[1]?.conditionId, first?.conditionId);
  const wrong = await read<{ code: string }>(await post([{ ...skills, operator: 'one-of' }]), 422);
  assert.equal(wrong.code, 'catalog.condition-malformed');
  await read(await server.call('/rule-packs', { method: 'POST', body: { uses: { own: 'block' } } }));
  assert.equal((await read<{ code: string }>(await post([]), 403)).code, 'catalog.people-loosen');
});

test('a program has drafts reviewed, and does not take it back', async () => {
  const post = (isNeeded: boolean) => server.call('/review-setting', { method: 'POST', body: { isNeeded } });
  assert.deepEqual(await read(await post(false)), { isNeeded: false });
  assert.deepEqual(await read(await post(true)), { isNeeded: true });
  assert.equal((await read<{ code: string }>(await post(false), 403)).code, 'catalog.people-loosen');
  assert.deepEqual(await read(await server.call('/review-setting')), { isNeeded: true });
});

test('the rules of an organisation are laid down by a program that publishes, and hold where nothing nearer does', async () => {
  const policies = { deferral: { times: 2, days: 7 }, late: { days: 3, percentOff: 10 } };
  const sent = { method: 'POST', body: policies };
  const writes = await server.tokenOf(['achievements:write']);
  assert.equal((await server.call('/policies', { ...sent, token: writes })).status, 403);
  assert.deepEqual(await read(await server.call('/policies', sent)), policies);
  assert.deepEqual(await read(await server.call('/policies')), policies);
  const wrong = {
    refund: {
      from: 'start',
      steps: [
        { percent: 50, days: 1 },
        { percent: 60, days: 2 },
      ],
    },
  };
  await read(await server.call('/policies', { method: 'POST', body: wrong }), 422);
});
