import { z } from 'zod';
import { saysItsNumber, storedFormat } from '../../../platform/stored-format.ts';
import type { JudgedPack } from './pack-rules.ts';

const conformance = z.object({
  packs: z.array(
    z.object({
      /** A pack of Cairn, or `own`. */
      pack: z.string(),
      edition: z.string(),
      /** Of the organisation's own pack. */
      title: z.string().exactOptional(),
      isMet: z.boolean(),
      /** Ids of the needed checks that were not met. */
      missing: z.array(z.string()),
    }),
  ),
});

/** What was found when an edition was published: worked out, never typed, and as final as the edition. */
export type Conformance = z.infer<typeof conformance>;

export const storedConformance = storedFormat('conformance of an edition', conformance, [saysItsNumber]);

/** A pack that needs nothing, but only advises, is met by everything: it is no label. */
export function conformanceOf(judged: readonly JudgedPack[]): Conformance {
  const asking = judged.filter(({ checks }) => checks.some(({ isNeeded }) => isNeeded));
  return {
    packs: asking.map(({ pack, edition, title, isMet, checks }) => ({
      ...{ pack, edition, isMet },
      ...(title !== undefined && { title }),
      missing: checks.flatMap((check) => (check.isNeeded && !check.isMet ? [check.checkId] : [])),
    })),
  };
}

/** The labels that an edition has by it. What is shown by applying it needs no label of knowing it beside. */
export function labelsOf({ packs }: Conformance): Conformance['packs'] {
  const met = packs.filter(({ isMet }) => isMet);
  const isApplied = met.some(({ pack }) => pack === 'trusted-application');
  return isApplied ? met.filter(({ pack }) => pack !== 'trusted-knowledge') : met;
}
