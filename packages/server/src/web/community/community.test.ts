import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createAward, createAwardingOrganisation } from '../../../../../test/support/awards.ts';
import {
  createMember,
  createPerson,
  mailbox,
  openBrowser,
  signIn,
} from '../../../../../test/support/people.ts';
import { testApp } from '../../../../../test/support/test-app.ts';
import { giveTestimonial, withdrawTestimonial } from '../../modules/community/index.ts';
import { addMember, closeAccount } from '../../modules/organisations/index.ts';
import { inTransaction } from '../../platform/transaction.ts';

const server = await testApp();
const { deps, runJobs } = server;
const school = await createAwardingOrganisation(server, {}, { slug: 'school', name: 'The School' });
const { achievementId, editionId } = school.edition;
const administrator = await createPerson(server, { isAdministrator: true, name: 'Robin' });
const anybody = openBrowser(server);
const registrar = await signIn(server, school.registrar);
const list = `/achievements/${achievementId}/reviews`;
const nameless = { overall: '4', content: '5', text: 'Clear and short.', language: 'en' };
const form = { ...nameless, isNamed: 'on' };

const textOf = async (path: string) => (await anybody.get(path)).text();

async function holder(name: string) {
  const { holder: person } = await createAward(server, school, { holderName: name });
  await runJobs();
  return { person, browser: await signIn(server, person) };
}

function idIn(html: string): string {
  return /id="(rev_[^"]+)"/.exec(html)?.[1] ?? assert.fail('no review on the page');
}

test('only who took part can write a review, one each, and nobody who works for the provider', async () => {
  const stranger = await signIn(server, await createPerson(server));
  assert.equal((await stranger.get(`/reviews/${editionId}`)).status, 404);
  assert.equal((await stranger.post(`/reviews/${editionId}`, form)).status, 404);
  const { person, browser } = await holder('Ada Reader');
  assert.equal((await browser.post(`/reviews/${editionId}`, { ...form, overall: '' })).status, 422);
  const typed = await (await browser.post(`/reviews/${editionId}`, { ...form, overall: '6' })).text();
  assert.ok(typed.includes('Choose a mark from 1 to 5.') && typed.includes('Clear and short.'));
  assert.equal((await browser.post(`/reviews/${editionId}`, form)).status, 303);
  assert.equal((await browser.post(`/reviews/${editionId}`, form)).status, 303);
  const page = await textOf(list);
  assert.equal(page.match(/Clear and short\./g)?.length, 1);
  assert.ok(page.includes('Ada Reader') && page.includes('Was given the badge'));
  assert.ok(page.includes('An average is shown from 5 reviews on.') && !page.includes('How the marks'));
  assert.ok(!(await textOf(`/achievements/${achievementId}`)).includes('aggregateRating'));
  await runJobs();
  const subjects = (await mailbox(server, school.owner.email)).map(({ subject }) => subject);
  assert.ok(subjects.some((subject) => subject.startsWith('A review of')));
  // Once they work there, they speak for the provider.
  const member = await createMember(server, school.organisation, ['registrar']);
  await createAward(server, school, { holder: member });
  await runJobs();
  assert.equal((await (await signIn(server, member)).get(`/reviews/${editionId}`)).status, 403);
  await closeAccount(deps, person);
  await runJobs();
  assert.ok(!(await textOf(list)).includes('Clear and short.'));
  assert.deepEqual(await deps.database.selectFrom('community.review').select('id').execute(), []);
});

