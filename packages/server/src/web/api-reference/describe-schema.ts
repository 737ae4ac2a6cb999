import type { JsonSchema } from '../../platform/open-api.ts';

/** What a value may be, for people: its kind, and the shape that it leads to. */
export interface Kind {
  /** `string`, `integer`, `date-time`, … */
  text: string;
  /** Name of a shape of the document. */
  shape?: string;
  isList: boolean;
  values?: string[];
  bounds?: string;
}

export function kindOf(schema: JsonSchema): Kind {
  if (schema.type === 'array') return { ...kindOf(schema.items ?? {}), isList: true };
  const shape = schema.$ref?.split('/').at(-1);
  if (shape !== undefined) return { text: shape, shape, isList: false };
  const either = schema.anyOf?.map(kindOf);
  if (either) return { ...either[0], text: either.map(({ text }) => text).join(' | '), isList: false };
  const bounds = boundsOf(schema);
  return {
    text: schema.format ?? [schema.type ?? 'any'].flat().join(' | '),
    isList: false,
    ...(schema.enum && { values: schema.enum.map(String) }),
    ...(bounds !== '' && { bounds }),
  };
}

function boundsOf({ minimum, maximum, minLength, maxLength }: JsonSchema): string {
  const [least, most] = [minimum ?? minLength, maximum ?? maxLength];
  if (least !== undefined && most !== undefined) return `${least}–${most}`;
  if (most !== undefined) return `≤ ${most}`;
  return least === undefined ? '' : `≥ ${least}`;
}

/** The shape that a body or an answer has. */
export function shapeOf(schema: JsonSchema | undefined): string | undefined {
  return schema && kindOf(schema).shape;
}
