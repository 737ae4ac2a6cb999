import type { Context } from 'hono';
import { z } from 'zod';
import {
  type AchievementKind,
  type AchievementVersion,
  achievementKinds,
  assessmentTypes,
  contentBounds as bounds,
  type ContentChange,
  languages,
  participationTypes,
  type Subject,
  subjects,
  supervisionTypes,
} from '../../modules/catalog/index.ts';
import type { WebEnv } from '../env.ts';
import { termAlone } from '../european-terms.ts';
import { nameField, readNumber, textField } from '../forms/fields.ts';
import type { FormValues } from '../forms/form-state.ts';
import { localeOf, wordsOf } from '../language.ts';
import { at } from '../words/index.ts';

const long = textField(bounds.criteria.most, 'authoring.errors.long');
const optionalNumber = (check: z.ZodNumber) => z.preprocess(readNumber, check.optional());

export const detailsSchema = z.object({
  title: nameField(bounds.title.most, { empty: 'authoring.errors.title', long: 'authoring.errors.title' }),
  purpose: textField(bounds.purpose.most, 'authoring.errors.purpose'),
  notCovered: long,
  criteria: long,
  kind: z.enum(achievementKinds, at('authoring.errors.choice')),
  subject: z.enum(subjects, at('authoring.errors.choice')),
  language: z.enum(languages, at('authoring.errors.choice')),
  workloadHours: z.preprocess(
    (typed) => readNumber(typed) ?? 0,
    z
      .number(at('authoring.errors.workload'))
      .min(bounds.workloadHours.least, at('authoring.errors.workload'))
      .max(bounds.workloadHours.most, at('authoring.errors.workload')),
  ),
  ects: optionalNumber(
    z
      .number(at('authoring.errors.ects'))
      .min(bounds.ects.least, at('authoring.errors.ects'))
      .max(bounds.ects.most, at('authoring.errors.ects')),
  ),
  eqfLevel: optionalNumber(
    z
      .number(at('authoring.errors.choice'))
      .int(at('authoring.errors.choice'))
      .min(bounds.eqfLevel.least)
      .max(bounds.eqfLevel.most),
  ),
  validityMonths: optionalNumber(
    z
      .number(at('authoring.errors.validity'))
      .int(at('authoring.errors.validity'))
      .min(bounds.validityMonths.least, at('authoring.errors.validity'))
      .max(bounds.validityMonths.most, at('authoring.errors.validity')),
  ),
  assessmentType: z.enum(assessmentTypes, at('authoring.errors.choice')),
  participationType: z.enum(participationTypes, at('authoring.errors.choice')),
  supervisionType: z.enum(supervisionTypes, at('authoring.errors.choice')),
}) satisfies z.ZodType<ContentChange>;

/** The draft as the form shows it before anything was typed. */
export function detailsOf(version: AchievementVersion): FormValues {
  const text = (value: number | undefined) => (value === undefined || value === 0 ? '' : String(value));
  const { title, purpose, criteria, kind, subject, language } = version;
  const { assessmentType, participationType, supervisionType } = version;
  return {
    ...{ title, purpose, criteria, kind, subject, language },
    ...{ assessmentType, participationType, supervisionType },
    notCovered: version.notCovered ?? '',
    workloadHours: text(version.workloadHours),
    ects: text(version.ects),
    eqfLevel: text(version.eqfLevel),
    validityMonths: text(version.validityMonths),
  };
}

/** How an answer that is chosen from a list reads; typed ones read as they are. */
export function nameOfDetail(context: Context<WebEnv>): (field: string, value: string) => string {
  const { kinds, subjects: subjectNames } = wordsOf(context).catalog;
  const { details } = wordsOf(context).authoring;
  const tongues = new Intl.DisplayNames(localeOf(context), { type: 'language' });
  return (field, value) => {
    if (field === 'kind') return kinds[value as AchievementKind]?.name ?? value;
    if (field === 'subject') return subjectNames[value as Subject] ?? value;
    if (field === 'language') return tongues.of(value) ?? value;
    if (field === 'eqfLevel' && value !== '') return details.eqfLevel(Number(value));
    return field.endsWith('Type') ? termAlone(wordsOf(context).catalog, value) : value;
  };
}
