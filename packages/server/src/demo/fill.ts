import type pg from 'pg';
import { migrate } from '../database/migrate.ts';
import { runDueJobs } from '../jobs/run.ts';
import {
  openAttempt,
  saveAnswers,
  saveExam,
  startAttempt,
  submitAttempt,
} from '../modules/assessment/index.ts';
import type { Actor } from '../modules/audit/index.ts';
import {
  addOwnSkill,
  assertSkills,
  createAchievement,
  findPublished,
  publishAchievement,
  saveDraft,
} from '../modules/catalog/index.ts';
import { giveAward, listAwardsOfPerson, revokeAward } from '../modules/issuing/index.ts';
import { enrol } from '../modules/learning/index.ts';
import {
  addMember,
  applyAsProvider,
  createOrganisation,
  findActor,
  listOrganisations,
  type Organisation,
} from '../modules/organisations/index.ts';
import { createPerson, findPersonByAddress, hasPeople } from '../modules/people/index.ts';
import type { Deps } from '../platform/deps.ts';
import { type Tell, tellNobody } from '../start-progress.ts';
import type { DemoAchievement } from './content/demo-achievement.ts';
import {
  dropEverything,
  findFilling,
  hasOthersThan,
  saveFilling,
  whileNobodyElseFills,
} from './demo-world-store.ts';
import {
  type DemoAward,
  demoAchievements,
  demoApplication,
  demoAwards,
  demoOffer,
  demoOrganisations,
  demoPeople,
} from './world.ts';

/** The catalogue is older than the oldest award. */
const catalogueMonthsAgo = 30;
const minute = 60_000;
const demoAddresses = demoPeople.map(({ email }) => email);

interface World {
  organisations: Map<string, Organisation>;
  /** By e-mail address. */
  people: Map<string, string>;
  /** Achievement id by key. */
  achievements: Map<string, string>;
}

/**
 * Fills an empty instance with the demo world through the same functions that the pages call; a filled one stays, and
 * one whose filling was cut off is made anew: nobody can have come in before it was whole.
 * Refuses every other instance: a demo opens the outbox, and with it every account, to whoever comes by.
 */
export async function fillDemoWorld(deps: Deps, pool: pg.Pool, tell: Tell = tellNobody): Promise<void> {
  await whileNobodyElseFills(pool, async () => {
    const isCutOff = (await findFilling(deps)) === 'begun' && !(await hasOthersThan(deps, demoAddresses));
    if (isCutOff) {
      tell('The demo world was not finished at the last start, and is made anew');
      await dropEverything(deps);
      await migrate(deps.database, pool);
    }
    if (await isDemoWorld(deps)) return;
    await assertEmpty(deps);
    await saveFilling(deps, 'begun');
    await fill(deps, pool, tell);
    await saveFilling(deps, 'done');
  });
}

async function assertEmpty(deps: Deps): Promise<void> {
  if (!(await isEmpty(deps)))
    throw new Error(
      'This database holds a real Cairn, and a demo would open all its mail to everyone. Give the demo a data folder of its own with CAIRN_DATA (and no DATABASE_URL), or start without CAIRN_DEMO.',
    );
}

async function fill(deps: Deps, pool: pg.Pool, tell: Tell): Promise<void> {
  const of = demoAchievements.length + demoAwards.length + 1;
  let number = 0;
  const next = () => tell('Filling the demo world', { number: ++number, of });
  const began = at(deps, catalogueMonthsAgo);
  const world = await addPeople(began);
  // The catalogue shows the newest first: what the demo world names first is published last.
  for (const [index, achievement] of demoAchievements.entries()) {
    next();
    const publishedAt = began.now().getTime() - index * minute;
    await addAchievement({ ...began, now: () => new Date(publishedAt) }, world, achievement);
  }
  for (const award of demoAwards) {
    next();
    await earn(deps, pool, { world, award });
  }
  next();
  await offer(deps, world);
  await apply(deps, world);
}

/** By people whose addresses nobody can prove elsewhere (RFC 2606). */
async function isDemoWorld(deps: Deps): Promise<boolean> {
  const found = await Promise.all(demoPeople.map(({ email }) => findPersonByAddress(deps, email)));
  return found.every((person) => person !== undefined);
}

async function isEmpty(deps: Deps): Promise<boolean> {
  return (await listOrganisations(deps)).length === 0 && !(await hasPeople(deps));
}

async function addPeople(deps: Deps): Promise<World> {
  const world: World = { organisations: new Map(), people: new Map(), achievements: new Map() };
  await deps.database.transaction().execute(async (transaction) => {
    for (const { name, email, role } of demoPeople) {
      const isAdministrator = role === 'administrator';
      const account = { name, provenAddress: email, isAdministrator };
      const person = await createPerson(deps, transaction, account);
      world.people.set(email, person.id);
    }
    for (const organisation of demoOrganisations) {
      world.organisations.set(
        organisation.slug,
        await createOrganisation(deps, undefined, { ...organisation, transaction }),
      );
    }
    for (const { email, role, organisation } of demoPeople) {
      if (!organisation || role === 'learner' || role === 'administrator') continue;
      const organisationId = getFrom(world.organisations, organisation).id;
      await addMember(deps, transaction, {
        organisationId,
        personId: getFrom(world.people, email),
        roles: [role],
      });
    }
  });
  return world;
}

