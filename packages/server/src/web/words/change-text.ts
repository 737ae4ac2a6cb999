import {
  contentFields,
  contentLists,
  type EditionChange,
  type ListField,
  type MemberChange,
  type PlainField,
  type RowList,
  type SaidRow,
} from '../../modules/catalog/index.ts';
import { nameChoice, nameFact, type Reading } from './name-fact.ts';
import type { Words } from './words.ts';

/** What changed, as one sentence. Texts of several lines are not repeated in it. */
export function changeText(reading: Reading, change: EditionChange): string {
  const { authoring } = reading.words;
  const words = authoring.changes;
  switch (change.of) {
    case 'fact':
      return factSentence(reading, change);
    case 'row':
      return rowSentence(reading, change);
    case 'order':
      return words.row.order(listName(reading.words, change.list));
    case 'design':
      return words.design;
    case 'translation':
      return words.translation[change.how](tongue(reading, change.language), change.texts);
    case 'assessment':
      return words.assessment[change.how](change.title);
  }
}

type Of<Kind extends EditionChange['of']> = Extract<EditionChange, { of: Kind }>;

function factSentence(reading: Reading, { field, before, after }: Of<'fact'>): string {
  const { details, changes } = reading.words.authoring;
  const name = details.fields[field].term ?? details.fields[field].label;
  const words = changes.fact;
  if (contentFields[field].kind === 'text') {
    if (before === undefined) return words.written(name);
    return after === undefined ? words.taken(name) : words.rewritten(name);
  }
  const say = (value: string | number) => factText(reading, field, value);
  if (before !== undefined && after !== undefined) return words.changed(name, say(before), say(after));
  return after === undefined ? words.unset(name, say(before ?? '')) : words.set(name, say(after));
}

function factText(reading: Reading, field: PlainField, value: string | number): string {
  if (typeof value === 'number' && field !== 'eqfLevel') return figure(reading, value);
  if (contentFields[field].kind === 'date') return day(reading, String(value));
  return nameFact(reading, field, String(value));
}

function rowSentence(reading: Reading, change: Of<'row'>): string {
  const words = reading.words.authoring.changes.row;
  const list = listName(reading.words, change.list);
  if (change.how !== 'changed') return words[change.how](list, rowText(reading, change));
  const members = change.members.map((member) => memberText(reading, change.list, member));
  return `${words.changed(list, shortText(reading, change))} ${members.join('; ')}.`;
}

/** What learners read a list under. */
export function listName({ authoring }: Words, list: RowList): string {
  return isOwnList(list) ? authoring.described.lists[list].term : authoring.changes.lists[list];
}

function isOwnList(list: RowList): list is ListField {
  return Object.hasOwn(contentLists, list);
}

type Shown = Pick<Of<'row'>, 'list' | 'row'>;

/** All that a row says, without the addresses in it. */
function rowText(reading: Reading, { list, row }: Shown): string {
  const members = Object.entries(row).filter(([member]) => !isAddress(list, member));
  return members.map(([member, value]) => valueText(reading, { list, member }, value)).join(' · ');
}

/** A row by what it says first. */
function shortText(reading: Reading, { list, row }: Shown): string {
  const [member = ''] = Object.keys(row);
  return valueText(reading, { list, member }, row[member] ?? '');
}

function isAddress(list: RowList, member: string): boolean {
  return fieldAt(list, member)?.kind === 'address' || member === 'url' || member === 'achievementId';
}

function fieldAt(list: RowList, member: string) {
  return isOwnList(list) ? contentLists[list].members[member] : undefined;
}

function memberText(reading: Reading, list: RowList, { member, before, after }: MemberChange): string {
  const words = reading.words.authoring.changes.member;
  const name = memberName(reading.words, list, member);
  const say = (value: SaidRow[string]) => valueText(reading, { list, member }, value);
  if (before !== undefined && after !== undefined) return words.changed(name, say(before), say(after));
  return after === undefined ? words.unset(name) : words.set(name, say(after));
}

function memberName({ authoring }: Words, list: RowList, member: string): string {
  const { described, changes } = authoring;
  const own: { [list: string]: { [member: string]: string | { label: string } } } = {
    learningOutcomes: { ...described.outcome, ...changes.outcome },
    skills: changes.skill,
    modules: changes.outline,
    units: changes.outline,
  };
  const named = isOwnList(list) ? described.lists[list].members : own[list];
  const name = (named as (typeof own)[string] | undefined)?.[member] ?? member;
  return typeof name === 'string' ? name : name.label;
}

function valueText(
  reading: Reading,
  { list, member }: { list: RowList; member: string },
  value: SaidRow[string],
): string {
  if (typeof value === 'object') return value.join(', ');
  if (typeof value === 'number') return figure(reading, value);
  const isChoice = fieldAt(list, member)?.kind === 'choice' || ['evidence', 'kind', 'need'].includes(member);
  return isChoice ? nameChoice(reading.words, value) : value;
}

function figure({ locale }: Reading, value: number): string {
  return new Intl.NumberFormat(locale).format(value);
}

function day({ locale }: Reading, value: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(value));
}

function tongue({ locale }: Reading, language: string): string {
  return new Intl.DisplayNames(locale, { type: 'language' }).of(language) ?? language;
}
