import { z } from 'zod';
import { foldText } from '../../../platform/fold-text.ts';
import { encodings } from '../../../platform/import-files/encoding.ts';
import type { Said } from '../../../platform/refusal.ts';
import { isPlainAddress, looksLikeAnother } from '../../people/index.ts';
import type { AwardWish } from '../give-wish.ts';
import { say } from '../refusals.ts';
import type { TakenColumns } from './list-columns.ts';

const text = z.string();

/** A line of a list as a row of its run keeps it. */
export const listRow = z.object({
  line: z.number(),
  cells: z.record(text, text),
  /** The line above that says the same of the same address. */
  sameAs: z.number().exactOptional(),
});
export type ListRow = z.infer<typeof listRow>;

/** What holds for a whole list. */
export const listOptions = z.object({
  file: text,
  columns: z.array(text),
  encoding: z.enum(encodings).exactOptional(),
  taken: z.record(text, text).transform((taken): TakenColumns => taken),
  /** Of rows that name none. */
  achievementId: text.exactOptional(),
});
export type ListOptions = z.infer<typeof listOptions>;

/** What can be awarded, by whatever a cell may call it. */
export interface Awardable {
  achievementId: string;
  title: string;
}

export const longestNote = 1000;

/** What a row asks for; or what speaks against it, with what would be taken. */
export function readListRow(
  { cells, sameAs }: ListRow,
  { taken, achievementId }: ListOptions,
  offered: readonly Awardable[],
): { wish: AwardWish } | { fault: Said } {
  const of = (target: keyof TakenColumns) => (cells[taken[target] ?? ''] ?? '').trim();
  const email = of('email');
  if (!isPlainAddress(email)) return { fault: say('issuing.list-address', { text: shown(email) }) };
  if (looksLikeAnother(email)) return { fault: say('issuing.address-confusable') };
  if (sameAs !== undefined) return { fault: say('issuing.list-repeats', { line: sameAs }) };
  const named = of('achievement');
  const found = named === '' ? achievementId : findAwardable(offered, named)?.achievementId;
  if (found === undefined) return { fault: say('issuing.list-achievement', { text: shown(named) }) };
  const days: { [target in 'awardedOn' | 'expiresOn']?: string } = {};
  for (const target of ['awardedOn', 'expiresOn'] as const) {
    const typed = of(target);
    if (typed === '') continue;
    const day = dayOf(typed);
    if (day === undefined)
      return { fault: say('issuing.list-date', { column: taken[target] ?? '', text: shown(typed) }) };
    days[target] = day;
  }
  const note = of('note');
  if (note.length > longestNote) return { fault: say('issuing.list-note-long', { most: longestNote }) };
  return { wish: { achievementId: found, email, ...days, ...(note !== '' && { note }) } };
}

/** By its id, else by its title however it is written. */
function findAwardable(offered: readonly Awardable[], named: string): Awardable | undefined {
  const folded = foldText(named);
  return (
    offered.find(({ achievementId }) => achievementId === named) ??
    offered.find(({ title }) => foldText(title.trim()) === folded)
  );
}

/** `2026-05-31`, `31.5.2026`, or what a spreadsheet makes of a day; undefined for anything else. */
export function dayOf(typed: string): string | undefined {
  const [, year, month, day] =
    /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?$/.exec(typed) ?? [];
  const [, d, m, y] = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(typed) ?? [];
  const parts = year ? [year, month, day] : [y, m, d];
  const [first, ...rest] = parts;
  if (first === undefined) return undefined;
  const written = [first, ...rest.map((part = '') => part.padStart(2, '0'))].join('-');
  const date = new Date(`${written}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(written) ? written : undefined;
}

function shown(typed: string): string {
  return typed.length > 100 ? `${typed.slice(0, 99).toWellFormed()}…` : typed;
}
