import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createDraftAchievement } from '../../../../../../test/support/achievements.ts';
import { createMember, createOrganisation, signIn } from '../../../../../../test/support/people.ts';
import { testApp, testUrl } from '../../../../../../test/support/test-app.ts';
import { getAuthored } from '../../../modules/catalog/index.ts';

const server = await testApp();
const organisation = await createOrganisation(server, { name: 'Pine University', slug: 'pine' });
const author = await createMember(server, organisation, ['author']);
const viewer = await createMember(server, organisation, ['viewer']);
const [asAuthor, asViewer] = [await signIn(server, author), await signIn(server, viewer)];
const textOf = async (answer: Response | Promise<Response>) => (await answer).text();

test('the page of a preset says what it sets and what it cannot, and begins a draft', async () => {
  const list = await textOf(asAuthor.get('/console/pine/achievements/new'));
  assert.match(list, /href="\/console\/pine\/presets\/nanodegree"/);
  const page = await textOf(asAuthor.get('/console/pine/presets/nanodegree'));
  assert.match(page, /Workload in hours<\/dt><dd>160/);
  assert.match(page, /You pass with 80% in each outcome/);
  assert.match(page, /Cairn cannot do yet[\s\S]*line by line against a published rubric/);
  const wrong = await asAuthor.post('/console/pine/presets/nanodegree', {
    title: ' ',
    purpose: 'For analysts.',
  });
  assert.equal(wrong.status, 422);
  assert.match(await wrong.text(), /For analysts\./);
  const begun = await asAuthor.post('/console/pine/presets/nanodegree', {
    title: 'Data analyst',
    purpose: '',
  });
  assert.equal(begun.status, 303);
  const [, achievementId = ''] =
    /achievements\/(ach_\w+)\/details/.exec(begun.headers.get('location') ?? '') ?? [];
  const { editions } = await getAuthored(server.deps, author, { achievementId });
  assert.partialDeepStrictEqual(editions[0], { title: 'Data analyst', workloadHours: 160, language: 'en' });
});

test('an offer is downloaded as a preset and brought in again; a wrong file is refused at its field', async () => {
  const { edition } = await createDraftAchievement(server, { author, organisationId: organisation.id });
  const file = await asAuthor.get(`/console/pine/achievements/${edition.achievementId}/preset`);
  assert.match(file.headers.get('content-disposition') ?? '', /^attachment; filename="preset-ach_/);
  const json = await file.text();
  const [, csrf = ''] =
    /name="csrf" value="([^"]+)"/.exec(await textOf(asAuthor.get('/console/pine/presets'))) ?? [];
  const upload = (content: string) => {
    const body = new FormData();
    body.set('csrf', csrf);
    body.set('file', new File([content], 'preset.json', { type: 'application/json' }));
    const cookie = [...asAuthor.cookies].map(([key, value]) => `${key}=${value}`).join('; ');
    const init = { method: 'POST', body, headers: { cookie, origin: testUrl } };
    return server.app.request(new Request(`${testUrl}/console/pine/presets`, init));
  };
  const brought = await upload(json);
  assert.equal(brought.status, 303);
  const address = brought.headers.get('location') ?? '';
  assert.match(await textOf(asViewer.get(address)), /Records a change with a message/);
  const wrong = await upload(json.replace('"criteria"', '"criterion"'));
  assert.equal(wrong.status, 422);
  assert.match(await wrong.text(), /in\.en\.content\.criterion/);
  assert.equal((await asAuthor.post('/console/pine/presets', {})).status, 422);
  assert.equal((await asViewer.post(`${address}/remove`, {})).status, 403);
  assert.equal((await asAuthor.post(`${address}/remove`, {})).status, 303);
  assert.equal((await asAuthor.get(address)).status, 404);
});

test('a copy of an own offer is begun from its page', async () => {
  const { edition } = await createDraftAchievement(server, { author, organisationId: organisation.id });
  const path = `/console/pine/achievements/new/copy`;
  const page = await textOf(asAuthor.get(`${path}?from=${edition.achievementId}`));
  assert.match(page, new RegExp(`value="${edition.achievementId}" selected`));
  const copied = await asAuthor.post(path, { from: edition.achievementId, title: 'Git again' });
  assert.equal(copied.status, 303);
  assert.match(await textOf(asAuthor.get(copied.headers.get('location') ?? '')), /Git again/);
  assert.equal((await asViewer.get(path)).status, 403);
});
