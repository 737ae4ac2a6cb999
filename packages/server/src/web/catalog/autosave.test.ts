import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { createDraftAchievement } from '../../../../../test/support/achievements.ts';
import { createMember, createOrganisation, signIn } from '../../../../../test/support/people.ts';
import { readForms } from '../../../../../test/support/read-forms.ts';
import { testApp } from '../../../../../test/support/test-app.ts';
import { getAuthoredExam } from '../../modules/assessment/index.ts';
import { getAuthored, publishAchievement } from '../../modules/catalog/index.ts';

const server = await testApp();
const { deps } = server;
const organisation = await createOrganisation(server);
const priya = await createMember(server, organisation, ['author']);
const other = await createMember(server, organisation, ['author', 'reviewer']);
const [one, two] = [await signIn(server, priya), await signIn(server, other)];
const viewer = await signIn(server, await createMember(server, organisation, ['viewer']));
const slug = priya.memberships[0]?.slug ?? '';
type Reader = typeof one;
type Values = { [field: string]: string | string[] };

interface Saved {
  state: string;
  at?: string;
  by?: string;
  marks?: Values;
  errors?: { [field: string]: string };
  sentences?: string[];
}

async function aDraft() {
  const given = { author: priya, organisationId: organisation.id };
  const { edition } = await createDraftAchievement(server, given);
  const address = `/console/${slug}/achievements/${edition.achievementId}`;
  const stored = async () => (await getAuthored(deps, priya, edition)).editions[0];
  return { ...edition, address, stored };
}

/** The form as a browser would send it. */
async function formOf(reader: Reader, path: string): Promise<Values> {
  const forms = readForms(await (await reader.get(path)).text());
  const found = forms.find(({ action, method }) => action === '' && method === 'post');
  assert.ok(found, `there is no form on ${path}`);
  const values = Object.entries(found.values);
  return Object.fromEntries(
    values.map(([name, [one = '', ...more]]) => [name, more.length > 0 ? [one, ...more] : one]),
  );
}

const save = async (reader: Reader, path: string, values: Values): Promise<Saved> => {
  const response = await reader.postJson(`${path}/autosave`, { values });
  assert.equal(response.status, 200, await response.clone().text());
  return (await response.json()) as Saved;
};

test('what is typed is saved with the moment, and saved again from what it says it is made from now', async () => {
  const { address, stored } = await aDraft();
  const path = `${address}/details`;
  const form = await formOf(one, path);
  const first = await save(one, path, { ...form, title: 'First' });
  assert.deepEqual([first.state, first.at], ['saved', deps.now().toISOString()]);
  const second = await save(one, path, { ...form, ...first.marks, title: 'Second' });
  assert.equal(second.state, 'saved');
  assert.equal((await stored()).title, 'Second');
});

test('what cannot be saved yet is kept for whoever typed it, with what is wrong, until it is saved or let go', async () => {
  const { address, stored } = await aDraft();
  const path = `${address}/details`;
  const form = await formOf(one, path);
  const typed = { ...form, title: 'Half', workloadHours: 'twelve' };
  const kept = await save(one, path, typed);
  assert.equal(kept.state, 'kept');
  assert.match(kept.errors?.workloadHours ?? '', /number from 0 to 12000/);
  assert.equal((await stored()).title, 'Version control with Git');
  const page = await (await one.get(path)).text();
  assert.match(page, /What you typed is not saved yet/);
  assert.match(page, /value="twelve"/);
  assert.match(page, /number from 0 to 12000/);
  assert.doesNotMatch(await (await two.get(path)).text(), /twelve/, 'it is theirs alone');
  assert.equal((await save(one, path, { ...typed, workloadHours: '12' })).state, 'saved');
  assert.doesNotMatch(await (await one.get(path)).text(), /What you typed is not saved yet/);
  await save(one, path, { ...form, workloadHours: 'none' });
  const whole = { ...form, purpose: 'x'.repeat(20_000) };
  assert.equal((await one.post(`${path}/forget`, whole)).status, 303, 'the browser sends all that was typed');
  assert.match(await (await one.get(path)).text(), /value="12"/);
});

test('the later of two reads in sentences who saved what, chooses, and loses nothing', async () => {
  const { address, stored } = await aDraft();
  const path = `${address}/details`;
  const [mine, theirs] = [await formOf(two, path), await formOf(one, path)];
  await save(one, path, { ...theirs, title: 'Theirs', workloadHours: '20' });
  const typed = { ...mine, title: 'Mine', workloadHours: '9' };
  const changed = await save(two, path, typed);
  assert.equal(changed.state, 'changed');
  assert.equal(changed.by, priya.name);
  assert.deepEqual(changed.sentences, [
    '“Title” was Theirs and is now Mine.',
    '“Workload in hours” was 20 and is now 9.',
  ]);
  assert.equal((await stored()).title, 'Theirs', 'nothing is written over unseen');
  assert.match(await (await two.get(path)).text(), /value="Mine"/, 'what was typed is kept');
  assert.equal((await save(two, path, { ...typed, ...changed.marks })).state, 'saved');
  assert.equal((await stored()).title, 'Mine');
});

