import {
  type AchievementContent,
  type Classification,
  type ContentChange,
  type ContentField,
  type ContentRow,
  contentLists,
  faultInClassification,
  isAchievementId,
  type ListField,
  rowsAt,
} from '../../modules/catalog/index.ts';
import type { Said } from '../../platform/refusal.ts';
import { gone, mergeRows, type RowEdit } from '../forms/edit-rows.ts';
import { ChangedMeanwhile, stateOf } from '../forms/edit-state.ts';
import { type FormValues, one } from '../forms/form-state.ts';
import { say } from '../refusals.ts';
import { at, type Place } from '../words/index.ts';
import { factAnswer } from './fact-answers.ts';

/** A row of a list as the form has it: `people-0-rowId`, `people-0-from`, `people-0-name`, … */
export interface FormRow {
  list: ListField;
  index: number;
  /** Empty for a new one. */
  rowId: string;
  /** The print of the row that it was made from. */
  from: string;
  /** Somebody took it away; it goes when the form is saved. */
  isGone: boolean;
}

export function fieldIn({ list, index }: Pick<FormRow, 'list' | 'index'>, member: string): string {
  return `${list}-${index}-${member}`;
}

/** The rows of a list that a form has. */
export function formRows(values: FormValues, list: ListField): FormRow[] {
  const rows: FormRow[] = [];
  // One more than may be saved, and what is taken away: a longer form than ours is read no further.
  for (let index = 0; index < contentLists[list].most * 2 + 1; index += 1) {
    if (values[fieldIn({ list, index }, 'rowId')] === undefined) break;
    const said = (member: string) => one(values, fieldIn({ list, index }, member));
    const marks = { rowId: said('rowId').slice(0, 60), from: said('from').slice(0, 40) };
    rows.push({ list, index, ...marks, isGone: said('gone') !== '' });
  }
  return rows;
}

/** The rows of an edition as their form has them. */
export function rowValues(content: AchievementContent, lists: readonly ListField[]): FormValues {
  const entries = lists.flatMap((list) =>
    rowsAt(content, list).flatMap((row, index) => {
      const said = Object.keys(contentLists[list].members).map((member) => [member, row[member] ?? '']);
      const fields = [...said, ['rowId', row.rowId], ['from', printOf(row)]];
      return fields.map(([member, value]) => [fieldIn({ list, index }, String(member)), String(value)]);
    }),
  );
  return Object.fromEntries(entries);
}

/** What was typed, with a row more or a row that is taken away; undefined when neither was asked for. */
export function rearranged(posted: FormValues, lists: readonly ListField[]): FormValues | undefined {
  const { add, remove, ...typed } = posted;
  for (const list of lists) {
    const rows = formRows(posted, list);
    if (add === list) return { ...typed, [fieldIn({ list, index: rows.length }, 'rowId')]: '' };
    const found = rows.find(({ index }) => remove === `${list}-${index}`);
    if (found) return { ...typed, [fieldIn(found, 'gone')]: '1' };
  }
  return undefined;
}

export interface RowFault {
  field: string;
  sentence: string;
}

interface ReadRow extends FormRow {
  said: { [member: string]: string | number | undefined };
}

/** Each row as it was typed, checked, with what is wrong with it. One in which nothing stands is taken away. */
export function readRows(values: FormValues, list: ListField): { rows: ReadRow[]; faults: RowFault[] } {
  const faults: RowFault[] = [];
  const rows = formRows(values, list).map((row) => {
    const said: ReadRow['said'] = {};
    const isGone = row.isGone || isBlank(values, row);
    for (const [member, field] of Object.entries(contentLists[list].members)) {
      if (isGone) continue;
      const typed = one(values, fieldIn(row, member));
      const read = factAnswer(field, tooLongAt(field)).safeParse(typed);
      const value = read.success ? toFact(read.data) : undefined;
      const sentence = read.success
        ? lacking({ member, value, isOptional: field.isOptional })
        : read.error.issues[0]?.message;
      if (sentence !== undefined) faults.push({ field: fieldIn(row, member), sentence });
      said[member] = value;
    }
    const member = isGone || list !== 'classifications' ? undefined : misplaced(said);
    if (member)
      faults.push({ field: fieldIn(row, member), sentence: at(`authoring.described.errors.${member}`) });
    return { ...row, isGone, said };
  });
  if (rows.filter(({ isGone }) => !isGone).length > contentLists[list].most)
    faults.push({
      field: fieldIn({ list, index: 0 }, 'rowId'),
      sentence: at('authoring.described.errors.many'),
    });
  return { rows, faults };
}

