import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createAwardable, createAwardingOrganisation } from '../../../../../test/support/awards.ts';
import { createPerson, mailbox, openBrowser, signIn } from '../../../../../test/support/people.ts';
import { readForms } from '../../../../../test/support/read-forms.ts';
import { testApp, testUrl } from '../../../../../test/support/test-app.ts';
import { listAwardsOfPerson } from '../../modules/issuing/index.ts';
import { inTransaction } from '../../platform/transaction.ts';

const server = await testApp({ CAIRN_SMTP_URL: 'smtp://mail.example.org' });
const root = await createPerson(server, { isAdministrator: true, email: 'root@example.org' });
const administrator = await signIn(server, root);
const person = await signIn(server, await createPerson(server));
const anyone = openBrowser(server);
const textOf = async (reader: typeof anyone, path: string) => (await reader.get(path)).text();

for (const path of ['/admin/site', '/admin/checklist', '/admin/checklist/mail/x']) {
  test(`${path} is for administrators`, async () => {
    const readers = [anyone, person, administrator];
    const got = await Promise.all(readers.map(async (reader) => (await reader.get(path)).status));
    assert.deepEqual(got, [303, 404, 200]);
    const posted = await Promise.all(
      [anyone, person].map(async (reader) => (await reader.post(path, {})).status),
    );
    assert.deepEqual(posted, [303, 404]);
  });
}

test('name and texts of the site stand on every page once they are written, and a stale form says so', async () => {
  assert.equal((await anyone.get('/imprint')).status, 404);
  assert.match(await textOf(anyone, '/help'), /What is a badge\?/);
  const state = /name="state" value="([^"]+)"/.exec(await textOf(administrator, '/admin/site'))?.[1] ?? '';
  const texts = {
    name: 'Badges of the Coast',
    contact: 'help@example.org',
    imprint: 'We are **the coast**.',
    privacy: 'We keep little.',
    help: '',
  };
  assert.equal((await administrator.post('/admin/site', { ...texts, state })).status, 303);
  const home = await textOf(anyone, '/');
  assert.match(home, /<title>[^<]*Badges of the Coast<\/title>/);
  assert.match(home, /href="\/imprint"/);
  assert.match(await textOf(anyone, '/imprint'), /<strong>the coast<\/strong>/);
  assert.match(await textOf(anyone, '/help'), /mailto:help@example\.org/);
  await anyone.post('/sign-up', { name: 'Ada', address: 'ada@example.org' });
  const mail = (await mailbox(server, 'ada@example.org')).at(-1);
  assert.equal(mail?.subject, 'Finish signing up to Badges of the Coast');
  assert.match(mail?.text ?? '', /an account at Badges of the Coast .*\n\nBadges of the Coast\n$/s);
  const stale = await administrator.post('/admin/site', { ...texts, name: 'Another', state });
  assert.equal(stale.status, 409);
  const wrong = await administrator.post('/admin/site', {
    ...texts,
    name: '\u202e \u200b',
    contact: 'nobody',
  });
  assert.equal(wrong.status, 422);
});

test('of two who save the texts of the site at the same time one is told of the other', async () => {
  const second = await signIn(server, await createPerson(server, { isAdministrator: true }));
  const both = [administrator, second];
  const pages = await Promise.all(both.map((reader) => textOf(reader, '/admin/site')));
  const answers = await Promise.all(
    both.map((writer, index) => {
      const state = /name="state" value="([^"]+)"/.exec(pages[index] ?? '')?.[1] ?? '';
      const texts = { contact: 'help@example.org', imprint: 'We', privacy: 'Little', help: '' };
      return writer.post('/admin/site', { ...texts, name: `Name ${index}`, state });
    }),
  );
  assert.deepEqual(answers.map(({ status }) => status).sort(), [303, 409]);
});

test('the checklist is done by facts, words and a mail that arrived; until then every page of an administrator says so', async () => {
  assert.match(await textOf(administrator, '/catalogue'), /things are to be done before this site is real/);
  assert.doesNotMatch(await textOf(person, '/catalogue'), /before this site is real/);
  for (const step of ['address', 'backup', 'mail'])
    assert.equal((await administrator.post('/admin/checklist', { step })).status, 303);
  const link =
    (await mailbox(server, 'root@example.org')).at(-1)?.text.match(/\/admin\/checklist\/mail\/\S+/)?.[0] ??
    '';
  assert.match(await textOf(administrator, link), /Note that mail arrives/);
  const other = await signIn(server, await createPerson(server, { isAdministrator: true }));
  const banner = readForms(await textOf(other, '/catalogue')).find(({ action }) =>
    action.endsWith('put-off'),
  );
  assert.equal((await person.post('/admin/checklist/put-off', {})).status, 404);
  assert.equal((await person.post('/admin/checklist/remind', {})).status, 404);
  const hidden = await other.post(banner?.action ?? '', banner?.values ?? {});
  assert.equal(hidden.headers.get('location'), '/catalogue');
  const away = await other.post('/admin/checklist/put-off', { back: 'https://evil.example/' });
  assert.equal(away.headers.get('location'), '/');
  for (const reader of [other, administrator])
    assert.doesNotMatch(await textOf(reader, '/catalogue'), /before this site is real/);
  const [day] = [new Date(server.deps.now())];
  server.setNow(new Date(day.getTime() + 8 * 24 * 60 * 60 * 1000).toISOString());
  assert.match(await textOf(administrator, '/catalogue'), /before this site is real/, 'a week later');
  server.setNow(day.toISOString());
  assert.match(await textOf(administrator, '/admin/checklist'), /has hidden the line about it/);
  assert.equal((await administrator.post('/admin/checklist/remind', {})).status, 303);
  assert.match(await textOf(administrator, '/catalogue'), /before this site is real/);
  assert.equal((await other.post(link, {})).status, 410, 'it is not theirs, and stays');
  assert.equal((await administrator.post(link, {})).status, 303);
  assert.equal((await administrator.post(link, {})).status, 410, 'it works once');
  await createAwardingOrganisation(server);
  const page = await textOf(administrator, '/admin/checklist');
  assert.equal(
    (page.match(/aria-label="To be done"/g) ?? []).length,
    1,
    'a secure connection, which only a setting brings',
  );
  assert.match(page, /let CAIRN_URL begin with https/);
  assert.match(await textOf(administrator, '/catalogue'), /1 thing is to be done before this site is real/);
});

