import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createDraftAchievement } from '../../../../../test/support/achievements.ts';
import { createAward, createAwardable } from '../../../../../test/support/awards.ts';
import {
  type Browser,
  createMember,
  createOrganisation,
  createPerson,
  signIn,
} from '../../../../../test/support/people.ts';
import { readForms } from '../../../../../test/support/read-forms.ts';
import { testApp } from '../../../../../test/support/test-app.ts';
import { getAuthoredExam } from '../../modules/assessment/index.ts';
import { getAuthored, saveOwnPack } from '../../modules/catalog/index.ts';
import { giveAward } from '../../modules/issuing/index.ts';
import {
  addItem,
  addScale,
  createFramework,
  defaultFrameworkId,
  listSources,
  startImport,
} from '../../modules/skills/index.ts';
import { makeGrant } from '../../modules/wallet/index.ts';

const server = await testApp();
const { deps } = server;
const organisation = await createOrganisation(server, { name: 'Pine Hospital', slug: 'pine' });
const owner = await createMember(server, organisation, ['owner']);
const second = await createMember(server, organisation, ['owner']);
const member = await createMember(server, organisation, ['viewer']);
const person = await createPerson(server, { name: 'First Name' });
const { edition } = await createDraftAchievement(server, { author: owner, organisationId: organisation.id });
const registrar = await createMember(server, organisation, ['registrar']);
const awardable = await createAwardable(server, { organisation, owner });
const { award: held, holder } = await createAward(server, {
  organisation,
  owner,
  registrar,
  edition: awardable,
});
const grant = await makeGrant(deps, holder, {
  ...{ name: 'Application', purpose: '', awardIds: [held.id], hasEvidence: true },
  lastDay: new Date(deps.now().getTime() + 30 * 24 * 3_600_000).toISOString().slice(0, 10),
});
const holding: [Browser, Browser] = [await signIn(server, holder), await signIn(server, holder)];

const condition = { conditionId: 'cnd_1', about: 'skills', operator: 'at-most', amount: 30 } as const;
const conditions = [{ ...condition, isNeeded: true, message: 'Name fewer skills.' }];
await saveOwnPack(deps, owner, {
  organisationId: organisation.id,
  change: () => ({ title: 'House rules', conditions }),
});

const [one, two] = [await signIn(server, owner), await signIn(server, second)];
const [here, there] = [await signIn(server, person), await signIn(server, person)];
const both: [Browser, Browser] = [one, two];
const address = `/console/pine/achievements/${edition.achievementId}`;
const [question] = (await getAuthoredExam(deps, owner, edition)).items;
const [skill] = edition.skills;
assert.ok(question && skill);

const organisationId = organisation.id;
const sourceId = await createFramework(deps, owner, {
  organisationId,
  about: {
    ...{ language: 'en', languages: ['de'], scaleId: defaultFrameworkId },
    words: { en: { name: 'Our skills' } },
  },
});
const itemId = await addItem(deps, owner, {
  ...{ organisationId, sourceId },
  change: {
    ...{ kind: 'skill', isTransversal: false, words: { en: { name: 'Listening' } } },
    ...{ related: [], levels: {} },
  },
});
const table = { name: 'skills.csv', bytes: new TextEncoder().encode('name\nWelding\n') };
await startImport(deps, owner, { organisationId, files: [table], given: {}, first: 'run' });
await server.runJobs();
const imported = (await listSources(deps, { organisationId })).find(({ format }) => format === 'csv');
const levels = [{ name: 'Low' }, { name: 'High' }];
const scale = await addScale(deps, owner, { organisationId, name: 'Two steps', language: 'en', levels });

type Fields = { [field: string]: string | string[] };

interface Edit {
  form: string;
  path: string;
  /** What the first saves while the second has the form open, and what the second then sends. */
  theirs: Fields;
  mine: Fields;
  /** How their change reads on the second one's page. */
  shown: RegExp;
  by?: [Browser, Browser];
}

const given = await giveAward(deps, registrar, {
  ...{ organisationId, address: 'nobody@learner.example', editionId: awardable.editionId },
  requestKey: deps.newId('req'),
});
assert.ok(given.kind === 'claim');
const registrars: [Browser, Browser] = [await signIn(server, registrar), await signIn(server, registrar)];

