import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  createDraftAchievement,
  createPublishedAchievement,
} from '../../../../../test/support/achievements.ts';
import { createMember, createOrganisation, openBrowser, signIn } from '../../../../../test/support/people.ts';
import { testApp, testUrl } from '../../../../../test/support/test-app.ts';
import { startNextEdition } from '../../modules/assessment/index.ts';
import { publishAchievement, retireAchievement, saveDraft } from '../../modules/catalog/index.ts';

const server = await testApp();
const { deps } = server;
const browser = openBrowser(server);
const emptyPage = await textOf('/catalogue');
const organisation = await createOrganisation(server, { name: 'Pine Hospital', slug: 'pine' });
const author = await createMember(server, organisation, ['author']);
const organisationId = organisation.id;
const git = await createPublishedAchievement(server, { author, organisationId });
const care = await createPublishedAchievement(server, {
  author,
  organisationId,
  content: {
    title: 'Pflege für Ältere',
    purpose: '<script>alert(1)</script> </script>',
    subject: 'health-care',
    eqfLevel: 4,
    ects: 1.5,
    approach: 'employer-sponsored',
    classifications: [
      { rowId: 'row_cip', label: 'Patient care', scheme: 'cip-2020', code: '51.3902' },
      {
        rowId: 'row_own',
        label: 'Pflege',
        scheme: 'another-subject-scheme',
        schemeName: 'Fächer, Köln',
        code: 'P 1',
      },
    ],
  },
});
const draft = await createDraftAchievement(server, {
  author,
  organisationId,
  content: { title: 'Secret plan' },
});

test('a catalogue without offers says so and leads on', () => {
  assert.match(emptyPage, /Nothing is offered here yet/);
  assert.match(emptyPage, /href="\/verify"/);
});

test('on a phone the filters are folded under a line that counts those that are on', async () => {
  assert.match(await textOf('/catalogue'), /<details class="filters-fold"><summary>.*?Narrow down</s);
  assert.match(await textOf('/catalogue?subject=health-care'), /Narrow down \(1 filter on\)/);
  const both = `/catalogue?subject=health-care&skill=${git.edition.skills[0]?.skillId}`;
  assert.match(await textOf(both), /Narrow down \(2 filters on\)/);
});

const searches: [string, string[], string[]][] = [
  ['/catalogue', ['Version control with Git', 'Pflege für Ältere'], ['Secret plan']],
  ['/catalogue?q=vers', ['Version control with Git'], []],
  ['/catalogue?q=pflege+alt', ['Pflege für Ältere'], ['Version control with Git']],
  ['/catalogue?subject=health-care', ['Pflege für Ältere'], ['Version control with Git']],
  ['/catalogue?q=git&subject=health-care', ['Nothing matches all of this'], ['Pflege für Ältere<']],
  [
    `/catalogue?skill=${git.edition.skills[0]?.skillId}`,
    ['Version control with Git', 'Pflege für Ältere'],
    [],
  ],
  ['/catalogue?classification=CIP+2020+51', ['Pflege für Ältere'], ['Version control with Git']],
  [
    '/catalogue?classification=F%C3%A4cher+K%C3%B6ln+P+1',
    ['Pflege für Ältere'],
    ['Version control with Git'],
  ],
  ['/catalogue?classification=CIP+2020+11', ['Nothing matches all of this'], ['Pflege für Ältere<']],
  ['/catalogue?approach=employer-sponsored', ['Pflege für Ältere'], ['Version control with Git']],
  ['/catalogue?approach=boot-camp', ['Nothing matches all of this'], ['Pflege für Ältere<']],
  ['/catalogue?skill=skl_none', ['Nothing matches all of this'], []],
  ['/catalogue?subject=no-such', ['Version control with Git', 'Pflege für Ältere'], []],
  ['/catalogue?q=%27%3B+drop+table--&page=-4', ['Nothing matches all of this'], []],
  ['/catalogue?q=%26%7C%21&page=x', ['Version control with Git'], []],
];

for (const [path, present, absent] of searches) {
  test(`${path} shows ${present.join(' and ')}`, async () => {
    const page = await textOf(path);
    for (const words of present) assert.ok(page.includes(words), `${words} is missing`);
    for (const words of absent) assert.ok(!page.includes(words), `${words} must not be there`);
  });
}

test('filters show how many offers each choice leaves', async () => {
  const page = await textOf('/catalogue');
  assert.match(page, /Health care <span class="filters__count"><span class="number">1<\/span>/);
  assert.match(page, /Version control <span class="filters__count"><span class="number">2<\/span>/);
});

