import { z } from 'zod';
import { type ContentField, isWithin } from '../../modules/catalog/index.ts';
import { lineField, readNumber, textField } from '../forms/fields.ts';
import { at, type Place } from '../words/index.ts';

/** What a form takes for a fact of its kind. An optional one that is left empty is undefined or empty. */
export function factAnswer(field: ContentField, sentence?: Place): z.ZodType {
  switch (field.kind) {
    case 'line':
      return lineField(field.most, sentence);
    case 'text':
      return textField(field.most, sentence);
    case 'figure':
    case 'whole':
      return numberAnswer(field, at(sentence ?? 'authoring.described.errors.number'));
    case 'choice':
      return choiceAnswer(field);
    case 'name':
      return lineField(field.most, 'authoring.described.errors.name');
    case 'address':
      return checked(field, { most: field.most, sentence: 'authoring.described.errors.address' });
    case 'date':
      return checked(field, { most: 10, sentence: 'authoring.described.errors.date' });
    case 'id':
      return z.string().max(100);
  }
}

function choiceAnswer({ of, isOptional }: Extract<ContentField, { kind: 'choice' }>): z.ZodType {
  const choice = z.enum(of, at('authoring.errors.choice'));
  return isOptional ? z.preprocess((typed) => (typed === '' ? undefined : typed), choice.optional()) : choice;
}

function checked(field: ContentField, { most, sentence }: { most: number; sentence: Place }): z.ZodType {
  const answer = lineField(most, sentence).refine(
    (value) => value === '' || isWithin(value, field),
    sentence,
  );
  return z
    .preprocess((typed) => typed ?? '', answer)
    .transform((value) => (value === '' ? undefined : value));
}

function numberAnswer(field: Extract<ContentField, { least: number }>, sentence: Place): z.ZodType {
  const number = z.number(sentence).min(field.least, sentence).max(field.most, sentence);
  const check = field.kind === 'whole' ? number.int(sentence) : number;
  return field.isOptional
    ? z.preprocess(readNumber, check.optional())
    : z.preprocess((typed) => readNumber(typed) ?? 0, check);
}
