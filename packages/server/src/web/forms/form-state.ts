import type { ContentfulStatusCode } from 'hono/utils/http-status';

export type FormValues = { [field: string]: string | string[] };
export type FormErrors = { [field: string]: string };

/** What a page shows of a form: what is stored, or what was typed and what is wrong with it. */
export interface FormState {
  values: FormValues;
  errors: FormErrors;
  status?: ContentfulStatusCode;
}

export const emptyForm: FormState = { values: {}, errors: {} };

/** A field's only value. */
export function one(values: FormValues, field: string): string {
  const value = values[field];
  return typeof value === 'string' ? value : (value?.[0] ?? '');
}

/** All values of a field that may come several times. */
export function many(values: FormValues, field: string): string[] {
  const value = values[field];
  return value === undefined ? [] : [value].flat();
}
