import { plainInstant } from '../../plain-instant.ts';
import type { JsonValue } from '../../ports.ts';
import {
  checkNumber,
  checkString,
  hasDuplicate,
  isObject,
  languageKeywords,
  report,
  type Shape,
} from './shape.ts';

/** Any well-formed string. */
export const text: Shape = (value, run) => {
  if (typeof value !== 'string') report(run, 'schema.wrong-type', 'This must be a text.');
  else checkString(value, run);
};

export const filledText: Shape = (value, run) => {
  if (value === '') report(run, 'schema.wrong-value', 'This text is empty.');
  else text(value, run);
};

/** A text, or VC Data Model 2.0 §11.1 language value objects: @value with @language and perhaps @direction, nothing else. */
export const languageText: Shape = (value, run) => {
  if (typeof value === 'string') return checkString(value, run);
  const entries = Array.isArray(value) ? value : [value];
  if (entries.length === 0) report(run, 'schema.wrong-value', 'There is no text here.');
  for (const entry of entries) {
    if (!isObject(entry))
      return report(run, 'schema.wrong-type', 'This must be a text, or a text with its language.');
    for (const name of Object.keys(entry)) {
      const member = entry[name];
      if (!languageKeywords.has(name)) {
        report(
          run,
          'schema.unknown-member',
          `"${name.slice(0, 80)}" does not belong to a text with a language.`,
        );
      } else if (typeof member !== 'string') {
        report(run, 'schema.wrong-type', `"${name}" must be a text.`);
      } else checkString(member, run);
    }
    if (entry['@value'] === undefined) report(run, 'schema.missing-member', '"@value" is missing.');
    const direction = entry['@direction'];
    if (direction !== undefined && direction !== 'ltr' && direction !== 'rtl') {
      report(run, 'schema.wrong-value', '"@direction" must be "ltr" or "rtl".');
    }
    const language = entry['@language'];
    if (language !== undefined && !(typeof language === 'string' && languageTag.test(language))) {
      report(run, 'schema.wrong-value', '"@language" must be a BCP 47 language tag.');
    }
  }
};

/** An absolute URL, DID or URN, with none of the characters that cannot stand in an IRI. */
export const url: Shape = (value, run) => {
  if (typeof value !== 'string') report(run, 'schema.wrong-type', 'This must be a URL, a DID or a URN.');
  else if (!isUrl(value)) report(run, 'schema.wrong-value', 'This is not a URL, a DID or a URN.');
  else checkString(value, run);
};

export function isUrl(value: string): boolean {
  return plainUrl.test(value) || absoluteUrl.test(value);
}

export const flag: Shape = (value, run) => {
  if (typeof value !== 'boolean') report(run, 'schema.wrong-type', 'This must be true or false.');
};

export const number: Shape = (value, run) => {
  if (typeof value !== 'number') report(run, 'schema.wrong-type', 'This must be a number.');
  else checkNumber(value, run);
};

export const positiveNumber: Shape = (value, run) => {
  number(value, run);
  if (typeof value === 'number' && value < 0) report(run, 'schema.wrong-value', 'This number is below zero.');
};

/** xsd:dateTimeStamp: a real date and time with its zone; fractions of a second are allowed. */
export const dateTimeStamp: Shape = (value, run) => {
  if (typeof value !== 'string') report(run, 'schema.wrong-type', 'This must be a date and time.');
  else if (parseDateTime(value) === undefined) {
    report(
      run,
      'schema.wrong-date',
      'This must be a date and time with its zone, like 2026-01-31T09:00:00Z.',
    );
  }
};

