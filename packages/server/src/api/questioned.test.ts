import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createPublishedAchievement, passExam } from '../../../../test/support/achievements.ts';
import { apiApp } from '../../../../test/support/api.ts';
import { createPerson, mailbox } from '../../../../test/support/people.ts';
import { annulAttempt } from '../modules/assessment/index.ts';
import type { Person } from '../modules/audit/index.ts';
import { decideCase, findCaseAbout } from '../modules/cases/index.ts';
import { printOfText } from '../modules/catalog/index.ts';
import { findAwardOfEdition, lapsedAward, offerSuspension, suspendAward } from '../modules/issuing/index.ts';
import { enrol } from '../modules/learning/index.ts';
import { withKinds } from '../web/cases/case-kinds.ts';

const server = await apiApp();
const { deps, runJobs } = server;
const { organisation, owner, registrar } = server.school;
const title = 'Version control with Git';
const { edition } = await createPublishedAchievement(server, {
  organisationId: organisation.id,
  content: { translations: { de: { title: { text: 'Versionen mit Git', of: printOfText(title) } } } },
});

const reads = (person: Person, language: string) =>
  server.pool.query('update people.person set language = $2 where id = $1', [person.personId, language]);
const subjectsOf = async ({ email }: Person) => (await mailbox(server, email)).map(({ subject }) => subject);

async function shown(awardId: string): Promise<{ status: string; questionedAt?: string }> {
  const answer = await server.call(`/awards/${awardId}`);
  return (await answer.json()) as { status: string; questionedAt?: string };
}

test('programs read since when an award is in question, and whoever reads of it reads its title in their language', async () => {
  const holder = await createPerson(server);
  await reads(holder, 'de');
  await reads(registrar, 'de');
  await offerSuspension(deps, owner, { organisationId: organisation.id, offersSuspension: true });
  const { attemptId } = await passExam(server, holder, edition);
  await runJobs();
  const award = await findAwardOfEdition(deps, { personId: holder.personId, editionId: edition.editionId });
  assert.ok(award);
  assert.equal((await shown(award.id)).questionedAt, undefined);
  const { organisationId, achievementId } = edition;
  const { enrolmentId } = await enrol(deps, holder, edition);
  const place = { organisationId, achievementId, enrolmentId, attemptId };
  await annulAttempt(deps, registrar, { ...place, reason: 'Nobody was there.', as: 'used-up' });
  await runJobs();
  const { status, questionedAt } = await shown(award.id);
  assert.deepEqual([status, questionedAt], ['issued', deps.now().toISOString()]);
  const inGerman = (subject: string) => subject.includes('„Versionen mit Git“');
  assert.ok((await subjectsOf(holder)).some((one) => /noch einmal geprüft/.test(one) && inGerman(one)));
  assert.ok((await subjectsOf(registrar)).some((one) => /^Zu entscheiden/.test(one) && inGerman(one)));

  const found = await findCaseAbout(deps, { kind: lapsedAward.kind, subjectId: award.id });
  assert.ok(found);
  const decision = { organisationId, id: found.id, decision: 'accepted', reason: 'It was them.' } as const;
  await decideCase(withKinds(deps), registrar, decision);
  await runJobs();
  assert.equal((await shown(award.id)).questionedAt, undefined);
  await suspendAward(deps, registrar, { organisationId, awardId: award.id, reason: 'We look into it.' });
  await runJobs();
  const mails = await subjectsOf(holder);
  assert.ok(mails.some((one) => /ist ausgesetzt/.test(one) && inGerman(one)));
  assert.ok(mails.length >= 4 && mails.every((subject) => !subject.includes(title)), mails.join('\n'));
});
