import type { Deps } from '../../platform/deps.ts';
import { hasVisibleLetter, oneLine, plainText } from '../../platform/plain-text.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { type Person, recordAudit } from '../audit/index.ts';
import { ask, type Case, type WithKinds } from '../cases/index.ts';
import { assertMay, getOrganisation } from '../organisations/index.ts';
import type { Application, Standard } from './application.ts';
import {
  insertApplication,
  insertStandard,
  selectApplication,
  selectStandards,
} from './application-store.ts';
import { findAbout } from './make-statement.ts';
import { trustRefusal } from './refusals.ts';
import { longest, mayBeSaidBy } from './statement-rules.ts';
import { trustPolicy } from './trust-policy.ts';

/** How much a standard and an application may hold. */
export const mostPoints = 60;
export const mostLinks = 20;

/** The kind of case in which an accreditor decides; its subject is the application. */
export const accreditationCase = { kind: 'accreditation', dueDays: 60 } as const;

/** An accreditor writes down by what it judges. */
export async function addStandard(
  deps: Pick<Deps, 'database' | 'newId' | 'now'>,
  actor: Person,
  command: { organisationId: string; name: string; points: readonly string[] },
): Promise<Standard> {
  const { organisationId } = command;
  assertMay(actor, trustPolicy.speak, command);
  const { kind } = await getOrganisation(deps, organisationId);
  if (!mayBeSaidBy('accreditation', kind)) throw trustRefusal('forbidden', 'trust.kind-not-yours');
  const name = oneLine(command.name);
  const points = command.points.map(oneLine).filter(hasVisibleLetter);
  if (!hasVisibleLetter(name)) throw trustRefusal('invalid', 'trust.standard-nameless', 'name');
  if (points.length === 0) throw trustRefusal('invalid', 'trust.no-point', 'points');
  const isLong = name.length > longest.line || points.some((point) => point.length > longest.reason);
  if (isLong || points.length > mostPoints) throw trustRefusal('invalid', 'trust.too-long', 'points');
  const standard = { id: deps.newId('std'), organisationId, name, points, addedAt: deps.now() };
  await inTransaction(deps, async (deps) => {
    if (!(await insertStandard(deps.database, standard)))
      throw trustRefusal('conflict', 'trust.standard-exists', 'name');
    await recordAudit(deps, actor, {
      action: 'standard.added',
      subjectType: 'standard',
      subjectId: standard.id,
      organisationId,
      detail: { name },
    });
  });
  return standard;
}

/** By what an accreditor judges: anybody may know before they apply. */
export function listStandards(
  deps: Pick<Deps, 'database'>,
  { organisationId }: { organisationId: string },
): Promise<Standard[]> {
  return selectStandards(deps.database, organisationId);
}

/** An organisation asks an accreditor to judge it, or something that it offers, by one of the accreditor's standards. */
export async function applyForAccreditation(
  deps: Pick<Deps, 'database' | 'newId' | 'now'> & WithKinds,
  actor: Person,
  command: {
    organisationId: string;
    accreditorId: string;
    standardId: string;
    achievementId?: string | undefined;
    evidence: string;
    links: readonly string[];
  },
): Promise<Case> {
  const { organisationId, accreditorId, achievementId } = command;
  assertMay(actor, trustPolicy.speak, command);
  if (accreditorId === organisationId) throw trustRefusal('invalid', 'trust.about-yourself', 'standardId');
  const standards = await selectStandards(deps.database, accreditorId);
  const standard = standards.find(({ id }) => id === command.standardId);
  if (!standard) throw trustRefusal('not-found', 'trust.standard-not-found', 'standardId');
  const { title } = await findAbout(deps, { organisation: organisationId, achievementId });
  const evidence = plainText(command.evidence);
  if (!hasVisibleLetter(evidence)) throw trustRefusal('invalid', 'trust.evidence-missing', 'evidence');
  if (evidence.length > longest.text) throw trustRefusal('invalid', 'trust.too-long', 'evidence');
  const application: Application = {
    ...{ id: deps.newId('apl'), applicantId: organisationId, accreditorId, title },
    ...(achievementId === undefined ? {} : { achievementId }),
    ...{ standard: standard.name, points: standard.points, links: assertLinks(command.links) },
    ...{ askerId: actor.personId, askedAt: deps.now(), conditions: '' },
  };
  return inTransaction(deps, async (deps) => {
    await insertApplication(deps.database, application);
    const { kind } = accreditationCase;
    const about = { kind, organisationId: accreditorId, subjectId: application.id, title };
    return ask(deps, actor, { ...about, statement: evidence });
  });
}

/** The application of a case, for whoever may see the case. */
export function findApplication(
  deps: Pick<Deps, 'database'>,
  { subjectId }: Pick<Case, 'subjectId'>,
): Promise<Application | undefined> {
  return selectApplication(deps.database, subjectId);
}

function assertLinks(typed: readonly string[]): string[] {
  const links = typed.map(oneLine).filter((link) => link !== '');
  const isWrong = links.some(
    (link) => link.length > longest.reason || !URL.canParse(link) || !/^https?:/.test(link),
  );
  if (isWrong || links.length > mostLinks) throw trustRefusal('invalid', 'trust.link-malformed', 'links');
  return links;
}
