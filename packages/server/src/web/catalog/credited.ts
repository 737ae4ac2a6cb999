import { type AchievementEdition, rowsAt } from '../../modules/catalog/index.ts';
import { ownIssuers, ownSuccessors } from '../../modules/issuing/index.ts';
import { nameOrganisations } from '../../modules/organisations/index.ts';
import { checkOwn } from '../../modules/verification/index.ts';
import { findProven, getShown, type PublicAddress } from '../../modules/wallet/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { foldText } from '../../platform/fold-text.ts';
import { Refusal } from '../../platform/refusal.ts';

/** A credential of a credited person that stands and verifies: awarded here, or brought here by its holder. */
export interface Credited {
  title: string;
  issuerName: string;
}

/** More are not looked at for one page. */
const mostLookedAt = 10;

/**
 * Of the people whom an edition credits, by row, those whose named credential was awarded here to somebody of their name,
 * or was brought here by its holder, who is called so. What its holder closed is missing to everybody: then only the
 * provider states it.
 */
export async function readCredited(
  deps: Deps,
  edition: AchievementEdition,
): Promise<ReadonlyMap<string, Credited>> {
  const named = rowsAt(edition, 'people').flatMap((row) => {
    const address = String(row.credentialAddress ?? '');
    return address ? [{ rowId: row.rowId, name: String(row.name), address }] : [];
  });
  const found = await Promise.all(
    named.slice(0, mostLookedAt).map(async ({ rowId, ...one }) => [rowId, await readOne(deps, one)] as const),
  );
  return new Map(found.flatMap(([rowId, credited]) => (credited ? [[rowId, credited] as const] : [])));
}

function addressIn(address: string, publicUrl: string): PublicAddress | undefined {
  if (!URL.canParse(address) || new URL(address).origin !== new URL(publicUrl).origin) return undefined;
  const [, kind, id] = /^\/(awards|credentials)\/([\w-]{1,60})$/.exec(new URL(address).pathname) ?? [];
  if (id === undefined) return undefined;
  return kind === 'awards' ? { awardId: id } : { credentialId: id };
}

function readOne(
  deps: Deps,
  { name, address }: { name: string; address: string },
): Promise<Credited | undefined> {
  const own = addressIn(address, deps.config.publicUrl);
  return own ? readOwn(deps, { name, address: own }) : findProven(deps, { name, address });
}

async function readOwn(
  deps: Deps,
  { name, address }: { name: string; address: PublicAddress },
): Promise<Credited | undefined> {
  const shown = await findShown(deps, address);
  if (!shown?.credential) return undefined;
  const { award, credential } = shown;
  const isOver = award.expiresAt !== undefined && award.expiresAt <= deps.now();
  const stands = award.status === 'issued' && !award.endedAt && !award.suspended && !isOver;
  if (!stands || foldText(award.holderName).trim() !== foldText(name).trim()) return undefined;
  const { checks } = await checkOwn(
    { ...deps, trust: ownIssuers(deps), successorOf: ownSuccessors(deps) },
    credential.content,
  );
  if (checks.some(({ outcome }) => outcome === 'failed')) return undefined;
  const { organisationId } = award;
  const names = await nameOrganisations(deps, { organisationIds: [organisationId] });
  return { title: award.title, issuerName: names.get(organisationId) ?? '' };
}

async function findShown(deps: Deps, address: PublicAddress) {
  try {
    return await getShown(deps, undefined, address);
  } catch (error) {
    if (error instanceof Refusal && error.kind === 'not-found') return undefined;
    throw error;
  }
}