/** What is missing altogether is said before. */
function misplaced({ scheme, code, schemeName }: ReadRow['said']): 'code' | 'schemeName' | undefined {
  if (scheme === undefined || code === undefined) return undefined;
  return faultInClassification({ scheme, code, schemeName } as Classification);
}

function tooLongAt({ kind }: ContentField): Place | undefined {
  return kind === 'line' || kind === 'text' ? at('authoring.described.errors.name') : undefined;
}

function lacking(answer: {
  member: string;
  value: string | number | undefined;
  isOptional: boolean;
}): Place | undefined {
  const { member, value, isOptional } = answer;
  if (member === 'achievementId' && value !== undefined && !isAchievementId(String(value)))
    return at('authoring.described.errors.achievement');
  return value === undefined && !isOptional ? at('authoring.described.errors.needed') : undefined;
}

function toFact(value: unknown): string | number | undefined {
  return typeof value === 'number' || (typeof value === 'string' && value !== '') ? value : undefined;
}

/** What has to be chosen is chosen from the beginning, so it says nothing. */
function isBlank(values: FormValues, row: FormRow): boolean {
  const members = Object.entries(contentLists[row.list].members);
  const typed = members.filter(([, { kind, isOptional }]) => kind !== 'choice' || isOptional);
  return typed.length > 0 && typed.every(([member]) => one(values, fieldIn(row, member)).trim() === '');
}

/** The list of the draft after the form, row by row. */
export function rowsAfter(
  draft: AchievementContent,
  { list, rows, newId }: { list: ListField; rows: readonly ReadRow[]; newId: () => string },
): ContentChange {
  const stored = new Map(rowsAt(draft, list).map((row) => [row.rowId, row]));
  const edits = rows.map(({ rowId, from, isGone, said }): RowEdit<ContentRow> => {
    const id = stored.has(rowId) || from !== '' ? rowId : '';
    return { id, from: from === '' ? undefined : from, row: isGone ? undefined : { ...given(said), rowId } };
  });
  const { rows: kept, added, conflicts } = mergeRows(stored, edits, printOf);
  if (conflicts.length > 0) {
    const [fields, values]: [{ [field: string]: Said }, FormValues] = [{}, {}];
    for (const { edit, theirs } of conflicts) {
      const row = rows[edits.indexOf(edit)];
      const [first = ''] = Object.keys(contentLists[list].members);
      if (!row) continue;
      fields[fieldIn(row, first)] = theirs
        ? say('web.saved-now', { theirs: describe(theirs) })
        : say('web.removed-now');
      values[fieldIn(row, 'from')] = theirs ? printOf(theirs) : gone;
    }
    throw new ChangedMeanwhile(fields, values);
  }
  const after = [...kept.values(), ...added.map((row) => ({ ...row, rowId: newId() }))];
  return changeOf(list, after);
}

/** What the hidden fields of these rows say once they are saved; new ones are known by what they say. */
export function rowMarks(saved: AchievementContent, list: ListField, posted: FormValues): FormValues {
  const present = rowsAt(saved, list);
  const { rows } = readRows(posted, list);
  const taken = new Set(rows.map(({ rowId }) => rowId));
  const marks = rows.flatMap((row) => {
    const print = printOf({ ...given(row.said), rowId: '' });
    const found =
      present.find(({ rowId }) => rowId === row.rowId) ??
      (row.isGone ? undefined : present.find((one) => !taken.has(one.rowId) && printOf(one) === print));
    if (!found) return [];
    taken.add(found.rowId);
    return [
      [fieldIn(row, 'rowId'), found.rowId],
      [fieldIn(row, 'from'), printOf(found)],
    ];
  });
  return Object.fromEntries(marks);
}

/** Rows are read again by the schema of the edition, which says what they are. */
function changeOf(list: ListField, rows: readonly ContentRow[]): ContentChange {
  return { [list]: rows } as ContentChange;
}

function given(said: ReadRow['said']): { [member: string]: string | number } {
  const kept = Object.entries(said).flatMap(([member, value]) =>
    value === undefined ? [] : [[member, value]],
  );
  return Object.fromEntries(kept);
}

function printOf({ rowId: _id, ...said }: ContentRow): string {
  return stateOf(Object.fromEntries(Object.entries(said).map(([member, value]) => [member, String(value)])));
}

function describe({ rowId: _id, ...said }: ContentRow): string {
  return Object.values(said).join(' · ');
}
