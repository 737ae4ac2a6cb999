import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createDraftAchievement } from '../../../../../test/support/achievements.ts';
import { createMember, createOrganisation, openBrowser, signIn } from '../../../../../test/support/people.ts';
import { testApp } from '../../../../../test/support/test-app.ts';
import { getAuthored, publishAchievement, saveDraft } from '../../modules/catalog/index.ts';

const server = await testApp();
const { deps } = server;
const organisation = await createOrganisation(server);
const author = await createMember(server, organisation, ['author']);
const [one, two] = [await signIn(server, author), await signIn(server, author)];
const slug = author.memberships[0]?.slug ?? '';
type Fields = { [field: string]: string | string[] };

const modules = [
  { moduleId: 'mod_a', title: 'Recording' },
  { moduleId: 'mod_b', title: 'Merging', summary: 'Two lines of work.' },
];
const unit = (unitId: string, moduleId: string) => ({
  ...{ unitId, moduleId, title: `About ${unitId}`, outcomeIds: ['oc_record'] },
  ...{ kind: 'lesson' as const, need: 'compulsory' as const, hours: 1.5 },
});

async function aDraft() {
  const { edition } = await createDraftAchievement(server, {
    author,
    organisationId: organisation.id,
    content: { modules, units: [unit('unt_a', 'mod_a'), unit('unt_b', 'mod_b'), unit('unt_c', 'mod_a')] },
  });
  const address = `/console/${slug}/achievements/${edition.achievementId}`;
  const stored = async () => (await getAuthored(deps, author, edition)).editions[0];
  return { ...edition, address, stored };
}

/** What the page would send, by field. */
async function formAt(page: string): Promise<Fields> {
  const fields: Fields = {};
  for (const [, name = '', value = ''] of page.matchAll(/<input[^>]*name="([^"]+)"[^>]*?value="([^"]*)"/g))
    if (/-(id|from|gone|title|hours)$|^order$/.test(name)) fields[name] = value;
  for (const [, name = '', body = ''] of page.matchAll(/<select[^>]*name="([^"]+)"[^>]*>(.*?)<\/select>/gs)) {
    const chosen = /<option[^>]*value="([^"]*)"[^>]*selected|<option[^>]*selected[^>]*value="([^"]*)"/.exec(
      body,
    );
    fields[name] = chosen?.[1] ?? chosen?.[2] ?? '';
  }
  for (const [, name = '', text = ''] of page.matchAll(
    /<textarea[^>]*name="([^"]+)"[^>]*>(.*?)<\/textarea>/gs,
  ))
    fields[name] = text.trim();
  return fields;
}

const open = async (path: string) => formAt(await (await one.get(path)).text());
const titles = (rows: readonly { title: string }[] | undefined) => rows?.map(({ title }) => title);

test('modules are written in their order, added, moved by a button and taken away with their units, without script', async () => {
  const { address, stored } = await aDraft();
  const path = `${address}/outline`;
  const form = await open(path);
  const added = await one.post(path, { ...form, add: '1' });
  assert.equal(added.status, 200);
  const withNew = await formAt(await added.text());
  const newId = String(withNew['modules-2-id']);
  assert.match(newId, /^mod_/);
  assert.equal((await stored()).modules?.length, 2, 'nothing is saved by adding');
  const moved = await one.post(path, { ...withNew, 'modules-2-title': 'Undoing', up: newId });
  assert.equal((await one.post(path, await formAt(await moved.text()))).status, 303);
  assert.deepEqual(titles((await stored()).modules), ['Recording', 'Undoing', 'Merging']);
  const removed = await one.post(path, { ...(await open(path)), remove: 'mod_a' });
  await one.post(path, await formAt(await removed.text()));
  assert.deepEqual(titles((await stored()).modules), ['Undoing', 'Merging']);
  assert.deepEqual(titles((await stored()).units), ['About unt_b'], 'units go with their module');
});

test('units say what learners do and where they lead, change their module, and are refused without a title', async () => {
  const { address, stored } = await aDraft();
  const path = `${address}/outline/mod_a`;
  const form = await open(path);
  const refused = await one.post(path, { ...form, 'units-0-title': '' });
  assert.equal(refused.status, 422);
  assert.match(await refused.text(), /Give it a title/);
  const hours = await one.post(path, { ...form, 'units-0-hours': 'long' });
  assert.equal(hours.status, 422);
  const saved = await one.post(path, {
    ...form,
    'units-0-moduleId': 'mod_b',
    'units-1-kind': 'exercise',
    'units-1-outcomeIds': ['oc_merge', 'oc_elsewhere'],
  });
  assert.equal(saved.status, 303);
  const { units = [] } = await stored();
  assert.deepEqual(
    units.map(({ unitId, moduleId, kind, outcomeIds }) => [unitId, moduleId, kind, outcomeIds.join()]),
    [
      ['unt_b', 'mod_b', 'lesson', 'oc_record'],
      ['unt_a', 'mod_b', 'lesson', ''],
      ['unt_c', 'mod_a', 'exercise', 'oc_merge'],
    ],
  );
  assert.equal((await one.get(`${address}/outline/mod_x`)).status, 404);
});

test('two who change two modules both keep theirs, and of one that both changed the later one reads the difference', async () => {
  const { address, stored } = await aDraft();
  const path = `${address}/outline`;
  const form = await open(path);
  await one.post(path, { ...form, 'modules-0-title': 'Recording well' });
  assert.equal((await two.post(path, { ...form, 'modules-1-title': 'Merging well' })).status, 303);
  assert.deepEqual(titles((await stored()).modules), ['Recording well', 'Merging well']);
  const late = await two.post(path, { ...form, 'modules-0-title': 'Mine' });
  assert.equal(late.status, 409);
  assert.match(await late.text(), /Saved now: “Recording well”/);
});

test('an outline that names one part twice, or too many, is refused by every door', async () => {
  const { achievementId } = await aDraft();
  const save = (change: object) => saveDraft(deps, author, { achievementId, change });
  await assert.rejects(save({ modules: [modules[0], modules[0]] }), { code: 'catalog.outline-malformed' });
  const many = Array.from({ length: 21 }, (_, index) => ({ moduleId: `mod_${index}`, title: 'x' }));
  await assert.rejects(save({ modules: many }), { code: 'catalog.outline-too-long' });
  const crowd = Array.from({ length: 21 }, (_, index) => unit(`unt_${index}`, 'mod_a'));
  await assert.rejects(save({ units: crowd }), { code: 'catalog.outline-too-long' });
});

test('the matrix of coverage names its holes in words, with the way to mend them; learners read the outline', async () => {
  const { achievementId, address } = await aDraft();
  const page = await (await one.get(`${address}/outline/coverage`)).text();
  assert.match(page, /No unit leads to “Merges two lines of work\.”/);
  assert.match(page, new RegExp(`href="${address}/outline"`));
  assert.match(page, /not taught/);
  await publishAchievement(deps, author, { achievementId });
  const shown = await (await openBrowser(server).get(`/achievements/${achievementId}`)).text();
  assert.match(shown, /Hours: 4\.5/);
  assert.match(shown, /About unt_a[\s\S]*Lesson · Hours: 1\.5 · Outcome 1/);
});
