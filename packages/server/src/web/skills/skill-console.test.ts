import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createAwardable } from '../../../../../test/support/awards.ts';
import {
  type Browser,
  createMember,
  createOrganisation,
  signIn,
} from '../../../../../test/support/people.ts';
import { readForms } from '../../../../../test/support/read-forms.ts';
import { testApp } from '../../../../../test/support/test-app.ts';
import { getEdition, startEdition } from '../../modules/catalog/index.ts';
import { addScale, getOwnScale, getOwnSkill } from '../../modules/skills/index.ts';

const server = await testApp();
const { deps } = server;
const organisation = await createOrganisation(server, { name: 'Pine Hospital', slug: 'pine' });
const owner = await createMember(server, organisation, ['owner']);
const browser = await signIn(server, owner);
const { id: organisationId } = organisation;
const edition = await createAwardable(server, { organisation, owner });
const skillId = edition.skills[0]?.skillId ?? '';
const address = `/console/pine/skills/${skillId}`;
const textOf = async (path: string, from = browser) => (await from.get(path)).text();

/** The form of a page as a browser would send it, with what is typed over it. */
async function send(from: Browser, path: string, typed: { [field: string]: string }): Promise<Response> {
  const form = readForms(await textOf(path, from)).find(({ names }) =>
    names.some((each) => each.startsWith('from-')),
  );
  assert.ok(form, path);
  const values = Object.entries(form.values).map(([name, [value = '']]) => [name, value] as const);
  return from.post(path, { ...Object.fromEntries(values), ...typed });
}

test('an author says beside the original what a skill is called, and sees how far each language is', async () => {
  assert.match(await textOf('/console/pine/skills'), new RegExp(`href="${address}"[\\s\\S]*Writing tests`));
  const begun = await browser.get(`${address}?language=de`);
  assert.equal(begun.headers.get('location'), `${address}/de`);
  const typed = { name: ' Tests\nschreiben ', alternatives: 'Prüfcode\r\n\r\nTestcode' };
  assert.equal((await send(browser, `${address}/de`, typed)).status, 303);
  const { translations } = await getOwnSkill(deps, { organisationId, skillId });
  assert.deepEqual(translations.de, { name: 'Tests schreiben', alternatives: ['Prüfcode', 'Testcode'] });
  assert.match(await textOf(address), /German<\/a>[\s\S]*Complete/);
  assert.equal((await send(browser, `${address}/en`, { alternatives: 'Test code' })).status, 303);
  assert.match(await textOf(`${address}/de`), /Test code/);
});

test('a reader of German finds the skill, and reads its name and its levels, in German', async () => {
  const german = { headers: { 'accept-language': 'de' } };
  const page = await (await server.app.request(`/skills/${skillId}`, german)).text();
  assert.match(page, /<h1>Tests schreiben<\/h1>/);
  assert.match(page, /Selbstständig/);
  const found = await textOf(`/console/pine/achievements/${edition.achievementId}`);
  assert.ok(found);
});

test('what is published keeps the names of that day, and the next edition begins with those of today', async () => {
  const published = await getEdition(deps, edition.editionId);
  assert.equal(published.skills[0]?.translations?.de?.name, undefined);
  const { draft } = await startEdition(deps, owner, edition);
  assert.equal(draft.skills[0]?.translations?.de?.name, 'Tests schreiben');
});

test('a scale of the organisation is translated level by level', async () => {
  const levels = [{ name: 'Basic', description: 'Knows it.' }, { name: 'Advanced' }];
  const scale = await addScale(deps, owner, { organisationId, name: 'Two', language: 'en', levels });
  const path = `/console/pine/scales/${scale.frameworkId}`;
  const typed = { name: 'Zwei', 'level-1': 'Grundlagen', 'meaning-1': 'Kennt es.' };
  assert.equal((await send(browser, `${path}/de`, typed)).status, 303);
  const { translations } = await getOwnScale(deps, { organisationId, frameworkId: scale.frameworkId });
  assert.deepEqual(translations.de, {
    name: 'Zwei',
    levels: { '1': { name: 'Grundlagen', description: 'Kennt es.' } },
  });
  assert.match(await textOf(path), /one text is missing/);
  assert.equal((await browser.get(`${path}/en`)).status, 404);
});

test('too many other names are refused and come back, and what is not theirs is missing', async () => {
  const many = Array.from({ length: 21 }, (_, index) => `Name ${index}`).join('\n');
  const answer = await send(browser, `${address}/de`, { alternatives: many });
  assert.equal(answer.status, 422);
  assert.match(await answer.text(), /At most 20 other names[\s\S]*Name 20/);
  for (const path of [
    `${address}/klingon`,
    '/console/pine/skills/skl_none',
    '/console/pine/scales/frm_cairn-five-levels',
  ])
    assert.equal((await browser.get(path)).status, 404, path);
});
