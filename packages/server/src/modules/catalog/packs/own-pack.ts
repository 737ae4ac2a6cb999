import { z } from 'zod';
import {
  type ContentField,
  contentFields,
  contentLists,
  type ListField,
  type PlainField,
} from '../edition-content.ts';
import { achievementKinds } from '../vocabulary.ts';
import type { PackMember } from './pack.ts';

/** What Cairn counts of an edition. */
export const measures = [
  'learningOutcomes',
  'skills',
  'assessments',
  'practicalShare',
  'translations',
] as const;
export type Measure = (typeof measures)[number];

/** What a condition can be about: what an edition says, rows of its lists, what is counted of it. */
export type ConditionSubject = PlainField | ListField | Measure;

export const operators = ['stated', 'at-least', 'at-most', 'one-of'] as const;
export type Operator = (typeof operators)[number];

/** One condition of a pack that an organisation writes: a rule of all of them. */
export const packCondition = z.object({
  /** `cnd_…`; names it in what was found at publication. */
  conditionId: z.string(),
  /** A `ConditionSubject`; one that is gone is met by nothing. */
  about: z.string(),
  operator: z.enum(operators),
  /** For `at-least` and `at-most`. */
  amount: z.number().exactOptional(),
  /** For `one-of`. */
  choices: z.array(z.string()).exactOptional(),
  /** Only editions of this kind. */
  only: z.enum(achievementKinds).exactOptional(),
  /** Otherwise it is advice. */
  isNeeded: z.boolean(),
  /** What authors read, in the organisation's own words; empty for what Cairn says of it. */
  message: z.string(),
});
export type PackCondition = z.infer<typeof packCondition>;

export const ownPack = z.object({
  title: z.string(),
  /** 1, 2, …: grows with each change. */
  number: z.number(),
  conditions: z.array(packCondition),
});
export type OwnPack = z.infer<typeof ownPack>;

export const ownPackBounds = {
  conditions: { most: 40 },
  title: { most: 80 },
  message: { most: 200 },
  amount: { least: 0, most: 10_000 },
} as const;

/** In the order of the forms in which authors write them. */
export const conditionSubjects = [
  ...Object.keys(contentFields),
  ...Object.keys(contentLists),
  ...measures,
] as readonly ConditionSubject[];

export function isConditionSubject(given: string): given is ConditionSubject {
  return conditionSubjects.some((subject) => subject === given);
}

/** The choices of a subject that is chosen from a list. */
export function choicesOf(about: ConditionSubject): readonly string[] {
  const field = fieldOf(about);
  return field?.kind === 'choice' ? field.of : [];
}

/** How a subject can be asked for: its first is the usual one. */
export function operatorsOf(about: ConditionSubject): readonly [Operator, ...Operator[]] {
  const field = fieldOf(about);
  if (field?.kind === 'choice') return ['one-of', 'stated'];
  if (field?.kind === 'name' || field?.kind === 'address' || field?.kind === 'date') return ['stated'];
  if (field?.kind === 'line' || field?.kind === 'text') return ['stated', 'at-least', 'at-most'];
  return ['at-least', 'at-most', ...(field ? (['stated'] as const) : [])];
}

/** What is counted where a condition names an amount: its unit, for words. */
export function unitOf(about: ConditionSubject): 'figure' | 'letters' | 'rows' | 'percent' {
  const field = fieldOf(about);
  if (field) return field.kind === 'line' || field.kind === 'text' ? 'letters' : 'figure';
  return about === 'practicalShare' ? 'percent' : 'rows';
}

/** Where an author mends what the condition misses. */
export function memberOf(about: ConditionSubject): PackMember {
  if (about === 'practicalShare') return 'learningOutcomes';
  return about === 'translations' ? 'title' : about;
}

function fieldOf(about: ConditionSubject): ContentField | undefined {
  return Object.hasOwn(contentFields, about) ? contentFields[about as PlainField] : undefined;
}
