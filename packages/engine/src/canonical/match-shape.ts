import type { JsonObject, JsonValue } from '../ports.ts';

/** The structure of a template's document: what stands fixed, and where the holes are. */
export type Shape =
  | { kind: 'object'; names: string[]; members: Shape[] }
  | { kind: 'array'; items: Shape[] }
  | { kind: 'hole'; hole: number }
  | { kind: 'value'; value: JsonValue };

/** The shape of a document in which holes are marked by strings that `holeOf` knows. */
export function compileShape(value: JsonValue, holeOf: (text: string) => number | undefined): Shape {
  if (Array.isArray(value)) return { kind: 'array', items: value.map((item) => compileShape(item, holeOf)) };
  if (typeof value === 'object' && value !== null) {
    const names = Object.keys(value);
    return { kind: 'object', names, members: names.map((name) => compileShape(value[name] ?? null, holeOf)) };
  }
  const hole = typeof value === 'string' ? holeOf(value) : undefined;
  return hole === undefined ? { kind: 'value', value } : { kind: 'hole', hole };
}

/**
 * Fills `values` with the strings in the holes. False when the object is not of this shape, to the order of its members,
 * or is no plain object, so that JSON.stringify would give another text than the template.
 */
export function matchShape(shape: Shape, value: JsonValue | undefined, values: string[]): boolean {
  // Most members are fixed values: a call for each would cost more than comparing it.
  if (shape.kind === 'value') return isSame(value, shape.value);
  if (shape.kind === 'hole') {
    if (typeof value !== 'string') return false;
    values[shape.hole] = value;
    return true;
  }
  if (shape.kind === 'array') return Array.isArray(value) && matchItems(shape.items, value, values);
  return isPlainObject(value) && matchMembers(shape, value, values);
}

function matchItems(items: Shape[], list: JsonValue[] & { toJSON?: unknown }, values: string[]): boolean {
  if (list.length !== items.length || list.toJSON !== undefined) return false;
  for (let index = 0; index < items.length; index++) {
    const item = items[index] as Shape;
    if (item.kind === 'value' ? !isSame(list[index], item.value) : !matchShape(item, list[index], values))
      return false;
  }
  return true;
}

function matchMembers(
  { names, members }: Extract<Shape, { kind: 'object' }>,
  object: JsonObject,
  values: string[],
): boolean {
  let index = 0;
  for (const name in object) {
    if (name !== names[index]) return false;
    const member = members[index] as Shape;
    const value = object[name];
    if (member.kind === 'value' ? !isSame(value, member.value) : !matchShape(member, value, values))
      return false;
    index++;
  }
  return index === names.length;
}

/** -0 equals 0 but is not written like it. */
function isSame(value: JsonValue | undefined, fixed: JsonValue): boolean {
  return value === fixed && (value !== 0 || Object.is(value, fixed));
}

function isPlainObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
