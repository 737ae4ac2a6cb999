import { z } from 'zod';
import {
  achievementKinds,
  ownPackBounds as bounds,
  type ConditionSubject,
  isConditionSubject,
  type OwnPack,
  operatorsOf,
  type PackCondition,
} from '../../../modules/catalog/index.ts';
import { oneLine } from '../../../platform/plain-text.ts';
import type { Said } from '../../../platform/refusal.ts';
import { gone, mergeRows, type RowEdit } from '../../forms/edit-rows.ts';
import { ChangedMeanwhile, stateOf } from '../../forms/edit-state.ts';
import { lineField, readNumber } from '../../forms/fields.ts';
import { type FormValues, many, one } from '../../forms/form-state.ts';
import { say } from '../../refusals.ts';
import { at } from '../../words/index.ts';

/** A condition as its row of the form has it: `id-0`, `from-0`, `about-0`, `operator-0`, … */
export interface ConditionRow {
  index: number;
  conditionId: string;
  from: string;
  about: ConditionSubject;
}

const typed = /^(?:title|(?:amount|message)-\d+)$/;

/** Row by row; which condition makes sense is the module's rule. */
export const ownPackSchema = z.record(z.string(), z.unknown()).superRefine((posted, refine) => {
  const wrong = (field: string, message: string) =>
    refine.addIssue({ code: 'custom', path: [field], message });
  for (const [field, value] of Object.entries(posted)) {
    const isLong = [value].flat().some((each) => typeof each === 'string' && each.length > 100);
    if (isLong && !typed.test(field)) wrong(field, at('packs.errors.choice'));
  }
  if (posted.add !== undefined || posted.remove !== undefined) return;
  const isTitle = lineField(bounds.title.most).safeParse(posted.title ?? '').success;
  if (!isTitle) wrong('title', at('packs.errors.title'));
  for (const { index } of conditionRows(textsOf(posted))) {
    const message = lineField(bounds.message.most).safeParse(posted[`message-${index}`] ?? '');
    if (!message.success || message.data === '') wrong(`message-${index}`, at('packs.errors.message'));
    const amount = posted[`amount-${index}`];
    if (typeof amount === 'string' && Number.isNaN(readNumber(amount) ?? 0))
      wrong(`amount-${index}`, at('packs.errors.number'));
  }
});

function textsOf(posted: { [field: string]: unknown }): FormValues {
  const kept = Object.entries(posted).filter(
    ([, value]) => typeof value === 'string' || Array.isArray(value),
  );
  return Object.fromEntries(kept) as FormValues;
}

/** The rows that a form has; one more than may be saved, so that the module says that there are too many. */
export function conditionRows(values: FormValues): ConditionRow[] {
  const rows: ConditionRow[] = [];
  for (let index = 0; index <= bounds.conditions.most; index += 1) {
    const about = one(values, `about-${index}`);
    if (!isConditionSubject(about)) break;
    const [conditionId, from] = [one(values, `id-${index}`), one(values, `from-${index}`)];
    rows.push({ index, about, conditionId: conditionId.slice(0, 60), from: from.slice(0, 40) });
  }
  return rows;
}

/** The pack as its form shows it before anything was typed. */
export function ownPackValues(own: OwnPack | undefined): FormValues {
  const rows = (own?.conditions ?? []).flatMap((condition, index) =>
    Object.entries(rowValues(condition)).map(([name, value]) => [`${name}-${index}`, value] as const),
  );
  return { title: own?.title ?? '', ...Object.fromEntries(rows) };
}

function rowValues(condition: PackCondition): FormValues {
  const { conditionId, about, operator, amount, choices = [], only = '', isNeeded, message } = condition;
  return {
    ...{ id: conditionId, from: printOf(condition), about, operator, choices, only, message },
    amount: amount === undefined ? '' : String(amount),
    weight: isNeeded ? 'needed' : 'advised',
  };
}