test('the logo of the site takes the place of the stones, and a hostile drawing does not', async () => {
  const page = await textOf(administrator, '/admin/site');
  const value = (name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(page)?.[1] ?? '';
  const send = (logo: string) => {
    const form = new FormData();
    const texts = { name: 'Badges of the Coast', contact: '', imprint: '', privacy: '', help: '' };
    for (const [field, text] of Object.entries({ ...texts, csrf: value('csrf'), state: '' }))
      form.set(field, text);
    form.delete('state');
    form.set('logo', new File([logo], 'logo.svg'));
    const cookie = [...administrator.cookies].map(([key, cookieValue]) => `${key}=${cookieValue}`).join('; ');
    const init = { method: 'POST', body: form, headers: { cookie, origin: testUrl } };
    return server.app.request(new Request(`${testUrl}/admin/site`, init));
  };
  const drawing =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><rect width="8" height="8"/></svg>';
  assert.equal((await send(drawing.replace('<rect', '<rect onclick="alert(1)"'))).status, 422);
  assert.doesNotMatch(await textOf(anyone, '/'), /\/pictures\//);
  assert.equal((await send(drawing)).status, 303);
  assert.match(await textOf(anyone, '/'), /class="mark" src="\/pictures\/[0-9a-f]{64}\.svg"/);
});

test('where no mail can go, pages that promise one say so instead', async () => {
  const silent = await testApp({ CAIRN_OUTBOX: '0' });
  const browser = openBrowser(silent);
  for (const path of ['/sign-up', '/sign-in/mail', '/reset-password']) {
    assert.match(await textOf(browser, path), /This site cannot send mail yet/);
    assert.equal((await browser.post(path, { address: 'ada@example.org', name: 'Ada' })).status, 409);
  }
  assert.equal((await browser.get('/sign-in')).status, 200);
  const root2 = await signIn(silent, await createPerson(silent, { isAdministrator: true }));
  assert.equal((await root2.post('/admin/checklist', { step: 'mail' })).status, 409);
});

test('the first badge and the first publication on an address that does not last want a clear yes', async () => {
  const local = await testApp();
  await local.deps.database.deleteFrom('site.step').execute();
  const school = await createAwardingOrganisation(local, {}, { slug: 'school' });
  const registrar = await signIn(local, school.registrar);
  const ada = await createPerson(local, { email: 'ada@example.org' });
  const form = {
    requestKey: local.deps.newId('req'),
    editionId: school.edition.editionId,
    email: 'ada@example.org',
    awardedOn: '',
    note: 'Typed note',
  };
  const asked = await registrar.post('/console/school/awards/new', form);
  assert.equal(asked.status, 409);
  const html = await asked.text();
  assert.match(html, /would stand in the badge for ever/);
  assert.match(html, /name="isAddressMeant"/);
  assert.match(html, /Typed note/);
  const meant = { ...form, requestKey: local.deps.newId('req'), isAddressMeant: 'on' };
  assert.equal((await registrar.post('/console/school/awards/new', meant)).status, 303);
  await local.runJobs();
  const [award] = await listAwardsOfPerson(local.deps, ada.personId);
  assert.equal(award?.status, 'issued', 'the word of the registrar is kept');
  await createAwardable(local, school, { title: 'Another' });
});

test('what an exam of an older edition awards first waits until somebody says that the address is meant', async () => {
  const local = await testApp();
  await local.deps.database.deleteFrom('site.step').execute();
  const school = await createAwardingOrganisation(local);
  const learner = await createPerson(local);
  const earned = {
    personId: learner.personId,
    editionId: school.edition.editionId,
    decisionId: 'dec_first',
    earnedAt: local.deps.now().toISOString(),
  };
  await inTransaction(local.deps, (deps) =>
    local.deps.jobs.announce(deps, 'rule-met', { payload: earned, key: 'dec_first' }),
  );
  await local.runJobs();
  const status = async () => (await listAwardsOfPerson(local.deps, learner.personId))[0]?.status;
  assert.equal(await status(), 'pending-signature');
  const root = await signIn(local, await createPerson(local, { isAdministrator: true }));
  assert.match(await textOf(root, '/admin/checklist'), /1 badge waits for this word/);
  assert.equal((await root.post('/admin/checklist', { step: 'address' })).status, 303);
  await local.runJobs();
  assert.equal(await status(), 'issued');
});
