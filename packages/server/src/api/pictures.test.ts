import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createDraftAchievement } from '../../../../test/support/achievements.ts';
import { apiApp } from '../../../../test/support/api.ts';
import { publishAchievement } from '../modules/catalog/index.ts';

const server = await apiApp();
const { organisation, owner } = server.school;
const design = {
  shape: 'hexagon',
  colours: { ground: '#173f5f', ring: '#cfe6f0', symbol: '#cfe6f0', text: '#ffffff' },
  ...{ symbol: 'code', mark: 'none', top: 'रोगी देखभाल', bottom: '', centre: ['Care'], ribbon: '' },
};
const seal =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">\n<path fill="#123456" d="M0 0H64V64"/></svg>';

interface Picture {
  kind: string;
  alt?: string;
  url?: string;
  design?: typeof design;
  contrast?: { of: string; verdict: string }[];
}

async function draft() {
  const { edition } = await createDraftAchievement(server, {
    organisationId: organisation.id,
    author: owner,
  });
  const path = `/achievements/${edition.achievementId}/draft/picture`;
  const tag = async () => (await server.call(path)).headers.get('etag') ?? '';
  const set = async (body: unknown, ifMatch?: string) =>
    server.call(path, { method: 'POST', body, headers: { 'if-match': ifMatch ?? (await tag()) } });
  return { achievementId: edition.achievementId, path, tag, set };
}

async function sendFile(path: string, file: string, etag: string): Promise<Response> {
  return server.app.request(`/api/v1${path}?alt=Our%20seal`, {
    method: 'POST',
    body: file,
    headers: {
      authorization: `Bearer ${server.token}`,
      'content-type': 'image/svg+xml',
      'if-match': etag,
    },
  });
}

test('a program designs a badge, reads it, takes it away, and the published edition keeps its own', async () => {
  const { achievementId, path, tag, set } = await draft();
  assert.equal(((await (await server.call(path)).json()) as Picture).kind, 'family');
  const stale = await tag();
  const made = await set({ design, alt: 'A hexagon' });
  const picture = (await made.json()) as Picture;
  assert.equal(made.status, 200, JSON.stringify(picture));
  assert.deepEqual([picture.kind, picture.alt, picture.design], ['designed', 'A hexagon', design]);
  assert.ok(picture.contrast?.every(({ verdict }) => verdict === 'good'));
  assert.equal((await set({ design }, stale)).status, 412, 'made from what is gone');
  await publishAchievement(server.deps, owner, { achievementId });
  const edition = `/achievements/${achievementId}/editions/1/picture`;
  const published = (await (await server.call(edition)).json()) as Picture;
  assert.match(published.url ?? '', /\/editions\/1\/image\.svg$/);
  await server.call(`/achievements/${achievementId}/draft`, { method: 'POST', body: undefined });
  const gone = await server.call(path, { method: 'DELETE', headers: { 'if-match': await tag() } });
  assert.equal(gone.status, 204);
  assert.equal(((await (await server.call(path)).json()) as Picture).kind, 'family');
  assert.deepEqual(await (await server.call(edition)).json(), published);
});

test('a drawing comes as the body; a hostile one is refused with its line, and nothing is kept', async () => {
  const { path, tag } = await draft();
  const hostile = await sendFile(path, seal.replace('<path', '<script/><path'), await tag());
  const problem = (await hostile.json()) as { code: string; detail: string };
  assert.deepEqual([hostile.status, problem.code], [422, 'catalog.svg-element']);
  assert.match(problem.detail, /Line 2: “script”/);
  assert.equal(((await (await server.call(path)).json()) as Picture).kind, 'family');
  const kept = await sendFile(path, seal, await tag());
  assert.equal(kept.status, 200, await kept.clone().text());
  assert.equal(((await kept.json()) as Picture).alt, 'Our seal');
});

test('a letter that no font has, and words in the colour of their ground, are refused with the reason', async () => {
  const { set } = await draft();
  const colours = { ...design.colours, text: '#173f60' };
  for (const [change, code] of [
    [{ top: 'Care 🙂' }, 'catalog.letter-undrawable'],
    [{ colours }, 'catalog.colours-alike'],
  ] as const) {
    const answer = await set({ design: { ...design, ...change } });
    assert.deepEqual([answer.status, ((await answer.json()) as { code: string }).code], [422, code]);
  }
});

test('a preview is the drawing, and keeps nothing', async () => {
  const { path, tag } = await draft();
  const before = await tag();
  const answer = await server.call(`${path}/preview`, { method: 'POST', body: { design } });
  assert.equal(answer.headers.get('content-type'), 'image/svg+xml');
  assert.match(await answer.text(), /^<svg /);
  assert.equal(await tag(), before);
});
