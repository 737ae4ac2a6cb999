import type { Within } from '../../platform/transaction.ts';
import { deleteAddressesSince } from './address-store.ts';
import { deleteIdentitiesSince, deletePasskeysSince } from './passkey-store.ts';

const sevenDays = 7 * 24 * 60 * 60 * 1000;

/** The start of the time within which a new means to sign in is on trial: the primary address was told of it. */
export function trialBegan(now: Date): Date {
  return new Date(now.getTime() - sevenDays);
}

/**
 * Takes away the addresses, passkeys and linked sign-ins of the last seven days. Who has to take an account back may
 * have had an intruder, who would otherwise come back by what was planted (row 11).
 */
export async function dropMeansOnTrial(deps: Within, personId: string, now: Date): Promise<void> {
  const since = trialBegan(now);
  await deleteAddressesSince(deps.database, personId, since);
  await deletePasskeysSince(deps.database, personId, since);
  await deleteIdentitiesSince(deps.database, personId, since);
}