test('a review is changed with its history kept, withdrawn, published again, and is in the data of its author', async () => {
  const { browser } = await holder('Bo Writer');
  await browser.post(`/reviews/${editionId}`, { ...nameless, text: 'First words.' });
  assert.ok(!(await textOf(list)).includes('Bo Writer'));
  const first = await (await browser.get(`/reviews/${editionId}`)).text();
  const state = /name="state" value="([^"]+)"/.exec(first)?.[1] ?? '';
  assert.equal((await browser.post(`/reviews/${editionId}`, { ...form, text: 'Other words.' })).status, 303);
  const late = await browser.post(`/reviews/${editionId}`, { ...form, text: 'From another tab.', state });
  assert.equal(late.status, 409);
  assert.match(await late.text(), /Saved now: “Other words\.”/);
  const page = await textOf(list);
  assert.ok(page.includes('Other words.') && page.includes('changed') && !page.includes('First words.'));
  assert.ok((await (await browser.get(`/reviews/${editionId}`)).text()).includes('First words.'));
  const saved = JSON.parse(await (await browser.get('/account/export.json')).text());
  assert.equal(saved.reviews[0].text, 'Other words.');
  assert.equal(saved.reviews[0].former[0].text, 'First words.');
  assert.equal((await browser.post(`/reviews/${editionId}/withdraw`)).status, 303);
  assert.ok(!(await textOf(list)).includes('Other words.'));
  assert.ok(
    !(await (await registrar.get('/console/school/reviews?file=csv')).text()).includes('Other words.'),
  );
  assert.equal((await browser.post(`/reviews/${editionId}`, { ...form, text: 'Other words.' })).status, 303);
  assert.ok((await textOf(list)).includes('Other words.'));
  await browser.post(`/reviews/${editionId}/withdraw`);
  // Only its own words do not find it any more.
  const rows = async (q: string) =>
    (await (await registrar.get(`/console/school/reviews?file=csv&q=${q}`)).text()).trim().split('\n')
      .length - 1;
  assert.deepEqual([await rows('Other+words'), await rows(encodeURIComponent(school.edition.title))], [0, 1]);
});

test('the provider answers, and cannot hide; who reports is heard by an administrator alone', async () => {
  const { person, browser } = await holder('Cem Critic');
  await browser.post(`/reviews/${editionId}`, { ...nameless, text: 'Cheap answers here.' });
  const id = idIn(await textOf(list));
  const place = `/console/school/reviews/${id}`;
  assert.ok((await (await registrar.get(place)).text()).includes('A participant'));
  assert.equal((await registrar.post(`${place}/answer`, { text: ' ', language: 'en' })).status, 422);
  const answer = { text: 'We have asked you to mend this.', language: 'en' };
  assert.equal((await registrar.post(`${place}/answer`, answer)).status, 303);
  assert.ok((await textOf(list)).includes(answer.text));
  await runJobs();
  const mails = (await mailbox(server, person.email)).map(({ subject }) => subject);
  assert.ok(mails.some((subject) => subject.startsWith('An answer to your review')));

  const reader = await signIn(server, await createPerson(server, { name: 'Rae Reader' }));
  const wish = { statement: 'It advertises.' };
  assert.equal((await browser.post(`${list}/${id}/report`, wish)).status, 403);
  assert.equal((await reader.post(`${list}/${id}/report`, { statement: '' })).status, 422);
  const opened = await reader.post(`${list}/${id}/report`, wish);
  const caseId = opened.headers.get('location')?.split('/').pop() ?? '';
  assert.equal((await reader.post(`${list}/${id}/report`, wish)).status, 409);
  const decision = { decision: 'accepted', reason: 'It sells answers.' };
  const decideAt = `/console/school/cases/${caseId}`;
  const owner = await signIn(server, school.owner);
  assert.equal((await owner.post(`${decideAt}/decide`, decision)).status, 403);
  assert.ok(!(await (await owner.get('/console/school/cases')).text()).includes(caseId));
  const admin = await signIn(server, administrator);
  assert.ok((await (await admin.get('/admin/reports')).text()).includes(decideAt));
  assert.ok((await (await admin.get(decideAt)).text()).includes('Cheap answers here.'));
  assert.equal((await admin.post(`${decideAt}/decide`, decision)).status, 303);
  await runJobs();
  const page = await textOf(list);
  assert.ok(!page.includes('Cheap answers here.') && page.includes('One review is hidden after a report.'));
  assert.ok((await mailbox(server, person.email)).some(({ text }) => text.includes('It sells answers.')));

  assert.equal((await browser.post(`/reviews/${editionId}`, { ...form, text: 'It was fine.' })).status, 303);
  assert.ok(!(await textOf(list)).includes('It was fine.'));
  const asked = await browser.post(`/reviews/${editionId}/show`, { statement: 'I have mended it.' });
  const second = asked.headers.get('location')?.split('/').pop() ?? '';
  const shown = { decision: 'accepted', reason: 'It is a review now.' };
  assert.equal((await admin.post(`/console/school/cases/${second}/decide`, shown)).status, 303);
  assert.ok((await textOf(list)).includes('It was fine.'));
  // The organisation reads neither who reported nor who wrote what is shown without a name.
  const trail = await (await owner.get('/console/school/audit')).text();
  assert.ok(
    !trail.includes('Rae Reader') && !trail.includes('Cem Critic asked') && trail.includes('hid a review'),
  );
});

