import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  createDraftAchievement,
  createPublishedAchievement,
} from '../../../../../test/support/achievements.ts';
import { createAward, createAwardingOrganisation } from '../../../../../test/support/awards.ts';
import {
  createMember,
  createOrganisation,
  createPerson,
  openBrowser,
  signIn,
} from '../../../../../test/support/people.ts';
import { testApp } from '../../../../../test/support/test-app.ts';
import { awardCredential } from '../../modules/issuing/index.ts';
import { enrol } from '../../modules/learning/index.ts';
import { addMember, applyAsProvider } from '../../modules/organisations/index.ts';
import { inTransaction } from '../../platform/transaction.ts';

const server = await testApp();

test('a visitor sees what can be earned, newest first, with its picture', async () => {
  const { edition } = await createPublishedAchievement(server, { content: { title: 'Reading <data>' } });
  const html = await (await openBrowser(server).get('/')).text();
  assert.match(html, /Reading &lt;data>/);
  const picture =
    new RegExp(`src="(/achievements/${edition.achievementId}/image.svg)"`).exec(html)?.[1] ?? '';
  assert.equal((await server.app.request(picture)).headers.get('content-type'), 'image/svg+xml');
});

test('somebody new is greeted by name and offered the first step', async () => {
  const browser = await signIn(server, await createPerson(server, { name: 'Ngozi <b>Eze' }));
  const html = await (await browser.get('/')).text();
  assert.match(html, /Good to see you, Ngozi</);
  assert.match(html, /Nothing is waiting for you/);
  assert.match(html, /href="\/catalogue"/);
});

