import type { Deps } from '../../platform/deps.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { type Person, recordAudit } from '../audit/index.ts';
import { assertAdministrator } from '../people/index.ts';
import { lowerPutOff, type PutOff, selectPutOff, upsertPutOff } from './site-store.ts';

/** Long enough to work in peace, short enough that nobody forgets it. */
const days = 7;

type Writing = Pick<Deps, 'database' | 'now'>;

/** While it lasts, no page reminds administrators of the checklist; afterwards undefined again. */
export async function findPutOff(deps: Writing): Promise<PutOff | undefined> {
  const found = await selectPutOff(deps.database);
  return found && found.until > deps.now() ? found : undefined;
}

/** Hides the line about the checklist for a week, for all administrators: one of them answers for it by name. */
export async function putOffChecklist(deps: Writing, actor: Person): Promise<void> {
  assertAdministrator(actor);
  const until = new Date(deps.now().getTime() + days * 24 * 60 * 60 * 1000);
  await inTransaction(deps, async (deps) => {
    await upsertPutOff(deps.database, { until, by: actor.name });
    await recordAudit(deps, actor, {
      action: 'site.checklist-put-off',
      subjectType: 'site',
      subjectId: 'checklist',
      detail: { until: until.toISOString() },
    });
  });
}

/** The line is back on every page at once. */
export async function endPutOff(deps: Writing, actor: Person): Promise<void> {
  assertAdministrator(actor);
  await lowerPutOff(deps.database, deps.now());
}
