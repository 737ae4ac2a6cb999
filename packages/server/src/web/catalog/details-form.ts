import type { Context } from 'hono';
import { z } from 'zod';
import {
  type AchievementEdition,
  type AchievementKind,
  type ContentChange,
  type ContentField,
  contentFields,
  type PlainField,
  type Subject,
} from '../../modules/catalog/index.ts';
import type { WebEnv } from '../env.ts';
import { termAlone } from '../european-terms.ts';
import { lineField, nameField, readNumber, textField } from '../forms/fields.ts';
import type { FormValues } from '../forms/form-state.ts';
import { localeOf, wordsOf } from '../language.ts';
import { at, type Place, type Words } from '../words/index.ts';

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
export const detailsSchema = z.object(answers) as z.ZodType<Details>;

/** What is asked to begin with. */
export const newSchema = z.object(answers).pick({ title: true, purpose: true }) as z.ZodType<Details>;

function answerTo(name: PlainField, field: ContentField): z.ZodType {
  if (name === 'title' && field.kind === 'line')
    return nameField(field.most, { empty: 'authoring.errors.title', long: 'authoring.errors.title' });
  if (field.kind === 'line') return lineField(field.most);
  if (field.kind === 'text') return textField(field.most);
  if (field.kind === 'figure' || field.kind === 'whole') return numberAnswer(name, field);
  return field.kind === 'choice' ? z.enum(field.of, at('authoring.errors.choice')) : z.string().max(100);
}

function numberAnswer(name: PlainField, field: Extract<ContentField, { least: number }>): z.ZodType {
  const sentence = at(sentences[name] ?? 'authoring.errors.choice');
  const number = z.number(sentence).min(field.least, sentence).max(field.most, sentence);
  const check = field.kind === 'whole' ? number.int(sentence) : number;
  return field.isOptional
    ? z.preprocess(readNumber, check.optional())
    : z.preprocess((typed) => readNumber(typed) ?? 0, check);
}

/** The draft as the form shows it before anything was typed. */
export function detailsOf(edition: AchievementEdition): FormValues {
  // A number that nobody gave yet is an empty answer.
  return Object.fromEntries(detailFields.map(([name]) => [name, String(edition[name] || '')]));
}

/** How an answer that is chosen from a list reads; typed ones read as they are. */
export function nameOfDetail(context: Context<WebEnv>): (field: string, value: string) => string {
  return nameDetail(wordsOf(context), localeOf(context));
}

export function nameDetail(words: Words, locale: string): (field: string, value: string) => string {
  const { kinds, subjects } = words.catalog;
  const { details } = words.authoring;
  const tongues = new Intl.DisplayNames(locale, { type: 'language' });
  return (field, value) => {
    if (field === 'kind') return kinds[value as AchievementKind]?.name ?? value;
    if (field === 'subject') return subjects[value as Subject] ?? value;
    if (field === 'language') return tongues.of(value) ?? value;
    if (field === 'eqfLevel' && value !== '') return details.eqfLevel(Number(value));
    return field.endsWith('Type') ? termAlone(words.catalog, value) : value;
  };
}
