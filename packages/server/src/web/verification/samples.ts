import { type Award, findNewestCredential, listAwardsOfPerson } from '../../modules/issuing/index.ts';
import { listDemoPeople } from '../../modules/organisations/index.ts';
import type { Deps } from '../../platform/deps.ts';

/** Badges of the demo world to try the checker with. */
export const sampleNames = ['valid', 'altered', 'suspended', 'revoked'] as const;
export type SampleName = (typeof sampleNames)[number];

/** The text of a real badge of the demo world; the altered one names somebody else, and nothing else is changed. */
export async function findSample(
  deps: Pick<Deps, 'database' | 'config' | 'now'>,
  name: SampleName,
): Promise<string | undefined> {
  const people = await listDemoPeople(deps);
  const held = await Promise.all(people.map(({ personId }) => listAwardsOfPerson(deps, personId)));
  const award = held.flat().find((each) => fits(each, { name, now: deps.now() }));
  const credential = award && (await findNewestCredential(deps, award.id));
  if (!credential) return undefined;
  const text = new TextDecoder().decode(credential.content);
  return name === 'altered' ? text.replaceAll(JSON.stringify(award.holderName), '"Somebody Else"') : text;
}

function fits(award: Award, { name, now }: { name: SampleName; now: Date }): boolean {
  if (name === 'revoked' || name === 'suspended') return award.status === name;
  return award.status === 'issued' && (award.expiresAt === undefined || award.expiresAt > now);
}