/** What was typed, with a row more or a row less; undefined when neither was asked for. */
export function rearranged({ add, remove, subject, ...values }: FormValues): FormValues | undefined {
  if (add === undefined && remove === undefined) return undefined;
  const rows = conditionRows(values);
  if (add !== undefined) {
    const about = String(subject ?? '');
    if (!isConditionSubject(about)) return values;
    const [operator] = operatorsOf(about);
    return { ...values, [`about-${rows.length}`]: about, [`operator-${rows.length}`]: operator };
  }
  const kept = rows.filter(({ index }) => String(index) !== remove);
  const removed = rows.find(({ index }) => String(index) === remove);
  const moved = kept.flatMap(({ index }, place) =>
    rowFields.flatMap((name) => {
      const value = values[`${name}-${index}`];
      return value === undefined ? [] : [[`${name}-${place}`, value] as const];
    }),
  );
  const away = [
    ...many(values, 'gone'),
    ...(removed?.conditionId ? [`${removed.conditionId} ${removed.from}`] : []),
  ];
  return { title: values.title ?? '', gone: away, ...Object.fromEntries(moved) };
}

const rowFields = ['id', 'from', 'about', 'operator', 'amount', 'choices', 'only', 'weight', 'message'];

/** The pack after the form, condition by condition: what others added or changed meanwhile stays, or is said. */
export function ownPackAfter(
  stored: OwnPack | undefined,
  values: FormValues,
  newId: () => string,
): Omit<OwnPack, 'number'> {
  const before = new Map((stored?.conditions ?? []).map((one) => [one.conditionId, one]));
  const rows = conditionRows(values);
  const edits: RowEdit<PackCondition>[] = [
    ...rows.map((row) => ({
      id: before.has(row.conditionId) || row.from !== '' ? row.conditionId : '',
      from: row.from === '' ? undefined : row.from,
      row: conditionOf(row, values),
    })),
    ...many(values, 'gone').map((mark) => {
      const [id = '', from] = mark.split(' ');
      return { id, from, row: undefined };
    }),
  ];
  const { rows: kept, added, conflicts } = mergeRows(before, edits, printOf);
  if (conflicts.length > 0) {
    const [fields, changed]: [{ [field: string]: Said }, FormValues] = [{}, {}];
    for (const { edit, theirs } of conflicts) {
      const row = rows[edits.indexOf(edit)];
      if (!row) continue;
      fields[`message-${row.index}`] = theirs
        ? say('web.saved-now', { theirs: theirs.message })
        : say('web.removed-now');
      changed[`from-${row.index}`] = theirs ? printOf(theirs) : gone;
    }
    throw new ChangedMeanwhile(fields, changed);
  }
  return {
    title: oneLine(one(values, 'title')),
    conditions: [...kept.values(), ...added.map((condition) => ({ ...condition, conditionId: newId() }))],
  };
}

function conditionOf({ index, conditionId, about }: ConditionRow, values: FormValues): PackCondition {
  const said = (name: string) => one(values, `${name}-${index}`);
  const operator = operatorsOf(about).find((each) => each === said('operator')) ?? operatorsOf(about)[0];
  const amount = readNumber(said('amount'));
  const choices = [...new Set(many(values, `choices-${index}`))].slice(0, 100);
  const isCounted = operator === 'at-least' || operator === 'at-most';
  return {
    ...{
      conditionId,
      about,
      operator,
      isNeeded: said('weight') !== 'advised',
      message: oneLine(said('message')),
    },
    ...(isCounted && amount !== undefined && { amount }),
    ...(operator === 'one-of' && { choices }),
    ...(isKind(said('only')) && { only: said('only') as NonNullable<PackCondition['only']> }),
  };
}

function isKind(given: string): boolean {
  return (achievementKinds as readonly string[]).includes(given);
}

function printOf(condition: PackCondition): string {
  const { conditionId: _id, amount, choices = [], only = '', isNeeded, ...said } = condition;
  return stateOf({ ...said, choices, only, amount: String(amount ?? ''), isNeeded: String(isNeeded) });
}
