import type { Deps } from '../../platform/deps.ts';
import type { Within } from '../../platform/transaction.ts';
import type { Actor, Program } from '../audit/index.ts';
import { type Case, type CaseKind, decideByProgram } from '../cases/index.ts';
import { type AskedApplication, accreditationCase, readApplication } from './apply.ts';
import { accredit, getApplication } from './judge-application.ts';
import { trustRefusal } from './refusals.ts';
import { askedOf } from './statement-facts.ts';
import { trustPolicy } from './trust-policy.ts';

type Following = Pick<Deps, 'database' | 'jobs' | 'newId' | 'now'> & Within;

/** How an accreditor decides on an application, the subject of the case. */
export const accreditationKind: CaseKind = {
  mayDecide: trustPolicy.speak,
  dueDays: accreditationCase.dueDays,
  carryOut: acceptApplication,
  whenDeclined: announceDecided,
  byProgram: { carryOut: acceptApplication, whenDeclined: announceDecided },
};

/** Decides the last case about an application that this accreditor received. */
export async function decideApplication(
  deps: Deps,
  actor: Program,
  command: {
    organisationId: string;
    applicationId: string;
    decision: 'accepted' | 'declined';
    reason: string;
  },
): Promise<AskedApplication> {
  const { organisationId, applicationId, decision, reason } = command;
  const { application, found } = await readApplication(deps, actor, { organisationId, applicationId });
  if (!found || application.accreditorId !== organisationId)
    throw trustRefusal('not-found', 'trust.application-not-found');
  const kinds = { [accreditationCase.kind]: accreditationKind };
  await decideByProgram({ ...deps, kinds }, actor, { organisationId, id: found.id, decision, reason });
  return readApplication(deps, actor, { organisationId, applicationId });
}

async function acceptApplication(deps: Following, actor: Actor, accepted: Case): Promise<void> {
  await accredit(deps, actor, accepted);
  await announceDecided(deps, actor, accepted);
}

async function announceDecided(deps: Following, _actor: Actor, decided: Case): Promise<void> {
  const { id: caseId, organisationId, subjectId: applicationId, state } = decided;
  const application = await getApplication(deps, { organisationId, applicationId });
  const told = askedOf(application, { caseId, at: decided.decidedAt ?? deps.now() });
  const payload = { ...told, isAccredited: state === 'accepted' };
  await deps.jobs.announce(deps, 'accreditation-decided', { payload, key: caseId });
}
