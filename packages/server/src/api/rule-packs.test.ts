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
