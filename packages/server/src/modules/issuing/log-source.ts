import type { JsonObject } from '@cairn/engine';
import type { Deps } from '../../platform/deps.ts';
import { buildIssuerDidDocument, getIssuer } from './issuers.ts';
import { type StatusEvent, selectEvents, selectTexts } from './log-source-store.ts';
import { statusListUrl } from './status-lists.ts';

/** The text of signed credentials, by their id: for the log, which knows what waits for it. */
export function readSigned(
  deps: Pick<Deps, 'database'>,
  credentialIds: readonly string[],
): Promise<Map<string, string>> {
  return selectTexts(deps.database, credentialIds);
}

/** What status lists were changed to, by the numbers of the changes. */
export async function readStatusChanges(
  deps: Pick<Deps, 'config' | 'database'>,
  numbers: readonly string[],
): Promise<Map<string, Omit<StatusEvent, 'statusListId'> & { listUrl: string }>> {
  const events = await selectEvents(deps.database, numbers);
  return new Map(
    [...events].map(([id, { statusListId, ...event }]) => [
      id,
      { ...event, listUrl: statusListUrl(deps.config.publicUrl, statusListId) },
    ]),
  );
}

/** The keys of an organisation with their times, as verifiers read them now. */
export async function readKeys(
  deps: Pick<Deps, 'config' | 'database'>,
  organisationId: string,
): Promise<JsonObject> {
  const issuer = await getIssuer(deps, { organisationId });
  return buildIssuerDidDocument(deps, issuer.slug);
}
