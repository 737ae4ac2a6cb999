import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  createOrganisation,
  createPerson,
  getActor,
  mailbox,
  openBrowser,
  signIn,
} from '../../../../../test/support/people.ts';
import { newestEntries } from '../../../../../test/support/read-list.ts';
import { testApp } from '../../../../../test/support/test-app.ts';
import { closeAccount, listAudit } from '../../modules/organisations/index.ts';

const server = await testApp();
const administrator = await createPerson(server, { email: 'admin@example.org', isAdministrator: true });
const admin = await signIn(server, administrator);

const answers = (slug: string) => ({
  name: 'Harbour Coding School',
  slug,
  kind: 'platform',
  websiteUrl: 'https://harbour.example',
  countryCode: 'gh',
  reason: 'Evening classes.\nSix modules.',
  contact: 'Ama, +233 20 000 0000',
});

async function apply(slug: string) {
  const person = await createPerson(server);
  const browser = await signIn(server, person);
  const sent = await browser.post('/provide', answers(slug));
  assert.equal(sent.headers.get('location'), '/provide');
  const link = (await mailbox(server, 'admin@example.org')).at(-1)?.links.at(-1) ?? assert.fail('no mail');
  return { person, browser, link };
}

test('a visitor reads what a provider does, and is led to sign in and back', async () => {
  const html = await (await openBrowser(server).get('/provide')).text();
  assert.match(html, /href="\/sign-in\?next=%2Fprovide"/);
  assert.doesNotMatch(html, /name="slug"/);
  assert.match(await (await openBrowser(server).get('/')).text(), /href="\/provide"/);
});

test('an application waits, every administrator gets a mail, and accepting makes the applicant an owner', async () => {
  const { person, browser, link } = await apply('harbour-one');
  assert.match(await (await browser.get('/provide')).text(), /Harbour Coding School is waiting/);
  assert.match(await (await admin.get('/admin/applications')).text(), new RegExp(`href="${link}"`));
  const page = await (await admin.get(link)).text();
  for (const said of ['Evening classes.\nSix modules.', 'Ama, +233 20 000 0000', 'GH'])
    assert.ok(page.includes(said), said);
  const accepted = await admin.post(`${link}/accept`, { slug: 'harbour-school' });
  assert.equal(accepted.headers.get('location'), '/console/harbour-school');
  const [membership] = (await getActor(server, person.personId)).memberships;
  assert.deepEqual(membership?.roles, ['owner']);
  assert.match((await mailbox(server, person.email)).at(-1)?.subject ?? '', /is open at Cairn/);
  assert.match(await (await browser.get('/provide')).text(), /href="\/console\/harbour-school"/);
  const { rows } = await listAudit(server.deps, administrator, {
    organisationId: membership?.organisationId ?? '',
    request: newestEntries,
  });
  assert.ok(rows.some(({ action }) => action === 'application.accepted'));
});

test('what was decided is not decided again', async () => {
  const { link } = await apply('harbour-two');
  assert.equal((await admin.post(`${link}/decline`, { answer: 'Not yet.' })).status, 303);
  assert.equal((await admin.post(`${link}/accept`, { slug: 'harbour-two' })).status, 409);
  assert.equal((await admin.post(`${link}/decline`, { answer: 'Again.' })).status, 409);
});

test('who is declined reads the reason in a mail and on the page, and may apply again', async () => {
  const { person, browser, link } = await apply('harbour-three');
  assert.equal((await admin.post(`${link}/decline`, { answer: ' ' })).status, 422);
  await admin.post(`${link}/decline`, { answer: 'Say which exams you set.' });
  assert.match((await mailbox(server, person.email)).at(-1)?.text ?? '', /Say which exams you set/);
  const page = await (await browser.get('/provide')).text();
  assert.match(page, /was declined[\s\S]*Say which exams you set\.[\s\S]*name="slug"/);
  assert.equal((await browser.post('/provide', answers('harbour-three'))).status, 303);
});

test('one application waits per person; withdrawn, it is gone for administrators', async () => {
  const { browser, link } = await apply('harbour-four');
  const second = await browser.post('/provide', answers('harbour-five'));
  assert.equal(second.status, 409);
  assert.equal((await browser.post('/provide/withdraw')).status, 303);
  assert.equal((await browser.post('/provide/withdraw')).status, 303, 'twice does no harm');
  assert.equal((await admin.get(link)).status, 404);
  assert.match(await (await browser.get('/provide')).text(), /name="slug"/);
});

test('a refused application comes back as typed: a taken short name, a private website, a missing reason', async () => {
  const { slug } = await createOrganisation(server);
  const browser = await signIn(server, await createPerson(server));
  const wrong: [change: { [field: string]: string }, said: RegExp][] = [
    [{ slug }, /Another organisation has this short name/],
    [{ slug: 'admin' }, /kept for Cairn itself/],
    [{ websiteUrl: 'http://192.168.0.1/' }, /private network/],
    [{ reason: ' ' }, /Say what you want to offer/],
    [{ contact: 'x'.repeat(400) }, /at most 300 characters/],
  ];
  for (const [change, said] of wrong) {
    const answer = await browser.post('/provide', { ...answers('harbour-six'), ...change });
    assert.ok(answer.status === 422 || answer.status === 409 || answer.status === 400, String(answer.status));
    const html = await answer.text();
    assert.match(html, said);
    assert.match(html, /value="Harbour Coding School"/);
  }
});

test('a short name that was taken meanwhile is said where the administrator accepts', async () => {
  const { link } = await apply('harbour-seven');
  await createOrganisation(server, { slug: 'harbour-seven' });
  const refused = await admin.post(`${link}/accept`, { slug: 'harbour-seven' });
  assert.equal(refused.status, 409);
  assert.match(await refused.text(), /Another organisation has this short name/);
  assert.equal((await admin.post(`${link}/accept`, { slug: 'harbour-7' })).status, 303);
});

test('nobody but administrators sees or decides applications, and closing an account takes them away', async () => {
  const { person, browser, link } = await apply('harbour-eight');
  for (const path of ['/admin/applications', link]) assert.equal((await browser.get(path)).status, 404);
  assert.equal((await browser.post(`${link}/accept`, { slug: 'harbour-eight' })).status, 404);
  const saved = await (await browser.get('/account/export.json')).text();
  assert.match(saved, /Evening classes/);
  await closeAccount(server.deps, person);
  assert.equal((await admin.get(link)).status, 404);
});