test('averages come with five reviews, and each facet needs five of its own', async () => {
  const before = Number(
    (
      await deps.database
        .selectFrom('community.review')
        .select(({ fn }) => fn.countAll().as('count'))
        .executeTakeFirstOrThrow()
    ).count,
  );
  assert.ok(before >= 1);
  for (const name of ['Dee One', 'Eve Two', 'Fay Three', 'Gil Four'])
    await (await holder(name)).browser.post(`/reviews/${editionId}`, { ...form, overall: '3', content: '' });
  const page = await textOf(list);
  assert.ok(page.includes('3.2 of 5') && page.includes('How the marks are spread'));
  assert.ok(!page.includes('What was judged'));
  const whole = await textOf(`/achievements/${achievementId}`);
  assert.ok(whole.includes('3.2 of 5'));
  assert.match(whole, /"@type":"Course"[^<]*"aggregateRating":\{[^}]*"ratingValue":3\.2,"ratingCount":5/);
  assert.ok((await textOf('/organisations/school')).includes('3.2 of 5'));
  assert.ok(!(await textOf(`${list}?overall=4`)).includes('Dee One'));
});

test('a testimonial needs consent, is shown only when the provider chooses it, and is gone at once when withdrawn', async () => {
  const { browser } = await holder('Hal Lender');
  const path = `/reviews/${editionId}/testimonial`;
  const words = { words: 'I would do it again.', wordsLanguage: 'en' };
  const refused = await browser.post(path, words);
  assert.equal(refused.status, 422);
  assert.ok((await refused.text()).includes('I would do it again.'));
  assert.equal((await browser.post(path, { ...words, consent: 'on' })).status, 303);
  const page = `/achievements/${achievementId}`;
  assert.ok(!(await textOf(page)).includes('I would do it again.'));
  const console = await (await registrar.get('/console/school/testimonials')).text();
  const show = /action="(\/console\/school\/testimonials\/tst_[^"]+\/show)"/.exec(console)?.[1] ?? '';
  assert.equal((await registrar.post(show)).status, 303);
  for (const shownAt of [page, '/organisations/school'])
    assert.ok(
      (await textOf(shownAt)).includes('I would do it again.') &&
        (await textOf(shownAt)).includes('Hal Lender'),
    );
  // Other words need another choice of the provider.
  await browser.post(path, { ...words, words: 'I would not.', consent: 'on' });
  assert.ok(!(await textOf(page)).includes('I would'));
  assert.equal((await registrar.post(show)).status, 303);
  assert.ok((await textOf(page)).includes('I would not.'));
  assert.equal((await browser.post(`${path}/withdraw`)).status, 303);
  for (const shownAt of [page, '/organisations/school', '/catalogue'])
    assert.ok(!(await textOf(shownAt)).includes('I would not.'));
  assert.equal((await registrar.post(show)).status, 404);
  assert.deepEqual(await deps.database.selectFrom('community.testimonial').select('id').execute(), []);
});

