import type { ContentField } from '../../modules/catalog/index.ts';
import type { Said } from '../../platform/refusal.ts';
import { gone, mergeRows, type RowEdit } from '../forms/edit-rows.ts';
import { ChangedMeanwhile, stateOf } from '../forms/edit-state.ts';
import { type FormValues, many, one } from '../forms/form-state.ts';
import { say } from '../refusals.ts';
import { at } from '../words/index.ts';
import { factAnswer } from './fact-answers.ts';

/** Rows of a form that have an order: `units-0-id`, `units-0-from`, `units-0-title`, …, and `order`. */
export interface RowsOf {
  prefix: string;
  most: number;
  members: { readonly [member: string]: ContentField };
  /** What is ticked in each row. */
  ticked?: string;
  /** What is chosen in each row of what only this draft has. */
  chosen?: string;
}

export interface OrderedRow {
  index: number;
  id: string;
  /** The print of the row that it was made from; empty for a new one. */
  from: string;
  isGone: boolean;
}

export type SaidRow = { [member: string]: string | number | readonly string[] };

export function rowField({ prefix }: RowsOf, { index }: Pick<OrderedRow, 'index'>, member: string): string {
  return `${prefix}-${index}-${member}`;
}

export function orderedRows(of: RowsOf, values: FormValues): OrderedRow[] {
  const rows: OrderedRow[] = [];
  for (let index = 0; index <= of.most * 2; index += 1) {
    const said = (member: string) => one(values, rowField(of, { index }, member));
    const id = said('id').slice(0, 60);
    if (id === '') break;
    rows.push({ index, id, from: said('from').slice(0, 40), isGone: said('gone') !== '' });
  }
  return rows;
}

/** The rows of a draft as their form has them. */
export function orderedValues(of: RowsOf, rows: readonly { id: string; said: SaidRow }[]): FormValues {
  const fields = rows.flatMap(({ id, said }, index) => {
    const members = { ...withoutUnsaid(said), id, from: printOf(said) };
    return Object.entries(members).map(([member, value]) => [
      rowField(of, { index }, member),
      typeof value === 'object' ? [...value] : String(value),
    ]);
  });
  return { ...Object.fromEntries(fields), order: rows.map(({ id }) => id).join(' ') } as FormValues;
}

/** What was typed with a row more, one less, or two that changed places; undefined when nothing of it was asked for. */
export function rearrangedRows(of: RowsOf, posted: FormValues, newId: () => string): FormValues | undefined {
  const { add, remove, up, down, ...typed } = posted;
  const rows = orderedRows(of, posted);
  const shown = rows.filter(({ isGone }) => !isGone);
  if (add !== undefined) return { ...typed, [rowField(of, { index: rows.length }, 'id')]: newId() };
  const removed = rows.find(({ id }) => id === remove);
  if (removed) return { ...typed, [rowField(of, removed, 'gone')]: '1' };
  const place = shown.findIndex(({ id }) => id === (up ?? down));
  const [row, other] = [shown[place], shown[up === undefined ? place + 1 : place - 1]];
  if (up === undefined && down === undefined) return undefined;
  return row && other ? swapped(of, typed, [row, other]) : typed;
}

function swapped(of: RowsOf, values: FormValues, [one, other]: [OrderedRow, OrderedRow]): FormValues {
  const [mine, theirs] = [rowField(of, one, ''), rowField(of, other, '')];
  const moved = Object.entries(values).map(([field, value]) => {
    if (field.startsWith(mine)) return [theirs + field.slice(mine.length), value];
    return [field.startsWith(theirs) ? mine + field.slice(theirs.length) : field, value];
  });
  return Object.fromEntries(moved) as FormValues;
}

export interface ReadRow extends OrderedRow {
  said: SaidRow;
}

