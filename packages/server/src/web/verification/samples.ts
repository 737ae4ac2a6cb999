import {
  type Award,
  findCredential,
  findNewestCredential,
  listAwardsOfPerson,
} from '../../modules/issuing/index.ts';
import { listDemoPeople } from '../../modules/organisations/index.ts';
import type { Deps } from '../../platform/deps.ts';

/** Badges of the demo world to try the checker with. */
export const sampleNames = ['valid', 'altered', 'suspended', 'replaced', 'revoked'] as const;
export type SampleName = (typeof sampleNames)[number];

/** The text of a real badge of the demo world; the altered one names somebody else, and nothing else is changed. */
export async function findSample(
  deps: Pick<Deps, 'database' | 'config' | 'now'>,
  name: SampleName,
): Promise<string | undefined> {
  const people = await listDemoPeople(deps);
  const held = await Promise.all(people.map(({ personId }) => listAwardsOfPerson(deps, personId)));
  if (name === 'replaced') return findReplaced(deps, held.flat());
  const award = held.flat().find((each) => fits(each, { name, now: deps.now() }));
  const credential = award && (await findNewestCredential(deps, award.id));
  if (!credential) return undefined;
  const text = new TextDecoder().decode(credential.content);
  return name === 'altered' ? text.replaceAll(JSON.stringify(award.holderName), '"Somebody Else"') : text;
}

async function findReplaced(
  deps: Pick<Deps, 'database'>,
  awards: readonly Award[],
): Promise<string | undefined> {
  for (const award of awards) {
    if (award.status !== 'issued') continue;
    const newest = await findNewestCredential(deps, award.id);
    const former = newest?.replaces && (await findCredential(deps, newest.replaces));
    if (former) return new TextDecoder().decode(former.content);
  }
  return undefined;
}

function fits(award: Award, { name, now }: { name: SampleName; now: Date }): boolean {
  if (name === 'revoked' || name === 'suspended') return award.status === name;
  return award.status === 'issued' && (award.expiresAt === undefined || award.expiresAt > now);
}