test('places in classifications are filters by what they are called, and titles sort both ways', async () => {
  const page = await textOf('/catalogue?classification=CIP+2020+51.3902');
  assert.match(page, /href="\/catalogue" aria-current="true">Health professions \(CIP 2020 51\.3902\)/);
  assert.match(page, />Fächer Köln P 1 </);
  const order = async (path: string) => {
    const text = await textOf(path);
    return text.indexOf('>Pflege für Ältere<') < text.indexOf('>Version control with Git<') ? 'up' : 'down';
  };
  assert.equal(await order('/catalogue?sort=title'), 'up');
  assert.equal(await order('/catalogue?sort=-title'), 'down');
});

test('several values of a filter widen, and a link takes each away again', async () => {
  const page = await textOf('/catalogue?subject=health-care&subject=technology');
  for (const title of ['Version control with Git', 'Pflege für Ältere'])
    assert.ok(page.includes(title), title);
  assert.match(page, /href="\/catalogue\?subject=technology" aria-current="true">Health care/);
});

test('a misspelt word is read as the nearest, and the page says so', async () => {
  const page = await textOf('/catalogue?q=versoin');
  assert.match(page, /Nothing has “versoin”, so these have “version”\./);
  assert.match(await textOf('/catalogue?q=merges'), /You learn this: <span[^>]*>Merges two lines of work\./);
});

test('ticked offers are compared: the best is marked, and what is missing is said', async () => {
  const catalogue = await textOf('/catalogue');
  const [gitId, careId] = [git.edition.achievementId, care.edition.achievementId];
  assert.ok(catalogue.includes(`name="ids" value="${gitId}" form="compare"`));
  const page = await textOf(`/compare?ids=${gitId}&ids=${careId}`);
  assert.match(page, /Version control with Git<.*Pflege für Ältere</s);
  assert.match(page, /Not said/);
  assert.doesNotMatch(page, /Fewest hours/, 'both take eight');
  assert.match(await textOf('/compare'), /Nothing to compare yet/);
  assert.match(
    await textOf(`/compare?ids=ach_none,${draft.edition.achievementId}`),
    /Nothing to compare yet/,
  );
});

test('the page of an achievement says everything before anybody enrols', async () => {
  const page = await textOf(`/achievements/${git.edition.achievementId}`);
  for (const words of [
    ...[
      'Records a change with a message that says why.',
      'Merges two lines of work.',
      'Running a Git server.',
    ],
    ...[
      '8 hours',
      'Guided</span> (2 of 5)',
      'Five levels of doing',
      'You pass with 50% in each outcome',
      'Pine Hospital',
    ],
    ...[
      'Up to 2 attempts',
      'One day between two attempts',
      '30 minutes an attempt',
      '2 questions',
      'Testing',
    ],
  ])
    assert.ok(page.includes(words), `${words} is missing`);
  assert.match(page, new RegExp(`href="/achievements/${git.edition.achievementId}/enrol"`));
});

