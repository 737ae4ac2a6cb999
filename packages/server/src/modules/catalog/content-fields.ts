import { z } from 'zod';

/**
 * What a member of an edition's content is besides its type: forms, programs and translators ask here. Bounds are facts
 * and no part of reading, because what was published before there were any is read all the same.
 */
export type FieldFacts =
  /** What people read, in one line or in several: every such text is translated. */
  | { kind: 'line' | 'text'; most: number }
  | { kind: 'figure' | 'whole'; least: number; most: number }
  | { kind: 'choice'; of: readonly string[] }
  /** A name, a code, the address of a page: the same in every language. */
  | { kind: 'name' | 'address'; most: number }
  /** A day, as 2026-11-27. */
  | { kind: 'date' }
  /** Names a row of a list for ever. */
  | { kind: 'id' };

const facts = z.registry<FieldFacts>();

/** One line that people read, of at most so many letters. */
export function line(most: number) {
  return z.string().register(facts, { kind: 'line', most });
}

/** Several lines that people read. */
export function text(most: number) {
  return z.string().register(facts, { kind: 'text', most });
}

/** A number that may have decimals. */
export function figure(bounds: { least: number; most: number }) {
  return z.number().register(facts, { kind: 'figure', ...bounds });
}

export function whole(bounds: { least: number; most: number }) {
  return z.number().register(facts, { kind: 'whole', ...bounds });
}

export function oneOf<const Choice extends string>(of: readonly Choice[]) {
  return z.enum(of).register(facts, { kind: 'choice', of });
}

/** Offered from a list, and read whatever it is: the list was another one once. */
export function anyOf(of: readonly string[]) {
  return z.string().register(facts, { kind: 'choice', of });
}

/** One line that is the same in every language. */
export function name(most: number) {
  return z.string().register(facts, { kind: 'name', most });
}

/** Of a page, with `https://` or `http://`. */
export function address(most: number) {
  return z.string().register(facts, { kind: 'address', most });
}

export function date() {
  return z.string().register(facts, { kind: 'date' });
}

const lists = z.registry<{ most: number }>();

/** Rows, each with an id of its own. */
export function listOf<Shape extends z.ZodRawShape>(most: number, shape: Shape) {
  return z.array(z.object(shape)).register(lists, { most });
}

/** How many rows an author may write of a list; undefined for what is none. */
export function mostRowsOf(schema: z.ZodType): number | undefined {
  return lists.get(bare(schema))?.most;
}

export function id() {
  return z.string().register(facts, { kind: 'id' });
}

/** The facts of a member; undefined for what has parts of its own. */
export function factsOf(schema: z.ZodType): FieldFacts | undefined {
  return facts.get(bare(schema));
}

/** A schema without what happens when its member is not there. */
export function bare(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodDefault || schema instanceof z.ZodExactOptional
    ? bare(schema.unwrap() as z.ZodType)
    : schema;
}
