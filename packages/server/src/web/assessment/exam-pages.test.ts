import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  answerExam,
  createPublishedAchievement,
  startExam,
} from '../../../../../test/support/achievements.ts';
import {
  type Browser,
  createMember,
  createPerson,
  openBrowser,
  signIn,
} from '../../../../../test/support/people.ts';
import { testApp } from '../../../../../test/support/test-app.ts';
import { mostItems } from '../../modules/assessment/index.ts';

const server = await testApp();
const { edition, slug, organisationId } = await createPublishedAchievement(server);
const enrolPath = `/achievements/${edition.achievementId}/enrol`;
const learner = await createPerson(server);
const attempt = await startExam(server, learner, edition);
const attemptPath = `/attempts/${attempt.attemptId}`;
const learnPath = `/learn/${attempt.enrolmentId}`;

test('a learner enrols, answers page by page, checks, hands in and sees what was reached', async () => {
  const browser = await signIn(server, await createPerson(server));
  const learnPath = where(await browser.post(enrolPath));
  assert.match(learnPath, /^\/learn\/enr_/);
  const learnPage = await textOf(await browser.get(learnPath));
  assert.match(learnPage, /Take the exam/);
  const attemptPath = where(await browser.post(learnPath));
  const examPage = await textOf(await browser.get(attemptPath));
  assert.match(examPage, /Attempt 1/);
  const answers = rightAnswers(examPage);
  assert.equal(
    where(await browser.post(attemptPath, { ...answers, goTo: 'submit' })),
    `${attemptPath}/submit`,
  );
  assert.match(await textOf(await browser.get(`${attemptPath}/submit`)), /You have answered every question/);
  assert.equal(where(await browser.post(`${attemptPath}/submit`)), attemptPath);
  const result = await textOf(await browser.get(attemptPath));
  assert.match(result, /You have passed/);
  assert.match(result, /100%/);
  assert.match(result, /is being signed/);
  const passed = await textOf(await browser.get(learnPath));
  assert.match(passed, /You have passed.*is being signed/s);
  assert.equal(
    passed.split('way-steps__step--done').length - 1,
    2,
    'the badge is not there before it is signed',
  );
  await server.runJobs();
  const signed = await textOf(await browser.get(learnPath));
  assert.equal(signed.split('way-steps__step--done').length - 1, 3);
  assert.match(signed, /href="\/wallet\/awd_[^"]+"/);
  const later = await textOf(await browser.get(attemptPath));
  assert.match(later, /Your badge is signed.*href="\/wallet\/awd_[^"]+"/s);
  assert.doesNotMatch(later, /is being signed/);
  assert.equal(
    where(await browser.post(`${attemptPath}/submit`)),
    attemptPath,
    'a second submit changes nothing',
  );
});

test('what was answered is ticked when the page is opened again, and taking all ticks away counts', async () => {
  const browser = await signIn(server, await createPerson(server));
  const attemptPath = where(await browser.post(where(await browser.post(enrolPath))));
  const page = await textOf(await browser.get(attemptPath));
  const answers = rightAnswers(page);
  await browser.post(attemptPath, { ...answers, goTo: '1' });
  assert.equal(countTicks(await textOf(await browser.get(attemptPath))), 3);
  await browser.post(attemptPath, { shown: ['1', '2'], goTo: '1' });
  assert.equal(countTicks(await textOf(await browser.get(attemptPath))), 0);
});

