import type pg from 'pg';
import { runDueJobs } from '../jobs/run.ts';
import {
  annulAttempt,
  getLearner,
  openAttempt,
  saveAnswers,
  signDeclaration,
  startAttempt,
  submitAttempt,
} from '../modules/assessment/index.ts';
import { ask } from '../modules/cases/index.ts';
import { findPublished } from '../modules/catalog/index.ts';
import { amendAward, giveAward, listAwardsOfPerson, revokeAward } from '../modules/issuing/index.ts';
import { enrol, listEnrolments } from '../modules/learning/index.ts';
import { applyAsProvider } from '../modules/organisations/index.ts';
import type { Deps } from '../platform/deps.ts';
import { withKinds } from '../web/cases/case-kinds.ts';
import { actorWith, at, findDemo, getActor, getFrom, isRight, textOf, type World } from './filled-world.ts';
import {
  type DemoAward,
  demoAmendment,
  demoAnnulment,
  demoApplication,
  demoOffer,
  demoQuestions,
} from './world.ts';

/** Enrols and sits the exam as a learner would, at the time that the demo world says. */
export async function earn(
  deps: Deps,
  pool: pg.Pool,
  { world, award }: { world: World; award: DemoAward },
): Promise<void> {
  const then = at(deps, award.monthsAgo);
  const learner = await getActor(then, getFrom(world.people, award.email));
  const achievementId = getFrom(world.achievements, award.achievement);
  const { enrolmentId } = await enrol(then, learner, { achievementId });
  const { attemptId } = await startAttempt(then, learner, { enrolmentId });
  const { questions } = await openAttempt(then, learner, { attemptId });
  const known = Math.round(questions.length * award.share);
  const answers = questions.slice(0, known).map((question) => {
    const right = question.choices.filter(({ text }) => isRightIn(award.achievement, question.prompt, text));
    // An answer names the places of the choices as this attempt shows them, from 1.
    const places = right.map(({ id }) => String(question.choiceOrder.indexOf(id) + 1));
    return { position: question.position, places, seen: 0 };
  });
  await saveAnswers(then, learner, { attemptId, saves: answers, after: 'go-on' });
  await submitAttempt(then, learner, { attemptId });
  if (award.share === 1) await signDeclaration(then, learner, { enrolmentId });
  await runDueJobs(then, pool);
  if (award.revoked) await revoke(deps, pool, { world, award, reason: award.revoked });
}

async function revoke(
  deps: Deps,
  pool: pg.Pool,
  { world, award, reason }: { world: World; award: DemoAward; reason: string },
): Promise<void> {
  const then = at(deps, award.monthsAgo - 1);
  const { provider } = findDemo(award.achievement);
  const registrar = await actorWith(then, world, { organisation: provider, role: 'registrar' });
  const awards = await listAwardsOfPerson(then, getFrom(world.people, award.email));
  const last = awards.toSorted((a, b) => b.awardedAt.getTime() - a.awardedAt.getTime())[0];
  if (!last) throw new Error(`The demo world has no award to revoke for ${award.email}.`);
  await revokeAward(then, registrar, { organisationId: last.organisationId, awardId: last.id, reason });
  await runDueJobs(then, pool);
}

/** A badge that was replaced leads on to the one that took its place. */
export async function amend(deps: Deps, pool: pg.Pool, world: World): Promise<void> {
  const { award, reason } = demoAmendment;
  const { provider } = findDemo(award.achievement);
  const registrar = await actorWith(deps, world, { organisation: provider, role: 'registrar' });
  const achievementId = getFrom(world.achievements, award.achievement);
  const awards = await listAwardsOfPerson(deps, getFrom(world.people, award.email));
  const found = awards.find((each) => each.achievementId === achievementId);
  if (!found) throw new Error('The demo world has no award to have signed anew.');
  const named = { organisationId: found.organisationId, awardId: found.id };
  await amendAward(deps, registrar, { ...named, kind: 'new-address', reason, hidesFormer: false });
  await runDueJobs(deps, pool);
}

/** One award waits at an address that nobody has an account with: the outbox holds its mail. */
export async function offer(deps: Deps, world: World): Promise<void> {
  const { achievement, address } = demoOffer;
  const { provider } = findDemo(achievement);
  const registrar = await actorWith(deps, world, { organisation: provider, role: 'registrar' });
  const edition = await findPublished(deps, getFrom(world.achievements, achievement));
  if (!edition) throw new Error(`The demo world has not published ${achievement}.`);
  const { organisationId, editionId } = edition;
  await giveAward(deps, registrar, {
    organisationId,
    address,
    editionId,
    requestKey: deps.newId('req'),
  });
}

export async function apply(deps: Deps, world: World): Promise<void> {
  const { email, ...application } = demoApplication;
  await applyAsProvider(deps, await getActor(deps, getFrom(world.people, email)), application);
}

/** One open case of each kind that somebody asks for. */
export async function askForDecisions(deps: Deps, world: World): Promise<void> {
  const { name, exception } = demoQuestions;
  const holder = await getActor(deps, getFrom(world.people, name.email));
  const [award] = await listAwardsOfPerson(deps, holder.personId);
  const edition = await findPublished(deps, getFrom(world.achievements, exception.achievement));
  if (!award || !edition) throw new Error('The demo world has nothing to ask about.');
  await ask(withKinds(deps), holder, {
    ...{ kind: 'wrong-name', organisationId: award.organisationId, subjectId: award.id, title: award.title },
    ...{ wish: name.wish, statement: name.statement },
  });
  await ask(withKinds(deps), await getActor(deps, getFrom(world.people, exception.email)), {
    ...{ kind: 'award-exception', organisationId: edition.organisationId, subjectId: edition.editionId },
    ...{ title: edition.title, statement: exception.statement },
  });
}

/** An attempt counts no longer: the badge that rests on it is in question. */
export async function annul(deps: Deps, pool: pg.Pool, world: World): Promise<void> {
  const { email, achievement, reason } = demoAnnulment;
  const { provider } = findDemo(achievement);
  const registrar = await actorWith(deps, world, { organisation: provider, role: 'registrar' });
  const achievementId = getFrom(world.achievements, achievement);
  const learner = await getActor(deps, getFrom(world.people, email));
  const [enrolment] = await listEnrolments(deps, learner, { achievementId });
  if (!enrolment) throw new Error(`The demo world has nothing to annul of ${email}.`);
  const { organisationId, enrolmentId } = enrolment;
  const found = await getLearner(deps, registrar, { organisationId, achievementId, enrolmentId });
  const [attempt] = found.attempts;
  if (!attempt) throw new Error(`The demo world has no attempt of ${email}.`);
  const place = { organisationId, achievementId, enrolmentId, attemptId: attempt.attemptId };
  await annulAttempt(deps, registrar, { ...place, reason, as: 'given-back' });
  await runDueJobs(deps, pool);
}

function isRightIn(achievement: string, prompt: string, text: string): boolean {
  const item = findDemo(achievement).items.find((each) => each.prompt === prompt);
  return item?.choices.some((choice) => isRight(choice) && textOf(choice) === text) ?? false;
}
