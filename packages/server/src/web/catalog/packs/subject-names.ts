import {
  type ConditionSubject,
  contentFields,
  contentLists,
  type ListField,
  type Measure,
  type PlainField,
} from '../../../modules/catalog/index.ts';
import type { Words } from '../../words/index.ts';

/** What a condition is about, as the forms of an edition name it. */
export function subjectName({ authoring, packs }: Words, subject: ConditionSubject): string {
  if (Object.hasOwn(contentFields, subject)) {
    const { label, term = label } = authoring.details.fields[subject as PlainField];
    return term;
  }
  return Object.hasOwn(contentLists, subject)
    ? authoring.described.lists[subject as ListField].term
    : packs.measures[subject as Measure];
}
