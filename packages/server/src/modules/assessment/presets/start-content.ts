import { type ContentChange, contentLists, type ListField } from '../../catalog/index.ts';
import type { Preset, PresetWords } from './preset.ts';

/** What a draft begins with, in one language of a preset. */
export function startOf(
  preset: Preset,
  said: PresetWords,
  newId: (prefix: string) => string = countedIds(),
): ContentChange {
  const written: { [member: string]: unknown } = { ...preset.content, ...said.content };
  const rows = (Object.keys(contentLists) as ListField[]).flatMap((list) => {
    const given = written[list];
    return Array.isArray(given)
      ? [[list, given.map((row: object) => ({ ...row, rowId: newId('row') }))] as const]
      : [];
  });
  const outcomes = said.outcomes ?? [];
  const learningOutcomes = outcomes.map((outcome) => ({ ...outcome, outcomeId: newId('oc'), skillIds: [] }));
  // Checked by the schema of presets, and once more by the one of an edition when it is written.
  return { ...written, ...Object.fromEntries(rows), learningOutcomes } as ContentChange;
}

/** For looking only: nothing of it is kept. */
function countedIds(): (prefix: string) => string {
  let count = 0;
  return (prefix) => `${prefix}_${++count}`;
}