const edits: Edit[] = [
  {
    form: 'address of an award that nobody has taken',
    path: `/console/pine/awards/waiting/${given.claim.id}/address`,
    theirs: { address: 'their@learner.example' },
    mine: { address: 'mine@learner.example' },
    shown: /Saved now: “their@learner\.example”/,
    by: registrars,
  },
  {
    form: 'details of an achievement',
    path: `${address}/details`,
    theirs: { title: 'Their title', eqfLevel: '4', participationType: 'onsite or blended' },
    mine: { title: 'My title', purpose: 'My purpose', eqfLevel: '5', participationType: 'online' },
    shown: /Saved now: “Their title”[\s\S]*Saved now: “Level 4[\s\S]*Saved now: “Onsite or blended”/,
  },
  {
    form: 'short page of its description',
    path: `${address}/details/time`,
    theirs: { weeklyHours: '4' },
    mine: { weeklyHours: '5' },
    shown: /Saved now: “4”/,
  },
  {
    form: 'template of certificates',
    path: '/console/pine/certificates',
    theirs: { heading: 'Their heading', layout: 'plain' },
    mine: { heading: 'My heading', layout: 'modern' },
    shown: /Saved now: “Plain, for little ink”[\s\S]*Saved now: “Their heading”/,
  },
  {
    form: 'picture of an achievement',
    path: `${address}/picture`,
    theirs: { palette: 'rowan' },
    mine: { palette: 'lake' },
    shown: /Saved now: “Rowan”/,
  },
  {
    form: 'design of its badge',
    path: `${address}/picture/design`,
    theirs: { symbol: 'drop', top: 'Their school' },
    mine: { symbol: 'star', top: 'My school' },
    shown: /Saved now: “Drop”[\s\S]*Saved now: “Their school”/,
  },
  {
    form: 'levels of its skills',
    path: `${address}/skills`,
    theirs: { [`level-${skill.skillId}`]: '4' },
    mine: { [`level-${skill.skillId}`]: '3' },
    shown: /Saved now: “4 · /,
  },
  {
    form: 'outcomes of an achievement',
    path: `${address}/outcomes`,
    theirs: { 'text-0': 'Their outcome.' },
    mine: { 'text-0': 'My outcome.' },
    shown: /Saved now: “Their outcome\. \(Version control\)”/,
  },
  {
    form: 'translation of an achievement',
    path: `${address}/translations/de`,
    theirs: { 'text-title': 'Ihr Titel' },
    mine: { 'text-title': 'Mein Titel', 'text-purpose': 'Mein Zweck.' },
    shown: /Saved now: “Ihr Titel”/,
  },
  {
    form: 'what a skill is called',
    path: `/console/pine/skills/${skill.skillId}/de`,
    theirs: { name: 'Ihr Name' },
    mine: { name: 'Mein Name' },
    shown: /Saved now: “Ihr Name”/,
  },
  {
    form: 'title of a framework',
    path: `/console/pine/frameworks/${sourceId}/draft/about`,
    theirs: { name: 'Their framework', scaleId: scale.frameworkId },
    mine: { name: 'My framework' },
    shown: /Saved now: “Their framework”[\s\S]*Saved now: “Two steps”/,
  },
  {
    form: 'skill of a framework',
    path: `/console/pine/frameworks/${sourceId}/draft/items/${itemId}`,
    theirs: { name: 'Their skill', 'level-2': 'Their meaning.', 'name-de': 'Ihre Kompetenz' },
    mine: { name: 'My skill', 'name-de': 'Meine Kompetenz' },
    shown: /Saved now: “Their skill”[\s\S]*Saved now: “Ihre Kompetenz”/,
  },
  {
    form: 'scale of an imported framework',
    path: `/console/pine/frameworks/${imported?.sourceId}/scale`,
    theirs: { scaleId: scale.frameworkId },
    mine: { scaleId: 'frm_onet-level' },
    shown: /Saved now: “Two steps”/,
  },
  {
    form: 'rules of an exam',
    path: `${address}/exam`,
    theirs: { passPercent: '61', passRule: 'overall' },
    mine: { passPercent: '62' },
    shown: /Saved now: “61”/,
  },
  {
    form: 'question of an exam',
    path: `${address}/exam/items/${question.itemId}`,
    theirs: { prompt: 'Their question?', 'choice-1': 'Their choice' },
    mine: { prompt: 'My question?' },
    shown: /Saved now: “Their question\?”[\s\S]*Saved now: “Their choice”/,
  },
  {
    form: 'rule packs of an organisation',
    path: '/console/pine/rule-packs',
    theirs: { european: 'off', 'workforce-pell': 'warn' },
    mine: { 'workforce-pell': 'off', 'common-framework': 'warn' },
    shown: /Saved now: “Off”[\s\S]*Saved now: “Warn”/,
  },
  {
    form: 'own rule pack',
    path: '/console/pine/rule-packs/own',
    theirs: { 'message-0': 'Their words.' },
    mine: { 'message-0': 'My words.' },
    shown: /Saved now: “Their words\.”/,
  },
  {
    form: 'assessment that is held elsewhere',
    path: `${address}/outside`,
    theirs: { title: 'Their test' },
    mine: { title: 'My test' },
    shown: /Saved now: “Their test”/,
  },
  {
    form: 'organisation',
    path: '/console/pine/profile',
    theirs: { description: 'Their description.', kind: 'company' },
    mine: { description: 'My description.' },
    shown: /Saved now: “Their description\.”/,
  },
  {
    form: 'roles of a member',
    path: `/console/pine/members/${member.personId}`,
    theirs: { roles: ['author', 'viewer'] },
    mine: { roles: ['registrar'] },
    shown: /Saved now: “Author, Viewer”/,
  },
  {
    form: 'kind of identifier of an issuer',
    path: '/console/pine/issuer',
    theirs: { method: 'did:key', act: 'method' },
    mine: { method: 'did:web', act: 'method' },
    shown: /Somebody else saved this/,
  },
  {
    form: 'suspension of new badges',
    path: '/console/pine/issuer/suspension',
    theirs: { newBadges: 'yes' },
    mine: { newBadges: 'no' },
    shown: /Somebody else saved this/,
  },
  {
    form: 'link that shares badges',
    path: `/wallet/links/${grant.id}`,
    theirs: { name: 'Their name', purpose: 'Their purpose' },
    mine: { name: 'My name', purpose: 'My purpose' },
    shown: /Saved now: “Their name”[\s\S]*Saved now: “Their purpose”/,
    by: holding,
  },
  {
    form: "person's name",
    path: '/account',
    theirs: { name: 'Their Name' },
    mine: { name: 'My Name' },
    shown: /Saved now: “Their Name”/,
    by: [here, there],
  },
];

