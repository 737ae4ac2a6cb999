import {
  type AchievementContent,
  type AchievementEdition,
  type AssertedSkill,
  applyChange,
  type ContentChange,
  type ContentRow,
  contentFields,
  emptyContent,
  type LearningOutcome,
  rowsAt,
  translate,
} from '../catalog/index.ts';
import type { ListRow, ReadItem } from './read/item.ts';
import { isList, isPlain, type Target } from './read/targets.ts';

interface Known {
  /** What is there; absent: nothing yet. */
  draft?: AchievementEdition | undefined;
  /** As far as the item names skills. */
  skills: AssertedSkill[];
  /** BCP 47, of an item that does not say its own. */
  language: string;
  newId: (prefix: string) => string;
}

/**
 * What an item changes in a draft: only the parts named, so that what authors wrote elsewhere stays. Outcomes and rows that
 * say what one of the draft says keep its id.
 */
export function changeOf(item: ReadItem, parts: readonly string[], known: Known): ContentChange {
  const change: { [member: string]: unknown } = {};
  for (const part of parts) {
    const target = part as Target;
    if (isPlain(target)) {
      const value = item.plain[target];
      if (value !== undefined || contentFields[target].isOptional) change[target] = value;
    } else if (isList(target)) {
      const before = known.draft ? rowsAt(known.draft, target) : [];
      change[target] = item.lists[target]?.map((row) => rowOf(row, before, known.newId));
    }
  }
  if (!known.draft) change.language ??= known.language;
  if (parts.includes('skills')) change.skills = known.skills;
  if (parts.includes('skills') || parts.includes('outcomes'))
    change.learningOutcomes = outcomesOf(item, parts, known);
  if (!parts.includes('translations')) return change as ContentChange;
  const after = applyChange(known.draft ?? emptyContent, change as ContentChange);
  return { ...change, translations: translationsOf(item, after) } as ContentChange;
}

/**
 * The source says which outcomes and skills belong to the whole, not which to which: each outcome shows all of them. While
 * it says the same of skills, what authors said of them since stays.
 */
function outcomesOf(
  item: ReadItem,
  parts: readonly string[],
  { draft, skills, newId }: Known,
): LearningOutcome[] {
  const isSaid = parts.includes('skills') || !draft;
  const asserted = new Set((isSaid ? skills : draft.skills).map(({ skillId }) => skillId));
  const skillIds = skills.map(({ skillId }) => skillId).filter((skillId) => asserted.has(skillId));
  const before = draft?.learningOutcomes ?? [];
  const kept = isSaid ? before.map((outcome) => ({ ...outcome, skillIds })) : before;
  if (!item.outcomes) return kept;
  return item.outcomes.map(
    (text) => kept.find((outcome) => outcome.text === text) ?? { outcomeId: newId('oc'), text, skillIds },
  );
}

function rowOf(row: ListRow, before: readonly ContentRow[], newId: Known['newId']): ContentRow {
  const present = before.find((one) => Object.entries(row).every(([member, value]) => one[member] === value));
  return { ...row, rowId: present?.rowId ?? newId('row') };
}

function translationsOf(item: ReadItem, after: AchievementContent): AchievementContent['translations'] {
  const said = Object.entries(item.translations).filter(([language]) => language !== after.language);
  const translated = said.map(([language, texts]) => {
    const before = Object.entries(after.translations[language] ?? {}).map(
      ([place, { text }]) => [place, text] as const,
    );
    const { translation } = translate(after, language, new Map([...before, ...Object.entries(texts)]));
    return [language, translation] as const;
  });
  return { ...after.translations, ...Object.fromEntries(translated) };
}
