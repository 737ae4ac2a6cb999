import { z } from 'zod';
import type { JsonSchema, OpenApiDocument } from '../platform/open-api.ts';

/** A schema of the document that can be asked whether an answer is as it says. */
export function checkerOf(schema: JsonSchema, { components }: OpenApiDocument): z.ZodType {
  return z.fromJSONSchema(inlined(schema, components.schemas) as Parameters<typeof z.fromJSONSchema>[0]);
}

function inlined(schema: unknown, schemas: { [name: string]: JsonSchema }): unknown {
  if (Array.isArray(schema)) return schema.map((each) => inlined(each, schemas));
  if (typeof schema !== 'object' || schema === null) return schema;
  if ('$ref' in schema) return inlined(schemas[String(schema.$ref).split('/').at(-1) ?? ''], schemas);
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([keyword]) => keyword !== 'examples')
      .map(([keyword, value]) => [keyword, inlined(value, schemas)]),
  );
}
