import { z } from 'zod';
import {
  type AchievementKind,
  type AchievementVersion,
  achievementKinds,
  assessmentTypes,
  type ContentChange,
  languages,
  participationTypes,
  type Subject,
  subjects,
  supervisionTypes,
} from '../../modules/catalog/index.ts';
import { nameField, textField } from '../fields.ts';
import type { FormValues } from '../forms.ts';
import { english } from '../words/en.ts';

const { errors } = english.authoring;
const long = textField(8000, errors.long);
const optionalNumber = (check: z.ZodNumber) =>
  z.preprocess(
    (typed) => (typed === '' || typed === undefined ? undefined : Number(typed)),
    check.optional(),
  );

export const detailsSchema = z.object({
  title: nameField(120, { empty: errors.title, long: errors.title }),
  purpose: textField(600, errors.purpose),
  notCovered: long,
  criteria: long,
  kind: z.enum(achievementKinds, errors.choice),
  subject: z.enum(subjects, errors.choice),
  language: z.enum(languages, errors.choice),
  workloadHours: z.preprocess(
    (typed) => (typed === '' ? 0 : Number(typed)),
    z.number(errors.workload).min(0, errors.workload).max(5000, errors.workload),
  ),
  ects: optionalNumber(z.number(errors.ects).min(0.1, errors.ects).max(180, errors.ects)),
  eqfLevel: optionalNumber(z.number(errors.choice).int(errors.choice).min(1).max(8)),
  validityMonths: optionalNumber(
    z.number(errors.validity).int(errors.validity).min(1, errors.validity).max(600, errors.validity),
  ),
  assessmentType: z.enum(assessmentTypes, errors.choice),
  participationType: z.enum(participationTypes, errors.choice),
  supervisionType: z.enum(supervisionTypes, errors.choice),
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
export function nameOfDetail(field: string, value: string): string {
  const { kinds, subjects: subjectNames } = english.catalog;
  if (field === 'kind') return kinds[value as AchievementKind]?.name ?? value;
  if (field === 'subject') return subjectNames[value as Subject] ?? value;
  if (field === 'language') return new Intl.DisplayNames('en', { type: 'language' }).of(value) ?? value;
  return value;
}
