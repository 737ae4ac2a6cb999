import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createDraftAchievement } from '../../../../../test/support/achievements.ts';
import {
  type Browser,
  createMember,
  createOrganisation,
  openBrowser,
  signIn,
} from '../../../../../test/support/people.ts';
import { testApp } from '../../../../../test/support/test-app.ts';

const server = await testApp();
const organisation = await createOrganisation(server, { name: 'Pine Hospital', slug: 'pine' });
const other = await createOrganisation(server, { name: 'Oak Works', slug: 'oak' });
const author = await createMember(server, organisation, ['author']);
const viewer = await createMember(server, organisation, ['viewer']);
const stranger = await createMember(server, other, ['owner']);
const present = await createDraftAchievement(server, { author, organisationId: organisation.id });
const base = '/console/pine/achievements';

test('an author writes a microcredential with its exam from nothing and publishes it', async () => {
  const browser = await signIn(server, author);
  const created = where(
    await browser.post(`${base}/new`, { title: 'First aid', purpose: 'Help until help comes.' }),
  );
  const address = created.replace(/\/details$/, '');
  assert.match(await textOf(browser, address), /things are missing/);
  assert.equal((await browser.post(`${address}/publish`)).status, 409);

  where(await browser.post(`${address}/details`, { ...details, title: 'First aid' }));
  where(
    await browser.post(`${address}/skills`, {
      do: 'own',
      name: 'First aid',
      kind: 'technical',
      description: '',
      level: '3',
    }),
  );
  const [skillId = ''] = /skl_\w+/.exec(await textOf(browser, `${address}/skills`)) ?? [];
  where(
    await browser.post(`${address}/outcomes`, {
      ...{ 'id-0': '', 'text-0': 'Puts somebody into the recovery position.', 'skills-0': skillId },
      ...{ 'id-1': '', 'text-1': '' },
    }),
  );
  const [outcomeId = ''] = /oc_\w+/.exec(await textOf(browser, `${address}/outcomes`)) ?? [];
  where(
    await browser.post(`${address}/picture`, { shape: 'shield', palette: 'rowan', symbol: 'heart-pulse' }),
  );
  where(await browser.post(`${address}/exam`, { ...settings, title: 'Exam on first aid' }));
  where(await browser.post(`${address}/exam/items/new`, { ...item, outcomeId }));
  assert.match(await textOf(browser, address), /Ready to publish/);
  assert.equal(where(await browser.post(`${address}/publish`)), address);

  const publicPage = await textOf(openBrowser(server), address.replace('/console/pine', ''));
  for (const words of [
    'First aid',
    'Puts somebody into the recovery position.',
    'You pass with 80% in each outcome',
  ])
    assert.ok(publicPage.includes(words), `${words} is missing`);
  assert.match(await textOf(browser, `${address}/details`), /does not change any more/);
  assert.equal((await browser.post(`${address}/details`, details)).status, 409);
  assert.equal((await browser.post(`${address}/publish`)).status, 409, 'publishing again changes nothing');
  assert.equal(where(await browser.post(`${address}/edition`)), address);
  assert.match(await textOf(browser, address), /Edition 2/);
  assert.match(await textOf(browser, `${address}/exam`), /What comes first/);
  assert.equal(where(await browser.post(`${address}/edition`)), address, 'there is a draft already');
  assert.match(await textOf(browser, address), /There was a draft of the next edition already/);
});

test('a refused form comes back with its errors and what was typed', async () => {
  const browser = await signIn(server, author);
  const address = `${base}/${present.edition.achievementId}`;
  const cases: [string, { [field: string]: string | string[] }, RegExp[]][] = [
    [`${base}/new`, { title: ' ', purpose: 'Typed purpose' }, [/Give it a title/, /Typed purpose/]],
    [
      `${address}/details`,
      { ...details, title: '', workloadHours: 'many' },
      [/Give it a title/, /Give the workload/, /value="many"/],
    ],
    [
      `${address}/details`,
      { ...details, kind: 'Throne', ects: '-1' },
      [/Choose one of the list/, /ECTS credits are a number/],
    ],
    [`${address}/details`, { ...details, workloadHours: '0x10' }, [/Give the workload/]],
    [`${address}/details`, { ...details, workloadHours: '0.0000001' }, [/Give the workload/]],
    [`${address}/details`, { ...details, ects: '0.123456789' }, [/ECTS credits are a number/]],
    [`${address}/exam`, { ...settings, attemptsAllowed: 'two' }, [/Attempts are a whole number/]],
    [`${address}/exam`, { ...settings, minutes: '1e1' }, [/The time is a whole number/]],
    [
      `${address}/skills`,
      { do: 'own', name: '', kind: 'technical', description: 'Typed words', level: '2' },
      [/Give the skill a name/, /Typed words/],
    ],
    [`${address}/outcomes`, { 'id-0': '', 'text-0': 'x'.repeat(401) }, [/under 400 letters/, /x{401}/]],
    [
      `${address}/picture`,
      { shape: 'heart', palette: 'neon', symbol: 'skull' },
      [/Choose one of the pictures/],
    ],
    [`${address}/exam`, { ...settings, passPercent: '101' }, [/whole number from 1 to 100/, /value="101"/]],
    [
      `${address}/exam/items/new`,
      { ...item, prompt: 'Typed question', correct: [] },
      [/Tick the one right choice|Choose the outcome/, /Typed question/],
    ],
  ];
  for (const [path, fields, patterns] of cases) {
    const response = await browser.post(path, fields);
    assert.equal(response.status, 422, path);
    const page = await response.text();
    assert.match(page, /role="alert"/);
    for (const pattern of patterns) assert.match(page, pattern, path);
  }
});

