import {
  type ContentField,
  contentFields,
  contentLists,
  type ListField,
  type PlainField,
} from '../../catalog/index.ts';

/** What is no member of an edition, or is put together from several columns. */
const ownTargets = [
  /** What the source knows it by: the same again is the same microcredential. */
  'sourceId',
  /** The address of its page there; names it where there is no `sourceId`. */
  'sourceAddress',
  /** Of any length: what is too long to be the purpose is what it covers, and begins the purpose. */
  'description',
  'outcomes',
  'skills',
  /** Of all skills that do not say one. */
  'skillLevel',
  /** What its provider calls the assessment that takes place outside of Cairn. */
  'assessment',
] as const;
export type OwnTarget = (typeof ownTargets)[number];

/** What a column, or a member of a document, can be taken as. */
export type Target = OwnTarget | PlainField | ListField;

const plainTargets = Object.keys(contentFields) as PlainField[];
const listTargets = Object.keys(contentLists) as ListField[];

/** In the order in which people are offered them. */
export const targets: readonly Target[] = [
  ...ownTargets.slice(0, 2),
  'title',
  ...ownTargets.slice(2),
  ...plainTargets.filter((name) => name !== 'title'),
  ...listTargets,
];

export function isTarget(name: string): name is Target {
  return targets.some((target) => target === name);
}

export function isPlain(target: Target): target is PlainField {
  return Object.hasOwn(contentFields, target);
}

export function isList(target: Target): target is ListField {
  return Object.hasOwn(contentLists, target);
}

/** Whether it is read by people in some language, so that it can be translated. */
export function isWorded(target: Target): boolean {
  return isPlain(target) && isText(contentFields[target]);
}

export function isText(field: ContentField): field is Extract<ContentField, { kind: 'line' | 'text' }> {
  return field.kind === 'line' || field.kind === 'text';
}
