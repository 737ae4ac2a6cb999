import { hasVisibleLetter, oneLine, plainText } from '../../../platform/plain-text.ts';
import { Refusal, type Said } from '../../../platform/refusal.ts';
import { assertLanguage } from '../label-rules.ts';
import { say } from '../refusals.ts';
import { type FrameworkContent, type FrameworkItem, type ItemWords, ownBounds } from './content.ts';

/** What an author says of a framework as a whole. */
export type FrameworkAbout = Omit<FrameworkContent, 'items' | 'scale'>;

/** What an author says of a group or a skill. */
export type ItemChange = Omit<FrameworkItem, 'itemId'>;

export const wayToMove = ['up', 'down'] as const;
export type WayToMove = (typeof wayToMove)[number];

/** Texts trimmed; what is empty is left out. */
export function tidyAbout(given: FrameworkAbout): FrameworkAbout {
  const { language, scaleId } = given;
  assertLanguage(language);
  const languages = [...new Set(given.languages)].filter((tag) => tag !== language);
  for (const tag of languages) assertLanguage(tag);
  if (languages.length > ownBounds.languages)
    refuse('languages', say('skills.own-languages', { most: ownBounds.languages }));
  const licence = oneLine(given.licence ?? '');
  assertLength(licence, ownBounds.licence, 'licence');
  return {
    ...{ language, languages, scaleId },
    words: tidyWords(given.words, [language, ...languages]),
    ...(licence !== '' && { licence }),
  };
}

/** A draft with another title, licence, languages or scale; what is said in a language that it has no more goes. */
export function withAbout(content: FrameworkContent, given: FrameworkAbout): FrameworkContent {
  const about = tidyAbout(given);
  if (about.language !== content.language) refuse('language', say('skills.own-language-stays'));
  const spoken = [about.language, ...about.languages];
  const only = <Value>(said: { readonly [language: string]: Value }) =>
    Object.fromEntries(Object.entries(said).filter(([tag]) => spoken.includes(tag)));
  const items = content.items.map((item) => ({
    ...item,
    words: only(item.words),
    levels: Object.fromEntries(Object.entries(item.levels).map(([level, said]) => [level, only(said)])),
  }));
  return { ...about, items };
}

/** A draft with one more, which comes last among those beside it. */
export function withItem(content: FrameworkContent, itemId: string, change: ItemChange): FrameworkContent {
  if (content.items.length >= ownBounds.items)
    refuse('name', say('skills.own-too-many', { most: ownBounds.items }));
  return { ...content, items: [...content.items, itemOf(content, itemId, change)] };
}

export function withChangedItem(
  content: FrameworkContent,
  itemId: string,
  change: ItemChange,
): FrameworkContent {
  getItem(content, itemId);
  const changed = itemOf(content, itemId, change);
  return { ...content, items: content.items.map((item) => (item.itemId === itemId ? changed : item)) };
}

/** A draft with these and no others, whatever it had; each is judged as if it came alone. */
export function withItems(content: FrameworkContent, items: readonly FrameworkItem[]): FrameworkContent {
  if (items.length > ownBounds.items) refuse('items', say('skills.own-too-many', { most: ownBounds.items }));
  // What comes twice could stand below itself.
  if (new Set(items.map(({ itemId }) => itemId)).size < items.length)
    refuse('items', say('skills.own-key-twice'));
  const all: FrameworkContent = { ...content, items: [...items] };
  return items.reduce((next, { itemId, ...change }) => withChangedItem(next, itemId, change), all);
}

/** Past the one beside it; at the end of the row nothing happens. */
export function withMovedItem(content: FrameworkContent, itemId: string, way: WayToMove): FrameworkContent {
  const { broader } = getItem(content, itemId);
  const beside = content.items.filter((item) => item.broader === broader);
  const place = beside.findIndex((item) => item.itemId === itemId);
  const other = beside[place + (way === 'up' ? -1 : 1)];
  if (!other) return content;
  const places = new Map(content.items.map((item, index) => [item.itemId, index]));
  const items = [...content.items];
  const [here, there] = [places.get(itemId) ?? 0, places.get(other.itemId) ?? 0];
  [items[here], items[there]] = [other, getItem(content, itemId)];
  return { ...content, items };
}

export function withoutItem(content: FrameworkContent, itemId: string): FrameworkContent {
  getItem(content, itemId);
  if (content.items.some(({ broader }) => broader === itemId))
    throw new Refusal('conflict', say('skills.own-not-empty'));
  const items = content.items
    .filter((item) => item.itemId !== itemId)
    .map((item) => ({ ...item, related: item.related.filter((other) => other !== itemId) }));
  return { ...content, items };
}

