import type { Deps } from '../../../platform/deps.ts';
import { inTransaction } from '../../../platform/transaction.ts';
import { type Person, recordAudit } from '../../audit/index.ts';
import { recordFact } from '../../earning/index.ts';
import { getEnrolment, lockEnrolment } from '../../learning/index.ts';
import { assessmentRefusal } from '../exam/refusals.ts';
import { type Declaration, insertSignature, selectDeclaration, selectSignedAt } from './declaration-store.ts';

/**
 * The learner signs the statement of the edition that they are enrolled in. Signed twice, it is signed once; where the
 * edition asks nothing, or the way is over, nothing is done.
 */
export async function signDeclaration(
  deps: Pick<Deps, 'database' | 'now' | 'newId' | 'jobs'>,
  actor: Person,
  command: { enrolmentId: string },
): Promise<void> {
  await inTransaction(deps, async (deps) => {
    const enrolment = await lockEnrolment(deps, actor, command.enrolmentId);
    const declaration = await selectDeclaration(deps.database, enrolment.editionId);
    if (!declaration || enrolment.status !== 'active') return;
    if (enrolment.chosen?.choice.track === 'audit')
      throw assessmentRefusal('conflict', 'assessment.learns-only');
    const { personId } = actor;
    const signatureId = deps.newId('sig');
    const { declarationId, editionId, statementId, version, title } = declaration;
    const signedAt = deps.now();
    if (!(await insertSignature(deps.database, { signatureId, declarationId, personId, signedAt }))) return;
    await recordFact(
      deps,
      {
        personId,
        editionId,
        source: { kind: 'declaration', reference: signatureId },
        recordedBy: personId,
      },
      { kind: 'declaration', subject: statementId, version, result: 'shown', at: signedAt.toISOString() },
    );
    await recordAudit(deps, actor, {
      action: 'requirement.shown',
      subjectType: 'declaration',
      subjectId: declarationId,
      organisationId: declaration.organisationId,
      detail: { title },
    });
  });
}

/** What the edition of an enrolment asks to sign, and when its learner did. */
export async function getSigning(
  deps: Pick<Deps, 'database'>,
  actor: Pick<Person, 'personId'>,
  query: { enrolmentId: string },
): Promise<{ declaration: Declaration; signedAt: Date | undefined } | undefined> {
  const enrolment = await getEnrolment(deps, actor, query.enrolmentId);
  const declaration = await selectDeclaration(deps.database, enrolment.editionId);
  if (!declaration) return undefined;
  const { personId } = actor;
  return { declaration, signedAt: await selectSignedAt(deps.database, { declaration, personId }) };
}
