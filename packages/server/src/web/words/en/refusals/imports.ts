import type { RefusalsOf } from '../../refusal-words.ts';
import { counted } from '../count.ts';

/** What stands in the way of publishing, in a few words each. */
const missing: { [check: string]: string } = {
  title: 'a title',
  purpose: 'what it is for',
  criteria: 'criteria',
  workload: 'the workload',
  skills: 'skills',
  outcomes: 'outcomes',
  assessment: 'an assessment',
  'skill-has-outcome': 'an outcome for each skill',
  'skill-is-evidenced': 'an assessment for each skill',
  'outcome-is-assessed': 'an assessment for each outcome',
  'questions-show-outcomes': 'outcomes that its assessment names',
};

export const imports: RefusalsOf<`imports.${string}`> = {
  'imports.no-title': 'There is no title. Give it one, or leave the row out.',
  'imports.no-title-column': ({ columns }) =>
    `Say which column is the title: without one, nothing can be imported. There are: ${columns}.`,
  'imports.twice': ({ key, line }) =>
    `“${key}” stands in line ${line} already. Leave one of the two out, or give each an identifier of its own.`,
  'imports.too-many-columns': ({ most }) =>
    `The table has more than ${most} columns. Take out those that say nothing of what can be earned.`,
  'imports.column-unknown': ({ column }) => `The table has no column “${column}”.`,
  'imports.column-twice': ({ column }) =>
    `Another column is taken for the same already. Choose something else for “${column}”, or leave it out.`,
  'imports.nothing-described': ({ file }) =>
    `“${file}” describes nothing that can be earned: it has neither an achievement of Open Badges nor a credential of CTDL.`,
  'imports.mixed': 'Import one table at a time, or only JSON documents.',
  'imports.upload-not-found': 'There is no such catalogue.',
  'imports.upload-over':
    'This file was planned already, or it waited for more than a week. Choose it once more.',
  'imports.same': 'It was here already, just like that.',
  'imports.skill-unknown': ({ skill }) =>
    `The skill “${skill}” is not here, and its address alone is no name. Import its framework first, or write its name.`,
  'imports.starter-may-not': 'Whoever started this may not write microcredentials any more.',
  'imports.created': 'New: a draft',
  'imports.changed': 'Changed: a draft',
  'imports.published': 'Published',
  'imports.holds-other-work':
    'Draft, not published: it also holds what somebody wrote here, which no file says. Look at it and publish it there.',
  'imports.not-published': ({ missing: codes }) =>
    `A draft; not published yet, because it lacks: ${codes
      .split(',')
      .map((code) => missing[code] ?? code)
      .join(', ')}.`,
  'imports.value-number': ({ value, least, most }) =>
    `“${value}” is no number from ${least} to ${most}. Write one, such as ${most > 100 ? 12.5 : least}.`,
  'imports.value-whole': ({ value, least, most }) =>
    `“${value}” is no whole number from ${least} to ${most}.`,
  'imports.value-place': ({ value }) =>
    `“${value}” is no place in a classification. Write it like “CIP 2020: 11.0701 = Computer science”.`,
  'imports.value-choice': ({ value, choices }) => `“${value}” is none of these: ${choices}.`,
  'imports.value-language': ({ value }) =>
    `“${value}” is no language that is offered here. Write its code, such as “en” or “de”.`,
  'imports.value-long': ({ length, most }) =>
    `It has ${counted(length, 'character')}, and at most ${most} are taken. Shorten it, or take the column as the description, which may be longer.`,
  'imports.value-date': ({ value }) =>
    `“${value}” is no day of the calendar. Write it as 2027-03-31 or 31.03.2027.`,
  'imports.value-address': ({ value }) => `“${value}” is no web address. It begins with https:// or http://.`,
  'imports.value-level': ({ value }) => `“${value}” is no level. Write a whole number from 1.`,
  'imports.value-empty': 'There is nothing in it that can be read. Leave the cell empty, or write something.',
  'imports.value-many': ({ count, most }) => `These are ${count}, and at most ${most} are taken.`,
  'imports.value-order':
    'The shortest time cannot be longer than the usual one, and that one not longer than the longest.',
};
