import { createHash } from 'node:crypto';
import { z } from 'zod';
import { encodings } from '../../platform/import-files/encoding.ts';
import { saysItsNumber, storedFormat } from '../../platform/stored-format.ts';
import { catalogueFormats, type ReadItem } from './read/item.ts';
import { isTarget, type Target } from './read/targets.ts';

const text = z.string();
const value = z.union([text, z.number()]);
const said = z.object({
  code: text,
  params: z.record(text, z.union([text, z.number(), z.boolean(), z.array(text).readonly()])).optional(),
});
const item = z.object({
  key: text,
  title: text,
  plain: z.record(text, value),
  lists: z.record(text, z.array(z.record(text, value))),
  outcomes: z.array(text).exactOptional(),
  skills: z
    .array(
      z.object({
        name: text,
        address: text.exactOptional(),
        code: text.exactOptional(),
        level: z.number().exactOptional(),
      }),
    )
    .exactOptional(),
  assessment: text.exactOptional(),
  translations: z.record(text, z.record(text, text)),
}) as z.ZodType<ReadItem>;

export const changes = ['created', 'changed', 'unchanged', 'refused'] as const;

/** One row of an import, as it waits in its bulk run. */
export const itemRow = z.object({
  /** What lists show and search. */
  name: text,
  file: text,
  line: z.number(),
  cells: z.record(text, text),
  change: z.enum(changes),
  item,
  faults: z.array(z.object({ column: text, value: text, said })),
});
export type ItemRow = z.infer<typeof itemRow>;

/** What holds for all rows of an import. */
export const importOptions = z.object({
  file: text,
  format: z.enum(catalogueFormats),
  columns: z.array(text),
  /** Of a table. */
  encoding: z.enum(encodings).exactOptional(),
  counts: z.object({ created: z.number(), changed: z.number(), unchanged: z.number(), refused: z.number() }),
  /** BCP 47: of rows that do not say theirs. */
  language: text,
  /** Of skills that do not say theirs. */
  skillLevel: z.number(),
  publishes: z.boolean(),
});
export type ImportOptions = z.infer<typeof importOptions>;

/** Which of the parts of an item say what they said when it was imported last. */
export const storedPrints = storedFormat(
  'prints of an imported item',
  z.object({
    prints: z.record(text, text),
    /** Of the draft as the import left it; absent once it holds what authors wrote. */
    draft: text.exactOptional(),
  }),
  // Of what was imported before format 3 nobody knows whose the draft is.
  [saysItsNumber, (json) => json],
);
export type Prints = { [part: string]: string };

export const storedUses = storedFormat(
  'mapping of a table of achievements',
  z.object({
    uses: z.array(
      z.object({
        column: text,
        target: text.refine(isTarget).transform((name): Target => name),
        language: text.exactOptional(),
      }),
    ),
  }),
  [saysItsNumber],
);

/** A print of each part that an edition has of an item. */
export function printsOf({
  key: _key,
  title: _title,
  plain,
  lists,
  translations,
  ...rest
}: ReadItem): Prints {
  const parts = {
    ...plain,
    ...lists,
    ...rest,
    ...(Object.keys(translations).length > 0 && { translations }),
  };
  return Object.fromEntries(Object.entries(parts).map(([part, said]) => [part, printOf(said)]));
}

/** The same whatever the order of its members: a database keeps them in its own. */
function printOf(said: unknown): string {
  const sorted = JSON.stringify(said, (_name, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  );
  return createHash('sha256').update(sorted).digest('base64url').slice(0, 16);
}

/** The parts that say something else than before, and those that the source does not say any more. */
export function differing(before: Prints, now: Prints): string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(now)])].filter(
    (part) => before[part] !== now[part],
  );
}
