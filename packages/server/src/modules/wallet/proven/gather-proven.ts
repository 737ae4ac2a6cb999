import type { Deps } from '../../../platform/deps.ts';
import type { Person } from '../../audit/index.ts';
import { findEditions, textsIn } from '../../catalog/index.ts';
import { findNewestCredential, listAwardsOfPerson, statusAt } from '../../issuing/index.ts';
import { listOrganisations } from '../../organisations/index.ts';
import type { HeldAward } from '../held-awards.ts';
import { selectClosedOf } from '../wallet-store.ts';
import { mostProvenBadges, type Proven, type ProvenBadge } from './proven.ts';
import { skillsOf } from './proven-rules.ts';

type Reading = Pick<Deps, 'database' | 'now'>;

export interface ProvenWish {
  /** In this order; all that count, the newest first, where none is named. */
  awardIds?: readonly string[] | undefined;
  /** BCP 47, the most wanted first. */
  reads: readonly string[];
  /** Of those that are chosen; `mostProvenBadges` where nothing is said. */
  most?: number;
}

/** What the person's badges prove now. One that was taken back, is on hold or has ended proves nothing, and is left out. */
export async function gatherProven(
  deps: Reading,
  { personId, name: holderName }: Pick<Person, 'personId' | 'name'>,
  wish: ProvenWish,
): Promise<Proven> {
  const now = deps.now();
  const [awards, closed] = await Promise.all([
    listAwardsOfPerson(deps, personId),
    selectClosedOf(deps.database, personId),
  ]);
  const counting = awards
    .filter((award) => statusAt(award, now) === 'issued' && award.issuedAt !== undefined)
    .map((award) => ({ award, isOpen: !closed.has(award.id) }));
  const chosen = choose(counting, wish.awardIds);
  const badges = await describeHeld(deps, chosen.slice(0, wish.most ?? mostProvenBadges), wish.reads);
  return { holderName, badges, skills: skillsOf(badges) };
}

function choose(held: readonly HeldAward[], awardIds: readonly string[] | undefined): HeldAward[] {
  if (awardIds === undefined || awardIds.length === 0) return [...held];
  const byId = new Map(held.map((each) => [each.award.id, each]));
  return [...new Set(awardIds)].flatMap((id) => byId.get(id) ?? []);
}

async function describeHeld(
  deps: Pick<Deps, 'database'>,
  held: readonly HeldAward[],
  reads: readonly string[],
): Promise<ProvenBadge[]> {
  const [editions, organisations] = await Promise.all([
    findEditions(
      deps,
      held.map(({ award }) => award.editionId),
    ),
    listOrganisations(deps),
  ]);
  const issuers = new Map(organisations.map(({ id, name, slug }) => [id, { name, slug }]));
  return held.flatMap(({ award, isOpen }) => {
    const edition = editions.get(award.editionId);
    const issuer = issuers.get(award.organisationId);
    return edition && issuer ? [{ award, edition: textsIn(edition, reads), issuer, isOpen }] : [];
  });
}

/** The signed badges, by the id of their award. */
export async function readSigned(
  deps: Pick<Deps, 'database'>,
  badges: readonly ProvenBadge[],
): Promise<Map<string, object>> {
  const signed = await Promise.all(
    badges.map(async ({ award }) => {
      const credential = await findNewestCredential(deps, award.id);
      return credential
        ? [[award.id, JSON.parse(new TextDecoder().decode(credential.content))] as const]
        : [];
    }),
  );
  return new Map(signed.flat());
}