for (const { form, path, theirs, mine, shown, by = both } of edits) {
  test(`a stale form for the ${form} answers 409 with both texts, and can be sent again`, async () => {
    const [first, late] = by;
    const opened = await openForm(late, path, mine);
    const before = await openForm(first, path, theirs);
    await saved(await first.post(path, before), path);
    await saved(await first.post(path, before), `${path}, the second of two clicks`);
    const stored = await openForm(first, path, {});

    const answer = await late.post(path, opened);
    const page = await answer.text();
    assert.equal(answer.status, 409, page.slice(0, 2000));
    assert.match(page, /Somebody else saved this while you had it open/);
    assert.match(page, shown);
    assert.deepEqual(await openForm(first, path, {}), stored, 'nothing was saved');
    const again = formWith(page, mine);
    for (const [field, value] of Object.entries(mine))
      assert.deepEqual(
        [again[field]].flat(),
        field === 'act' ? [undefined] : [value].flat(),
        `${field} came back`,
      );
    await saved(await late.post(path, { ...again, ...mine }), `${path}, sent again`);
  });
}

test('the edits of the table leave what the last one chose', async () => {
  const { editions } = await getAuthored(deps, owner, edition);
  assert.equal(editions[0].title, 'My title');
  assert.equal(editions[0].learningOutcomes[0]?.text, 'My outcome.');
});

