import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  answerExam,
  createPublishedAchievement,
  passExam,
  startExam,
} from '../../../../../test/support/achievements.ts';
import {
  createMember,
  createOrganisation,
  createPerson,
  openBrowser,
  signIn,
} from '../../../../../test/support/people.ts';
import { openList } from '../../../../../test/support/read-list.ts';
import { type RouteRow, walkMatrix } from '../../../../../test/support/route-matrix.ts';
import { testApp } from '../../../../../test/support/test-app.ts';
import { submitAttempt } from '../../modules/assessment/index.ts';
import { enrol } from '../../modules/learning/index.ts';

const server = await testApp();
const { deps } = server;
const { edition, slug, organisationId, author } = await createPublishedAchievement(server);
const base = `/console/${slug}/achievements/${edition.achievementId}/learners`;
const browser = await signIn(server, author);
const text = async (path: string) => {
  const answer = await browser.get(path);
  assert.equal(answer.status, 200, path);
  return answer.text();
};

test('without learners each page says what will be here', async () => {
  assert.match(await text(base), /Nobody has enrolled yet/);
  assert.match(await text(`${base}/results`), /There are no results yet/);
  assert.equal((await text(`${base}?file=csv`)).split('\r\n').length, 2, 'only the line of names');
});

test('learners stand with state, attempts, best result and outcomes; one of them with every attempt', async () => {
  await passExam(server, await createPerson(server, { name: 'Ada Passed' }), edition);
  const half = await createPerson(server, { name: 'Half Way' });
  const { attemptId, enrolmentId } = await startExam(server, half, edition);
  await answerExam(server, half, { attemptId, isTicked: (choice) => /^(merge|rebase)/.test(choice) });
  await submitAttempt(deps, half, { attemptId });
  await enrol(deps, await createPerson(server, { name: 'Only Enrolled' }), edition);
  await server.runJobs();
  const list = await text(base);
  assert.match(list, /3 people have enrolled, 1 of them completed it/);
  assert.match(list, /Ada Passed.*Completed.*100%.*2 of 2/s);
  assert.match(list, /Half Way.*On the way.*66\.6%.*1 of 2/s);
  assert.match(list, /Only Enrolled.*None yet/s);
  const one = await text(`${base}/${enrolmentId}`);
  assert.match(one, /Half Way.*Attempt 1.*66\.6%.*Not passed/s);
  assert.match(one, /Records a change.*0%.*Not yet.*Merges two lines.*100%.*Shown/s);
  assert.match(
    await text(`/console/${slug}/achievements/${edition.achievementId}`),
    new RegExp(`href="${base}"`),
  );
});

test('learners are found by name, by state and by edition', async () => {
  assert.deepEqual((await openList(browser, `${base}?q=WAY+half`)).rows, ['Half Way']);
  const all = await openList(browser, base);
  assert.deepEqual(all.facets, ['On the way 2', 'Completed 1']);
  assert.deepEqual((await openList(browser, all.links['Completed 1'] ?? '')).rows, ['Ada Passed']);
  assert.match((await openList(browser, `${base}?q=half&state=completed`)).html, /Nothing fits/);
});

test('results count each learner by the best attempt and name the hardest question first, without a key', async () => {
  const page = await text(`${base}/results`);
  assert.match(page, /2 learners have finished an attempt, 1 passed/);
  assert.match(page, /60 to below 70 %.*?>1</s);
  assert.match(page, /90 to 100 %.*?>1</s);
  assert.match(page, /Records a change.*1 of 2.*50%.*Merges two lines.*2 of 2.*100%/s);
  const questions = page.slice(page.indexOf('hard-questions'));
  assert.match(
    questions,
    /From 20 attempts on you also see.*What does a commit record.*50%.*1 of 2.*Which commands/s,
  );
  assert.doesNotMatch(page, /CANARY|\(right\)/);
});