test('a number may have a comma, and the same new outcome typed twice is one', async () => {
  const browser = await signIn(server, author);
  const created = await browser.post(`${base}/new`, { title: 'Typed by hand', purpose: 'To try.' });
  const address = where(created)?.replace('/details', '') ?? '';
  const typed = { ...details, title: 'Typed by hand', workloadHours: ' 12,5 ', ects: '1,25' };
  assert.equal((await browser.post(`${address}/details`, typed)).status, 303);
  const page = await textOf(browser, `${address}/details`);
  assert.match(page, /value="12.5"/);
  assert.match(page, /value="1.25"/);
  const twice = { 'id-0': '', 'text-0': 'Counts by hand.', 'id-1': '', 'text-1': 'Counts by hand.' };
  assert.equal((await browser.post(`${address}/outcomes`, twice)).status, 303);
  assert.equal((await textOf(browser, `${address}/outcomes`)).match(/>Counts by hand\.</g)?.length, 1);
});

test('a foreign skill cannot be asserted, and a foreign outcome id counts as a new one', async () => {
  const foreign = await createDraftAchievement(server, { author: stranger, organisationId: other.id });
  const browser = await signIn(server, author);
  const address = `${base}/${present.edition.achievementId}`;
  const skillId = foreign.edition.skills[0]?.skillId ?? '';
  assert.equal((await browser.post(`${address}/skills`, { do: 'add', skillId, level: '2' })).status, 422);
  const own = present.edition.skills[0]?.skillId ?? '';
  assert.equal(
    (await browser.post(`${address}/skills`, { do: 'add', skillId: own, level: '9' })).status,
    422,
  );
});

const id = present.edition.achievementId;
const pages = ['', '/details', '/skills', '/outcomes', '/picture', '/exam', '/exam/items/new', '/retire'];
const posts = [
  '/publish',
  '/retire',
  '/details',
  '/skills',
  '/outcomes',
  '/picture',
  '/exam',
  '/exam/items/new',
  '/edition',
];

test('without a session every page of the console leads to sign-in', async () => {
  const browser = openBrowser(server);
  for (const page of ['', '/new', ...pages.map((one) => `/${id}${one}`)])
    assert.match(where(await browser.get(base + page)), /^\/sign-in\?next=/, page);
  for (const page of posts)
    assert.match(where(await browser.post(`${base}/${id}${page}`)), /^\/sign-in/, page);
});

test("another organisation's achievement is answered like a missing one, also through one's own console", async () => {
  const browser = await signIn(server, stranger);
  for (const start of [base, '/console/oak/achievements']) {
    for (const page of pages)
      assert.equal((await browser.get(`${start}/${id}${page}`)).status, 404, start + page);
    for (const page of posts)
      assert.equal((await browser.post(`${start}/${id}${page}`)).status, 404, start + page);
  }
  assert.equal((await browser.get(base)).status, 404);
  assert.equal(
    (await browser.get(`${base}/${id}/picture/preview.svg?shape=stone&palette=lake&symbol=sun`)).status,
    404,
  );
});

test('a viewer sees drafts and changes nothing', async () => {
  const browser = await signIn(server, viewer);
  assert.equal((await browser.get(base)).status, 200);
  const overview = await (await browser.get(`${base}/${id}`)).text();
  assert.doesNotMatch(overview, /\/(?:exam|discard|retire|edition|copy\?from=[^"]*)"/);
  const read = await textOf(browser, `${base}/${id}/details`);
  assert.match(
    read,
    /Authors and owners of the organisation write it[\s\S]*<fieldset class="read-only" disabled/,
  );
  for (const [page, fields] of [
    ['/publish', {}],
    ['/retire', {}],
    ['/edition', {}],
    ['/details', details],
    ['/outcomes', { 'text-0': 'x' }],
    ['/skills', { do: 'save' }],
    ['/picture', { shape: 'stone', palette: 'lake', symbol: 'sun' }],
    ['/exam', settings],
    ['/exam/items/new', item],
  ] as const)
    assert.equal((await browser.post(`${base}/${id}${page}`, fields)).status, 403, page);
  assert.equal((await browser.post(`${base}/new`, { title: 'x', purpose: '' })).status, 403);
});

const details = {
  title: 'A title',
  purpose: 'Help until help comes.',
  notCovered: 'Medicine.',
  criteria: 'Pass the exam.',
  kind: 'MicroCredential',
  subject: 'health-care',
  language: 'en',
  workloadHours: '6.5',
  ects: '',
  eqfLevel: '3',
  validityMonths: '24',
  assessmentType: 'testing',
  participationType: 'online',
  supervisionType: 'supervised online',
};

const settings = {
  title: 'Exam',
  passPercent: '80',
  passRule: 'every-outcome',
  multiplePolicy: 'all-or-nothing',
  attemptsAllowed: '',
  waitHours: '0',
  minutes: '',
};

const item = {
  kind: 'single',
  prompt: 'What comes first?',
  'choice-1': 'Look after yourself',
  'choice-2': 'Run',
  correct: '1',
  points: '1',
  rationale: 'A helper who is hurt helps nobody.',
};

function where(response: Response): string {
  assert.equal(response.status, 303, `${response.status} in place of 303`);
  return response.headers.get('location') ?? '';
}

async function textOf(browser: Browser, path: string): Promise<string> {
  const response = await browser.get(path);
  assert.equal(response.status, 200, path);
  return response.text();
}