test('12 skills, 12 outcomes and 12 questions that are added at once all remain', async () => {
  const { edition: draft } = await createDraftAchievement(server, {
    author: owner,
    organisationId: organisation.id,
  });
  const at = `/console/pine/achievements/${draft.achievementId}`;
  const numbers = Array.from({ length: 12 }, (_, index) => index);
  const question = {
    ...(await openForm(one, `${at}/exam/items/new`, { prompt: '' })),
    kind: 'single',
    correct: '1',
  };
  const outcomes = await openForm(one, `${at}/outcomes`, { 'text-2': '' });
  const answers = await Promise.all(
    numbers.flatMap((number) => [
      one.post(`${at}/skills`, { do: 'own', name: `Skill ${number}`, kind: 'technical', level: '2' }),
      one.post(`${at}/outcomes`, { ...outcomes, 'text-2': `Outcome ${number}` }),
      one.post(`${at}/exam/items/new`, {
        ...question,
        ...{ prompt: `Question ${number}`, 'choice-1': 'Yes', 'choice-2': 'No', outcomeId: 'oc_merge' },
      }),
    ]),
  );
  assert.deepEqual([...new Set(answers.map(({ status }) => status))], [303]);
  const { editions } = await getAuthored(deps, owner, draft);
  const [newest] = editions;
  for (const number of numbers) {
    assert.ok(
      newest.skills.some(({ name }) => name === `Skill ${number}`),
      `skill ${number}`,
    );
    assert.ok(newest.outcomes.includes(`Outcome ${number}`), `outcome ${number}`);
  }
  assert.equal(newest.outcomes.length, 14);
  const { items } = await getAuthoredExam(deps, owner, draft);
  const added = items.filter(({ prompt }) => prompt.startsWith('Question '));
  assert.equal(added.length, 12);
  const twice = {
    ...question,
    prompt: 'Question 3',
    'choice-1': 'Yes',
    'choice-2': 'No',
    outcomeId: 'oc_merge',
  };
  await saved(await one.post(`${at}/exam/items/new`, twice), 'the second of two clicks');
  assert.equal((await getAuthoredExam(deps, owner, draft)).items.length, items.length);
});

test('an outcome that somebody removed comes back only when its editor says so, with its questions', async () => {
  const { edition: draft } = await createDraftAchievement(server, {
    author: owner,
    organisationId: organisation.id,
  });
  const path = `/console/pine/achievements/${draft.achievementId}/outcomes`;
  const untouched = await openForm(two, path, {});
  const edited = await openForm(two, path, { 'text-1': 'Merges lines of work safely.' });
  await saved(await one.post(path, await openForm(one, path, { 'text-1': '' })), path);
  await saved(await two.post(path, untouched), 'a form that changes nothing');
  assert.equal((await getAuthored(deps, owner, draft)).editions[0].outcomes.length, 1, 'it stays removed');
  const told = await two.post(path, edited);
  assert.equal(told.status, 409);
  const page = await told.text();
  assert.match(page, /Somebody removed this\./);
  await saved(await two.post(path, formWith(page, { 'text-1': 'Merges lines of work safely.' })), path);
  const [, outcome] = (await getAuthored(deps, owner, draft)).editions[0].learningOutcomes;
  assert.equal(outcome?.outcomeId, 'oc_merge', 'so its questions are its questions');
});

test('what was typed for a question that somebody removed meanwhile becomes a new one', async () => {
  const { edition: draft } = await createDraftAchievement(server, {
    author: owner,
    organisationId: organisation.id,
  });
  const exam = `/console/pine/achievements/${draft.achievementId}/exam`;
  const [item] = (await getAuthoredExam(deps, owner, draft)).items;
  const path = `${exam}/items/${item?.itemId}`;
  const typed = await openForm(two, path, { prompt: 'Typed for a while?' });
  await saved(await one.post(`${path}/remove`), path);
  const told = await two.post(path, typed);
  assert.equal(told.status, 409);
  const page = await told.text();
  assert.match(page, /Somebody removed this question/);
  const [form] = readForms(page).filter(({ names }) => names.includes('prompt'));
  assert.equal(form?.action, `${exam}/items/new`);
  await saved(await two.post(form.action, form.values), form.action);
  const { items } = await getAuthoredExam(deps, owner, draft);
  assert.ok(items.some(({ prompt }) => prompt === 'Typed for a while?'));
});