test('reviews are narrowed by a language that we have; what else stands in the address is left out', async () => {
  for (const language of ['constructor', '-1', '2026-02-30']) {
    assert.equal((await anybody.get(`${list}?language=${language}`)).status, 200, language);
    assert.equal((await registrar.get(`/console/school/reviews?language=${language}`)).status, 200, language);
  }
});

test('words lent twice at once are one testimonial, and the trail names that one', async () => {
  const { person } = await holder('Ivo Twice');
  const say = (text: string) => giveTestimonial(deps, person, { editionId, text, language: 'en' });
  await Promise.all([say('Once.'), say('Twice.'), say('Thrice.')]);
  const kept = await deps.database.selectFrom('community.testimonial').select('id').execute();
  assert.equal(kept.length, 1);
  const trail = await deps.database
    .selectFrom('audit.audit_entry')
    .select('subject_id')
    .where('action', '=', 'testimonial.given')
    .where('person_id', '=', person.personId)
    .execute();
  assert.deepEqual([...new Set(trail.map(({ subject_id }) => subject_id))], [kept[0]?.id]);
  await withdrawTestimonial(deps, person, { editionId });
});

test('all words that are lent can be read, page by page', async () => {
  for (let number = 0; number < 30; number += 1)
    await deps.database
      .insertInto('community.testimonial')
      .values({
        ...{ id: `tst_${number}`, person_id: `per_${number}`, organisation_id: school.organisation.id },
        ...{ achievement_id: achievementId, edition_id: editionId, title: 'Boot camp', language: 'en' },
        ...{ text: `Words ${number}.`, consented_at: new Date(2026, 0, 1 + number) },
      })
      .execute();
  const first = await (await registrar.get('/console/school/testimonials')).text();
  assert.ok(first.includes('Words 29.') && !first.includes('Words 4.'));
  const next = /href="(\/console\/school\/testimonials\?after=[^"]+)"/.exec(first)?.[1] ?? '';
  const second = await (await registrar.get(next.replaceAll('&amp;', '&'))).text();
  assert.ok(second.includes('Words 4.') && second.includes('Words 0.') && !second.includes('Words 29.'));
});

test('an administrator decides neither about their own words nor, while there is another, about a provider of theirs', async () => {
  const near = await createPerson(server, { isAdministrator: true, name: 'Noa Near' });
  await createAward(server, school, { holder: near });
  await runJobs();
  const browser = await signIn(server, near);
  assert.equal((await browser.post(`/reviews/${editionId}`, { ...form, text: 'My own words.' })).status, 303);
  const other = await holder('Otto Other');
  await other.browser.post(`/reviews/${editionId}`, { ...form, text: 'Words of Otto.' });
  const page = await textOf(list);
  const reported = async (text: string) => {
    const id = idIn(page.slice(page.lastIndexOf('id="rev_', page.indexOf(text))));
    const opened = await registrar.post(`${list}/${id}/report`, { statement: 'Look at it.' });
    return `/console/school/cases/${opened.headers.get('location')?.split('/').pop()}/decide`;
  };
  const [ownWords, ofOtto] = [await reported('My own words.'), await reported('Words of Otto.')];
  const decision = { decision: 'declined', reason: 'It may stand.' };
  const refused = await browser.post(ownWords, decision);
  assert.equal(refused.status, 403);
  assert.match(await refused.text(), /These are your own words/);

  const join = (personId: string) =>
    inTransaction(deps, (deps) =>
      addMember(deps, { organisationId: school.organisation.id, personId, roles: ['viewer'] }),
    );
  await join(near.personId);
  const member = await browser.post(ofOtto, decision);
  assert.equal(member.status, 403);
  assert.match(await member.text(), /You work for this provider/);
  // Nobody is left who is no member.
  await join(administrator.personId);
  assert.equal((await browser.post(ofOtto, decision)).status, 303);
  const { detail } = await deps.database
    .selectFrom('audit.audit_entry')
    .select('detail')
    .where('action', '=', 'case.decided')
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  assert.equal((detail as { isMember?: string }).isMember, 'true');
});
