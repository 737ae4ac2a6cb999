import type { Deps } from '../../platform/deps.ts';
import { foldText } from '../../platform/fold-text.ts';
import { oneLine } from '../../platform/plain-text.ts';
import { selectNamedSkills } from './skill-store.ts';

/** A skill as another system names it. */
export interface NamedSkill {
  name: string;
  /** In its framework. */
  address?: string | undefined;
}

/**
 * Which skills of those that an organisation may assert these are: by address, else by the whole name. In their order;
 * undefined for one that is not here.
 */
export async function matchSkills(
  deps: Pick<Deps, 'database'>,
  { organisationId, named }: { organisationId: string; named: readonly NamedSkill[] },
): Promise<(string | undefined)[]> {
  const folded = named.map(({ name }) => foldText(oneLine(name)));
  const found = await selectNamedSkills(deps.database, {
    organisationId,
    names: [...new Set(folded.filter((name) => name !== ''))],
    addresses: [...new Set(named.flatMap(({ address }) => address ?? []))],
  });
  return named.map(({ address }, place) => {
    const byAddress = address === undefined ? undefined : found.find((one) => one.address === address);
    return (byAddress ?? found.find(({ name }) => name === folded[place]))?.skillId;
  });
}
