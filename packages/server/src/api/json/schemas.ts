import { z } from 'zod';

/** The schemas that have a name in the document, under which generated clients know them. */
export const namedSchemas = z.registry<{ id: string }>();

/** Gives a schema its name in the document. */
export function named<Schema extends z.ZodType>(id: string, schema: Schema): Schema {
  namedSchemas.add(schema, { id });
  return schema;
}

/** A moment in UTC. */
export const moment = z.iso.datetime();

export function momentOf(date: Date): string {
  return date.toISOString();
}

const longestId = 100;
/** An id of ours, or what could be one: what does not exist is missing, whatever it looks like. */
export const id = z.string().min(1).max(longestId);

/** Which part of a list is wanted. */
export const paging = {
  limit: z.coerce.number().int().min(1).max(100).default(25),
  cursor: z.string().min(1).max(400).optional(),
};

/** A page of a list; `next` leads to the one after it. */
export function pageOf<Item extends z.ZodType>(name: string, item: Item) {
  return named(name, z.strictObject({ items: z.array(item), next: z.string().optional() }));
}