test('the file opens in a spreadsheet with every accent, and a name is never a formula', async () => {
  await enrol(deps, await createPerson(server, { name: '=cmd|calc Łukasiewicz, "Zoë"' }), edition);
  const answer = await browser.get(`${base}?file=csv`);
  assert.equal(answer.headers.get('content-type'), 'text/csv; charset=utf-8');
  assert.match(answer.headers.get('content-disposition') ?? '', /^attachment; filename="learners-ach_/);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  assert.deepEqual([...bytes.slice(0, 3)], [0xef, 0xbb, 0xbf]);
  const lines = new TextDecoder().decode(bytes).trim().split('\r\n');
  assert.equal(lines.length, 5);
  assert.match(lines[0] ?? '', /^Learner,Enrolment,Edition,.*Percent in: Merges two lines of work\.$/);
  const strange = lines.find((line) => line.includes('cmd')) ?? '';
  assert.ok(strange.startsWith(`"'=cmd|calc Łukasiewicz, ""Zoë""",enr_`), strange);
  const ada = lines.find((line) => line.startsWith('Ada')) ?? '';
  assert.match(ada, /,1,2026-06-01T09:00:00\.000Z,Completed,1,100,yes,2026-06-01T09:00:00\.000Z,,100,100$/);
});

test('ten thousand learners come in pages that miss nobody, and in one file', async () => {
  const big = await createPublishedAchievement(server, { organisationId, author });
  await server.pool.query(
    `insert into learning.enrolment
       (id, person_id, achievement_id, edition_id, organisation_id, status, enrolled_at, had_place)
     select 'enr_' || n, 'per_' || n, $1, $2, $3, 'active', $4, true from generate_series(1, 10000) as n`,
    [big.edition.achievementId, big.edition.editionId, organisationId, deps.now()],
  );
  const here = `/console/${slug}/achievements/${big.edition.achievementId}/learners`;
  const seen = new Set<string>();
  let next: string | undefined = here;
  for (let turn = 0; next && turn < 3; turn++) {
    const list = await openList(browser, next);
    assert.equal(list.status, '50 of 10,000');
    for (const [, id = ''] of list.html.matchAll(/learners\/(enr_\d+)"/g)) seen.add(id);
    next = list.links['Next page'];
  }
  assert.equal(seen.size, 150);
  const file = await text(`${here}?file=csv`);
  assert.equal(new Set(file.match(/enr_\d+/g)).size, 10_000);
});

test('only those of the organisation whose role it is see learners', async () => {
  const learner = await createPerson(server);
  const { enrolmentId } = await enrol(deps, learner, edition);
  const visitors = {
    nobody: openBrowser(server),
    stranger: await signIn(server, await createMember(server, await createOrganisation(server), ['owner'])),
    learner: await signIn(server, learner),
    administrator: await signIn(server, await createPerson(server, { isAdministrator: true })),
    viewer: await signIn(server, await createMember(server, { id: organisationId }, ['viewer'])),
    registrar: await signIn(server, await createMember(server, { id: organisationId }, ['registrar'])),
    author: browser,
  };
  const expected = {
    nobody: 'sign-in',
    stranger: 404,
    learner: 404,
    administrator: 404,
    viewer: 403,
    registrar: 200,
    author: 200,
  } as const;
  const path = '/console/:slug/achievements/:id/learners';
  const rows = ['', '/results', '/:enrolment'].map(
    (tail): RouteRow<keyof typeof visitors> => ({ method: 'GET', route: `${path}${tail}`, expected }),
  );
  const fill = { slug, id: edition.achievementId, enrolment: enrolmentId };
  assert.deepEqual(await walkMatrix(visitors, rows, fill), []);
  const other = await createPublishedAchievement(server, { organisationId, author });
  const elsewhere = `/console/${slug}/achievements/${other.edition.achievementId}/learners/${enrolmentId}`;
  assert.equal((await browser.get(elsewhere)).status, 404, 'a learner of another achievement');
});
