import type { Context } from 'hono';
import type { z } from 'zod';
import { Refusal, refusalStatus } from '../../platform/refusal.ts';
import { wordsOf } from '../language.ts';
import { refusalFields, refusalText } from '../words/index.ts';
import { ChangedMeanwhile } from './edit-state.ts';
import type { FormState, FormValues } from './form-state.ts';
import { readForm } from './read-form.ts';

/** What came with a form. */
export interface Sent<Value> {
  value: Value;
  /** As it was typed, with the state that the form was made from. */
  posted: FormValues;
  files: { [field: string]: File };
  /** Of fields in which several can be chosen, in the order of the browser. */
  severalFiles: { [field: string]: File[] };
}

/** Reads and checks a form and acts; what is refused comes back as the same page with the typed values and errors. */
export async function handleForm<Schema extends z.ZodType>(
  context: Context,
  schema: Schema,
  {
    act,
    page,
  }: {
    act: (sent: Sent<z.infer<Schema>>) => Promise<Response>;
    page: (state: FormState) => Response | Promise<Response>;
  },
): Promise<Response> {
  const form = await readForm(context, schema);
  if (!form.ok) return page({ values: form.values, errors: form.errors, status: 422 });
  try {
    return await act({
      value: form.value,
      posted: form.values,
      files: form.files,
      severalFiles: form.severalFiles,
    });
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind === 'not-found' || error.kind === 'not-signed-in')
      throw error;
    const words = wordsOf(context);
    if (error instanceof ChangedMeanwhile)
      return page({
        values: { ...form.values, ...error.values },
        errors: refusalFields(words, error),
        status: 409,
      });
    const fields = refusalFields(words, error);
    const errors = Object.keys(fields).length > 0 ? fields : { form: refusalText(words, error) };
    return page({ values: form.values, errors, status: refusalStatus[error.kind] });
  }
}
