import type { Deps } from '../../platform/deps.ts';
import { hasVisibleLetter, oneLine } from '../../platform/plain-text.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { type Actor, recordAudit } from '../audit/index.ts';
import { assertMay, getOrganisation } from '../organisations/index.ts';
import type { Standard } from './application.ts';
import { trustRefusal } from './refusals.ts';
import {
  countInUse,
  insertStandard,
  lockStandardsOf,
  selectStandard,
  selectStandards,
  updateRetired,
} from './standard-store.ts';
import { longest, mayBeSaidBy } from './statement-rules.ts';
import { trustPolicy } from './trust-policy.ts';

/** How much a standard may hold. */
export const mostPoints = 60;

/** How many an accreditor has in use at once. */
export const mostStandards = 50;

/** So many retired ones are listed, those first that were retired last; applications keep all that they name. */
export const mostRetired = 200;

/** An accreditor writes down by what it judges. */
export async function addStandard(
  deps: Pick<Deps, 'database' | 'newId' | 'now'>,
  actor: Actor,
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
    await lockStandardsOf(deps.database, organisationId);
    if ((await countInUse(deps.database, organisationId)) >= mostStandards)
      throw trustRefusal('conflict', 'trust.too-many-standards', 'name');
    if (!(await insertStandard(deps.database, standard)))
      throw trustRefusal('conflict', 'trust.standard-exists', 'name');
    await recordAudit(deps, actor, {
      action: 'standard.added',
      ...{ subjectType: 'standard', subjectId: standard.id, organisationId, detail: { name } },
    });
  });
  return standard;
}

/** Nobody applies by it any more. Applications and accreditations that named it keep it; doing it again changes nothing. */
export async function retireStandard(
  deps: Pick<Deps, 'database' | 'jobs' | 'now'>,
  actor: Actor,
  { organisationId, standardId }: { organisationId: string; standardId: string },
): Promise<Standard> {
  assertMay(actor, trustPolicy.speak, { organisationId });
  return inTransaction(deps, async (deps) => {
    const at = deps.now();
    const name = await updateRetired(deps.database, { organisationId, standardId, at });
    if (name !== undefined) {
      await recordAudit(deps, actor, {
        action: 'standard.retired',
        ...{ subjectType: 'standard', subjectId: standardId, organisationId, detail: { name } },
      });
      const payload = { standardId, organisationId, at: at.toISOString() };
      await deps.jobs.announce(deps, 'standard-retired', { payload, key: standardId });
    }
    const standard = await selectStandard(deps.database, { organisationId, standardId });
    if (!standard) throw trustRefusal('not-found', 'trust.standard-not-found');
    return standard;
  });
}

/** By what an accreditor judges: anybody may know before they apply. Retired ones stand last, and not all of them. */
export function listStandards(
  deps: Pick<Deps, 'database'>,
  { organisationId }: { organisationId: string },
): Promise<Standard[]> {
  return selectStandards(deps.database, { organisationId, mostRetired });
}
