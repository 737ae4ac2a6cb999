import { z } from 'zod';
import { mostRefundSteps, type Policies } from '../../../modules/catalog/index.ts';
import { readNumber } from '../../forms/fields.ts';
import type { FormValues } from '../../forms/form-state.ts';
import { at } from '../../words/index.ts';

/** The steps of a refund that the form has room for. */
export const refundRows = Array.from({ length: mostRefundSteps }, (_, index) => index);

export const refundWays = ['', 'none', 'start', 'enrolment'] as const;
export const sidesOfStart = ['before', 'after'] as const;

const error = at('offering.errors.number');
const choose = at('offering.errors.choose');

function whole(most: number) {
  return z
    .string()
    .default('')
    .transform(readNumber)
    .pipe(z.int(error).min(0, error).max(most, error).optional());
}

const step = (index: number) => ({
  [`refund-percent-${index}`]: whole(100),
  [`refund-days-${index}`]: whole(730),
  [`refund-side-${index}`]: z.enum(sidesOfStart, choose).default('before'),
});

/** The fields of the rules, which several forms have. */
export const policyFields = {
  refund: z.enum(refundWays, choose).default(''),
  ...(Object.assign({}, ...refundRows.map(step)) as Record<string, z.ZodType>),
  'deferral-times': whole(20),
  'deferral-days': whole(730),
  'extension-days': whole(730),
  'late-days': whole(730),
  'late-percent': whole(100),
};

type Posted = { readonly [field: string]: unknown };

/** What the form says of the rules; what is empty is left to whoever lays down a wider one. */
export function policiesOf(value: Posted): Policies {
  const number = (name: string) => (typeof value[name] === 'number' ? value[name] : undefined);
  const [times, extension, late] = ['deferral-times', 'extension-days', 'late-days'].map(number);
  return {
    ...refundOf(value),
    ...(times ? { deferral: { times, days: number('deferral-days') ?? 0 } } : {}),
    ...(extension ? { extension: { days: extension } } : {}),
    ...(late ? { late: { days: late, percentOff: number('late-percent') ?? 0 } } : {}),
  };
}

function refundOf(value: Posted): Pick<Policies, 'refund'> {
  const way = value.refund;
  if (way !== 'none' && way !== 'start' && way !== 'enrolment') return {};
  if (way === 'none') return { refund: { from: 'start', steps: [] } };
  const steps = refundRows.flatMap((index) => {
    const [percent, days] = [value[`refund-percent-${index}`], value[`refund-days-${index}`]];
    if (typeof percent !== 'number' || percent === 0) return [];
    const isBefore = way === 'start' && value[`refund-side-${index}`] !== 'after';
    const count = typeof days === 'number' ? days : 0;
    return [{ percent, days: isBefore && count > 0 ? -count : count }];
  });
  return { refund: { from: way, steps } };
}

/** The same as the form shows it. */
export function policyValues({ refund, deferral, extension, late }: Policies): FormValues {
  const text = (value: number | undefined) => (value === undefined ? '' : String(value));
  const steps = refundRows.flatMap((index): [string, string][] => {
    const found = refund?.steps[index];
    return [
      [`refund-percent-${index}`, text(found?.percent)],
      [`refund-days-${index}`, text(found && Math.abs(found.days))],
      [`refund-side-${index}`, found && found.days > 0 ? 'after' : 'before'],
    ];
  });
  return {
    refund: refund ? (refund.steps.length === 0 ? 'none' : refund.from) : '',
    ...Object.fromEntries(steps),
    'deferral-times': text(deferral?.times),
    'deferral-days': text(deferral?.days),
    'extension-days': text(extension?.days),
    'late-days': text(late?.days),
    'late-percent': text(late?.percentOff),
  };
}