test('each answer is kept as it is given, and a form of an older page does not take it back', async () => {
  const browser = await signIn(server, await createPerson(server));
  const attemptPath = where(await browser.post(where(await browser.post(enrolPath))));
  const by = { writer: 'window-of-test', turn: 1 };
  const saves = [{ position: 1, places: ['2'], seen: 0, by }];
  const kept = await browser.postJson(`${attemptPath}/answers`, { saves, after: 'go-on' });
  assert.deepEqual(await kept.json(), {
    status: 'open',
    sequence: 1,
    keptAt: '2026-06-01T09:00:00.000Z',
    secondsLeft: 1800,
    answered: 1,
    total: 2,
    answers: { 1: ['2'], 2: [] },
    outcome: 'kept',
    elsewhere: [],
  });
  assert.equal(countTicks(await textOf(await browser.get(attemptPath))), 1);
  const page = { shown: ['1', '2'], seen: '0', 'was-1': '', 'was-2': '', goTo: 'submit' };
  assert.equal(where(await browser.post(attemptPath, page)), `${attemptPath}/submit`, 'nothing was touched');
  assert.equal(countTicks(await textOf(await browser.get(attemptPath))), 1);
  const told = where(await browser.post(attemptPath, { ...page, 'answer-1': '1', 'answer-2': '1' }));
  assert.equal(told, `${attemptPath}?page=1&elsewhere=1`);
  const shown = await textOf(await browser.get(told));
  assert.match(shown, /answered in another window meanwhile \(question 1\)/);
  assert.equal(countTicks(shown), 2, 'the answer to the other question was taken');
});

test('malformed answers are refused and change nothing', async () => {
  const browser = await signIn(server, learner);
  const by = { writer: 'window-of-test', turn: 1 };
  const good = { position: 1, places: ['1'], seen: 0, by };
  const bodies = [
    undefined,
    [],
    { saves: [good] },
    { saves: [good], after: 'now' },
    { saves: [{ ...good, places: ['x'] }], after: 'go-on' },
    { saves: [{ ...good, by: { writer: 'a b', turn: 1 } }], after: 'go-on' },
    { saves: Array.from({ length: 501 }, () => good), after: 'go-on' },
    { saves: [{ ...good, places: Array.from({ length: 21 }, () => '1') }], after: 'go-on' },
  ];
  for (const body of bodies)
    assert.equal((await browser.postJson(`${attemptPath}/answers`, body)).status, 422, JSON.stringify(body));
  const outside = { saves: [{ ...good, position: 99 }], after: 'go-on' };
  const answer = await browser.postJson(`${attemptPath}/answers`, outside);
  assert.deepEqual([answer.status, ((await answer.json()) as { answered: number }).answered], [200, 0]);
});

test('every answer of the longest exam arrives at once after the network was away', async () => {
  const browser = await signIn(server, learner);
  const saves = Array.from({ length: mostItems }, (_, index) => ({
    position: 1000 + index,
    places: ['1'],
    seen: 0,
    by: { writer: 'window-of-test', turn: index + 1 },
  }));
  assert.equal((await browser.postJson(`${attemptPath}/answers`, { saves, after: 'go-on' })).status, 200);
});

test('every other page says that an exam is running, until its time is over', async () => {
  const person = await createPerson(server);
  const browser = await signIn(server, person);
  const { attemptId } = await startExam(server, person, edition);
  for (const path of ['/', '/learn', '/catalogue', '/account']) {
    const page = await textOf(await browser.get(path));
    assert.match(page, /Your exam is running: Exam on version control\..*30 minutes/s, path);
    assert.match(page, new RegExp(`href="/attempts/${attemptId}"`));
  }
  assert.doesNotMatch(await textOf(await browser.get(`/attempts/${attemptId}`)), /Your exam is running/);
  server.setNow('2026-06-01T09:30:00Z');
  assert.doesNotMatch(await textOf(await browser.get('/learn')), /Your exam is running/);
  server.setNow('2026-06-01T09:31:00Z');
  assert.match(
    await textOf(await browser.get(`/attempts/${attemptId}`)),
    /The time was over, so your exam was handed in with the answers that were kept/,
  );
  server.setNow('2026-06-01T09:00:00Z');
});