test('rows that are typed anew are saved once, and two authors of two rows both keep theirs', async () => {
  const { address, stored } = await aDraft();
  const outcomes = `${address}/outcomes`;
  const form = await formOf(one, outcomes);
  const typed = { ...form, 'text-2': 'Undoes a change.' };
  const first = await save(one, outcomes, typed);
  assert.match(String(first.marks?.['id-2']), /^oc_/);
  await save(two, outcomes, { ...form, 'text-0': 'Records a change well.' });
  await save(one, outcomes, { ...typed, ...first.marks, 'text-2': 'Undoes any change.' });
  assert.deepEqual(
    (await stored()).learningOutcomes.map(({ text }) => text),
    ['Records a change well.', 'Merges two lines of work.', 'Undoes any change.'],
  );
  const people = `${address}/details/quality`;
  const added = { ...(await formOf(one, people)), 'people-0-rowId': '', 'people-0-from': '' };
  const row = { 'people-0-name': 'Ann', 'people-0-role': 'author' };
  const saved = await save(one, people, { ...added, ...row });
  assert.match(String(saved.marks?.['people-0-rowId']), /^row_/);
  await save(one, people, { ...added, ...row, ...saved.marks, 'people-0-name': 'Anna' });
  assert.deepEqual(
    (await stored()).people?.map(({ name }) => name),
    ['Anna'],
  );
});

test('rules of an exam are saved while one types, once in the trail; the later one reads what they are called', async () => {
  const { achievementId, editionId, address } = await aDraft();
  const path = `${address}/exam`;
  const [mine, theirs] = [await formOf(two, path), await formOf(one, path)];
  const first = await save(one, path, { ...theirs, passPercent: '80' });
  assert.deepEqual([first.state, first.at], ['saved', deps.now().toISOString()]);
  const second = await save(one, path, { ...theirs, ...first.marks, passPercent: '85' });
  assert.equal(second.state, 'saved');
  await save(one, path, { ...theirs, ...second.marks, passPercent: '85' });
  const { exam } = await getAuthoredExam(deps, priya, { achievementId });
  assert.equal(exam.settings.passPercent, 85);
  const entries = await deps.database
    .selectFrom('audit.audit_entry')
    .innerJoin('assessment.exam', 'assessment.exam.id', 'audit.audit_entry.subject_id')
    .select('sequence')
    .where('action', '=', 'exam.changed')
    .where('edition_id', '=', editionId)
    .execute();
  assert.equal(entries.length, 1);
  const changed = await save(two, path, { ...mine, passPercent: '60' });
  assert.deepEqual([changed.state, changed.by], ['changed', priya.name]);
  assert.match(changed.sentences?.join() ?? '', /^Pass mark in percent: Saved now: “85”/);
  assert.equal((await save(two, path, { ...mine, ...changed.marks, passPercent: '60' })).state, 'saved');
});

test('what the button alone may do is kept meanwhile: questions, a badge that is tried, skills that go', async () => {
  const { achievementId, address, stored } = await aDraft();
  const readItems = async () => (await getAuthoredExam(deps, priya, { achievementId })).items;
  const [item] = await readItems();
  const [skill] = (await stored()).skills;
  assert.ok(item && skill);
  const waits: [string, Values, RegExp][] = [
    [
      '/exam/items/new',
      { prompt: 'Which?', 'choice-1': 'This', 'choice-2': 'That', correct: '1' },
      /Which\?/,
    ],
    [`/exam/items/${item.itemId}`, { prompt: 'Another wording' }, /Another wording/],
    ['/picture/design', { top: 'Tried' }, /value="Tried"/],
    ['/skills', { remove: skill.skillId }, /name="remove"[^>]*checked|checked[^>]*name="remove"/],
  ];
  for (const [page, typed, shown] of waits) {
    const path = `${address}${page}`;
    const form = await formOf(one, path);
    const kept = await save(one, path, { ...form, ...typed });
    assert.deepEqual([kept.state, kept.at], ['waits', deps.now().toISOString()], page);
    const html = await (await one.get(path)).text();
    assert.match(html, shown, page);
    assert.match(html, /The button below saves it\./, page);
    assert.doesNotMatch(await (await two.get(path)).text(), shown, 'it is theirs alone');
    assert.equal((await one.post(`${path}/forget`, {})).status, 303);
    assert.doesNotMatch(await (await one.get(path)).text(), shown, page);
  }
  assert.deepEqual((await readItems())[0], item);
  assert.ok((await stored()).skills.some(({ skillId }) => skillId === skill.skillId));
  assert.equal((await stored()).pictureId, undefined);
});

