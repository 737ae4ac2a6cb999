import type { ExamSummary } from '../../packages/server/src/modules/assessment/index.ts';
import type { OrganisationKind, Person } from '../../packages/server/src/modules/audit/index.ts';
import {
  type AchievementEdition,
  addOwnSkill,
  assertSkills,
  type ContentChange,
  createAchievement,
  publishAchievement,
  recordAssessment,
} from '../../packages/server/src/modules/catalog/index.ts';
import { type Award, awardCredential, getAward } from '../../packages/server/src/modules/issuing/index.ts';
import { findActor, type Organisation } from '../../packages/server/src/modules/organisations/index.ts';
import { inTransaction } from '../../packages/server/src/platform/transaction.ts';
import { createMember, createOrganisation, createPerson } from './people.ts';
import type { TestApp } from './test-app.ts';

type Server = Pick<TestApp, 'deps' | 'runJobs'>;

/** An organisation with an owner, a registrar and something that can be awarded. */
export interface AwardingOrganisation {
  organisation: Organisation;
  owner: Person;
  registrar: Person;
  edition: AchievementEdition;
}

export async function createAwardingOrganisation(
  server: Pick<TestApp, 'deps'>,
  content: ContentChange = {},
  named: { name?: string; slug?: string; kind?: OrganisationKind } = {},
): Promise<AwardingOrganisation> {
  const organisation = await createOrganisation(server, named);
  const owner = await createMember(server, organisation, ['owner']);
  const registrar = await createMember(server, organisation, ['registrar']);
  const edition = await createAwardable(server, { organisation, owner }, content);
  return { organisation, owner, registrar, edition };
}

/** A published achievement with one skill, one outcome and an exam, without writing the exam's questions. */
export async function createAwardable(
  { deps }: Pick<TestApp, 'deps'>,
  { organisation, owner }: Pick<AwardingOrganisation, 'organisation' | 'owner'>,
  content: ContentChange = {},
): Promise<AchievementEdition> {
  const { id: organisationId } = organisation;
  const skill = await addOwnSkill(deps, owner, {
    organisationId,
    name: 'Writing tests',
    language: 'en',
    kind: 'technical',
  });
  const skills = await assertSkills(deps, organisationId, [{ skillId: skill.skillId, level: 3 }]);
  const outcome = {
    outcomeId: deps.newId('oc'),
    text: 'Writes a test that fails first.',
    skillIds: [skill.skillId],
  };
  const draft = await createAchievement(deps, owner, {
    organisationId,
    content: {
      title: 'Testing foundations',
      purpose: 'Shows that the holder can test a program.',
      learningOutcomes: [outcome],
      skills,
      criteria: 'Pass the exam with **70 %** or more.',
      workloadHours: 25,
      ects: 1,
      eqfLevel: 5,
      ...content,
    },
  });
  await inTransaction(deps, (deps) => recordAssessment(deps, draft, examOf([outcome.outcomeId])));
  return publishAchievement(deps, owner, { achievementId: draft.achievementId });
}

/** Where the revocation list speaks of an award's credential, also of one that is not signed yet. */
export async function placeOf(
  { deps }: Pick<TestApp, 'deps'>,
  { id }: { id: string },
): Promise<{ statusListId: string; index: number }> {
  const row = await deps.database
    .selectFrom('issuing.credential_status')
    .select(['status_list_id', 'status_index'])
    .where('award_id', '=', id)
    .where('purpose', '=', 'revocation')
    .executeTakeFirstOrThrow();
  return { statusListId: row.status_list_id, index: row.status_index };
}

/** An exam that nobody can sit: it stands in the catalogue only. */
export function examOf(outcomeIds: string[]): Parameters<typeof recordAssessment>[2] {
  const assessmentId = 'asm_testing';
  const summary: ExamSummary = {
    assessmentId,
    kind: 'exam',
    title: 'Testing exam',
    outcomeIds,
    isReady: true,
    evidence: {
      code: 'badge.exam-passed',
      params: { questions: 12, passPercent: 70, isEachOutcome: false },
    },
    itemCount: 12,
    passPercent: 70,
    passRule: 'overall',
    waitHours: 0,
  };
  return {
    summary,
    requirement: { id: 'exam', requires: 'exam', exam: assessmentId, score: { points: 70, of: 100 } },
  };
}

export interface AwardWish {
  holder?: Pick<Person, 'personId'>;
  holderName?: string;
  awardedAt?: Date;
  expiresAt?: Date;
}

/** A signed award, given by the registrar and signed by the job. */
export async function createAward(
  server: Server,
  { organisation, registrar, edition }: AwardingOrganisation,
  wish: AwardWish = {},
): Promise<{ award: Award; holder: Person }> {
  const { deps } = server;
  const person =
    wish.holder ?? (await createPerson(server, wish.holderName ? { name: wish.holderName } : {}));
  const { id } = await awardCredential(deps, registrar, {
    organisationId: organisation.id,
    personId: person.personId,
    editionId: edition.editionId,
    requestKey: deps.newId('req'),
    awardedAt: wish.awardedAt,
    expiresAt: wish.expiresAt,
  });
  await server.runJobs();
  const holder = await findActor(deps, person.personId);
  if (!holder) throw new Error('The holder is gone.');
  return { award: await getAward(deps, id), holder };
}
