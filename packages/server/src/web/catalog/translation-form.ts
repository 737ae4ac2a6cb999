import { z } from 'zod';
import {
  type AchievementContent,
  type EditionText,
  printOfText,
  type TranslatedText,
  textsOf,
  tidyText,
  translationOf,
} from '../../modules/catalog/index.ts';
import type { Said } from '../../platform/refusal.ts';
import { gone, mergeRows, type RowEdit } from '../forms/edit-rows.ts';
import { ChangedMeanwhile } from '../forms/edit-state.ts';
import { lineField, textField } from '../forms/fields.ts';
import type { FormValues } from '../forms/form-state.ts';
import { say } from '../refusals.ts';
import { at } from '../words/index.ts';

/** A text of one language as its row of the form has it. */
export interface TranslationRow extends TranslatedText {
  /** The print of the translation that the row was made from. */
  from: string;
  /** The print of the original that stood beside it. */
  of: string;
  /** Somebody ticked that what is older fits still. */
  fits: boolean;
}

/** The rows of a language as they are saved, with what was `typed` over them. */
export function translationRows(
  content: AchievementContent,
  language: string,
  typed: FormValues = {},
): TranslationRow[] {
  const ticked = [typed.fits ?? []].flat();
  return translationOf(content, language).map((row) => {
    const { place } = row.original;
    return {
      ...row,
      text: textAt(typed, `text-${place}`) ?? row.text,
      from: textAt(typed, `from-${place}`)?.slice(0, 40) ?? (row.text === '' ? gone : printOfText(row.text)),
      of: textAt(typed, `of-${place}`)?.slice(0, 40) ?? printOfText(row.original.text),
      fits: ticked.includes(place),
    };
  });
}

/** What the hidden fields of the rows say once they are saved. */
export function translationMarks(saved: AchievementContent, language: string): FormValues {
  const marks = translationRows(saved, language).map(({ original, from }) => [
    `from-${original.place}`,
    from,
  ]);
  return Object.fromEntries(marks);
}

/** What may be posted for the texts that an edition has. */
export function translationSchema(content: AchievementContent) {
  const mark = z.string().max(100, at('authoring.errors.choice')).optional();
  const fields = textsOf(content).flatMap(({ place, kind, most }) => [
    [`text-${place}`, (kind === 'line' ? lineField(most) : textField(most)).optional()],
    [`from-${place}`, mark],
    [`of-${place}`, mark],
  ]);
  const fits = z.preprocess(
    (value) => (value === undefined ? [] : [value].flat()),
    z.array(z.string().max(200, at('authoring.errors.choice'))).max(100, at('authoring.errors.choice')),
  );
  return z.looseObject({ ...Object.fromEntries(fields), fits });
}

type Row = AchievementContent['translations'][string][string];

/**
 * The texts of a language after the form, row by row. A text that was typed anew, or of which was ticked that it fits
 * still, is made from the original that stood beside it.
 */
export function translationAfter(
  draft: AchievementContent,
  language: string,
  posted: FormValues,
): AchievementContent['translations'][string] {
  const stored = new Map(Object.entries(draft.translations[language] ?? {}));
  const ticked = [posted.fits ?? []].flat();
  const edits = textsOf(draft).flatMap((original): RowEdit<Row>[] => {
    const { place } = original;
    const typed = textAt(posted, `text-${place}`);
    if (typed === undefined) return [];
    const text = tidyText(original.kind, typed);
    const before = stored.get(place);
    const isAsBefore = before?.text === text && !ticked.includes(place);
    const of = isAsBefore ? before.of : printAt(posted, original);
    return [
      { id: place, from: textAt(posted, `from-${place}`), row: text === '' ? undefined : { text, of } },
    ];
  });
  const { rows, conflicts } = mergeRows(stored, edits, ({ text }) => printOfText(text));
  if (conflicts.length > 0) {
    const [fields, values]: [{ [field: string]: Said }, FormValues] = [{}, {}];
    for (const { edit, theirs } of conflicts) {
      fields[`text-${edit.id}`] = theirs
        ? say('web.saved-now', { theirs: theirs.text })
        : say('web.removed-now');
      values[`from-${edit.id}`] = theirs ? printOfText(theirs.text) : gone;
    }
    throw new ChangedMeanwhile(fields, values);
  }
  return Object.fromEntries(rows);
}

/** The original that the translator saw; one that no page of ours wrote is the one of today. */
function printAt(posted: FormValues, { place, text }: EditionText): string {
  const of = textAt(posted, `of-${place}`) ?? '';
  return /^[\w-]{12}$/.test(of) ? of : printOfText(text);
}

function textAt(values: FormValues, field: string): string | undefined {
  const value = values[field];
  return Array.isArray(value) ? value[0] : value;
}
