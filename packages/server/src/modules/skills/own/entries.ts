import type { AnchorsEntry, Entry, GroupEntry, LinksEntry, SkillEntry } from '../import/entry.ts';
import { type FrameworkContent, type FrameworkItem, nameOf } from './content.ts';

/** Where a framework is read: also the address by which it is known. */
export function frameworkUri({ publicUrl }: { publicUrl: string }, sourceId: string): string {
  return `${publicUrl}/frameworks/${sourceId}`;
}

export function itemUri(framework: string, itemId: string): string {
  return `${framework}/skills/${itemId}`;
}

/** The id at the end of an item's address. */
export function itemIdOf(uri: string): string {
  return uri.slice(uri.lastIndexOf('/') + 1);
}

/** A framework as an import would have it, so that a skill is found, named and compared whoever wrote it. */
export function entriesOf(content: FrameworkContent, uri: string): Entry[] {
  const { items } = content;
  return [
    ...items.flatMap((item) => skillsOf(content, item, uri)),
    ...items.map((item) => linksOf(item, uri)),
    ...items.flatMap((item) => anchorsOf(content, item, uri)),
  ];
}

/** One entry a language in which it says anything, the first language first. */
function skillsOf(
  content: FrameworkContent,
  item: FrameworkItem,
  framework: string,
): (SkillEntry | GroupEntry)[] {
  return [content.language, ...content.languages].flatMap((language): (SkillEntry | GroupEntry)[] => {
    const { name, description, alternatives = [] } = item.words[language] ?? {};
    if (name === undefined && description === undefined && alternatives.length === 0) return [];
    const texts = {
      ...{
        uri: itemUri(framework, item.itemId),
        language,
        name: name ?? nameOf(content, item),
        alternatives,
      },
      ...(description !== undefined && { description }),
      ...(item.code !== undefined && { code: item.code }),
    };
    return item.kind === 'group'
      ? [{ type: 'group' as const, ...texts }]
      : [{ type: 'skill' as const, ...texts, isTransversal: item.isTransversal }];
  });
}

function linksOf(item: FrameworkItem, uri: string): LinksEntry {
  return {
    ...{ type: 'links', uri: itemUri(uri, item.itemId) },
    broader: item.broader === undefined ? [] : [itemUri(uri, item.broader)],
    related: item.related.map((other) => itemUri(uri, other)),
  };
}

function anchorsOf(content: FrameworkContent, item: FrameworkItem, uri: string): AnchorsEntry[] {
  return [content.language, ...content.languages].flatMap((language) => {
    const levels = Object.entries(item.levels).flatMap(([level, said]) => {
      const text = said[language];
      return text === undefined ? [] : [{ level: Number(level), text }];
    });
    if (levels.length === 0) return [];
    return [{ type: 'anchors' as const, uri: itemUri(uri, item.itemId), language, levels }];
  });
}
