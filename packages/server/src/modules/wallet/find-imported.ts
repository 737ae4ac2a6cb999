import { domainOf } from '@cairn/engine';
import type { Deps } from '../../platform/deps.ts';
import type { Person } from '../audit/index.ts';
import { findPerson } from '../people/index.ts';
import type { ImportedBadge, WholeBadge } from './imported.ts';
import { countsAt, firstOf, isSameName } from './imported-rules.ts';
import { selectIdsOf, selectImported, selectOpenAt, selectWhole } from './imported-store.ts';
import { walletRefusal } from './refusals.ts';

type Reading = Pick<Deps, 'database'>;

/** What the person brought, the newest first. */
export function listImported(deps: Reading, { personId }: Person): Promise<ImportedBadge[]> {
  return selectImported(deps.database, personId);
}

/** One of the person, also one that was put away. Somebody else's is answered like a missing one. */
export async function getImported(
  deps: Reading,
  { personId }: Person,
  { badgeId }: { badgeId: string },
): Promise<WholeBadge> {
  const badge = await selectWhole(deps.database, badgeId);
  if (badge?.personId !== personId) throw missing();
  return badge;
}

/** What its keeper shows to whoever has the address; to its keeper also what is closed. */
export async function getShownImported(
  deps: Reading,
  reader: Person | undefined,
  { badgeId }: { badgeId: string },
): Promise<WholeBadge> {
  const badge = await selectWhole(deps.database, badgeId);
  if (!badge || badge.removedAt || !(badge.isOpen || reader?.personId === badge.personId)) throw missing();
  return badge;
}

/** More keepers of one badge are not looked at. */
const mostLookedAt = 20;

/**
 * An imported badge that goes by this address, that its keeper shows, that counts now, and that names its keeper, who is
 * called so: by an address of theirs, as a name alone is shared by many. Its issuer is the site that vouches for the key,
 * and it goes by an address of that site or by its page here: what it calls itself, anybody can write.
 */
export async function findProven(
  deps: Reading & Pick<Deps, 'now' | 'config'>,
  { address, name }: { address: string; name: string },
): Promise<{ title: string; issuerName: string } | undefined> {
  const page = /^\/imported\/(imp_[0-9A-Za-z]{22})$/.exec(
    address.startsWith(deps.config.publicUrl) ? address.slice(deps.config.publicUrl.length) : '',
  );
  const named = page?.[1] === undefined ? undefined : await selectWhole(deps.database, page[1]);
  const found = page
    ? [named ?? []].flat()
    : await selectOpenAt(deps.database, { address, most: mostLookedAt });
  for (const badge of found) {
    const isShown = badge.isOpen && !badge.removedAt;
    if (!isShown || badge.naming !== 'address' || !countsAt(badge, deps.now())) continue;
    const host = domainOf(badge.about.issuerId ?? '');
    if (!host || (!page && hostOf(address) !== host)) continue;
    const keeper = await findPerson(deps, badge.personId);
    if (!keeper || !isSameName(keeper.name, name)) continue;
    return { title: firstOf(badge.about.title) ?? '', issuerName: host };
  }
  return undefined;
}

function hostOf(address: string): string | undefined {
  return URL.canParse(address) ? new URL(address).host : undefined;
}

/** For the file with everything that is kept of a person: each badge as it came, with what was found. */
export async function exportImported(deps: Reading, actor: Person): Promise<{ imported: object[] }> {
  const imported: object[] = [];
  for (const badgeId of await selectIdsOf(deps.database, actor.personId)) {
    const { personId: _, report, ...badge } = await getImported(deps, actor, { badgeId });
    imported.push({ ...badge, checks: report.checks });
  }
  return { imported };
}

function missing(): Error {
  return walletRefusal('not-found', 'wallet.badge-not-found');
}
