import { createHash } from 'node:crypto';
import { oneLine, plainText } from '../../platform/plain-text.ts';
import { Refusal, type Said } from '../../platform/refusal.ts';
import { say } from '../refusals.ts';
import type { FormValues } from './form-state.ts';

/**
 * Every form that edits carries the state that it was made from: show `withState(values of what is stored)` with an
 * `EditState` in the form, and call `assertMadeFrom` where the change is made, on what is stored and held by a lock.
 */
export function withState(values: FormValues): FormValues {
  return { ...values, state: stateOf(values) };
}

/** Short and the same for the same content, whatever the order; never for comparing secrets. */
export function stateOf(values: FormValues): string {
  const content = Object.keys(values)
    .filter((field) => field !== 'state')
    .sort()
    .map((field) => [field, comparable(values[field])])
    .filter(([, value]) => value !== '');
  return createHash('sha256').update(JSON.stringify(content)).digest('base64url').slice(0, 22);
}

/**
 * Somebody else changed what this form edits. `handleForm` shows the form again: with what was typed, and beside each
 * field that differs what is saved now.
 */
export class ChangedMeanwhile extends Refusal {
  /** What the form shows in place of what was posted: the states that it is made from now. */
  readonly values: FormValues;

  constructor(fields: { [field: string]: Said }, values: FormValues) {
    super('conflict', say('web.changed-meanwhile'), { state: say('web.changed-title'), ...fields });
    this.values = values;
  }
}

/**
 * Throws `ChangedMeanwhile` unless the form was made from what is `stored`, or says what is stored anyway, as the second
 * of two clicks does. A program that posts no state writes over what is there.
 */
export function assertMadeFrom(
  posted: FormValues,
  stored: FormValues,
  // How a value reads, and at which field its difference is said.
  { name = (_field, value) => value, place = (field) => field }: Naming = {},
): void {
  const state = stateOf(stored);
  if (posted.state === undefined || posted.state === state) return;
  const errors: { [field: string]: Said } = {};
  for (const field of Object.keys(stored).filter((each) => each !== 'state')) {
    if (isAlike(stored[field], posted[field])) continue;
    const shown = [stored[field] ?? []].flat().map((value) => name(field, value));
    errors[place(field)] = say('web.saved-now', { theirs: shown.filter((value) => value !== '').join(', ') });
  }
  if (Object.keys(errors).length > 0) throw new ChangedMeanwhile(errors, { state });
}

interface Naming {
  name?: (field: string, value: string) => string;
  place?: (field: string) => string;
}

type Value = string | string[] | undefined;

/** Lines count, as they do in Markdown; how a browser ends them, and blanks there, does not. */
function comparable(value: Value): string {
  if (Array.isArray(value)) return value.map(comparable).sort().join('\n');
  const text = plainText(value ?? '').replace(/[^\S\n]+$/gm, '');
  return /^\d+(\.\d+)?$/.test(text) ? String(Number(text)) : text;
}

/** Fields of one line are stored without blanks too many. */
function isAlike(stored: Value, posted: Value): boolean {
  return comparable(stored) === comparable(posted) || (isLine(stored) && stored === oneLine(String(posted)));
}

function isLine(value: Value): value is string {
  return typeof value === 'string' && value === oneLine(value);
}
