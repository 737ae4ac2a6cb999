import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createDraftAchievement } from '../../../../../test/support/achievements.ts';
import { createMember, createOrganisation, signIn } from '../../../../../test/support/people.ts';
import { testApp } from '../../../../../test/support/test-app.ts';
import { getAuthored } from '../../modules/catalog/index.ts';

const server = await testApp();
const organisation = await createOrganisation(server, { name: 'Pine Hospital', slug: 'pine' });
const author = await createMember(server, organisation, ['owner']);
const browser = await signIn(server, author);

async function draft() {
  const { edition } = await createDraftAchievement(server, { author, organisationId: organisation.id });
  const { achievementId } = edition;
  const path = `/console/pine/achievements/${achievementId}/details`;
  const stored = async () => (await getAuthored(server.deps, author, { achievementId })).editions[0];
  return { path, stored };
}

const person = {
  'people-0-rowId': '',
  'people-0-from': '',
  'people-0-name': 'Ada Byron',
  'people-0-role': 'author',
  'people-0-address': 'https://ada.example',
  'people-0-credentialAddress': '',
};
const rest = { identityCheck: 'seen-in-person', pedagogy: 'By doing.' };

test('a row is added and taken away without script, and nothing that was typed is lost or saved', async () => {
  const { path, stored } = await draft();
  const added = await browser.post(`${path}/quality`, {
    ...rest,
    ...person,
    'people-0-address': 'no',
    add: 'people',
  });
  assert.equal(added.status, 200);
  const page = await added.text();
  assert.match(page, /value="Ada Byron"/);
  assert.match(page, /By doing\./);
  assert.match(page, /name="people-1-name"/);
  const removed = await browser.post(`${path}/quality`, { ...rest, ...person, remove: 'people-0' });
  assert.doesNotMatch(await removed.text(), /value="Ada Byron"/);
  assert.equal((await stored()).people, undefined);
});

test('rows are saved, changed and taken away; a wrong one comes back with what was typed', async () => {
  const { path, stored } = await draft();
  assert.equal((await browser.post(`${path}/quality`, { ...rest, ...person })).status, 303);
  const [saved] = (await stored()).people ?? [];
  assert.match(saved?.rowId ?? '', /^row_/);
  assert.equal((await stored()).identityCheck, 'seen-in-person');
  const wrong = await browser.post(`${path}/quality`, { ...rest, ...person, 'people-0-address': 'ada' });
  assert.equal(wrong.status, 422);
  assert.match(await wrong.text(), /begins with https/);
  const gone = { ...rest, ...person, 'people-0-rowId': saved?.rowId ?? '', 'people-0-gone': '1' };
  assert.equal((await browser.post(`${path}/quality`, gone)).status, 303);
  assert.equal((await stored()).people, undefined);
});

test('two authors who change one row: the later one sees what is saved now', async () => {
  const { path, stored } = await draft();
  await browser.post(`${path}/quality`, { ...rest, ...person });
  const [{ rowId } = { rowId: '' }] = (await stored()).people ?? [];
  const from =
    /name="people-0-from" value="([^"]+)"/.exec(await (await browser.get(`${path}/quality`)).text())?.[1] ??
    '';
  const edit = (name: string) => ({
    ...rest,
    ...person,
    'people-0-rowId': rowId,
    'people-0-from': from,
    'people-0-name': name,
  });
  assert.equal((await browser.post(`${path}/quality`, edit('Ada One'))).status, 303);
  const later = await browser.post(`${path}/quality`, edit('Ada Two'));
  assert.equal(later.status, 409);
  assert.match(await later.text(), /Saved now: “Ada One/);
});

test('a place in a classification needs a code that it has, and a name where it is none of the known', async () => {
  const { path, stored } = await draft();
  const row = (place: { [member: string]: string }) => ({
    ...{ approach: 'boot-camp', 'classifications-0-rowId': '' },
    ...Object.fromEntries(Object.entries(place).map(([name, value]) => [`classifications-0-${name}`, value])),
  });
  const place = { label: 'Software', scheme: 'cip-2020', code: '99', schemeName: '', address: '' };
  const refused = await browser.post(`${path}/audience`, row(place));
  assert.equal(refused.status, 422);
  const text = await refused.text();
  assert.match(text, /such as 11\.0701 \(CIP\)/);
  assert.match(text, /value="Software"/);
  const nameless = { ...place, scheme: 'another-subject-scheme', code: 'ST 230' };
  assert.match(
    await (await browser.post(`${path}/audience`, row(nameless))).text(),
    /what the classification is called/,
  );
  assert.equal((await browser.post(`${path}/audience`, row({ ...nameless, schemeName: 'RVK' }))).status, 303);
  assert.partialDeepStrictEqual((await stored()).classifications, [
    { label: 'Software', scheme: 'another-subject-scheme', schemeName: 'RVK', code: 'ST 230' },
  ]);
  const page = await (await browser.get(path.replace(/details$/, 'preview'))).text();
  assert.match(page, /Software[\s\S]{0,80}RVK ST 230/);
});

test('weeks that are out of order are refused, and an outcome is said in parts', async () => {
  const { path, stored } = await draft();
  const weeks = { leastWeeks: '9', typicalWeeks: '4', mostWeeks: '', weeklyHours: '2,5', pace: '' };
  const refused = await browser.post(`${path}/time`, weeks);
  assert.notEqual(refused.status, 303);
  assert.match(await refused.text(), /shortest time/);
  const ok = await browser.post(`${path}/time`, { ...weeks, leastWeeks: '2' });
  assert.equal(ok.status, 303);
  assert.equal((await stored()).weeklyHours, 2.5);
  const parts = {
    'verb-0': 'dresses',
    'object-0': 'wounds '.repeat(20),
    'evidence-0': 'observation',
    'level-0': '3',
  };
  const outcomes = path.replace(/details$/, 'outcomes');
  assert.equal((await browser.post(outcomes, { 'text-0': 'Dresses a wound.', ...parts })).status, 303);
  const outcome = (await stored()).learningOutcomes.find(({ text }) => text === 'Dresses a wound.');
  assert.deepEqual([outcome?.verb, outcome?.evidence, outcome?.level], ['dresses', 'observation', 3]);
  const page = await (await browser.get(path.replace(/details$/, 'preview'))).text();
  assert.match(page, /Shown by being observed at work/);
  assert.match(page, /4 weeks \(at least 2 weeks\)/);
});