test('two tabs: the one that comes after handing in is told that it came too late', async () => {
  const browser = await signIn(server, await createPerson(server));
  const attemptPath = where(await browser.post(where(await browser.post(enrolPath))));
  await browser.post(`${attemptPath}/submit`);
  assert.equal(
    where(await browser.post(attemptPath, { shown: '1', 'answer-1': '1', goTo: '1' })),
    `${attemptPath}?late`,
  );
  assert.match(await textOf(await browser.get(`${attemptPath}?late`)), /The exam was over already/);
});

test('nothing of an answer key or a rationale is in any answer of the exam flow', async () => {
  const learner = await createPerson(server);
  const browser = await signIn(server, learner);
  const learnPath = where(await browser.post(enrolPath));
  const attemptPath = where(await browser.post(learnPath));
  const paths = [
    ...['/catalogue', `/achievements/${edition.achievementId}`, enrolPath, '/learn', learnPath],
    ...[attemptPath, `${attemptPath}?page=2`, `${attemptPath}/submit`, `${attemptPath}/answers`],
  ];
  let seen = '';
  for (const path of paths) seen += await rawOf(await browser.get(path));
  seen += await rawOf(await browser.post(attemptPath, { shown: '1', 'answer-1': 'x', goTo: '1' }));
  seen += await rawOf(
    await browser.postJson(`${attemptPath}/answers`, { saves: [], after: 'hand-in-when-over' }),
  );
  seen += await rawOf(await browser.post(`${attemptPath}/submit`));
  for (const path of [attemptPath, learnPath]) seen += await rawOf(await browser.get(path));
  for (const script of new Set(seen.match(/\/assets\/[\w.-]+\.js/g)))
    seen += await rawOf(await browser.get(script));
  assert.match(seen, /What does a commit record/, 'the crawl must have seen the questions');
  assert.doesNotMatch(seen, /RATIONALE-CANARY/);
  assert.doesNotMatch(seen, /correct|isCorrect|"key"/);
  const keys = await server.deps.database
    .selectFrom('assessment.item_edition')
    .select(['id', 'item_id'])
    .execute();
  for (const { id, item_id } of keys)
    assert.ok(!seen.includes(id) && !seen.includes(item_id), 'no item ids either');
});

test('two attempts show the questions in orders of their own', async () => {
  const orders = new Set<string>();
  for (let count = 0; count < 12; count++) {
    const learner = await createPerson(server);
    const { attemptId } = await startExam(server, learner, edition);
    const browser = await signIn(server, learner);
    orders.add(choicesOf(await textOf(await browser.get(`/attempts/${attemptId}`))).join('|'));
  }
  assert.ok(orders.size > 3, `${orders.size} orders in 12 attempts`);
});

test('after the time the result page opens in place of the questions', async () => {
  const learner = await createPerson(server);
  const { attemptId } = await startExam(server, learner, edition);
  await answerExam(server, learner, { attemptId, isTicked: (text) => text.endsWith('(right)') });
  const browser = await signIn(server, learner);
  server.setNow('2026-06-01T09:30:11Z');
  const late = await browser.post(`/attempts/${attemptId}`, { shown: ['1', '2'], goTo: 'submit' });
  assert.equal(where(late), `/attempts/${attemptId}?late`);
  assert.match(await textOf(await browser.get(`/attempts/${attemptId}`)), /You have passed/);
  server.setNow('2026-06-01T09:00:00Z');
});

const visitors: { [who: string]: () => Promise<Browser> } = {
  'without a session': async () => openBrowser(server),
  'of somebody else': async () => signIn(server, await createPerson(server)),
  'of the provider': async () =>
    signIn(server, await createMember(server, { id: organisationId }, ['owner'])),
};

