import type { BulkKind, BulkRow, RowResult } from '../../platform/bulk/bulk-run.ts';
import { startBulkRun } from '../../platform/bulk/start-bulk-run.ts';
import type { Deps } from '../../platform/deps.ts';
import { type Actor, idOf, recordAudit } from '../audit/index.ts';
import { assertMay } from '../organisations/index.ts';
import { isAddressMeant } from '../site/index.ts';
import type { Award } from './award.ts';
import { selectPending } from './award-pending-store.ts';
import { awardPolicy } from './award-policy.ts';
import { selectAwards, selectHasSigned } from './award-store.ts';
import { assertIssuing } from './closing/assert-open.ts';
import { identityOf } from './issuer.ts';
import { prepareIssuer } from './issuers.ts';
import type { Signed } from './keep-signed.ts';
import { prepareCredentials } from './prepare-credential.ts';
import { issuingRefusal, say } from './refusals.ts';
import { withBulkIssuer } from './sign-many.ts';
import { storeCredentials } from './store-credentials.ts';

const kind = 'sign-awards';

/** Has all awards of an organisation signed that wait for it, in one bulk run; its id. Refuses when none waits. */
export async function signWaiting(
  deps: Pick<Deps, 'config' | 'database' | 'jobs' | 'newId' | 'now'>,
  actor: Actor,
  command: { organisationId: string; requestKey: string },
): Promise<string> {
  const { organisationId, requestKey } = command;
  assertMay(actor, awardPolicy.award, command);
  if (!(await isAddressMeant(deps, isFirst(deps))))
    throw issuingRefusal('conflict', 'issuing.address-not-meant');
  await assertIssuing(deps, organisationId);
  const awardIds = await selectPending(deps.database, { organisationId });
  return startBulkRun(
    deps,
    {
      ...{ kind, organisationId, requestKey, startedBy: idOf(actor), first: 'run' },
      rows: awardIds.map((awardId) => ({ awardId })),
    },
    (deps, { runId, total }) =>
      recordAudit(deps, actor, {
        action: 'award.all-signed',
        subjectType: 'run',
        subjectId: runId,
        organisationId,
        detail: { total },
      }),
  );
}

/** Kind of bulk run: one row an award. Signed is what waits; what has its credential already counts as done. */
export const signAwards: BulkKind = {
  rowsAtATime: 200,
  async work(deps, { organisationId }, rows) {
    if (!(await isAddressMeant(deps, isFirst(deps))))
      return rows.map(() => ({ state: 'failed', ...say('issuing.address-not-meant') }));
    const identity = identityOf(await prepareIssuer(deps, organisationId), deps.config.publicUrl);
    const awards = await awardsOf(deps, organisationId, rows);
    const waiting = [...awards.values()].filter(
      ({ status, questionedAt }) => status === 'pending-signature' && !questionedAt,
    );
    const prepared = await prepareCredentials(deps, waiting, identity);
    const results = await withBulkIssuer(deps, identity, (sign) =>
      sign(prepared.map(({ credential }) => credential)),
    );
    const faults = new Map<string, RowResult>();
    const signed: Signed[] = [];
    for (const [index, { award, reserved }] of prepared.entries()) {
      const result = results[index];
      if (result && 'json' in result)
        signed.push({ award, reserved, content: new TextEncoder().encode(result.json) });
      else if (result)
        faults.set(award.id, { state: 'failed', ...say('issuing.fault', { what: result.message }) });
    }
    await storeCredentials(deps, signed, identity);
    const now = await awardsOf(deps, organisationId, rows);
    return rows.map((row) => faults.get(awardIdOf(row)) ?? resultOf(now.get(awardIdOf(row))));
  },
};

function resultOf(award: Award | undefined): RowResult {
  if (!award) return { state: 'failed', ...say('issuing.award-not-found') };
  if (award.status === 'revoked') return { state: 'skipped', ...say('issuing.ended-meanwhile') };
  if (award.credential) return { state: 'done', about: award.credential.id };
  if (award.questionedAt) return { state: 'skipped', ...say('issuing.in-question') };
  // Somebody drew another place for it while it was signed.
  return { state: 'failed', ...say('issuing.not-yet-signed') };
}

/** By id; another organisation's are not there. */
async function awardsOf(
  { database }: Pick<Deps, 'database'>,
  organisationId: string,
  rows: readonly BulkRow[],
): Promise<Map<string, Award>> {
  const found = await selectAwards(database, rows.map(awardIdOf));
  return new Map(
    found.filter((award) => award.organisationId === organisationId).map((award) => [award.id, award]),
  );
}

function awardIdOf({ input }: BulkRow): string {
  return String(input.awardId);
}

function isFirst({ database }: Pick<Deps, 'database'>): () => Promise<boolean> {
  return async () => !(await selectHasSigned(database));
}
