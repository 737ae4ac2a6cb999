import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import {
  type Browser,
  createMember,
  createOrganisation,
  createPerson,
  signIn,
} from '../../../../../test/support/people.ts';
import { readForms } from '../../../../../test/support/read-forms.ts';
import { testApp, testUrl } from '../../../../../test/support/test-app.ts';
import { applyAsProvider } from '../../modules/organisations/index.ts';
import { forgetKeptForms } from '../../modules/people/index.ts';
import { english } from '../words/en/index.ts';

const server = await testApp();
const { deps } = server;
const organisation = await createOrganisation(server, { slug: 'pine' });
const owner = await createMember(server, organisation, ['owner']);
const author = await createMember(server, organisation, ['author']);
const path = '/console/pine/achievements/new';
const typed = { title: 'A title of an hour’s work', purpose: 'Why\n“this” & that' };
const { givenBack } = english.ui;

/** Presses the button after the session ended, and returns where that leads. */
async function pressSignedOut(browser: Browser, at: string, fields: object): Promise<string> {
  await browser.get(at);
  // The page is open in this tab: its token names who reads it.
  await browser.post('/theme', { theme: 'device' });
  browser.cookies.delete('cairn-session');
  return leads(await browser.post(at, { ...fields }));
}

function leads(answer: Response): string {
  assert.equal(answer.status, 303);
  return answer.headers.get('location') ?? '';
}

function nextOf(location: string): string {
  return new URL(location, testUrl).searchParams.get('next') ?? '';
}

/** The same browser, in which somebody signed in again. */
async function signInAgain(browser: Browser, person: { personId: string }): Promise<void> {
  const session = (await signIn(server, person)).cookies.get('cairn-session');
  browser.cookies.set('cairn-session', session ?? '');
}

async function count(): Promise<number> {
  return (await deps.database.selectFrom('people.kept_form').select('person_id').execute()).length;
}

test('what was typed when the session was over is in the form again after sign-in, once', async () => {
  const browser = await signIn(server, owner);
  const location = await pressSignedOut(browser, path, typed);
  assert.match(location, /^\/sign-in\?next=/);
  assert.match(await (await browser.get(location)).text(), new RegExp(givenBack.kept));
  const back = nextOf(location);
  assert.equal(leads(await browser.get(back)), `/sign-in?next=${encodeURIComponent(back)}`, 'not yet');
  const [row] = await deps.database.selectFrom('people.kept_form').selectAll().execute();
  assert.ok(row && !row.sealed.includes('title'), 'the database cannot read it');

  await signInAgain(browser, owner);
  const answer = await browser.get(back);
  const page = await answer.text();
  assert.equal(answer.status, 200, page);
  assert.match(page, new RegExp(givenBack.title));
  const [form] = readForms(page).filter(({ names }) => names.includes('purpose'));
  assert.deepEqual([form?.values.title, form?.values.purpose], [[typed.title], [typed.purpose]]);
  assert.equal(await count(), 0);
  assert.equal(leads(await browser.get(back)), path, 'the second time there is nothing left');
  assert.match(leads(await browser.post(path, typed)), /\/details$/, 'and it can be saved');
});

test('nobody else gets what somebody typed, not in the same browser and not in another', async () => {
  const browser = await signIn(server, owner);
  const back = nextOf(await pressSignedOut(browser, path, typed));
  await signInAgain(browser, author);
  assert.equal(leads(await browser.get(back)), path);
  assert.doesNotMatch(await (await browser.get(path)).text(), /hour’s work/);
  const elsewhere = await signIn(server, owner);
  assert.equal(leads(await elsewhere.get(back)), path);
  await signInAgain(browser, owner);
  assert.equal((await browser.get(back)).status, 200, 'who typed it does');
});

test('a form that was shown to one person is kept for them, whoever was signed in since', async () => {
  const browser = await signIn(server, owner);
  await browser.get(path);
  await browser.post('/theme', { theme: 'device' });
  await signInAgain(browser, author);
  browser.cookies.delete('cairn-session');
  const back = nextOf(leads(await browser.post(path, typed)));
  await signInAgain(browser, author);
  assert.equal(leads(await browser.get(back)), path);
  await signInAgain(browser, owner);
  assert.equal((await browser.get(back)).status, 200);
});