/** Each row as it was typed, checked, with what is wrong with it. A new one in which nothing stands is none. */
export function readOrdered(
  of: RowsOf,
  values: FormValues,
): { rows: ReadRow[]; faults: { field: string; sentence: string }[] } {
  const faults: { field: string; sentence: string }[] = [];
  const rows = orderedRows(of, values).map((row): ReadRow => {
    const isGone = row.isGone || isBlank(of, values, row);
    if (isGone) return { ...row, isGone, said: {} };
    const members = Object.entries(of.members).map(([member, field]) => {
      const read = factAnswer(field).safeParse(one(values, rowField(of, row, member)));
      const isMissing = read.success && !field.isOptional && (read.data === '' || read.data === undefined);
      const sentence = read.success ? undefined : read.error.issues[0]?.message;
      const fault = isMissing ? at('authoring.outline.errors.title') : sentence;
      if (fault !== undefined) faults.push({ field: rowField(of, row, member), sentence: fault });
      return [member, read.success ? (read.data as string | number | undefined) : undefined] as const;
    });
    const ticked = of.ticked ? { [of.ticked]: many(values, rowField(of, row, of.ticked)).slice(0, 60) } : {};
    const chosen = of.chosen ? { [of.chosen]: one(values, rowField(of, row, of.chosen)).slice(0, 60) } : {};
    return { ...row, isGone, said: { ...withoutUnsaid(Object.fromEntries(members)), ...ticked, ...chosen } };
  });
  if (rows.filter(({ isGone }) => !isGone).length > of.most)
    faults.push({ field: 'form', sentence: at('authoring.described.errors.many') });
  return { rows, faults };
}

function isBlank(of: RowsOf, values: FormValues, row: OrderedRow): boolean {
  const typed = Object.entries(of.members).filter(([, { kind }]) => kind !== 'choice');
  return typed.every(([member]) => one(values, rowField(of, row, member)).trim() === '');
}

/**
 * The rows of the draft after the form: row by row, as others may have changed some; in the order of the form where it
 * was changed there, else in the order that is stored.
 */
export function afterOrdered(
  of: RowsOf,
  stored: readonly { id: string; said: SaidRow }[],
  { rows, order }: { rows: readonly ReadRow[]; order: string },
): { id: string; said: SaidRow }[] {
  const before = new Map(stored.map(({ id, said }) => [id, said]));
  const edits = rows.map(
    ({ id, from, isGone, said }): RowEdit<SaidRow> => ({
      id,
      from: from === '' ? undefined : from,
      row: isGone ? undefined : said,
    }),
  );
  const merged = mergeRows(before, edits, printOf);
  if (merged.conflicts.length > 0) {
    const [fields, values]: [{ [field: string]: Said }, FormValues] = [{}, {}];
    for (const { edit, theirs } of merged.conflicts) {
      const row = rows[edits.indexOf(edit)];
      if (!row) continue;
      const title = theirs && Object.values(theirs).flat().join(' · ');
      fields[rowField(of, row, 'title')] = title
        ? say('web.saved-now', { theirs: title })
        : say('web.removed-now');
      values[rowField(of, row, 'from')] = theirs ? printOf(theirs) : gone;
    }
    throw new ChangedMeanwhile(fields, values);
  }
  const mine = rows.map(({ id }) => id).filter((id) => merged.rows.has(id));
  const known = order.split(' ').filter((id) => mine.includes(id));
  const untouched = [...known, ...mine.filter((id) => !known.includes(id))];
  const isMoved = mine.join(' ') !== untouched.join(' ');
  const theirs = [...merged.rows.keys()];
  const ids = isMoved ? [...mine, ...theirs.filter((id) => !mine.includes(id))] : theirs;
  return ids.map((id) => ({ id, said: merged.rows.get(id) ?? {} }));
}

/** What the hidden fields of the form say once it is saved. */
export function orderedMarks(
  of: RowsOf,
  saved: readonly { id: string; said: SaidRow }[],
  posted: FormValues,
): FormValues {
  const prints = new Map(saved.map(({ id, said }) => [id, printOf(said)]));
  const marks = orderedRows(of, posted).map((row) => [rowField(of, row, 'from'), prints.get(row.id) ?? '']);
  return { ...Object.fromEntries(marks), order: saved.map(({ id }) => id).join(' ') } as FormValues;
}

function printOf(said: SaidRow): string {
  const values = Object.entries(withoutUnsaid(said)).map(([member, value]) => [
    member,
    typeof value === 'object' ? [...value] : String(value),
  ]);
  return stateOf(Object.fromEntries(values) as FormValues);
}

function withoutUnsaid(said: { [member: string]: SaidRow[string] | undefined }): SaidRow {
  const kept = Object.entries(said).filter(([, value]) => value !== undefined && value !== '');
  return Object.fromEntries(kept) as SaidRow;
}
