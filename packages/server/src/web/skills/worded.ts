import { z } from 'zod';
import { labelBounds } from '../../modules/skills/index.ts';
import { oneLine, plainText } from '../../platform/plain-text.ts';
import type { Entered } from '../console/enter.ts';
import { gone, mergeRows, type RowEdit } from '../forms/edit-rows.ts';
import { ChangedMeanwhile, stateOf } from '../forms/edit-state.ts';
import { lineField, textField } from '../forms/fields.ts';
import type { FormValues } from '../forms/form-state.ts';
import { say } from '../refusals.ts';
import { at, type Words } from '../words/index.ts';

/** One text of a skill or a scale, and what it is in one language. */
export interface WordedText {
  field: string;
  /** `list`: several lines, a name each. */
  kind: 'line' | 'text' | 'list';
  most: number;
  question: (words: Words['skills']) => string;
  /** Empty where the original says nothing. */
  original: string;
  text: string;
}

/** A skill or a scale of which somebody says what it is called. */
export interface Worded {
  id: string;
  name: string;
  /** BCP 47. */
  original: string;
  /** Those that it is called anything in. */
  languages: string[];
  textsIn: (language: string) => WordedText[];
}

/** Where somebody says it. */
export interface WordedScope extends Entered {
  thing: Worded;
  address: string;
}

/** The texts as a form shows them: what was `typed` over what is saved, each with the print that it was made from. */
export function wordedRows(thing: Worded, language: string, typed: FormValues = {}) {
  return thing.textsIn(language).map((row) => ({
    ...row,
    text: textAt(typed, row.field) ?? row.text,
    from: textAt(typed, `from-${row.field}`)?.slice(0, 40) ?? printOf(row.text),
  }));
}

export function wordedSchema(thing: Worded, language: string) {
  const fields = thing.textsIn(language).flatMap(({ field, kind, most }) => {
    const answer = kind === 'line' ? lineField(most) : kind === 'text' ? textField(most) : namesField();
    return [
      [field, answer.optional()],
      [`from-${field}`, z.string().max(100, at('authoring.errors.choice')).optional()],
    ];
  });
  return z.looseObject(Object.fromEntries(fields));
}

/** What is to be said after the form, text by text: only what the form changed is touched. */
export function wordedAfter(thing: Worded, language: string, posted: FormValues): Map<string, string> {
  const texts = thing.textsIn(language);
  const stored = new Map(texts.filter(({ text }) => text !== '').map(({ field, text }) => [field, text]));
  const edits = texts.flatMap(({ field, kind }): RowEdit<string>[] => {
    const typed = textAt(posted, field);
    if (typed === undefined) return [];
    const text = kind === 'line' ? oneLine(typed) : plainText(typed);
    return [{ id: field, from: textAt(posted, `from-${field}`), row: text === '' ? undefined : text }];
  });
  const { rows, conflicts } = mergeRows(stored, edits, printOf);
  if (conflicts.length === 0) return rows;
  const said = conflicts.map(({ edit, theirs }) => [
    edit.id,
    theirs === undefined ? say('web.removed-now') : say('web.saved-now', { theirs }),
  ]);
  const prints = conflicts.map(({ edit, theirs }) => [`from-${edit.id}`, printOf(theirs ?? '')]);
  throw new ChangedMeanwhile(Object.fromEntries(said), Object.fromEntries(prints));
}

/** Names that stand in a text, one a line. */
export function namesIn(text: string | undefined): string[] {
  return (text ?? '')
    .split('\n')
    .map(oneLine)
    .filter((name) => name !== '');
}

function namesField() {
  const { alternatives, name } = labelBounds;
  return textField(alternatives * (name + 2)).refine((text) => {
    const names = namesIn(text);
    return names.length <= alternatives && names.every((each) => each.length <= name);
  }, at('skills.console.errors.alternatives'));
}

function printOf(text: string): string {
  return text === '' ? gone : stateOf({ text });
}

function textAt(values: FormValues, field: string): string | undefined {
  const value = values[field];
  return Array.isArray(value) ? value[0] : value;
}
