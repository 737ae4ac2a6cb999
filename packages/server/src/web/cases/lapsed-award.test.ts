import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createPublishedAchievement, passExam } from '../../../../../test/support/achievements.ts';
import {
  createMember,
  createPerson,
  mailbox,
  openBrowser,
  signIn,
} from '../../../../../test/support/people.ts';
import { testApp } from '../../../../../test/support/test-app.ts';
import { annulAttempt, startAttempt } from '../../modules/assessment/index.ts';
import type { Person } from '../../modules/audit/index.ts';
import { decide } from '../../modules/earning/index.ts';
import {
  awardByRule,
  findAwardOfEdition,
  questionAward,
  revokeAward,
  settleRevoked,
  signPending,
} from '../../modules/issuing/index.ts';
import { enrol, getEnrolment } from '../../modules/learning/index.ts';

const server = await testApp();
const { deps, runJobs } = server;
const { edition, organisationId, slug } = await createPublishedAchievement(server, {
  settings: { waitHours: 0 },
});
const registrarOf = await createMember(server, { id: organisationId }, ['registrar']);
const ownerOf = await createMember(server, { id: organisationId }, ['owner']);
const assessorOf = await createMember(server, { id: organisationId }, ['assessor']);
let hour = 0;

/** What follows happens later: what was decided before is then before. */
function later(): void {
  hour += 1;
  server.setNow(new Date(Date.parse('2026-06-02T08:00:00Z') + hour * 3_600_000).toISOString());
}

/** Somebody who has passed; with `isSigned` the badge is there. */
async function holder({ isSigned = true, ...given }: { isSigned?: boolean; person?: Person } = {}) {
  later();
  const person = given.person ?? (await createPerson(server));
  const { attemptId } = await passExam(server, person, edition);
  if (isSigned) await runJobs();
  const { enrolmentId } = await enrol(deps, person, edition);
  const place = `/console/${slug}/achievements/${edition.achievementId}/learners/${enrolmentId}`;
  return { person, enrolmentId, place, attempt: `${place}/attempts/${attemptId}`, attemptId };
}

type Holder = Awaited<ReturnType<typeof holder>>;

const awardOf = ({ personId }: Person) =>
  findAwardOfEdition(deps, { personId, editionId: edition.editionId });
const wayOf = async ({ person, enrolmentId }: Holder) =>
  (await getEnrolment(deps, person, enrolmentId)).status;

const annulment = { reason: 'Somebody else sat there.', as: 'used-up' };

/** The registrar annuls the attempt in the console; the case that follows. */
async function annulled(found: Holder, given = annulment): Promise<string> {
  later();
  const registrar = await signIn(server, registrarOf);
  const answer = await registrar.post(`${found.attempt}/annul`, given);
  assert.equal(answer.status, 303, await answer.text());
  await runJobs();
  const { rows } = await server.pool.query(
    "select id from cases.matter where asker_id = $1 and kind = 'lapsed-award' and appeals is null",
    [found.person.personId],
  );
  assert.equal(rows.length, 1, 'one case is open');
  return rows[0].id;
}

const textOf = async (answer: Response) => (await answer.text()).replace(/\s+/g, ' ');
const subjectsOf = async ({ email }: Person) => (await mailbox(server, email)).map(({ subject }) => subject);

