import { z } from 'zod';
import { languages } from '../../modules/catalog/index.ts';
import { facets, longestOfVoice, type Marks, type Review } from '../../modules/community/index.ts';
import { textField } from '../forms/fields.ts';
import type { FormValues } from '../forms/form-state.ts';
import { at } from '../words/index.ts';

const mark = z.enum(['1', '2', '3', '4', '5'], at('community.errors.overall')).transform(Number);
const facetMark = z.preprocess(
  (value) => (value === '' ? undefined : value),
  z.enum(['1', '2', '3', '4', '5'], at('community.errors.facet')).transform(Number).optional(),
);
const language = z.enum(languages, at('community.errors.language'));
const needed = (text: string) => text !== '';

export const reviewForm = z
  .object({
    overall: mark,
    ...(Object.fromEntries(facets.map((facet) => [facet, facetMark])) as {
      [facet in (typeof facets)[number]]: typeof facetMark;
    }),
    text: textField(longestOfVoice.review, 'community.errors.textLong'),
    language,
    isNamed: z.literal('on').optional(),
  })
  .transform(({ text, language, isNamed, ...marks }) => ({
    marks: marks as Marks,
    ...{ text, language, isNamed: isNamed === 'on' },
  }));

export const testimonialForm = z.object({
  words: textField(longestOfVoice.testimonial, 'community.errors.wordsLong').refine(
    needed,
    at('community.errors.words'),
  ),
  wordsLanguage: language,
  consent: z.literal('on', at('community.errors.consent')),
});

export const answerForm = z.object({
  text: textField(longestOfVoice.answer, 'community.errors.answerLong').refine(
    needed,
    at('community.errors.words'),
  ),
  language,
});

export const reportForm = z.object({
  statement: textField(longestOfVoice.answer, 'community.errors.answerLong').refine(
    needed,
    at('community.errors.statement'),
  ),
});

/** What the form shows of what is stored. */
export function valuesOfReview(review: Review | undefined, own: string): FormValues {
  const { marks, text = '', language = own, isNamed = false } = review ?? {};
  return {
    overall: String(marks?.overall ?? ''),
    ...Object.fromEntries(facets.map((facet) => [facet, String(marks?.[facet] ?? '')])),
    text,
    language,
    isNamed: isNamed ? 'on' : '',
  };
}

export function valuesOfAnswer({ answer }: Pick<Review, 'answer'>, own: string): FormValues {
  return { text: answer?.text ?? '', language: answer?.language ?? own };
}
