import { z } from 'zod';

/** Lifts what was stored in one format to the next. */
export type Lift = (json: { readonly [member: string]: unknown }) => { [member: string]: unknown };

/** JSON that is kept for ever, in a column or a file, in the format of the day on which it was written. */
export interface StoredFormat<Value> {
  /** What it is, for messages and for the test that reads a sample of each format. */
  readonly name: string;
  readonly newest: number;
  read(json: unknown): Value;
  write(value: Value): string;
}

/** Made once: to make a schema takes longer than to read with it. */
const numbered = z.looseObject({ format: z.int().exactOptional() });

/** Of every format of this process, so that a test sees each. */
const known: StoredFormat<unknown>[] = [];

/**
 * Rows that never change cannot be brought to a new shape, so reading must be able to: what carries `format: n` goes
 * through the lifts from there on, what carries none is of format 1, and the schema of today judges the outcome. The
 * first lift makes 2 of 1. Throws for what no format explains: no page guesses what was published.
 */
export function storedFormat<Value extends object>(
  name: string,
  schema: z.ZodType<Value>,
  lifts: readonly [Lift, ...Lift[]],
): StoredFormat<Value> {
  const newest = lifts.length + 1;
  const format: StoredFormat<Value> = {
    name,
    newest,
    read(json) {
      const { format: given = 1, ...rest } = numbered.parse(json);
      if (given < 1 || given > newest)
        throw new Error(`The ${name} is stored in format ${given}; this Cairn reads 1 to ${newest}.`);
      const lifted = lifts.slice(given - 1).reduce((json, lift) => lift(json), rest);
      const read = schema.safeParse(lifted);
      if (read.success) return read.data;
      throw new Error(`The stored ${name} cannot be read.`, { cause: read.error });
    },
    write: (value) => JSON.stringify({ format: newest, ...schema.parse(value) }),
  };
  known.push(format);
  return format;
}

/** All formats that were declared so far. */
export function storedFormats(): readonly StoredFormat<unknown>[] {
  return known;
}

/** Format 2 has the members of format 1 and says its number. */
export const saysItsNumber: Lift = (json) => ({ ...json });