test('an attempt that is annulled takes nothing back by itself, and a person decides: the badge is revoked', async () => {
  const found = await holder();
  const before = await awardOf(found.person);
  assert.equal(before?.status, 'issued');
  const id = await annulled(found);
  const questioned = await awardOf(found.person);
  assert.deepEqual([questioned?.status, questioned?.questionedAt !== undefined], ['issued', true]);
  assert.equal(await wayOf(found), 'active');
  const browser = await signIn(server, found.person);
  const learn = await textOf(await browser.get(`/learn/${found.enrolmentId}`));
  assert.ok(learn.includes('counts no longer') && learn.includes(`/cases/${id}`));
  assert.ok(!learn.includes('You have earned') && !learn.includes('You have passed'));
  const result = await textOf(await browser.get(`/attempts/${found.attemptId}`));
  assert.ok(result.includes('This attempt counts no longer') && result.includes(annulment.reason));
  assert.ok(
    (await subjectsOf(found.person)).some((subject) =>
      subject.startsWith('Your badge is being looked at again'),
    ),
  );
  assert.ok((await subjectsOf(ownerOf)).some((subject) => subject.startsWith('To decide')));
  const registrar = await signIn(server, registrarOf);
  const page = await textOf(await registrar.get(`/console/${slug}/cases/${id}`));
  assert.ok(page.includes('Exam on version control') && page.includes('It was withdrawn on'));
  assert.ok(page.includes(annulment.reason) && page.includes(`href="${found.place}"`));
  const own = await textOf(await browser.get(`/cases/${id}`));
  assert.ok(own.includes(annulment.reason) && !own.includes(found.place));
  assert.ok(page.includes(`/console/${slug}/awards/${before?.id}`) && own.includes(`/wallet/${before?.id}`));
  assert.equal((await browser.post(`/cases/${id}/withdraw`)).status, 403);
  assert.equal((await browser.post(`/cases/${id}/comments`, { text: 'It was me.' })).status, 303);
  const decision = { decision: 'declined', reason: 'It was not you.' };
  assert.equal((await registrar.post(`/console/${slug}/cases/${id}/decide`, decision)).status, 303);
  await runJobs();
  const after = await awardOf(found.person);
  assert.deepEqual(
    [after?.status, after?.endReason, after?.questionedAt],
    ['revoked', decision.reason, undefined],
  );
  const subjects = await subjectsOf(found.person);
  assert.equal(
    subjects.filter((subject) => /taken back|revoked/.test(subject)).length,
    1,
    subjects.join('\n'),
  );
  const checked = await textOf(await openBrowser(server).get(`/awards/${before?.id}`));
  assert.ok(checked.includes(decision.reason));
});

test('a badge that somebody decides to keep stays, and its way is over again', async () => {
  const found = await holder();
  const id = await annulled(found, { ...annulment, as: 'given-back' });
  const owner = await signIn(server, ownerOf);
  const decision = { decision: 'accepted', reason: 'The portfolio shows the same.' };
  assert.equal((await owner.post(`/console/${slug}/cases/${id}/decide`, decision)).status, 303);
  await runJobs();
  const award = await awardOf(found.person);
  assert.deepEqual([award?.status, award?.questionedAt], ['issued', undefined]);
  assert.equal(await wayOf(found), 'completed');
  const browser = await signIn(server, found.person);
  const learn = await textOf(await browser.get(`/learn/${found.enrolmentId}`));
  assert.ok(learn.includes('The issuer has decided that the badge stays'));
  assert.ok(
    (await subjectsOf(found.person)).some((subject) => subject.startsWith('It is decided: you have')),
  );
});

test('a badge that is not signed yet is held back until it is decided, and signed when it is kept', async () => {
  const found = await holder({ isSigned: false });
  const who = { personId: found.person.personId, editionId: edition.editionId };
  const earnedAt = deps.now().toISOString();
  await decide(deps, who);
  await awardByRule(deps, { ...who, decisionId: 'dec_first', earnedAt });
  assert.equal((await awardOf(found.person))?.status, 'pending-signature');
  later();
  const { enrolmentId, attemptId } = found;
  const { achievementId } = edition;
  const place = { organisationId, achievementId, enrolmentId, attemptId };
  await annulAttempt(deps, registrarOf, { ...place, ...annulment, as: 'given-back' });
  await decide(deps, who);
  // As when signing takes longer than deciding: the signature comes last.
  await questionAward(deps, { ...who, decisionId: 'dec_second' });
  await questionAward(deps, { ...who, decisionId: 'dec_second' });
  await runJobs();
  await signPending(deps);
  await runJobs();
  const waiting = await awardOf(found.person);
  assert.deepEqual([waiting?.status, waiting?.questionedAt !== undefined], ['pending-signature', true]);
  const browser = await signIn(server, found.person);
  const learn = await textOf(await browser.get(`/learn/${enrolmentId}`));
  assert.ok(learn.includes('signed only if the issuer decides'));
  const { rows } = await server.pool.query('select id from cases.matter where asker_id = $1', [who.personId]);
  assert.equal(rows.length, 1);
  const owner = await signIn(server, ownerOf);
  const decision = { decision: 'accepted', reason: 'Shown in another way.' };
  assert.equal((await owner.post(`/console/${slug}/cases/${rows[0].id}/decide`, decision)).status, 303);
  await runJobs();
  assert.equal((await awardOf(found.person))?.status, 'issued');
});

test('what lapsed before it was awarded is not awarded', async () => {
  const found = await holder({ isSigned: false });
  const who = { personId: found.person.personId, editionId: edition.editionId };
  await decide(deps, who);
  later();
  const { enrolmentId, attemptId } = found;
  const place = { organisationId, achievementId: edition.achievementId, enrolmentId, attemptId };
  await annulAttempt(deps, registrarOf, { ...place, ...annulment, as: 'used-up' });
  await decide(deps, who);
  await runJobs();
  assert.equal(await awardOf(found.person), undefined);
  assert.equal(await wayOf(found), 'active');
});

