import type { Deps } from '../../../platform/deps.ts';
import type { Within } from '../../../platform/transaction.ts';
import { lockIssuer } from '../issuer-store.ts';
import { issuingRefusal } from '../refusals.ts';
import { selectClosing, selectClosingOfList } from './closing-store.ts';

type Reading = Pick<Deps, 'database'>;

/** Refuses where the organisation has closed its issuing: nothing new is awarded or signed in its name. */
export async function assertIssuing(deps: Reading, organisationId: string): Promise<void> {
  if (await selectClosing(deps.database, organisationId)) throw issuingRefusal('conflict', 'issuing.closed');
}

/** The same for the rest of this transaction: whoever closes the organisation meanwhile waits for its end. */
export async function holdOpen(deps: Within, organisationId: string): Promise<void> {
  await lockIssuer(deps.database, organisationId, 'shared');
  await assertIssuing(deps, organisationId);
}

/** Refuses a change of a status list that was signed for the last time. */
export async function assertListOpen(deps: Reading, statusListId: string): Promise<void> {
  if (await selectClosingOfList(deps.database, statusListId))
    throw issuingRefusal('conflict', 'issuing.closed');
}
