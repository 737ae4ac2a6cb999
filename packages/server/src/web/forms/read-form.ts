import type { Context } from 'hono';
import type { z } from 'zod';
import { wordsOf } from '../language.ts';
import { refuseLargeForm } from '../refuse-large.ts';
import { type Place, sentenceAt, type Words } from '../words/index.ts';
import { declaredFor } from './declaration.ts';
import type { FormErrors, FormValues } from './form-state.ts';
import { readPosted } from './posted.ts';

/** In letters: more than twice what the longest text of ours may have. */
const longestValue = 20_000;
/** More than the largest form of ours sends, every box ticked. */
const mostValues = 1000;

export type FormResult<Value> = CheckedValues<Value> & Files;

interface Files {
  files: { [field: string]: File };
  /** Of fields in which several can be chosen. */
  severalFiles: { [field: string]: File[] };
}

/**
 * Reads a posted form and checks it; whatever the schema says, no value is longer and no form larger than ours can be. Fields that appear twice come as arrays; files come apart from the text.
 * On failure `values` holds what the person typed, so that the page can show it again, and `errors` one sentence a field.
 */
export async function readForm<Schema extends z.ZodType>(
  context: Context,
  schema: Schema,
): Promise<FormResult<z.infer<Schema>>> {
  const words = wordsOf(context);
  const { values, ...files } = await readValues(context);
  const { letters = longestValue } = declaredFor(context)?.limit ?? {};
  return { ...checkValues(words, { values, letters }, schema), ...files };
}

export type CheckedValues<Value> =
  | { ok: true; value: Value; values: FormValues }
  | { ok: false; errors: FormErrors; values: FormValues };

/** The same of values that came in another way; one sentence for each field that is wrong. */
export function checkValues<Schema extends z.ZodType>(
  words: Words,
  { values, letters = longestValue }: { values: FormValues; letters?: number | undefined },
  schema: Schema,
): CheckedValues<z.infer<Schema>> {
  const tooLong = Object.keys(values).filter((field) =>
    [values[field] ?? []].flat().some((value) => value.length > letters),
  );
  if (tooLong.length > 0) {
    const sentence = words.ui.bounds.tooLong(letters);
    const errors = Object.fromEntries(tooLong.map((field) => [field, sentence]));
    return { ok: false, errors, values };
  }
  const parsed = schema.safeParse(values, { error: sentenceOf });
  if (parsed.success) return { ok: true, value: parsed.data, values };
  const errors: FormErrors = {};
  for (const issue of parsed.error.issues) {
    const field = issue.path.map(String).join('.') || 'form';
    errors[field] ??= sentenceAt(words, issue.message) ?? boundOf(words, issue) ?? words.ui.bounds.unreadable;
  }
  return { ok: false, errors, values };
}

/** What came with a form, unchecked: texts apart from files. */
export async function readValues(context: Context): Promise<{ values: FormValues } & Files> {
  const posted = await readPosted(context.req);
  if (Object.values(posted).flat().length > mostValues) refuseLargeForm();
  const values: FormValues = {};
  const files: Files['files'] = {};
  const severalFiles: Files['severalFiles'] = {};
  for (const [field, entry] of Object.entries(posted)) {
    if (field === 'csrf' || field === '__proto__') continue;
    const chosen = [entry].flat().filter((part) => part instanceof File);
    if (chosen.length > 0) severalFiles[field] = chosen;
    if (entry instanceof File) files[field] = entry;
    else if (Array.isArray(entry)) {
      const texts = entry.filter((part) => typeof part === 'string').map(withoutNul);
      if (texts.length > 0 || chosen.length === 0) values[field] = texts;
    } else values[field] = withoutNul(entry);
  }
  return { values, files, severalFiles };
}

/** What was chosen in a file field; undefined when nothing was. */
export async function bytesOf(file: Blob | undefined): Promise<Uint8Array | undefined> {
  return file && file.size > 0 ? new Uint8Array(await file.arrayBuffer()) : undefined;
}

/** A text that is too long for its field, where the schema leaves it to us to say so. */
function boundOf({ ui }: Words, issue: z.core.$ZodIssue): string | undefined {
  return issue.code === 'too_big' && issue.origin === 'string'
    ? ui.bounds.long(Number(issue.maximum))
    : undefined;
}

/** For what a schema has no sentence of its own for: no form of ours sends it, but an old page or a program may. */
function sentenceOf({ code, input }: { code?: string; input?: unknown }): Place | undefined {
  if (code === 'too_big') return undefined;
  if (code === 'unrecognized_keys') return 'ui.bounds.unheardOf';
  return input === undefined ? 'ui.bounds.missing' : 'ui.bounds.unreadable';
}

/** PostgreSQL cannot hold NUL in text, and nobody types it. */
function withoutNul(text: string): string {
  return text.replaceAll('\0', '');
}