test('what is corrected closes the case by itself', async () => {
  const found = await holder();
  const id = await annulled(found);
  later();
  const registrar = await signIn(server, registrarOf);
  const restored = await registrar.post(`${found.attempt}/restore`, {
    reason: 'It was somebody else’s attempt.',
  });
  assert.equal(restored.status, 303);
  await runJobs();
  const award = await awardOf(found.person);
  assert.deepEqual([award?.status, award?.questionedAt], ['issued', undefined]);
  assert.equal(await wayOf(found), 'completed');
  const page = await textOf(await registrar.get(`/console/${slug}/cases/${id}`));
  assert.ok(page.includes('Closed without a decision'));
  assert.equal(
    (await registrar.post(`/console/${slug}/cases/${id}/decide`, { decision: 'declined', reason: 'Late.' }))
      .status,
    409,
  );
  // Once more from the start: the fact that counts now is another one.
  later();
  assert.equal((await registrar.post(`${found.attempt}/annul`, annulment)).status, 303);
  await runJobs();
  assert.ok((await awardOf(found.person))?.questionedAt);
});

test('who loses the badge may appeal, and somebody else awards it anew', async () => {
  const found = await holder();
  const first = await awardOf(found.person);
  const id = await annulled(found);
  const registrar = await signIn(server, registrarOf);
  const declined = { decision: 'declined', reason: 'The log says so.' };
  assert.equal((await registrar.post(`/console/${slug}/cases/${id}/decide`, declined)).status, 303);
  await runJobs();
  const browser = await signIn(server, found.person);
  const asked = await browser.post(`/cases/${id}/appeal`, { statement: 'The log is of another room.' });
  const second = (asked.headers.get('location') ?? '').split('/').at(-1);
  const accepted = { decision: 'accepted', reason: 'The log is wrong.' };
  assert.equal((await registrar.post(`/console/${slug}/cases/${second}/decide`, accepted)).status, 403);
  const owner = await signIn(server, ownerOf);
  assert.equal((await owner.post(`/console/${slug}/cases/${second}/decide`, accepted)).status, 303);
  await runJobs();
  const award = await awardOf(found.person);
  assert.notEqual(award?.id, first?.id);
  assert.deepEqual([award?.status, award?.source], ['issued', { kind: 'manual', reference: second }]);
});

test('an annulled attempt that is given back can be sat again, one that is used up counts', async () => {
  for (const [as, attempts] of [
    ['given-back', 2],
    ['used-up', 1],
  ] as const) {
    const found = await holder();
    await annulled(found, { ...annulment, as });
    const browser = await signIn(server, found.person);
    const learn = await textOf(await browser.get(`/learn/${found.enrolmentId}`));
    const left = attempts === 1 ? 'This is your last attempt.' : 'You have 2 attempts left.';
    assert.ok(learn.includes(left), `${as}: ${learn.slice(0, 2000)}`);
  }
});

test('who passes again after an annulment has the same badge, and nothing is left to decide', async () => {
  const found = await holder();
  const first = await awardOf(found.person);
  const id = await annulled(found);
  later();
  await passExam(server, found.person, edition);
  await runJobs();
  const award = await awardOf(found.person);
  assert.deepEqual([award?.id, award?.questionedAt], [first?.id, undefined]);
  const registrar = await signIn(server, registrarOf);
  assert.ok((await textOf(await registrar.get(`/console/${slug}/cases/${id}`))).includes('Closed without'));
  // The first attempt cannot count again beside the one that was passed since.
  assert.equal((await registrar.post(`${found.attempt}/restore`, { reason: 'Why not.' })).status, 409);
});

test('an attempt does not count again while another is being sat', async () => {
  const found = await holder();
  await annulled(found, { ...annulment, as: 'given-back' });
  later();
  await startAttempt(deps, found.person, { enrolmentId: found.enrolmentId });
  const registrar = await signIn(server, registrarOf);
  const answer = await registrar.post(`${found.attempt}/restore`, { reason: 'It was right.' });
  assert.equal(answer.status, 409);
  assert.ok((await answer.text()).includes('Another attempt is being sat.'));
  const browser = await signIn(server, found.person);
  assert.equal((await browser.get(`/learn/${found.enrolmentId}`)).status, 200);
});

