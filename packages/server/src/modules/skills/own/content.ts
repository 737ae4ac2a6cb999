import { createHash } from 'node:crypto';
import { z } from 'zod';
import { saysItsNumber, storedFormat } from '../../../platform/stored-format.ts';

/** What a framework may have: nothing of it is without a bound. */
export const ownBounds = {
  items: 1000,
  /** How deep groups stand in groups. */
  depth: 6,
  /** Besides the one that it is written in. */
  languages: 5,
  name: 200,
  /** Of the framework and of each group and skill. */
  description: 2000,
  alternatives: 10,
  code: 60,
  related: 20,
  licence: 300,
  level: 600,
} as const;

const words = z.object({
  name: z.string().exactOptional(),
  description: z.string().exactOptional(),
  alternatives: z.array(z.string()).exactOptional(),
});
/** What something is called in one language. */
export type ItemWords = z.infer<typeof words>;

const level = z.object({
  level: z.number(),
  name: z.string(),
  description: z.string().exactOptional(),
});

const item = z.object({
  /** `skl_…`: the same in every edition. */
  itemId: z.string(),
  kind: z.enum(['group', 'skill']),
  /** The group or skill that it stands below. */
  broader: z.string().exactOptional(),
  code: z.string().exactOptional(),
  isTransversal: z.boolean(),
  /** By language; in that of the framework it always has a name. */
  words: z.record(z.string(), words),
  related: z.array(z.string()),
  /** What a level means for this skill, by level, then by language. */
  levels: z.record(z.string(), z.record(z.string(), z.string())),
});
/** A group or a skill. */
export type FrameworkItem = z.infer<typeof item>;

const content = z.object({
  /** BCP 47: what everything is written in first. */
  language: z.string(),
  /** What else it is written in. */
  languages: z.array(z.string()),
  words: z.record(z.string(), words),
  licence: z.string().exactOptional(),
  scaleId: z.string(),
  /** The scale as it was when the edition was published; a draft has none. */
  scale: z.object({ name: z.string(), language: z.string(), levels: z.array(level) }).exactOptional(),
  /** Those beside each other in their order. */
  items: z.array(item),
});
/** All that a framework says. */
export type FrameworkContent = z.infer<typeof content>;

export const storedContent = storedFormat<FrameworkContent>('content of a framework', content, [
  saysItsNumber,
]);

/** The same for the same content: by it a program says which draft it saw. */
export function printOf(content: FrameworkContent): string {
  return createHash('sha256').update(storedContent.write(content)).digest('base64url').slice(0, 22);
}

/** A name as it is written first. */
export function nameOf(
  { language }: Pick<FrameworkContent, 'language'>,
  thing: { words: { readonly [language: string]: ItemWords } },
): string {
  return thing.words[language]?.name ?? '';
}

/** In the first of these languages that it is said in, else as it was written. */
export function textIn(
  { language }: Pick<FrameworkContent, 'language'>,
  said: { readonly [language: string]: string | undefined },
  wanted: readonly string[],
): { text: string; language: string } | undefined {
  for (const tag of [...wanted, language]) {
    const text = Object.hasOwn(said, tag) ? said[tag] : undefined;
    if (text !== undefined) return { text, language: tag };
  }
  return undefined;
}

export function wordIn(
  content: Pick<FrameworkContent, 'language'>,
  thing: { words: { readonly [language: string]: ItemWords } },
  { member, wanted }: { member: 'name' | 'description'; wanted: readonly string[] },
): { text: string; language: string } | undefined {
  const said = Object.entries(thing.words).map(([tag, words]) => [tag, words[member]] as const);
  return textIn(content, Object.fromEntries(said), wanted);
}

/** One item with what stands below it. */
export interface Branch {
  item: FrameworkItem;
  depth: number;
  below: Branch[];
}

/** From the top down, in order. */
export function treeOf({ items }: Pick<FrameworkContent, 'items'>): Branch[] {
  const byParent = Map.groupBy(items, ({ broader = '' }) => broader);
  const branches = (parent: string, depth: number): Branch[] =>
    (byParent.get(parent) ?? []).map((item) => ({ item, depth, below: branches(item.itemId, depth + 1) }));
  return branches('', 1);
}

/** All of a tree, one after the other as they are read. */
export function flatten(branches: readonly Branch[]): Branch[] {
  return branches.flatMap((branch) => [branch, ...flatten(branch.below)]);
}
