import type { JsonObject, JsonValue } from '../../ports.ts';

/** A JSON object of the members that say something: undefined and empty arrays are left out (OB 3.0 §B JSON schema: "nulls and empty arrays MUST be omitted"). */
export function members(entries: { [name: string]: JsonValue | undefined }): JsonObject {
  const object: JsonObject = {};
  for (const name of Object.keys(entries)) {
    const value = entries[name];
    if (value === undefined || (Array.isArray(value) && value.length === 0)) continue;
    object[name] = value;
  }
  return object;
}