for (const [who, open] of Object.entries(visitors)) {
  test(`exam pages ${who} lead to sign-in or are answered like missing ones`, async () => {
    const browser = await open();
    const answers = [
      await browser.get(attemptPath),
      await browser.get(`${attemptPath}/submit`),
      await browser.get(`${attemptPath}/answers`),
      await browser.postJson(`${attemptPath}/answers`, { saves: [], after: 'go-on' }),
      await browser.post(attemptPath, { shown: '1', 'answer-1': '1' }),
      await browser.post(`${attemptPath}/submit`),
      await browser.get(learnPath),
      await browser.post(learnPath),
    ];
    for (const answer of answers) {
      if (who === 'without a session') assert.match(where(answer), /^\/sign-in\?next=/);
      else assert.equal(answer.status, 404);
    }
  });
}

test('enrolling without a session comes back to the enrol page after sign-in', async () => {
  const answer = await openBrowser(server).get(enrolPath);
  assert.equal(where(answer), `/sign-in?next=${encodeURIComponent(enrolPath)}`);
  const signedIn = await signIn(server, await createPerson(server));
  assert.match(await textOf(await signedIn.get(enrolPath)), /<h1>Enrol in/);
});

test('enrolling again leads to the same enrolment', async () => {
  const browser = await signIn(server, await createPerson(server));
  const first = where(await browser.post(enrolPath));
  assert.equal(where(await browser.post(enrolPath)), first);
  assert.equal(where(await browser.get(enrolPath)), first);
});

test('malformed positions, choices and pages change nothing and break nothing', async () => {
  const browser = await signIn(server, learner);
  const answers = [
    await browser.post(attemptPath, { shown: ['99', '-1', 'x', '__proto__'], 'answer-99': '1', goTo: '1' }),
    await browser.post(attemptPath, { shown: '1', 'answer-1': ['0', '-1', '99', 'a', ''], goTo: 'nowhere' }),
    await browser.post(attemptPath, {}),
  ];
  for (const answer of answers) assert.equal(where(answer), `${attemptPath}?page=1`);
  assert.equal((await browser.get(`${attemptPath}?page=-3`)).status, 200);
  assert.equal((await browser.get(`${attemptPath}?page=999`)).status, 200);
  assert.equal(countTicks(await textOf(await browser.get(attemptPath))), 0);
  assert.equal((await browser.get('/attempts/att_none')).status, 404);
  assert.equal((await browser.get('/learn/enr_none')).status, 404);
});

test('an exam page of the console shows keys to authors and not to a viewer', async () => {
  const path = `/console/${slug}/achievements/${edition.achievementId}/exam`;
  const viewer = await signIn(server, await createMember(server, { id: organisationId }, ['viewer']));
  assert.equal((await viewer.get(path)).status, 403);
  const author = await signIn(server, await createMember(server, { id: organisationId }, ['author']));
  assert.equal((await author.get(path)).status, 200);
});

function where(response: Response): string {
  assert.equal(response.status, 303, `${response.status} in place of 303`);
  return response.headers.get('location') ?? '';
}

async function textOf(response: Response): Promise<string> {
  assert.equal(response.status, 200);
  return response.text();
}

async function rawOf(response: Response): Promise<string> {
  return `${JSON.stringify([...response.headers])}\n${await response.text()}\n`;
}

function countTicks(page: string): number {
  return page.match(/<input[^>]* checked/g)?.length ?? 0;
}

function choicesOf(page: string): string[] {
  return [...page.matchAll(/class="choice__label"[^>]*>([^<]*)</g)].map((match) => match[1] ?? '');
}

/** Reads the page as a learner does: ticks every choice that says that it is right. */
function rightAnswers(page: string): { [field: string]: string[] } {
  const answers: { [field: string]: string[] } = {
    shown: [...page.matchAll(/name="shown" value="(\d+)"/g)].map((match) => match[1] ?? ''),
  };
  const pattern = /name="(answer-\d+)" value="(\d+)"[^>]*>\s*<label[^>]*>([^<]*)</g;
  for (const [, name = '', value = '', label = ''] of page.matchAll(pattern)) {
    if (label.endsWith('(right)')) answers[name] = [...(answers[name] ?? []), value];
  }
  return answers;
}