test('an administrator is led to organisations, people and mail, and nobody else is', async () => {
  const administrator = await signIn(server, await createPerson(server, { isAdministrator: true }));
  const html = await (await administrator.get('/')).text();
  for (const path of ['/admin', '/admin/people', '/outbox']) {
    assert.match(html, new RegExp(`<a href="${path}">`));
    assert.equal((await administrator.get(path)).status, 200);
  }
  const other = await (await signIn(server, await createPerson(server))).get('/');
  assert.doesNotMatch(await other.text(), /href="\/admin/);
});

test('what a learner has begun is the next step; what is earned stands below', async () => {
  const organisation = await createAwardingOrganisation(server, { title: 'Testing foundations' });
  const { holder } = await createAward(server, organisation);
  const { edition } = await createPublishedAchievement(server, { content: { title: 'Version control' } });
  const enrolment = await enrol(server.deps, holder, { achievementId: edition.achievementId });
  const html = await (await (await signIn(server, holder)).get('/')).text();
  assert.match(html, /What is next/);
  assert.match(html, new RegExp(`href="/learn/${enrolment.enrolmentId}"`));
  assert.match(html, /What happened.*Testing foundations/s);
});

test('an author finds drafts on the start page and in the console, a viewer does not', async () => {
  const { author, organisationId, slug, edition } = await createDraftAchievement(server);
  const viewer = await createMember(server, { id: organisationId }, ['viewer']);
  const address = new RegExp(`href="/console/${slug}/achievements/${edition.achievementId}"`);
  for (const path of ['/', `/console/${slug}`]) {
    assert.match(await (await (await signIn(server, author)).get(path)).text(), address, path);
    assert.doesNotMatch(await (await (await signIn(server, viewer)).get(path)).text(), address, path);
  }
});

test('a registrar and an assessor find the newest awards on the start page, those being signed first', async () => {
  const awarding = await createAwardingOrganisation(server);
  await createAward(server, awarding, { holderName: 'Signed Holder' });
  const { personId } = await createPerson(server, { name: 'Waiting Holder' });
  const waiting = await awardCredential(server.deps, awarding.registrar, {
    organisationId: awarding.organisation.id,
    personId,
    editionId: awarding.edition.editionId,
    awardedAt: new Date('2020-01-01T00:00:00Z'),
    requestKey: server.deps.newId('req'),
  });
  const assessor = await createMember(server, awarding.organisation, ['assessor']);
  for (const person of [awarding.registrar, assessor]) {
    const html = await (await (await signIn(server, person)).get('/')).text();
    assert.match(html, /Waiting Holder.*Being signed.*Signed Holder.*Earned/s);
    assert.match(html, new RegExp(`href="/console/${awarding.organisation.slug}/awards/${waiting.id}"`));
  }
  const author = await createMember(server, awarding.organisation, ['author']);
  assert.doesNotMatch(await (await (await signIn(server, author)).get('/')).text(), /Waiting Holder/);
  await server.runJobs();
});

test('the start page of a holder says that a badge has expired', async () => {
  const awarding = await createAwardingOrganisation(server);
  const awardedAt = new Date('2020-01-01T00:00:00Z');
  const { holder } = await createAward(server, awarding, {
    awardedAt,
    expiresAt: new Date('2021-01-01T00:00:00Z'),
  });
  assert.match(await (await (await signIn(server, holder)).get('/')).text(), /tag--warning.*Expired/s);
});

test('an owner finds the way from the console to the profile of the organisation, others do not', async () => {
  const organisation = await createOrganisation(server);
  const base = `/console/${organisation.slug}`;
  const profile = `${base}/profile`;
  const owner = await signIn(server, await createMember(server, organisation, ['owner']));
  assert.match(await (await owner.get(base)).text(), new RegExp(`href="${profile}"`));
  const page = await owner.get(profile);
  assert.equal(page.status, 200);
  assert.match(await page.text(), new RegExp(`href="${base}"`), 'and back');
  const viewer = await signIn(server, await createMember(server, organisation, ['viewer']));
  assert.doesNotMatch(await (await viewer.get(base)).text(), new RegExp(`href="${profile}"`));
});

test('the console shows awards to a registrar, and neither awards nor a way to them to an author', async () => {
  const awarding = await createAwardingOrganisation(server);
  const { award } = await createAward(server, awarding, { holderName: 'Amina Okafor' });
  const author = await createMember(server, awarding.organisation, ['author']);
  const path = `/console/${awarding.organisation.slug}`;
  const registrars = await (await (await signIn(server, awarding.registrar)).get(path)).text();
  assert.match(registrars, new RegExp(`href="${path}/awards/${award.id}">Amina Okafor`));
  assert.match(registrars, new RegExp(`href="${path}/audit"`));
  const authors = await (await (await signIn(server, author)).get(path)).text();
  assert.doesNotMatch(authors, /Amina Okafor/);
  assert.doesNotMatch(authors, new RegExp(`href="${path}/(awards|audit)"`));
});

test('an empty console says what will be here and offers the first step to who may take it', async () => {
  const organisation = await createOrganisation(server);
  const author = await createMember(server, organisation, ['author']);
  const html = await (await (await signIn(server, author)).get(`/console/${organisation.slug}`)).text();
  assert.match(html, /Nothing is offered yet/);
  assert.match(html, new RegExp(`href="/console/${organisation.slug}/achievements/new"`));
});

test('a console answers nobody from outside, and a made-up one is missing just the same', async () => {
  const organisation = await createOrganisation(server);
  const stranger = await signIn(server, await createPerson(server));
  const [theirs, none] = [
    await stranger.get(`/console/${organisation.slug}`),
    await stranger.get('/console/no-such'),
  ];
  assert.equal(theirs.status, 404);
  assert.equal(none.status, 404);
  assert.equal(await theirs.text(), await none.text());
  assert.ok([302, 303].includes((await openBrowser(server).get(`/console/${organisation.slug}`)).status));
});

test('a new owner finds on the start page and in the console what the organisation still lacks', async () => {
  const person = await createPerson(server);
  const { id: organisationId, slug } = await createOrganisation(server);
  await inTransaction(server.deps, (deps) =>
    addMember(deps, { organisationId, personId: person.personId, roles: ['owner'] }),
  );
  const owner = await signIn(server, person);
  for (const path of ['/', `/console/${slug}`]) {
    const html = await (await owner.get(path)).text();
    assert.match(html, new RegExp(`href="/console/${slug}/members/invite">Invite a second owner`), path);
    assert.match(html, /Publish the first microcredential/, path);
    assert.doesNotMatch(html, /Name the website/, path);
  }
});

test('an administrator finds applications, organisations without an owner and mail that failed', async () => {
  const applicant = await createPerson(server, { name: 'Ama Apply' });
  const { id } = await applyAsProvider(server.deps, applicant, {
    ...{ name: 'Harbour School', slug: 'harbour-start', kind: 'platform' },
    ...{ reason: 'Evening classes.', contact: 'Ama' },
  });
  const { slug } = await createOrganisation(server, { name: 'Aa Nobody owns this' });
  await server.deps.database
    .insertInto('platform.outgoing_mail')
    .values({
      ...{ id: 'mail_failed', to_address: 'a@example.org', subject: 'S', text_body: 'T' },
      last_error: 'refused',
    })
    .execute();
  const administrator = await signIn(server, await createPerson(server, { isAdministrator: true }));
  const html = await (await administrator.get('/')).text();
  assert.match(html, new RegExp(`href="/admin/applications/${id}">Harbour School`));
  assert.match(html, new RegExp(`href="/console/${slug}/members">Aa Nobody owns this`));
  assert.match(html, /href="\/outbox">One mail could not be sent/);
  assert.match(
    await (await (await signIn(server, applicant)).get('/')).text(),
    /Your application for Harbour School/,
  );
});
