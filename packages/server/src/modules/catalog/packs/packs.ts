import { commonFrameworkPack } from './common-framework-pack.ts';
import { europeanPack } from './european-pack.ts';
import type { Pack } from './pack.ts';
import { trustedApplicationPack, trustedKnowledgePack } from './trusted-packs.ts';
import { workforcePellPack } from './workforce-pell-pack.ts';

/** The packs that come with Cairn: one line each, in the order of their page. */
export const rulePacks = {
  european: europeanPack,
  'common-framework': commonFrameworkPack,
  'trusted-knowledge': trustedKnowledgePack,
  'trusted-application': trustedApplicationPack,
  'workforce-pell': workforcePellPack,
} as const satisfies { [pack: string]: Pack };

export type PackId = keyof typeof rulePacks;
export const packIds = Object.keys(rulePacks) as PackId[];

/** The ids of the checks of a pack. */
export type PackCheckId<Id extends PackId> = keyof (typeof rulePacks)[Id]['checks'];

export function isPackId(given: string): given is PackId {
  return Object.hasOwn(rulePacks, given);
}

export function packOf(packId: PackId): Pack {
  return rulePacks[packId];
}