test('after an hour nothing is kept', async () => {
  const browser = await signIn(server, owner);
  const start = deps.now();
  const back = nextOf(await pressSignedOut(browser, path, typed));
  server.setNow(new Date(start.getTime() + 61 * 60_000).toISOString());
  await signInAgain(browser, owner);
  assert.equal(leads(await browser.get(back)), path);
  assert.equal(await count(), 1);
  await forgetKeptForms(deps);
  assert.equal(await count(), 0);
});

test('of one person the newest five are kept', async () => {
  const browser = await signIn(server, owner);
  const backs: string[] = [];
  for (let turn = 0; turn < 6; turn++) {
    server.setNow(new Date(deps.now().getTime() + 1000).toISOString());
    backs.push(nextOf(await pressSignedOut(browser, path, { ...typed, title: `Title ${turn}` })));
  }
  assert.equal(await count(), 5);
  await signInAgain(browser, owner);
  assert.equal((await browser.get(backs[0] ?? '')).status, 303);
  assert.match(await (await browser.get(backs[5] ?? '')).text(), /Title 5/);
});

test('a form without a page of its own leads back to the page on which it stood', async () => {
  const root = await createPerson(server, { isAdministrator: true });
  const applicant = await createPerson(server);
  await applyAsProvider(deps, applicant, {
    ...{ name: 'Oak School', slug: 'oak', kind: 'university', countryCode: 'GB' },
    ...{ websiteUrl: 'https://oak.example.org', reason: 'We teach.', contact: 'office@oak.example.org' },
  });
  const browser = await signIn(server, root);
  const list = await (await browser.get('/admin/applications')).text();
  const [, page = ''] = /href="(\/admin\/applications\/[^"]+)"/.exec(list) ?? [];
  await browser.post('/theme', { theme: 'device' });
  browser.cookies.delete('cairn-session');
  const referer = { referer: `${testUrl}${page}` };
  const location = leads(await browser.post(`${page}/decline`, { answer: 'Not yet: we are full.' }, referer));
  await signInAgain(browser, root);
  const again = await browser.get(nextOf(location));
  assert.match(await again.text(), /Not yet: we are full\./);
  assert.equal(leads(await browser.get(nextOf(location))), page);
});

test('who has to show again who they are finds what they typed, too', async () => {
  const browser = await signIn(server, owner);
  server.setNow(new Date(deps.now().getTime() + 16 * 60_000).toISOString());
  const location = leads(await browser.post('/account/emails', { address: 'second@example.org' }));
  assert.match(location, /^\/account\/confirm\?next=/);
  assert.match(await (await browser.get(location)).text(), new RegExp(givenBack.kept));
  await signInAgain(browser, owner);
  const page = await (await browser.get(nextOf(location))).text();
  assert.match(page, /value="second@example\.org"/);
});

test('a password is kept nowhere, and a button has nothing to keep', async () => {
  await deps.database.deleteFrom('people.kept_form').execute();
  const browser = await signIn(server, owner);
  const forms = ['/account/password', '/account/close', '/account/sessions/others/end', '/notices/read'];
  for (const form of forms) {
    await signInAgain(browser, owner);
    const fields = form.endsWith('password') ? { password: 'a long enough secret' } : {};
    assert.doesNotMatch(await pressSignedOut(browser, form, fields), /kept/, form);
  }
  assert.equal(await count(), 0);
});

test('every field in which a browser hides what is typed has a name that is never kept', () => {
  const hidden = globSync('packages/server/src/web/**/*.tsx').flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('<Field')
      .map((part) => part.slice(0, part.indexOf('/>')))
      .filter((part) => part.includes('type="password"'))
      .map((part) => /name="([^"]+)"/.exec(part)?.[1]),
  );
  assert.ok(hidden.length > 2);
  assert.deepEqual([...new Set(hidden)], ['password']);
});
