import type { Deps } from '../../platform/deps.ts';
import { inTransaction, type Within } from '../../platform/transaction.ts';
import { type Actor, idOf, recordAudit } from '../audit/index.ts';
import { endEndorsement } from '../issuing/index.ts';
import { assertMay } from '../organisations/index.ts';
import { inTrail } from './make-statement.ts';
import { trustRefusal } from './refusals.ts';
import type { Statement } from './statement.ts';
import { toldOf } from './statement-facts.ts';
import { assertReason, stateAt } from './statement-rules.ts';
import { lockStatement, updateConfirmed, updateDeclined, updateWithdrawn } from './statement-store.ts';
import { trustPolicy } from './trust-policy.ts';

type Changing = Pick<Deps, 'database' | 'jobs' | 'now'>;

/** A statement, and the organisation in whose name somebody acts. */
export interface Named {
  organisationId: string;
  statementId: string;
}

/** The other side says that it is so: from now on the statement stands. Doing it again changes nothing. */
export async function confirmStatement(deps: Changing, actor: Actor, named: Named): Promise<void> {
  await inTransaction(deps, async (deps) => {
    const statement = await lockReceived(deps, actor, named);
    if (statement.stoodAt && !statement.withdrawn) return;
    const at = assertWaits(statement, deps.now());
    await updateConfirmed(deps.database, { id: statement.id, at, by: idOf(actor) });
    const trail = inTrail(statement, named.organisationId);
    await recordAudit(deps, actor, { action: 'statement.confirmed', ...trail });
    await deps.jobs.announce(deps, 'statement-made', toldOf(statement, at));
  });
}

/** The other side says that it is not so. */
export async function declineStatement(deps: Changing, actor: Actor, named: Named): Promise<void> {
  await inTransaction(deps, async (deps) => {
    const statement = await lockReceived(deps, actor, named);
    if (statement.declinedAt) return;
    const at = assertWaits(statement, deps.now());
    await updateDeclined(deps.database, { id: statement.id, at });
    const trail = inTrail(statement, named.organisationId);
    await recordAudit(deps, actor, { action: 'statement.declined', ...trail });
    await deps.jobs.announce(deps, 'statement-declined', toldOf(statement, at));
  });
}

/** The speaker says it no longer, or a partner is one no longer: dated, with the reason, and for good. */
export async function withdrawStatement(
  deps: Changing,
  actor: Actor,
  { reason, ...named }: Named & { reason: string },
): Promise<void> {
  await inTransaction(deps, async (deps) => {
    const statement = await lockWithdrawable(deps, actor, named);
    const said = assertReason(reason);
    if (statement.withdrawn || statement.declinedAt)
      throw trustRefusal('conflict', 'trust.already-withdrawn');
    const at = deps.now();
    const by = idOf(actor);
    await updateWithdrawn(deps.database, { id: statement.id, at, by, reason: said });
    const { id: endorsementId, speakerId: organisationId } = statement;
    await endEndorsement(deps, actor, { organisationId, endorsementId, reason: said });
    const trail = inTrail(statement, named.organisationId);
    const detail = { ...trail.detail, reason: said };
    await recordAudit(deps, actor, { action: 'statement.withdrawn', ...trail, detail });
    await deps.jobs.announce(deps, 'statement-withdrawn', toldOf(statement, at));
  });
}

async function lockReceived(deps: Within, actor: Actor, named: Named): Promise<Statement> {
  assertMay(actor, trustPolicy.speak, named);
  const statement = await lockStatement(deps.database, named.statementId);
  if (statement?.about.organisationId === named.organisationId) return statement;
  throw trustRefusal('not-found', 'trust.statement-not-found');
}

/** Of a partnership both sides may; of what else is said, only who said it. */
async function lockWithdrawable(deps: Within, actor: Actor, named: Named): Promise<Statement> {
  assertMay(actor, trustPolicy.speak, named);
  const statement = await lockStatement(deps.database, named.statementId);
  if (statement?.speakerId === named.organisationId) return statement;
  const isPartner = statement?.kind === 'partnership' && statement.stoodAt !== undefined;
  if (isPartner && statement.about.organisationId === named.organisationId) return statement;
  throw trustRefusal('not-found', 'trust.statement-not-found');
}

function assertWaits(statement: Statement, now: Date): Date {
  if (stateAt(statement, now) === 'waiting') return now;
  throw trustRefusal('conflict', 'trust.nothing-to-confirm');
}
