import { z } from 'zod';
import {
  deliveries,
  languages,
  longestOfRun,
  type Run,
  type RunWording,
  runPaces,
} from '../../../modules/catalog/index.ts';
import { isDay, zoneNamed } from '../../../platform/zoned-time.ts';
import { lineField, readNumber, someOf, textField } from '../../forms/fields.ts';
import type { FormValues } from '../../forms/form-state.ts';
import { at } from '../../words/index.ts';
import { policiesOf, policyFields, policyValues } from './policy-form.ts';

const long = at('offering.errors.long');
const choose = at('offering.errors.choose');

/** A day as browsers send it, or as somebody types it in its place; undefined for none. */
export const dayField = z
  .string()
  .max(40, at('offering.errors.day'))
  .default('')
  .transform((text) => text.trim())
  .refine((text) => text === '' || isDay(text), at('offering.errors.day'))
  .transform((text) => (text === '' ? undefined : text));

export const runSchema = z.object({
  name: lineField(longestOfRun.name, 'offering.errors.long'),
  pace: z.enum(runPaces, choose),
  delivery: z.enum(deliveries, choose),
  timeZone: z
    .string()
    .max(64, at('offering.errors.zone'))
    .refine((zone) => zoneNamed(zone) !== undefined, at('offering.errors.zone')),
  startsOn: dayField,
  endsOn: dayField,
  enrolsFrom: dayField,
  enrolsUntil: dayField,
  capacity: z
    .string()
    .default('')
    .transform(readNumber)
    .pipe(z.int(at('offering.errors.seats')).min(1, at('offering.errors.seats')).optional()),
  waitingList: z.literal('on', choose).optional(),
  languages: someOf(languages, 'offering.errors.choose'),
  placeName: lineField(longestOfRun.place, 'offering.errors.long').default(''),
  address: lineField(longestOfRun.place, 'offering.errors.long').default(''),
  town: lineField(longestOfRun.town, 'offering.errors.long').default(''),
  countryCode: z
    .string()
    .max(2, long)
    .default('')
    .transform((code) => code.toUpperCase()),
  note: textField(longestOfRun.note, 'offering.errors.long').default(''),
  ...policyFields,
});

type Posted = z.output<typeof runSchema>;

export function wordingOfForm(value: Posted): RunWording {
  const { name, pace, delivery, timeZone, startsOn, endsOn, enrolsFrom, enrolsUntil, capacity } = value;
  const { placeName, address, town, countryCode, note } = value;
  const isSomewhere = [placeName, address, town, countryCode].some((text) => text !== '');
  return {
    ...{ name, pace, delivery, startsOn, endsOn, enrolsFrom, enrolsUntil, capacity, note },
    timeZone: zoneNamed(timeZone) ?? timeZone,
    hasWaitingList: value.waitingList === 'on',
    languages: value.languages,
    ...(isSomewhere && { place: { name: placeName, address, town, countryCode } }),
    policies: policiesOf(value),
  };
}

/** What the form shows of a run that is stored. */
export function runValues(run: Run): FormValues {
  const { place, startsOn = '', endsOn = '', enrolsFrom = '', enrolsUntil = '', capacity } = run;
  return {
    ...{ name: run.name, pace: run.pace, delivery: run.delivery, timeZone: run.timeZone },
    ...{ startsOn, endsOn, enrolsFrom, enrolsUntil },
    capacity: capacity === undefined ? '' : String(capacity),
    waitingList: run.hasWaitingList ? 'on' : '',
    languages: [...run.languages],
    placeName: place?.name ?? '',
    address: place?.address ?? '',
    town: place?.town ?? '',
    countryCode: place?.countryCode ?? '',
    note: run.note,
    ...policyValues(run.policies),
  };
}

/** What a new run begins with. */
export function newRunValues(timeZone: string): FormValues {
  return { pace: 'scheduled', delivery: 'online', timeZone, refund: '' };
}
