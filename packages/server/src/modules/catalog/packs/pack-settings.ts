import { z } from 'zod';
import { saysItsNumber, storedFormat } from '../../../platform/stored-format.ts';
import { ownPack } from './own-pack.ts';
import { type PackId, packIds } from './packs.ts';

/** `block`: nothing is published that does not conform. */
export const packUses = ['off', 'warn', 'block'] as const;
export type PackUse = (typeof packUses)[number];

/** One of Cairn's packs, or the one that the organisation writes. */
export type PackName = PackId | 'own';
export const packNames: readonly PackName[] = [...packIds, 'own'];

const settings = z.object({
  /** By pack; what is missing is as `usual` has it. */
  uses: z.record(z.string(), z.enum(packUses)),
  own: ownPack.exactOptional(),
});

/** By what an organisation has its drafts judged. */
export type PackSettings = z.infer<typeof settings>;

export const storedPackSettings = storedFormat('rule packs of an organisation', settings, [saysItsNumber]);

/** Whoever has not decided anything is told what the European elements miss, and is never stopped. */
export const usualSettings: PackSettings = { uses: {} };

export function useOf({ uses, own }: PackSettings, pack: PackName): PackUse {
  if (pack === 'own' && (own === undefined || own.conditions.length === 0)) return 'off';
  return uses[pack] ?? (pack === 'european' || pack === 'own' ? 'warn' : 'off');
}
