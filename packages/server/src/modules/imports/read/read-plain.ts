import { wordsOf } from '../../../platform/fold-text.ts';
import { hasVisibleLetter, oneLine, plainText } from '../../../platform/plain-text.ts';
import type { Said } from '../../../platform/refusal.ts';
import {
  type ContentField,
  contentFields,
  isWithin,
  languages,
  type PlainField,
} from '../../catalog/index.ts';
import { say } from '../refusals.ts';
import { choiceNames, languageNames } from './choice-names.ts';
import { hoursOfDuration, readMonths, readNumber, weeksOfDuration } from './read-number.ts';
import { withoutMarkup } from './without-markup.ts';

/** A value that was read, none where it says that there is none, or why it cannot be read. */
export type Reading<Value> = { value: Value } | { said: Said };

/** As much of a value as stands in a sentence. */
export function short(text: string): string {
  const line = oneLine(text);
  return line.length > 60 ? `${line.slice(0, 59).toWellFormed()}…` : line;
}

/** One text, number, choice or day as its source has it. */
export function readPlain(name: PlainField, text: string): Reading<string | number | undefined> {
  const field: ContentField = contentFields[name];
  if (name === 'language') return readLanguage(text);
  if (name === 'validityMonths' && isUnlimited(text)) return { value: undefined };
  switch (field.kind) {
    case 'line':
    case 'text':
    case 'name':
      return readText(field, text);
    case 'figure':
    case 'whole':
      return readFigure(name, field, text);
    case 'choice':
      return readChoice(name, field.of, text);
    case 'date':
      return readDay(text);
    case 'address': {
      const value = oneLine(text);
      return isWithin(value, field)
        ? { value }
        : { said: say('imports.value-address', { value: short(text) }) };
    }
    case 'id':
      return { value: undefined };
  }
}

export function readText(field: { kind: string; most: number }, text: string): Reading<string> {
  const plain = withoutMarkup(text);
  const value = field.kind === 'text' ? plainText(plain) : oneLine(plain);
  if (value.length > field.most)
    return { said: say('imports.value-long', { length: value.length, most: field.most }) };
  return hasVisibleLetter(value) ? { value } : { said: say('imports.value-empty') };
}

function readFigure(
  name: PlainField,
  { kind, least, most }: Extract<ContentField, { kind: 'figure' | 'whole' }>,
  text: string,
): Reading<number> {
  const value = figureOf(name, text);
  const fits = value !== undefined && value >= least && value <= most;
  if (fits && (kind === 'figure' || Number.isInteger(value))) return { value };
  const code = kind === 'whole' ? 'imports.value-whole' : 'imports.value-number';
  return { said: say(code, { value: short(text), least, most }) };
}

function figureOf(name: PlainField, text: string): number | undefined {
  if (name === 'workloadHours') return hoursOfDuration(text) ?? readNumber(text);
  if (/Weeks$/.test(name)) return weeksOfDuration(text) ?? readNumber(text);
  return /Months$/.test(name) ? readMonths(text) : readNumber(text);
}

function isUnlimited(text: string): boolean {
  const said = wordsOf(text).join(' ');
  return [
    'unlimited',
    'unbegrenzt',
    'unbefristet',
    'no expiry',
    'does not expire',
    'none',
    'never',
    'nie',
  ].includes(said);
}

export function readChoice(field: string, of: readonly string[], text: string): Reading<string> {
  const said = wordsOf(text).join(' ');
  const names: { [code: string]: readonly string[] } = choiceNames[field as PlainField] ?? {};
  const code =
    of.find((one) => wordsOf(one).join(' ') === said) ??
    of.find((one) => wordsOf(one).join('') === said.replaceAll(' ', '')) ??
    of.find((one) => names[one]?.includes(said));
  return code === undefined
    ? { said: say('imports.value-choice', { value: short(text), choices: of.join(', ') }) }
    : { value: code };
}

/** The language that its tag begins with, or that a name is of. */
export function readLanguage(text: string): Reading<string> {
  const tag = oneLine(text).toLowerCase().replaceAll('_', '-');
  const base = tag.split('-')[0] ?? '';
  const said = wordsOf(text).join(' ');
  const named = Object.entries(languageNames).find(([, names]) => names.includes(said))?.[0];
  const isTag = /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/.test(tag);
  const value = named ?? (isTag ? languages.find((one) => one === tag || one === base) : undefined);
  return value === undefined ? { said: say('imports.value-language', { value: short(text) }) } : { value };
}

function readDay(text: string): Reading<string> {
  const typed = oneLine(text);
  const value =
    /^(\d{4}-\d{2}-\d{2})(?:[T ].*)?$/.exec(typed)?.[1] ?? germanDay(typed) ?? dayOfSheet(typed) ?? '';
  return value !== '' && isWithin(value, { kind: 'date', isOptional: true })
    ? { value }
    : { said: say('imports.value-date', { value: short(text) }) };
}

function germanDay(typed: string): string | undefined {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(typed) ?? [];
  return year === '' ? undefined : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** A spreadsheet keeps days as their number since the end of 1899. */
function dayOfSheet(typed: string): string | undefined {
  if (!/^[2-7]\d{4}(\.0+)?$/.test(typed)) return undefined;
  return new Date(Date.UTC(1899, 11, 30) + Math.floor(Number(typed)) * 86_400_000).toISOString().slice(0, 10);
}
