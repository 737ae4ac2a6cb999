import { isTarget, isWorded, type OwnTarget, type Target, targets } from '../../modules/imports/index.ts';
import type { Option } from '../ui/index.ts';
import type { Words } from '../words/index.ts';

/** What a column can be taken as, as people read it. */
export function nameTarget({ imports, authoring }: Words, target: Target): string {
  const own = imports.map.targets[target as OwnTarget];
  if (own !== undefined) return own;
  const lists: { [list: string]: { term: string } | undefined } = authoring.described.lists;
  const fields: { [field: string]: { part: string } | undefined } = authoring.details.fields;
  const name = lists[target]?.term ?? fields[target]?.part ?? target;
  return name.charAt(0).toUpperCase() + name.slice(1);
}

export function targetOptions(words: Words): Option[] {
  const { nothing } = words.imports.map;
  return [
    { value: '', label: nothing },
    ...targets.map((target) => ({ value: target, label: nameTarget(words, target) })),
  ];
}

/** Whether what a column is taken as has a language. */
export function hasLanguage(target: string): boolean {
  return isTarget(target) && isWorded(target);
}