/** The first decision is that the badge goes; the person appeals. The number of the appeal. */
async function appealed(found: Holder): Promise<string> {
  const id = await annulled(found);
  const registrar = await signIn(server, registrarOf);
  const declined = { decision: 'declined', reason: 'The log says so.' };
  assert.equal((await registrar.post(`/console/${slug}/cases/${id}/decide`, declined)).status, 303);
  const browser = await signIn(server, found.person);
  const asked = await browser.post(`/cases/${id}/appeal`, { statement: 'The log is of another room.' });
  return (asked.headers.get('location') ?? '').split('/').at(-1) ?? '';
}

test('an appeal is closed by nobody but who decides, however late the revocation is heard of', async () => {
  const found = await holder();
  const id = await appealed(found);
  await runJobs();
  const award = await awardOf(found.person);
  await settleRevoked(deps, { awardId: award?.id ?? '' });
  const owner = await signIn(server, ownerOf);
  const accepted = { decision: 'accepted', reason: 'The log is wrong.' };
  assert.equal((await owner.post(`/console/${slug}/cases/${id}/decide`, accepted)).status, 303);
});

test('who passes anew before the appeal is decided keeps that badge when it is accepted', async () => {
  const found = await holder();
  const id = await appealed(found);
  await runJobs();
  later();
  await passExam(server, found.person, edition);
  await runJobs();
  const second = await awardOf(found.person);
  assert.deepEqual([second?.status, second?.source.kind], ['issued', 'rule']);
  const owner = await signIn(server, ownerOf);
  const accepted = { decision: 'accepted', reason: 'The log is wrong.' };
  assert.equal((await owner.post(`/console/${slug}/cases/${id}/decide`, accepted)).status, 303);
  await runJobs();
  assert.equal((await awardOf(found.person))?.id, second?.id);
});

test('what somebody took back does not come back by what was shown before', async () => {
  const found = await holder();
  const first = await awardOf(found.person);
  later();
  await revokeAward(deps, registrarOf, { organisationId, awardId: first?.id ?? '', reason: 'Misconduct.' });
  await runJobs();
  const registrar = await signIn(server, registrarOf);
  assert.equal((await registrar.post(`${found.attempt}/annul`, annulment)).status, 303);
  await runJobs();
  later();
  assert.equal((await registrar.post(`${found.attempt}/restore`, { reason: 'It was right.' })).status, 303);
  await runJobs();
  const after = await awardOf(found.person);
  assert.deepEqual([after?.id, after?.status], [first?.id, 'revoked']);
});

test('only who may annul does, with a reason, once, and never an own attempt', async () => {
  const found = await holder();
  const registrar = await signIn(server, registrarOf);
  const wrong: [object, number][] = [
    [{}, 422],
    [{ reason: '', as: 'used-up' }, 422],
    [{ reason: 'x'.repeat(501), as: 'used-up' }, 422],
    [{ reason: 'Yes.', as: 'other' }, 422],
  ];
  for (const [form, status] of wrong)
    assert.equal((await registrar.post(`${found.attempt}/annul`, form as never)).status, status);
  const assessor = await signIn(server, assessorOf);
  assert.equal((await assessor.get(`${found.attempt}/annul`)).status, 403);
  assert.equal((await assessor.post(`${found.attempt}/annul`, annulment)).status, 403);
  assert.equal((await registrar.get(`${found.place}/attempts/att_absent/annul`)).status, 404);
  assert.equal((await registrar.post(`${found.attempt}/restore`, { reason: 'None.' })).status, 409);
  await annulled(found);
  assert.equal((await registrar.post(`${found.attempt}/annul`, annulment)).status, 409);
  const { attemptId } = await passExam(server, registrarOf, edition);
  const { enrolmentId } = await enrol(deps, registrarOf, edition);
  const { achievementId } = edition;
  const own = {
    organisationId,
    achievementId,
    enrolmentId,
    attemptId,
    reason: 'Mine.',
    as: 'used-up',
  } as const;
  await assert.rejects(annulAttempt(deps, registrarOf, own), { code: 'assessment.own-attempt' });
});

test('nobody decides whether their own award stays, whatever their role', async () => {
  const role = await createMember(server, { id: organisationId }, ['registrar', 'owner']);
  const found = await holder({ person: role });
  const id = await annulled(found);
  const holding = await signIn(server, role);
  const decide = `/console/${slug}/cases/${id}/decide`;
  for (const decision of ['accepted', 'declined'])
    assert.equal((await holding.post(decide, { decision, reason: 'It is mine.' })).status, 403);
  assert.equal((await awardOf(role))?.status, 'issued');
  const registrar = await signIn(server, registrarOf);
  assert.equal((await registrar.post(decide, { decision: 'declined', reason: 'Not shown.' })).status, 303);
});
