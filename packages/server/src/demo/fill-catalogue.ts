import { saveDeclaration, saveExam } from '../modules/assessment/index.ts';
import { cairn } from '../modules/audit/index.ts';
import {
  type AchievementEdition,
  addOwnSkill,
  assertSkills,
  createAchievement,
  designPicture,
  publishAchievement,
  saveDraft,
  translate,
} from '../modules/catalog/index.ts';
import { addMember, createOrganisation } from '../modules/organisations/index.ts';
import { createPerson } from '../modules/people/index.ts';
import { addScale, sayScale, saySkill } from '../modules/skills/index.ts';
import type { Deps } from '../platform/deps.ts';
import { inTransaction } from '../platform/transaction.ts';
import type { DemoAchievement } from './content/demo-achievement.ts';
import { demoDesigns } from './content/designs.ts';
import { escoAddresses } from './content/esco-excerpt.ts';
import { demoOutlines } from './content/outlines.ts';
import { demoScale } from './content/scale.ts';
import { demoSkillNames } from './content/skill-names.ts';
import { demoTranslations } from './content/translations.ts';
import { actorWith, getFrom, isRight, textOf, type World } from './filled-world.ts';
import { demoOrganisations, demoPeople } from './world.ts';

export async function addPeople(deps: Deps): Promise<World> {
  const world: World = { organisations: new Map(), people: new Map(), achievements: new Map() };
  await inTransaction(deps, async (deps) => {
    for (const { name, email, role } of demoPeople) {
      const isAdministrator = role === 'administrator';
      const account = { name, provenAddress: email, isAdministrator };
      const person = await createPerson(deps, account);
      world.people.set(email, person.id);
    }
    for (const organisation of demoOrganisations) {
      world.organisations.set(organisation.slug, await createOrganisation(deps, cairn, organisation));
    }
    for (const { email, role, organisation } of demoPeople) {
      if (!organisation || role === 'learner' || role === 'administrator') continue;
      const organisationId = getFrom(world.organisations, organisation).id;
      await addMember(deps, {
        organisationId,
        personId: getFrom(world.people, email),
        roles: [role],
      });
    }
  });
  return world;
}

export async function addScales(deps: Deps, world: World): Promise<void> {
  const { provider, said, ...scale } = demoScale;
  const { id: organisationId } = getFrom(world.organisations, provider);
  const author = await actorWith(deps, world, { organisation: provider, role: 'author' });
  const { frameworkId } = await addScale(deps, author, { ...scale, organisationId });
  await sayScale(deps, author, { organisationId, frameworkId, change: () => said });
}

export async function addAchievement(deps: Deps, world: World, demo: DemoAchievement): Promise<void> {
  const organisationId = getFrom(world.organisations, demo.provider).id;
  const author = await actorWith(deps, world, { organisation: demo.provider, role: 'author' });
  const skillIds: string[] = [];
  for (const { name, kind } of demo.skills) {
    const skill = { organisationId, name, language: 'en', kind, url: escoAddresses[name] };
    const { skillId } = await addOwnSkill(deps, author, skill);
    const said = Object.entries(demoSkillNames[name] ?? {}).map(([tag, name]) => [tag, { name }] as const);
    await saySkill(deps, author, { organisationId, skillId, change: () => Object.fromEntries(said) });
    skillIds.push(skillId);
  }
  const skills = await assertSkills(
    deps,
    organisationId,
    demo.skills.map(({ level }, index) => ({ skillId: skillIds[index] ?? '', level })),
  );
  const { title, ...said } = demo.content;
  const { achievementId } = await createAchievement(deps, author, { organisationId, content: { title } });
  const learningOutcomes = demo.outcomes.map((outcome) => ({
    outcomeId: deps.newId('oc'),
    text: outcome.text,
    // All that the demo world awards is shown in its exams.
    evidence: 'exam' as const,
    skillIds: outcome.skills.map((place) => skillIds[place] ?? ''),
  }));
  await saveDraft(deps, author, {
    achievementId,
    change: {
      ...said,
      skills,
      learningOutcomes,
      ...outlined(deps, demo.key, learningOutcomes),
      language: 'en',
      kind: 'MicroCredential',
      assessmentType: 'testing',
      participationType: 'online',
      supervisionType: 'unsupervised with no identity verification',
    },
  });
  await saveDraft(deps, author, { achievementId, change: (draft) => translated(draft, demo.key) });
  const picture = demoDesigns[demo.key];
  if (picture) await designPicture(deps, author, { achievementId, ...picture });
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
  if (demo.declaration) await saveDeclaration(deps, author, { achievementId, wording: demo.declaration });
  const publisher = await actorWith(deps, world, { organisation: demo.provider, role: 'owner' });
  await publishAchievement(deps, publisher, { achievementId });
  world.achievements.set(demo.key, achievementId);
}

/** How it is taught, where the demo world says it. */
function outlined(
  deps: Pick<Deps, 'newId'>,
  key: string,
  outcomes: readonly { outcomeId: string }[],
): Pick<AchievementEdition, 'modules' | 'units'> {
  const parts = (demoOutlines[key] ?? []).map(({ units, ...module }) => {
    const moduleId = deps.newId('mod');
    const own = units.map(({ outcomes: places, isElective, ...unit }) => ({
      ...{ ...unit, moduleId, unitId: deps.newId('unt') },
      need: isElective ? ('elective' as const) : ('compulsory' as const),
      outcomeIds: places.flatMap((place) => outcomes[place]?.outcomeId ?? []),
    }));
    return { module: { ...module, moduleId }, units: own };
  });
  return { modules: parts.map(({ module }) => module), units: parts.flatMap(({ units }) => units) };
}

/** The draft in the languages that the demo world has of it. */
function translated(draft: AchievementEdition, key: string): Pick<AchievementEdition, 'translations'> {
  const languages = Object.entries(demoTranslations[key] ?? {}).map(
    ([language, { outcomes = [], ...said }]) => {
      const texts = new Map(Object.entries(said));
      for (const [index, { outcomeId }] of draft.learningOutcomes.entries())
        if (outcomes[index]) texts.set(`learningOutcomes.${outcomeId}.text`, outcomes[index]);
      return [language, translate(draft, language, texts).translation] as const;
    },
  );
  return { translations: Object.fromEntries(languages) };
}
