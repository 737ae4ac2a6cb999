import { wordsOf } from '../../../platform/fold-text.ts';
import { oneLine } from '../../../platform/plain-text.ts';
import {
  type Classification,
  type ContentField,
  contentLists,
  faultInClassification,
  type ListField,
} from '../../catalog/index.ts';
import { say } from '../refusals.ts';
import type { ListRow } from './item.ts';
import { readNumber } from './read-number.ts';
import { type Reading, readChoice, readText, short } from './read-plain.ts';

/** What stands in one cell: by lines, or between `|`; where there is neither, between `;`. */
export function partsOf(text: string): string[] {
  const sign = /[\n|]/.test(text) ? /[\n|]+/ : /;+/;
  return text
    .split(sign)
    .map((part) => part.replace(/^\s*(?:[-*•·–]|\d{1,2}[.)])\s+/u, '').trim())
    .filter((part) => part !== '');
}

/** How a row of each list is written: its text, and what may stand in brackets behind it. */
const ways: { [list in ListField]: { text: string; choice?: string; usual?: string } } = {
  otherCredits: { text: 'amount' },
  fieldsOfStudy: { text: 'code' },
  industries: { text: 'section' },
  classifications: { text: 'label' },
  targetRoles: { text: 'title', choice: 'seniority' },
  entryRequirements: { text: 'text', choice: 'kind', usual: 'hard' },
  qualityAssurance: { text: 'name', choice: 'kind', usual: 'internal-quality' },
  people: { text: 'name', choice: 'role', usual: 'author' },
};

/** What people write in brackets besides the codes, folded. */
const inBrackets: { [said: string]: string } = {
  ...{ required: 'hard', erforderlich: 'hard', pflicht: 'hard' },
  ...{ recommended: 'soft', helpful: 'soft', empfohlen: 'soft', hilfreich: 'soft' },
  ...{ 'at the same time': 'concurrent', gleichzeitig: 'concurrent' },
  ...{ autor: 'author', autorin: 'author', instructor: 'author', lecturer: 'author', dozent: 'author' },
  ...{ prufer: 'assessor', examiner: 'assessor', expert: 'industry-expert', experte: 'industry-expert' },
  ...{ external: 'external-quality', extern: 'external-quality', internal: 'internal-quality' },
  ...{ accreditation: 'accreditation-of-programme', akkreditierung: 'accreditation-of-programme' },
  ...{ einstieg: 'entry', 'entry level': 'entry', beginner: 'entry', erfahren: 'experienced' },
};

/** Each part is read alone, so that each that cannot be is named. */
export function readList(list: ListField, text: string): Reading<ListRow>[] {
  const { most } = contentLists[list];
  const parts = partsOf(list === 'fieldsOfStudy' || list === 'industries' ? text.replaceAll(',', ';') : text);
  if (parts.length > most) return [{ said: say('imports.value-many', { count: parts.length, most }) }];
  if (list === 'classifications') return parts.map(readPlace);
  return parts.map((part) => (list === 'otherCredits' ? readCredits(part) : readRow(list, part)));
}

/** How people write the classifications that are known. */
const knownSchemes: readonly [RegExp, Classification['scheme']][] = [
  [/^(?:cip(?:\s*2020)?|classification of instructional programs)$/i, 'cip-2020'],
  [/^(?:naics(?:\s*2022)?|north american industry classification system)$/i, 'naics-2022'],
  [/^(?:isic(?:\s*rev\.?\s*4)?|international standard industrial classification)$/i, 'isic-4'],
];

/** “CIP 2020: 11.0701 = Computer science”: the classification, the code, what it is called. */
function readPlace(part: string): Reading<ListRow> {
  const [, said = '', code = '', name = ''] =
    /^([^:=]{1,120}):\s*([^=]{1,40}?)\s*=\s*(\S.*)$/s.exec(part) ?? [];
  const schemeName = oneLine(said);
  const known = knownSchemes.find(([pattern]) => pattern.test(schemeName))?.[1];
  const label = readText({ kind: 'line', most: 200 }, name);
  if ('said' in label || code === '') return { said: say('imports.value-place', { value: short(part) }) };
  const row = {
    ...{ label: label.value, scheme: known ?? 'another-subject-scheme', code: oneLine(code) },
    ...(known === undefined && { schemeName }),
  } as const;
  return faultInClassification(row)
    ? { said: say('imports.value-place', { value: short(part) }) }
    : { value: row };
}

function readRow(list: ListField, part: string): Reading<ListRow> {
  const { text: member, choice, usual } = ways[list];
  const members = contentLists[list].members;
  const [, bare = part, said] = (choice && /^(.*\S)\s*[([]([^()[\]]{1,60})[)\]]$/s.exec(part)) || [];
  const bracket = choice && said !== undefined ? readBracket(members[choice], said) : undefined;
  // What stands in brackets and is no such choice belongs to the text.
  const text = bracket === undefined ? part : bare;
  const field = members[member];
  if (!field) throw new Error(`There is no ${member} in ${list}.`);
  const read = field.kind === 'choice' ? readCode(field.of, text) : readText({ most: 200, ...field }, text);
  if ('said' in read) return read;
  const chosen = bracket ?? usual;
  return { value: { [member]: read.value, ...(choice && chosen !== undefined && { [choice]: chosen }) } };
}

function readBracket(field: ContentField | undefined, said: string): string | undefined {
  if (field?.kind !== 'choice') return undefined;
  const read = readChoice('', field.of, said);
  if ('value' in read) return read.value;
  const named = inBrackets[wordsOf(said).join(' ')];
  return named !== undefined && field.of.includes(named) ? named : undefined;
}

/** A code, or the address of a concept that ends with it; of a longer code, the longest beginning that is known. */
function readCode(of: readonly string[], text: string): Reading<string> {
  const said = oneLine(text).split(/[/#:]/).at(-1) ?? '';
  const code = /^[A-Za-z]?[\d.]*/.exec(said)?.[0].replaceAll('.', '').toUpperCase() ?? '';
  const letters = said.length === 1 ? said.toUpperCase() : code;
  for (let length = letters.length; length > 0; length -= 1) {
    const found = of.find((one) => one === letters.slice(0, length));
    if (found !== undefined) return { value: found };
  }
  return { said: say('imports.value-choice', { value: short(text), choices: of.join(', ') }) };
}

/** “30 CATS”, “2.5 CEU”: the amount, then its unit. */
function readCredits(part: string): Reading<ListRow> {
  const [, figure = '', name = ''] = /^([\d.,]{1,12})\s+(\S.*)$/s.exec(part) ?? [];
  const amount = readNumber(figure);
  const { members } = contentLists.otherCredits;
  const { amount: bounds, unit } = members;
  if (bounds?.kind !== 'figure' || unit?.kind !== 'choice')
    throw new Error('Credits have an amount and a unit.');
  const { least, most } = bounds;
  if (amount === undefined || amount < least || amount > most)
    return { said: say('imports.value-number', { value: short(part), least, most }) };
  const read = readChoice('unit', unit.of, name);
  if ('value' in read) return { value: { amount, unit: read.value } };
  const unitName = readText({ kind: 'line', most: 60 }, name);
  return 'said' in unitName
    ? unitName
    : { value: { amount, unit: 'another-unit', unitName: unitName.value } };
}