async function addAchievement(deps: Deps, world: World, demo: DemoAchievement): Promise<void> {
  const organisationId = getFrom(world.organisations, demo.provider).id;
  const author = await actorWith(deps, world, { organisation: demo.provider, role: 'author' });
  const skillIds: string[] = [];
  for (const { name, kind } of demo.skills) {
    skillIds.push((await addOwnSkill(deps, author, { organisationId, name, kind })).skillId);
  }
  const skills = await assertSkills(
    deps,
    organisationId,
    demo.skills.map(({ level }, index) => ({ skillId: skillIds[index] ?? '', level })),
  );
  const {
    title,
    purpose,
    notCovered,
    criteria,
    workloadHours,
    eqfLevel,
    ects,
    validityMonths,
    design,
    subject,
  } = demo;
  const { achievementId } = await createAchievement(deps, author, { organisationId, content: { title } });
  const learningOutcomes = demo.outcomes.map((outcome) => ({
    outcomeId: deps.newId('oc'),
    text: outcome.text,
    skillIds: outcome.skills.map((place) => skillIds[place] ?? ''),
  }));
  await saveDraft(deps, author, {
    achievementId,
    change: {
      ...{
        purpose,
        notCovered,
        criteria,
        workloadHours,
        eqfLevel,
        ects,
        validityMonths,
        design,
        subject,
        skills,
        learningOutcomes,
      },
      language: 'en',
      kind: 'MicroCredential',
      assessmentType: 'testing',
      participationType: 'online',
      supervisionType: 'unsupervised with no identity verification',
    },
  });
  await saveExam(deps, author, {
    achievementId,
    title: `${title}: exam`,
    settings: {
      passPercent: 70,
      passRule: 'every-outcome',
      multiplePolicy: 'all-or-nothing',
      attemptsAllowed: 3,
      waitHours: 0,
      minutes: demo.minutes,
    },
    items: demo.items.map(({ prompt, outcome, choices, rationale }) => ({
      kind: choices.filter(isRight).length > 1 ? 'multiple' : 'single',
      prompt,
      outcomeId: learningOutcomes[outcome]?.outcomeId ?? '',
      points: 1,
      rationale,
      choices: choices.map((choice) => ({ text: textOf(choice), isCorrect: isRight(choice) })),
    })),
  });
  const publisher = await actorWith(deps, world, { organisation: demo.provider, role: 'owner' });
  await publishAchievement(deps, publisher, { achievementId });
  world.achievements.set(demo.key, achievementId);
}

/** Enrols and sits the exam as a learner would, at the time that the demo world says. */
async function earn(
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

/** One award waits at an address that nobody has an account with: the outbox holds its mail. */
async function offer(deps: Deps, world: World): Promise<void> {
  const { achievement, address } = demoOffer;
  const { provider } = findDemo(achievement);
  const registrar = await actorWith(deps, world, { organisation: provider, role: 'registrar' });
  const version = await findPublished(deps, getFrom(world.achievements, achievement));
  if (!version) throw new Error(`The demo world has not published ${achievement}.`);
  const { organisationId, versionId } = version;
  await giveAward(deps, registrar, {
    organisationId,
    address,
    achievementVersionId: versionId,
    requestKey: deps.newId('req'),
  });
}

async function apply(deps: Deps, world: World): Promise<void> {
  const { email, ...application } = demoApplication;
  await applyAsProvider(deps, await getActor(deps, getFrom(world.people, email)), application);
}

function at(deps: Deps, monthsAgo: number): Deps {
  const time = new Date(deps.now());
  time.setUTCMonth(time.getUTCMonth() - monthsAgo);
  return { ...deps, now: () => new Date(time) };
}

async function actorWith(
  deps: Deps,
  world: World,
  wanted: { organisation: string; role: string },
): Promise<Actor> {
  const person = demoPeople.find(
    (each) => each.organisation === wanted.organisation && each.role === wanted.role,
  );
  return getActor(deps, getFrom(world.people, person?.email ?? ''));
}

async function getActor(deps: Deps, personId: string): Promise<Actor> {
  const actor = await findActor(deps, personId);
  if (!actor) throw new Error(`The demo world has no person ${personId}.`);
  return actor;
}

function findDemo(key: string): DemoAchievement {
  const demo = demoAchievements.find((each) => each.key === key);
  if (!demo) throw new Error(`The demo world has no achievement ${key}.`);
  return demo;
}

function isRightIn(achievement: string, prompt: string, text: string): boolean {
  const item = findDemo(achievement).items.find((each) => each.prompt === prompt);
  return item?.choices.some((choice) => isRight(choice) && textOf(choice) === text) ?? false;
}

function isRight(choice: string): boolean {
  return choice.startsWith('*');
}

function textOf(choice: string): string {
  return choice.replace(/^\*/, '');
}

function getFrom<Value>(map: Map<string, Value>, key: string): Value {
  const value = map.get(key);
  if (value === undefined) throw new Error(`The demo world has no ${key}.`);
  return value;
}