test('the page and the comparison say what earns it, in the language of the reader', async () => {
  const { achievementId } = git.edition;
  const path = `/achievements/${achievementId}`;
  assert.match(
    await textOf(path),
    /When you earn it<\/h3><p>You earn this when you pass the exam “[^”]+” \(at least 50%/,
  );
  const german = await openBrowser(server, testUrl, { 'accept-language': 'de' }).get(path);
  assert.match(await german.text(), /Sie erwerben dies, sobald Folgendes erfüllt ist: Prüfung „/);
  assert.match(
    await textOf(`/compare?ids=${achievementId}`),
    /When you earn it.*You earn this when you pass/s,
  );
});

test('what the provider does not say before anybody pays is said to be not stated', async () => {
  const page = await textOf(`/achievements/${care.edition.achievementId}`);
  assert.match(page, /id="about-people">[^<]*<\/h2><p class="muted">Not stated/);
  assert.match(page, /#rubric">Rubric<\/a><\/dt><dd>None is needed: answers are marked by a fixed key/);
  assert.match(page, /#stack">Builds into<\/a><\/dt><dd>Not stated<\/dd>/);
});

test('the same facts are there for programs, and no typed text can end the block', async () => {
  const page = await textOf(`/achievements/${care.edition.achievementId}`);
  const [, block = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page) ?? [];
  const data = JSON.parse(block);
  assert.equal(data['@type'], 'EducationalOccupationalCredential');
  assert.equal(data.name, 'Pflege für Ältere');
  assert.equal(data.description, '<script>alert(1)</script> </script>');
  assert.equal(data.competencyRequired[0].name, 'Version control');
  assert.ok(!page.includes('<script>alert'));
});

test('a badge is drawn as SVG and as PNG, and neither may run anything', async () => {
  const svg = await browser.get(`/achievements/${care.edition.achievementId}/image.svg`);
  assert.equal(svg.headers.get('content-type'), 'image/svg+xml');
  assert.match(svg.headers.get('content-security-policy') ?? '', /default-src 'none'.*sandbox/);
  assert.match(await svg.text(), /^<svg/);
  const png = await browser.get(`/achievements/${care.edition.achievementId}/image.png`);
  assert.deepEqual([...new Uint8Array(await png.arrayBuffer()).slice(0, 4)], [0x89, 0x50, 0x4e, 0x47]);
});

test('drafts and unknown ids are answered alike', async () => {
  for (const id of [draft.edition.achievementId, 'ach_none', '%00', "'"]) {
    for (const path of [
      `/achievements/${id}`,
      `/achievements/${id}/image.svg`,
      `/achievements/${id}/image.png`,
    ])
      assert.equal((await browser.get(path)).status, 404, path);
  }
  assert.equal((await browser.get('/organisations/none')).status, 404);
  assert.equal((await browser.get('/catalogue?skill=%00')).status, 404);
});

test('an organisation shows what it offers', async () => {
  const page = await textOf('/organisations/pine');
  assert.match(page, /<h1>Pine Hospital<\/h1>/);
  assert.match(page, /Version control with Git/);
  assert.ok(!page.includes('Secret plan'));
});

test('a new edition replaces the old one when it is published, and retiring takes it out of the catalogue', async () => {
  const { achievementId } = care.edition;
  const edition = await startNextEdition(deps, author, { achievementId });
  assert.equal(edition.number, 2);
  await saveDraft(deps, author, { achievementId, change: { title: 'Pflege, zweite Auflage' } });
  assert.match(await textOf(`/achievements/${achievementId}`), /Pflege für Ältere/);
  await publishAchievement(deps, author, { achievementId });
  assert.match(await textOf(`/achievements/${achievementId}`), /Pflege, zweite Auflage/);
  await retireAchievement(deps, author, { achievementId });
  const page = await textOf(`/achievements/${achievementId}`);
  assert.match(page, /This is not offered any more/);
  assert.ok(!page.includes('/enrol"'));
  assert.ok(!(await textOf('/catalogue')).includes('zweite Auflage'));
  const learner = await signIn(server, author);
  assert.equal((await learner.post(`/achievements/${achievementId}/enrol`)).status, 410);
});

test('each edition keeps its page and its picture; a draft has none', async () => {
  const { edition: first } = await createPublishedAchievement(server, {
    author,
    organisationId,
    content: { title: 'First words' },
  });
  const { achievementId } = first;
  const address = `/achievements/${achievementId}/editions/1`;
  assert.ok(!(await textOf(address)).includes('A newer edition'));
  const picture = async (path: string) => (await browser.get(`${path}/image.svg`)).text();
  const before = await picture(address);
  await startNextEdition(deps, author, { achievementId });
  await saveDraft(deps, author, { achievementId, change: { title: 'Second words' } });
  assert.equal((await browser.get(`/achievements/${achievementId}/editions/2`)).status, 404);
  await publishAchievement(deps, author, { achievementId });
  const old = await textOf(address);
  assert.match(old, /<h1>First words<\/h1>/);
  assert.match(old, /This is edition 1/);
  assert.match(old, new RegExp(`href="/achievements/${achievementId}">See the newest edition`));
  assert.match(old, new RegExp(`<link rel="canonical" href="http://localhost:3000${address}"`));
  assert.ok(!old.includes('/enrol"'));
  assert.equal(await picture(address), before);
  assert.notEqual(await picture(`/achievements/${achievementId}`), before);
  const current = await textOf(`/achievements/${achievementId}`);
  assert.match(current, /<h1>Second words<\/h1>/);
  assert.match(current, new RegExp(`href="${address}"`));
  for (const none of ['0', '01', '3', 'x', '1.0'])
    assert.equal((await browser.get(`/achievements/${achievementId}/editions/${none}`)).status, 404, none);
});

async function textOf(path: string): Promise<string> {
  const response = await browser.get(path);
  assert.equal(response.status, 200, path);
  return response.text();
}
