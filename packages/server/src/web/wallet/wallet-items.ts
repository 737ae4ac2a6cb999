import { findEditions, textsIn } from '../../modules/catalog/index.ts';
import { drawAward } from '../../modules/issuing/index.ts';
import { listOrganisations } from '../../modules/organisations/index.ts';
import type { HeldAward } from '../../modules/wallet/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { titlesOf } from '../award-titles.ts';
import type { WalletEntry, WalletItem } from './wallet-list.ts';

/** Awards of a person as lists show them. */
export async function itemsOf(
  deps: Pick<Deps, 'database'>,
  held: readonly HeldAward[],
  reads: readonly string[],
): Promise<WalletItem[]> {
  const titleOf = await titlesOf(
    deps,
    reads,
    held.map(({ award }) => award),
  );
  const names = new Map((await listOrganisations(deps)).map(({ id, name }) => [id, name]));
  return Promise.all(
    held.map(async ({ award, isOpen }) => ({
      award,
      ...titleOf(award),
      isOpen,
      issuerName: names.get(award.organisationId) ?? '',
      badgeSvg: await drawAward(deps, award),
    })),
  );
}

/** What was earned here, with the skills that it shows. */
export async function entriesOf(
  deps: Pick<Deps, 'database'>,
  held: readonly HeldAward[],
  reads: readonly string[],
): Promise<WalletEntry[]> {
  const [items, editions] = await Promise.all([
    itemsOf(deps, held, reads),
    findEditions(
      deps,
      held.map(({ award }) => award.editionId),
    ),
  ]);
  return items.map((item) => {
    const edition = editions.get(item.award.editionId);
    return {
      ...{ origin: 'here', id: item.award.id, item, at: item.award.awardedAt },
      ...{ title: item.title, language: item.language, issuerName: item.issuerName },
      skills: edition ? textsIn(edition, reads).skills.map(({ name }) => name) : [],
    };
  });
}
