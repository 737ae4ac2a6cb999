import type { Deps } from '../../platform/deps.ts';
import { oneLine, plainText } from '../../platform/plain-text.ts';
import { inTransaction, type Within } from '../../platform/transaction.ts';
import { type Actor, type Person, recordAudit } from '../audit/index.ts';
import { type Case, findCaseAbout, openFor } from '../cases/index.ts';
import { assertMay } from '../organisations/index.ts';
import { withdrawStatement } from './answer-statement.ts';
import type { Application, Judgement } from './application.ts';
import {
  lockApplication,
  selectApplication,
  selectReviews,
  updateAccredited,
  updateChecklist,
} from './application-store.ts';
import { makeStatement } from './make-statement.ts';
import { trustRefusal } from './refusals.ts';
import { assertEnd, longest, stateAt } from './statement-rules.ts';
import { selectStatement } from './statement-store.ts';
import { trustPolicy } from './trust-policy.ts';

/** The kind of case in which an accreditor looks again; its subject is the application. */
export const reviewCase = { kind: 'accreditation-review', dueDays: 60 } as const;

declare module '../../platform/jobs.ts' {
  interface JobPayloads {
    /** Daily: opens a case for each accreditation that is to be looked at again. */
    'review-accreditations': Record<string, never>;
  }
}

/** Writes down point by point what was found, and what the accreditation would say. The decision is the case's. */
export async function judgeApplication(
  deps: Pick<Deps, 'database' | 'now'>,
  actor: Actor,
  command: {
    organisationId: string;
    applicationId: string;
    checklist: readonly { judgement: Judgement; note: string }[];
    conditions: string;
    validUntil: Date | undefined;
    /** Called with what is stored and held; throws when the judgement was made from something else. */
    madeFrom?: (stored: Application) => void;
  },
): Promise<void> {
  const { organisationId, validUntil } = command;
  assertMay(actor, trustPolicy.speak, { organisationId });
  const now = deps.now();
  assertEnd({ validFrom: now, validUntil }, now);
  const conditions = plainText(command.conditions);
  const checklist = command.checklist.map(({ judgement, note }) => ({ judgement, note: oneLine(note) }));
  if (conditions.length > longest.text) throw trustRefusal('invalid', 'trust.too-long', 'conditions');
  if (checklist.some(({ note }) => note.length > longest.reason))
    throw trustRefusal('invalid', 'trust.too-long');
  await inTransaction(deps, async (deps) => {
    await lockApplication(deps.database, command.applicationId);
    const found = await getApplication(deps, { organisationId, applicationId: command.applicationId });
    command.madeFrom?.(found);
    if (found.statementId) throw trustRefusal('conflict', 'trust.accredited-already');
    if (checklist.length !== found.points.length) throw trustRefusal('invalid', 'trust.checklist-open');
    await updateChecklist(deps.database, { id: found.id, checklist, conditions, validUntil });
    await recordAudit(deps, actor, { action: 'accreditation.judged', ...inTrail(found) });
  });
}

/** One that this accreditor received. */
export async function getApplication(
  deps: Pick<Deps, 'database'>,
  { organisationId, applicationId }: { organisationId: string; applicationId: string },
): Promise<Application> {
  const found = await selectApplication(deps.database, applicationId);
  if (found?.accreditorId === organisationId) return found;
  throw trustRefusal('not-found', 'trust.application-not-found');
}

type Decided = Pick<Case, 'organisationId' | 'subjectId' | 'reason'>;

/** Gives the accreditation. Refuses while a point of the standard is not judged. */
export async function accredit(
  deps: Pick<Deps, 'database' | 'jobs' | 'newId' | 'now'> & Within,
  actor: Actor,
  { organisationId, subjectId: applicationId }: Decided,
): Promise<void> {
  const found = await getApplication(deps, { organisationId, applicationId });
  if (!found.checklist) throw trustRefusal('conflict', 'trust.checklist-open');
  const { applicantId, achievementId, standard, conditions, validUntil } = found;
  const { id: statementId } = await makeStatement(deps, actor, {
    speakerId: organisationId,
    subject: { organisation: applicantId, achievementId },
    wording: { kind: 'accreditation', standard, conditions, validUntil },
  });
  await updateAccredited(deps.database, { id: found.id, statementId, reviewAt: yearAfter(deps.now()) });
}

/** What follows when a review finds that it still holds. On appeal, after it was withdrawn, it is given anew. */
export async function keepAccreditation(
  deps: Pick<Deps, 'database' | 'jobs' | 'newId' | 'now'> & Within,
  actor: Person,
  decided: Decided,
): Promise<void> {
  const { organisationId, subjectId: applicationId } = decided;
  const { statementId } = await getApplication(deps, { organisationId, applicationId });
  const statement = statementId === undefined ? undefined : await selectStatement(deps.database, statementId);
  if (statement?.withdrawn) await accredit(deps, actor, decided);
}

/** What follows when a review finds that it holds no longer. */
export async function endAccreditation(
  deps: Pick<Deps, 'database' | 'jobs' | 'now'> & Within,
  actor: Person,
  { organisationId, subjectId: applicationId, reason = '' }: Decided,
): Promise<void> {
  const { statementId } = await getApplication(deps, { organisationId, applicationId });
  const statement = statementId && (await selectStatement(deps.database, statementId));
  if (!statement || statement.withdrawn) return;
  await withdrawStatement(deps, actor, { organisationId, statementId: statement.id, reason });
}

/** Job: a year after it was given or looked at, an accreditation that stands is looked at again. Safe to repeat. */
export async function reviewAccreditations(deps: Pick<Deps, 'database' | 'newId' | 'now'>): Promise<void> {
  const now = deps.now();
  for (const application of await selectReviews(deps.database, now))
    await inTransaction(deps, async (deps) => {
      const { id, statementId, accreditorId, askerId, title } = application;
      const statement = statementId && (await selectStatement(deps.database, statementId));
      if (!statement) return;
      await updateAccredited(deps.database, { id, statementId: statement.id, reviewAt: yearAfter(now) });
      if (stateAt(statement, now) !== 'standing') return;
      // Last year's may not be decided yet: it is the one that looks.
      const last = await findCaseAbout(deps, { kind: reviewCase.kind, subjectId: id });
      if (last?.state === 'open') return;
      const about = { organisationId: accreditorId, askerId, subjectId: id, title };
      await openFor(deps, { ...reviewCase, ...about });
    });
}

function yearAfter(date: Date): Date {
  const year = new Date(date);
  year.setUTCFullYear(year.getUTCFullYear() + 1);
  return year;
}

function inTrail({ id, accreditorId, title }: Application) {
  return {
    ...{ subjectType: 'application', subjectId: id, organisationId: accreditorId },
    detail: { title },
  };
}
