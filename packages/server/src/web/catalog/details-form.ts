import type { Context } from 'hono';
import { z } from 'zod';
import {
  type AchievementEdition,
  type ContentChange,
  type ContentField,
  contentFields,
  type PlainField,
} from '../../modules/catalog/index.ts';
import type { WebEnv } from '../env.ts';
import { nameField } from '../forms/fields.ts';
import type { FormValues } from '../forms/form-state.ts';
import { localeOf, wordsOf } from '../language.ts';
import { nameFact, type Place } from '../words/index.ts';
import { mainFields } from './detail-parts.ts';
import { factAnswer } from './fact-answers.ts';

export const detailFields = Object.entries(contentFields) as [PlainField, ContentField][];

type Details = Pick<ContentChange, PlainField>;

/** Where a sentence says more than the bounds do. */
const sentences: { [name in PlainField]?: Place } = {
  workloadHours: 'authoring.errors.workload',
  ects: 'authoring.errors.ects',
  validityMonths: 'authoring.errors.validity',
};

/** What can be answered of an edition: made from the object that says what it is. */
const answers = Object.fromEntries(detailFields.map(([name, field]) => [name, answerTo(name, field)]));
export const detailsSchema = answersOf(mainFields);

/** What is asked to begin with. */
export const newSchema = answersOf(['title', 'purpose']);

export function answersOf(fields: readonly PlainField[]): z.ZodType<Details> {
  const wanted = new Set<string>(fields);
  const asked = Object.entries(answers).filter(([name]) => wanted.has(name));
  return z.object(Object.fromEntries(asked)) as z.ZodType<Details>;
}

function answerTo(name: PlainField, field: ContentField): z.ZodType {
  if (name === 'title' && field.kind === 'line')
    return nameField(field.most, { empty: 'authoring.errors.title', long: 'authoring.errors.title' });
  const answer = factAnswer(field, sentences[name]);
  return field.isOptional ? z.preprocess((typed) => typed ?? '', answer) : answer;
}

/** The drafts' facts as the form shows them before anything was typed. */
export function detailsOf(
  edition: AchievementEdition,
  fields: readonly PlainField[] = mainFields,
): FormValues {
  // A number that nobody gave yet is an empty answer.
  return Object.fromEntries(fields.map((name) => [name, String(edition[name] || '')]));
}

/** How an answer that is chosen from a list reads; typed ones read as they are. */
export function nameOfDetail(context: Context<WebEnv>): (field: string, value: string) => string {
  const reading = { words: wordsOf(context), locale: localeOf(context) };
  return (field, value) => nameFact(reading, field, value);
}