test('nobody publishes a draft that is not the one that they saw', async () => {
  const { edition: draft } = await createDraftAchievement(server, {
    author: owner,
    organisationId: organisation.id,
  });
  const path = `/console/pine/achievements/${draft.achievementId}`;
  const [form] = readForms(await (await two.get(`${path}/publish`)).text()).filter(({ action }) =>
    action.endsWith('/publish'),
  );
  assert.ok(form);
  const title = { title: 'Changed meanwhile' };
  await saved(await one.post(`${path}/details`, await openForm(one, `${path}/details`, title)), path);
  const told = await two.post(form.action, form.values);
  assert.equal(told.status, 409);
  const page = await told.text();
  assert.match(page, /Somebody changed this draft while you looked at it/);
  const [anew] = readForms(page).filter(({ action }) => action.endsWith('/publish'));
  await saved(await two.post(form.action, anew?.values ?? {}), path);
});

test('nobody throws a draft or a question away on which somebody worked since they looked at it', async () => {
  const { edition: draft } = await createDraftAchievement(server, {
    author: owner,
    organisationId: organisation.id,
  });
  const path = `/console/pine/achievements/${draft.achievementId}`;
  const [item] = (await getAuthoredExam(deps, owner, draft)).items;
  assert.ok(item);
  const itemPath = `${path}/exam/items/${item.itemId}`;
  const theirs = [
    [`${itemPath}/remove`, itemPath, { prompt: 'Written anew meanwhile?' }, /Written anew meanwhile\?/],
    [`${path}/discard`, `${path}/details`, { title: 'Changed meanwhile' }, /Somebody changed this draft/],
  ] as const;
  for (const [end, edit, change, said] of theirs) {
    const [form] = readForms(await (await two.get(end)).text()).filter(({ values }) => values.state);
    await saved(await one.post(edit, await openForm(one, edit, change)), edit);
    const told = await two.post(end, form?.values ?? {});
    assert.equal(told.status, 409, end);
    const page = await told.text();
    assert.match(page, said);
    const [anew] = readForms(page).filter(({ values }) => values.state);
    await saved(await two.post(end, anew?.values ?? {}), end);
  }
});

test('two who replace a key at the same time replace it once', async () => {
  const path = '/console/pine/issuer';
  const forms = readForms(await (await one.get(path)).text()).filter(({ values }) => values.state);
  const rotate = { ...forms[1]?.values, act: 'rotate' };
  const answers = await Promise.all([one.post(path, rotate), two.post(path, rotate)]);
  assert.deepEqual(answers.map(({ status }) => status).sort(), [303, 409]);
});

test('two clicks that make an administrator do not take it back', async () => {
  const root = await signIn(server, await createPerson(server, { isAdministrator: true }));
  const path = `/admin/people/${member.personId}`;
  const wish = await openForm(root, path, { isAdministrator: 'yes' });
  await saved(await root.post(path, wish), path);
  await saved(await root.post(path, wish), path);
  assert.match(await (await root.get(path)).text(), /name="isAdministrator" value="no"/);
});

/** What a browser would send of the form that has these fields, with them typed. */
async function openForm(browser: Browser, path: string, typed: Fields): Promise<Fields> {
  const answer = await browser.get(path);
  assert.equal(answer.status, 200, path);
  const page = await answer.text();
  if (path.startsWith('/console/')) assertNothingIsPutBack(page, path);
  return { ...formWith(page, typed), ...typed };
}

/** After Back a browser would put what was typed over a newer state, and so over what somebody else saved. */
function assertNothingIsPutBack(page: string, path: string): void {
  for (const [form, head = ''] of page.matchAll(/<form\b([^>]*)>.*?<\/form>/gs))
    if (/name="(state|from-[^"]*)"/.test(form)) assert.match(head, /autocomplete="off"/, path);
}

function formWith(page: string, typed: Fields): Fields {
  const names = Object.keys(typed);
  const forms = readForms(page).filter(({ method }) => method === 'post');
  const form = forms.find(
    (each) => names.every((name) => each.names.includes(name)) && 'state' in each.values,
  );
  const plain = forms.find(
    (each) => names.every((name) => each.names.includes(name)) && each.names.length > 0,
  );
  const found = form ?? plain;
  assert.ok(found, `no form has ${names.join(', ')}`);
  return Object.fromEntries(
    Object.entries(found.values).map(([name, values]) => [
      name,
      values.length === 1 ? (values[0] ?? '') : values,
    ]),
  );
}

async function saved(answer: Response, what: string): Promise<void> {
  assert.equal(answer.status, 303, `${what}: ${answer.status} ${(await answer.text()).slice(0, 3000)}`);
}