test('half a question and rules out of bounds are kept, and what is wrong stands at the field when they are opened', async () => {
  const { achievementId, address } = await aDraft();
  const cases: [string, Values, string, RegExp][] = [
    ['/exam', { passPercent: '180' }, 'passPercent', /from 1 to 100/],
    ['/exam', { minutes: 'an hour' }, 'minutes', /from 1 to 600/],
    ['/exam/items/new', { prompt: 'Half a quest' }, 'choices', /two choices/],
  ];
  for (const [page, typed, field, said] of cases) {
    const path = `${address}${page}`;
    const kept = await save(one, path, { ...(await formOf(one, path)), ...typed });
    assert.equal(kept.state, 'kept', page);
    assert.match(kept.errors?.[field] ?? '', said);
    const html = await (await one.get(path)).text();
    assert.match(html, /Something in it has to be put right first/, page);
    assert.match(html, said, page);
    assert.equal((await one.post(`${path}/forget`, {})).status, 303);
  }
  const { exam } = await getAuthoredExam(deps, priya, { achievementId });
  assert.deepEqual([exam.settings.passPercent <= 100, exam.settings.minutes], [true, 30]);
});

test('what was typed for a question that somebody removed meanwhile is there as a new one', async () => {
  const { achievementId, address } = await aDraft();
  const [item] = (await getAuthoredExam(deps, priya, { achievementId })).items;
  const path = `${address}/exam/items/${item?.itemId}`;
  await save(one, path, { ...(await formOf(one, path)), prompt: 'Worded for an hour' });
  assert.equal((await two.post(`${path}/remove`, {})).status, 303);
  const html = await (await one.get(path)).text();
  assert.match(html, /Worded for an hour/);
  assert.match(html, new RegExp(`<form[^>]*action="${address}/exam/items/new"`));
  assert.equal((await two.get(path)).status, 404);
});

test('a level is saved while one chooses, and again from what it is made from now', async () => {
  const { address, stored } = await aDraft();
  const path = `${address}/skills`;
  const form = await formOf(one, path);
  const [skill] = (await stored()).skills;
  assert.ok(skill);
  const field = `level-${skill.skillId}`;
  const first = await save(one, path, { ...form, [field]: '4' });
  assert.equal(first.state, 'saved');
  assert.equal((await save(one, path, { ...form, ...first.marks, [field]: '5' })).state, 'saved');
  assert.equal((await stored()).skills[0]?.level, 5);
  const late = await save(two, path, { ...form, [field]: '1' });
  assert.deepEqual([late.state, late.by], ['changed', priya.name]);
  assert.equal((await save(two, path, { ...form, ...late.marks, [field]: '1' })).state, 'saved');
});

test('only who may write the draft saves, and what is kept goes with the draft', async () => {
  const { achievementId, address } = await aDraft();
  const path = `${address}/details`;
  const values = { title: 'x' };
  assert.equal((await viewer.postJson(`${path}/autosave`, { values })).status, 403);
  assert.equal((await one.postJson(`${path}/autosave`, { values: 'x' })).status, 422);
  for (const name of ['nul\0', 'half\ud800'])
    assert.equal((await one.postJson(`${path}/autosave`, { values: { [name]: 'x' } })).status, 422);
  const half = { title: 'half \ud800', workloadHours: 'none' };
  assert.equal((await save(one, path, half)).state, 'kept', 'half a letter is no fault of ours');
  await save(one, path, { ...(await formOf(one, path)), ects: 'many\0' });
  await publishAchievement(deps, priya, { achievementId });
  assert.equal((await one.postJson(`${path}/autosave`, { values })).status, 409);
  assert.doesNotMatch(await (await one.get(path)).text(), /many/);
});

test('of questions that nobody has asked no more is kept than a draft can have', async () => {
  const { editionId, address } = await aDraft();
  const { database } = deps;
  await sql`
    insert into catalog.unfinished_form (edition_id, person_id, page, body, kept_at)
    select ${editionId}, ${priya.personId}, '/exam/items/itm_' || number, '{"format":2,"values":{}}',
      ${deps.now()}::timestamptz - number * interval '1 second' from generate_series(1, 600) as number
  `.execute(database);
  assert.equal((await save(one, `${address}/exam/items/itm_more`, { kind: 'single' })).state, 'kept');
  const pages = await database
    .selectFrom('catalog.unfinished_form')
    .select('page')
    .where('edition_id', '=', editionId)
    .execute();
  const named = new Set(pages.map(({ page }) => page.split('_').at(-1)));
  assert.equal(named.size, 600);
  assert.ok(named.has('more') && named.has('599') && !named.has('600'));
});
