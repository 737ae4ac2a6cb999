import { type FrameworkContent, type FrameworkItem, nameOf } from './content.ts';

/** One thing that a later edition says differently; a page makes a sentence of it. */
export type FrameworkDifference =
  | { what: 'title'; before: string; after: string }
  | { what: 'description' | 'licence' | 'scale' }
  | { what: 'language-added' | 'language-gone'; language: string }
  | { what: 'added' | 'gone'; kind: FrameworkItem['kind']; name: string }
  | { what: 'renamed'; before: string; after: string }
  | { what: 'code'; name: string; before: string; after: string }
  | { what: 'kind'; name: string; kind: FrameworkItem['kind'] }
  | { what: 'moved'; name: string; below: string }
  | { what: 'translated'; name: string; language: string }
  | { what: 'meaning' | 'levels' | 'related' | 'type' | 'others'; name: string }
  | { what: 'order' };

/** What the later one says differently, first of the framework, then of what is in it. */
export function compareFrameworks(before: FrameworkContent, after: FrameworkContent): FrameworkDifference[] {
  const known = new Map(before.items.map((item) => [item.itemId, item]));
  const kept = new Set(after.items.map(({ itemId }) => itemId));
  const changed = after.items.flatMap((item) => {
    const old = known.get(item.itemId);
    return old
      ? compareItems({ before, after }, old, item)
      : [{ what: 'added' as const, kind: item.kind, name: nameOf(after, item) }];
  });
  const gone = before.items
    .filter(({ itemId }) => !kept.has(itemId))
    .map((item) => ({ what: 'gone' as const, kind: item.kind, name: nameOf(before, item) }));
  return [...compareAbout(before, after), ...changed, ...gone, ...compareOrder(before, after)];
}

function compareAbout(before: FrameworkContent, after: FrameworkContent): FrameworkDifference[] {
  const [was, is] = [nameOf(before, before), nameOf(after, after)];
  const describe = ({ words }: FrameworkContent) => words[before.language]?.description;
  const of = (
    [some, others]: readonly (readonly string[])[],
    what: 'language-added' | 'language-gone',
  ): FrameworkDifference[] =>
    (some ?? [])
      .filter((tag) => !others?.includes(tag))
      .map((language): FrameworkDifference => ({ what, language }));
  return [
    ...(was === is ? [] : [{ what: 'title' as const, before: was, after: is }]),
    ...(describe(before) === describe(after) ? [] : [{ what: 'description' as const }]),
    ...(before.licence === after.licence ? [] : [{ what: 'licence' as const }]),
    ...(before.scaleId === after.scaleId ? [] : [{ what: 'scale' as const }]),
    ...of([after.languages, before.languages], 'language-added'),
    ...of([before.languages, after.languages], 'language-gone'),
  ];
}

function compareItems(
  { before, after }: { before: FrameworkContent; after: FrameworkContent },
  old: FrameworkItem,
  item: FrameworkItem,
): FrameworkDifference[] {
  const [was, name] = [nameOf(before, old), nameOf(after, item)];
  const parent = after.items.find(({ itemId }) => itemId === item.broader);
  const said = (one: FrameworkItem) => one.words[after.language];
  const translated = after.languages.filter(
    (tag) => before.languages.includes(tag) && !isSame(old.words[tag], item.words[tag]),
  );
  return [
    ...(was === name ? [] : [{ what: 'renamed' as const, before: was, after: name }]),
    ...(old.kind === item.kind ? [] : [{ what: 'kind' as const, name, kind: item.kind }]),
    ...(old.code === item.code
      ? []
      : [{ what: 'code' as const, name, before: old.code ?? '', after: item.code ?? '' }]),
    ...(old.broader === item.broader
      ? []
      : [{ what: 'moved' as const, name, below: parent ? nameOf(after, parent) : '' }]),
    ...(said(old)?.description === said(item)?.description ? [] : [{ what: 'meaning' as const, name }]),
    ...(isSame(said(old)?.alternatives, said(item)?.alternatives) ? [] : [{ what: 'others' as const, name }]),
    ...translated.map((language) => ({ what: 'translated' as const, name, language })),
    ...(old.isTransversal === item.isTransversal ? [] : [{ what: 'type' as const, name }]),
    ...(isSame(old.levels, item.levels) ? [] : [{ what: 'levels' as const, name }]),
    ...(isSame([...old.related].sort(), [...item.related].sort())
      ? []
      : [{ what: 'related' as const, name }]),
  ];
}

/** Only where those that both have stand otherwise. */
function compareOrder(before: FrameworkContent, after: FrameworkContent): FrameworkDifference[] {
  const parents = new Map(before.items.map((item) => [item.itemId, item.broader]));
  const isBeside = (item: FrameworkItem) =>
    parents.has(item.itemId) && parents.get(item.itemId) === item.broader;
  const places = (content: FrameworkContent, kept: ReadonlySet<string>) =>
    JSON.stringify(
      [
        ...Map.groupBy(
          content.items.filter(({ itemId }) => kept.has(itemId)),
          ({ broader = '' }) => broader,
        ),
      ]
        .map(([parent, items]) => [parent, items.map(({ itemId }) => itemId)])
        .sort(),
    );
  const kept = new Set(after.items.filter(isBeside).map(({ itemId }) => itemId));
  return places(before, kept) === places(after, kept) ? [] : [{ what: 'order' }];
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value) || value === null || typeof value !== 'object') return value;
  const members = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return members.map(([name, member]) => [name, sorted(member)]);
}
