import { contentLists, type ListField, type PlainField } from '../../modules/catalog/index.ts';
import type { Words } from '../words/index.ts';
import { detailPartNames, detailParts } from './detail-parts.ts';

/** Where, below the address of an achievement, a part of its draft is written: the page, and the very field on it. */
export function partAddress(place: string): string {
  for (const part of detailPartNames) {
    const { fields, lists } = detailParts[part];
    if (fields.includes(place as PlainField)) return `/details/${part}#field-${place}`;
    if (lists.includes(place as ListField)) return `/details/${part}#rows-${place}`;
  }
  return pages[place] ?? `/details#field-${place}`;
}

const pages: { [place: string]: string } = {
  edition: '',
  skills: '/skills',
  learningOutcomes: '/outcomes',
  modules: '/outline',
  units: '/outline',
  translations: '/translations',
  design: '/picture',
  assessments: '/exam',
};

/** What a part of a draft is called. */
export function partName({ authoring }: Words, place: string): string {
  const { details, described, review, tabs } = authoring;
  const others: { [place: string]: string } = {
    edition: review.comments.whole,
    skills: tabs.skills,
    learningOutcomes: tabs.outcomes,
    modules: tabs.outline,
    units: tabs.outline,
    translations: tabs.translations,
    design: review.comments.design,
    assessments: review.comments.assessments,
  };
  const list = Object.keys(contentLists).find((one): one is ListField => one === place);
  if (list) return described.lists[list].legend;
  return others[place] ?? details.fields[place as PlainField]?.label ?? place;
}
