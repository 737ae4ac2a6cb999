import type { Deps } from '../../platform/deps.ts';
import { hasVisibleLetter, oneLine, plainText } from '../../platform/plain-text.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { Actor } from '../audit/index.ts';
import { askThrough, type Case, findCaseAbout } from '../cases/index.ts';
import { assertMay, findAuthorId } from '../organisations/index.ts';
import type { Application } from './application.ts';
import { insertApplication, selectApplication, selectApplications } from './application-store.ts';
import { findAbout } from './make-statement.ts';
import { trustRefusal } from './refusals.ts';
import { selectStandard } from './standard-store.ts';
import { askedOf } from './statement-facts.ts';
import { longest } from './statement-rules.ts';
import { trustPolicy } from './trust-policy.ts';

/** How many links an application may hold. */
export const mostLinks = 20;

/** The kind of case in which an accreditor decides; its subject is the application. */
export const accreditationCase = { kind: 'accreditation', dueDays: 60 } as const;

/**
 * An organisation asks an accreditor to judge it, or something that it offers, by one of the accreditor's standards. Where
 * a program asks, the case is of whoever made its token.
 */
export async function applyForAccreditation(
  deps: Pick<Deps, 'database' | 'jobs' | 'newId' | 'now'>,
  actor: Actor,
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
  const { standardId } = command;
  const standard = await selectStandard(deps.database, { organisationId: accreditorId, standardId });
  if (!standard || standard.retiredAt)
    throw trustRefusal('not-found', 'trust.standard-not-found', 'standardId');
  const { title } = await findAbout(deps, { organisation: organisationId, achievementId });
  const evidence = plainText(command.evidence);
  if (!hasVisibleLetter(evidence)) throw trustRefusal('invalid', 'trust.evidence-missing', 'evidence');
  if (evidence.length > longest.text) throw trustRefusal('invalid', 'trust.too-long', 'evidence');
  const askerId = await findAuthorId(deps, actor);
  if (askerId === undefined) throw trustRefusal('forbidden', 'trust.nobody-asks');
  const application: Application = {
    ...{ id: deps.newId('apl'), applicantId: organisationId, accreditorId, title },
    ...(achievementId === undefined ? {} : { achievementId }),
    ...{ standard: standard.name, points: standard.points, links: assertLinks(command.links) },
    ...{ askerId, askedAt: deps.now(), conditions: '' },
  };
  return inTransaction(deps, async (deps) => {
    await insertApplication(deps.database, application);
    const about = { organisationId: accreditorId, subjectId: application.id, title, askerId };
    const opened = await askThrough(deps, actor, { ...accreditationCase, ...about, statement: evidence });
    const payload = askedOf(application, { caseId: opened.id, at: opened.openedAt });
    await deps.jobs.announce(deps, 'accreditation-asked', { payload, key: opened.id });
    return opened;
  });
}

/** The application of a case, for whoever may see the case. */
export function findApplication(
  deps: Pick<Deps, 'database'>,
  { subjectId }: Pick<Case, 'subjectId'>,
): Promise<Application | undefined> {
  return selectApplication(deps.database, subjectId);
}

/** An application with the last case about it. */
export interface AskedApplication {
  application: Application;
  found: Case | undefined;
}

/** Those that the organisation made or received, the newest first. */
export async function pageApplications(
  deps: Pick<Deps, 'database'>,
  actor: Actor,
  query: Parameters<typeof selectApplications>[1],
): Promise<AskedApplication[]> {
  assertMay(actor, trustPolicy.see, query);
  const applications = await selectApplications(deps.database, query);
  return Promise.all(applications.map((application) => withCase(deps, application)));
}

/** One that the organisation made or received. */
export async function readApplication(
  deps: Pick<Deps, 'database'>,
  actor: Actor,
  { organisationId, applicationId }: { organisationId: string; applicationId: string },
): Promise<AskedApplication> {
  assertMay(actor, trustPolicy.see, { organisationId });
  const found = await selectApplication(deps.database, applicationId);
  if (found?.applicantId !== organisationId && found?.accreditorId !== organisationId)
    throw trustRefusal('not-found', 'trust.application-not-found');
  return withCase(deps, found);
}

async function withCase(deps: Pick<Deps, 'database'>, application: Application): Promise<AskedApplication> {
  const { kind } = accreditationCase;
  return { application, found: await findCaseAbout(deps, { kind, subjectId: application.id }) };
}

function assertLinks(typed: readonly string[]): string[] {
  const links = typed.map(oneLine).filter((link) => link !== '');
  const isWrong = links.some(
    (link) => link.length > longest.reason || !URL.canParse(link) || !/^https?:/.test(link),
  );
  if (isWrong || links.length > mostLinks) throw trustRefusal('invalid', 'trust.link-malformed', 'links');
  return links;
}