export function getItem({ items }: FrameworkContent, itemId: string): FrameworkItem {
  const found = items.find((item) => item.itemId === itemId);
  if (!found) throw new Refusal('not-found', say('skills.skill-not-found'));
  return found;
}

function itemOf(content: FrameworkContent, itemId: string, change: ItemChange): FrameworkItem {
  const { language, languages, items } = content;
  const others = items.filter((item) => item.itemId !== itemId);
  const { kind, isTransversal, broader } = change;
  const code = oneLine(change.code ?? '');
  assertLength(code, ownBounds.code, 'code');
  const twin = code === '' ? undefined : others.find((item) => item.code === code);
  if (twin) refuse('code', say('skills.own-code-taken', { name: twin.words[language]?.name ?? '' }));
  const related = [...new Set(change.related)].filter((other) => other !== itemId);
  if (related.length > ownBounds.related)
    refuse('related', say('skills.own-related-many', { most: ownBounds.related }));
  if (related.some((id) => !others.some((item) => item.itemId === id && item.kind === 'skill')))
    refuse('related', say('skills.own-related-unknown'));
  if (kind === 'group' && others.some((item) => item.related.includes(itemId)))
    refuse('kind', say('skills.own-related-group'));
  assertPlace({ content, itemId }, broader);
  const spoken = [language, ...languages];
  return {
    ...{ itemId, kind, words: tidyWords(change.words, spoken) },
    isTransversal: kind === 'skill' && isTransversal,
    related: kind === 'skill' ? related : [],
    levels: kind === 'skill' ? tidyLevels(change.levels, spoken) : {},
    ...(broader !== undefined && { broader }),
    ...(code !== '' && { code }),
  };
}

/** Below what is there, not below itself, and not too deep. */
function assertPlace(
  { content: { items }, itemId }: { content: FrameworkContent; itemId: string },
  broader: string | undefined,
): void {
  const byId = new Map(items.map((item) => [item.itemId, item]));
  let above = 0;
  for (let id = broader; id !== undefined; id = byId.get(id)?.broader) {
    if (!byId.has(id)) refuse('broader', say('skills.own-place-unknown'));
    if (id === itemId || above > ownBounds.depth) refuse('broader', say('skills.own-below-itself'));
    above += 1;
  }
  const heightOf = (id: string): number =>
    1 + Math.max(0, ...items.filter((item) => item.broader === id).map((item) => heightOf(item.itemId)));
  if (above + heightOf(itemId) > ownBounds.depth)
    refuse('broader', say('skills.own-too-deep', { most: ownBounds.depth }));
}

function tidyWords(
  given: { readonly [language: string]: ItemWords },
  [original = '', ...others]: readonly string[],
): { [language: string]: ItemWords } {
  const said = [original, ...others].flatMap((tag) => {
    const at = (field: string) => (tag === original ? field : `${field}-${tag}`);
    const { alternatives = [], ...rest } = Object.hasOwn(given, tag) ? (given[tag] ?? {}) : {};
    const [name, description] = [oneLine(rest.name ?? ''), plainText(rest.description ?? '')];
    if (tag === original ? !hasVisibleLetter(name) : name !== '' && !hasVisibleLetter(name))
      refuse(at('name'), say('skills.name-missing'));
    assertLength(name, ownBounds.name, at('name'));
    assertLength(description, ownBounds.description, at('description'));
    const names = [...new Set(alternatives.map(oneLine))].filter((one) => one !== '' && one !== name);
    if (names.length > ownBounds.alternatives)
      refuse(at('alternatives'), say('skills.own-alternatives', { most: ownBounds.alternatives }));
    for (const one of names) assertLength(one, ownBounds.name, at('alternatives'));
    const words = {
      ...(name !== '' && { name }),
      ...(description !== '' && { description }),
      ...(names.length > 0 && { alternatives: names }),
    };
    return Object.keys(words).length === 0 ? [] : [[tag, words] as const];
  });
  return Object.fromEntries(said);
}

function tidyLevels(given: FrameworkItem['levels'], spoken: readonly string[]): FrameworkItem['levels'] {
  const levels = Object.entries(given).flatMap(([level, said]) => {
    const texts = spoken.flatMap((tag) => {
      const text = plainText(Object.hasOwn(said, tag) ? (said[tag] ?? '') : '');
      assertLength(text, ownBounds.level, tag === spoken[0] ? `level-${level}` : `level-${level}-${tag}`);
      return text === '' ? [] : [[tag, text] as const];
    });
    return texts.length === 0 ? [] : [[level, Object.fromEntries(texts)] as const];
  });
  return Object.fromEntries(levels);
}

function assertLength(text: string, most: number, field: string): void {
  if (text.length > most) refuse(field, say('skills.own-too-long', { most }));
}

function refuse(field: string, said: Said): never {
  throw new Refusal('invalid', said, { [field]: said });
}