/** Milliseconds since 1970 of an xsd:dateTimeStamp, or undefined when it is none. */
export function parseDateTime(value: string): number | undefined {
  const plain = plainInstant(value);
  if (plain !== undefined) return plain;
  const parts = dateTimePattern.exec(value);
  if (!parts) return undefined;
  const year = Number(parts[1]);
  const month = Number(parts[2]);
  const day = Number(parts[3]);
  const hour = Number(parts[4]);
  const minute = Number(parts[5]);
  const second = Number(parts[6]);
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined;
  // xsd:dateTimeStamp writes the end of a day as 24:00:00 too.
  const isEndOfDay = hour === 24 && minute === 0 && second === 0;
  if ((hour > 23 && !isEndOfDay) || minute > 59 || second > 59) return undefined;
  const zone = parts[8] ?? 'Z';
  const fraction = parts[7] === undefined ? 0 : Math.floor(Number(`0${parts[7]}`) * 1000);
  const instant = Date.UTC(year, month - 1, day, hour, minute, second, fraction);
  if (zone === 'Z') return instant;
  const zoneHour = Number(zone.slice(1, 3));
  const zoneMinute = Number(zone.slice(4));
  if (zoneHour > 14 || zoneMinute > 59 || (zoneHour === 14 && zoneMinute > 0)) return undefined;
  return instant - (zone.startsWith('-') ? -1 : 1) * (zoneHour * 60 + zoneMinute) * 60_000;
}

export const date: Shape = (value, run) => {
  if (
    typeof value !== 'string' ||
    !datePattern.test(value) ||
    parseDateTime(`${value}T00:00:00Z`) === undefined
  ) {
    report(run, 'schema.wrong-date', 'This must be a date like 2026-01-31.');
  }
};

/** A non-empty array of different places of one shape; a single value counts as an array of one, as in JSON-LD. */
export function many(shape: Shape): Shape {
  return (value, run) => {
    if (!Array.isArray(value)) return shape(value, run);
    for (let index = 0; index < value.length; index++) {
      run.path.push(index);
      shape(value[index] ?? null, run);
      run.path.pop();
    }
    // RDF is a set: a text that stands there twice is signed once.
    if (typeof value[0] === 'string' && hasDuplicate(value)) {
      report(run, 'schema.wrong-value', 'The same value is given twice.');
    }
    if (value.length > 1 && hasDuplicateId(value)) {
      report(
        run,
        'schema.wrong-value',
        'Two things in this list have the same id, so they are signed as one.',
      );
    }
    // An empty array leaves no trace in what RDF proofs sign (performance.md §4).
    if (value.length === 0)
      report(run, 'schema.wrong-value', 'An empty list says nothing and must be left out.');
  };
}

function hasDuplicateId(list: JsonValue[]): boolean {
  const ids: string[] = [];
  for (const entry of list) {
    if (isObject(entry) && typeof entry.id === 'string') ids.push(entry.id);
  }
  return hasDuplicate(ids);
}

/** One of the values of a closed vocabulary, or an extension of it: `ext:…` (OB 3.0 §B enumerations). */
export function oneOf(values: readonly string[], options?: { extendable: boolean }): Shape {
  const known = new Set<unknown>(values);
  return (value, run) => {
    if (known.has(value)) return;
    if (run.early && typeof value === 'string' && value !== '') return;
    if (options?.extendable && typeof value === 'string' && extension.test(value)) return;
    report(run, 'schema.wrong-value', 'This is not one of the values that the standard names.');
  };
}

export function either(first: Shape, second: Shape): Shape {
  return (value, run) => (isObject(value) ? second(value, run) : first(value, run));
}

/** The characters of RFC 3986; the slower pattern after it allows those of RFC 3987 too. */
const plainUrl = /^[A-Za-z][A-Za-z0-9+.-]*:[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%]+$/;
const absoluteUrl = /^[A-Za-z][A-Za-z0-9+.-]*:[^\p{Cc}\p{White_Space}<>"{}|\\^`]+$/u;
const languageTag = /^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$/;
const extension = /^ext:[A-Za-z0-9._|-]+$/;
const datePattern = /^\d{4}-\d\d-\d\d$/;
const dateTimePattern =
  /^(\d{4}|[1-9]\d{4,5})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(\.\d{1,20})?(Z|[+-]\d\d:\d\d)$/;

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
