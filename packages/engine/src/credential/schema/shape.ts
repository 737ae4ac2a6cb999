import type { JsonObject, JsonValue } from '../../ports.ts';

/** A fault of form: `path` is a JSON Pointer (RFC 6901), `code` is stable, `message` is a sentence. */
export interface SchemaIssue {
  path: string;
  code: SchemaIssueCode;
  message: string;
}

export type SchemaIssueCode =
  | 'schema.unknown-member'
  | 'schema.keyword'
  | 'schema.missing-member'
  | 'schema.wrong-type'
  | 'schema.wrong-value'
  | 'schema.wrong-context'
  | 'schema.wrong-date'
  | 'schema.too-deep';

/** What one run of a check carries: where it is, what it found, and whether further contexts may define members. */
export interface Run {
  path: (string | number)[];
  issues: SchemaIssue[];
  /** True when the document names a context beyond those of its shape: their terms are judged by JSON-LD, not here. */
  open: boolean;
  /** True in a document of VC Data Model 1.1, whose badges were written before the enumerations were settled. */
  early: boolean;
}

export type Shape = (value: JsonValue, run: Run) => void;

export interface ObjectShape {
  required?: { [name: string]: Shape };
  optional?: { [name: string]: Shape };
  /** The JSON-LD types of which one must be there; absent when the object needs no type. */
  type?: string[];
  /** Further types that may stand beside it. */
  besideType?: string[];
  /** A rule over the whole object, after its members. */
  rule?: (object: JsonObject, run: Run) => void;
}

/** More faults than this say nothing new; a hostile document must not make a long list. */
const maximumIssues = 20;
const maximumDepth = 32;

export function report(run: Run, code: SchemaIssueCode, message: string): void {
  if (run.issues.length < maximumIssues) run.issues.push({ path: pointer(run.path), code, message });
}

export function reportAt(run: Run, name: string, fault: { code: SchemaIssueCode; message: string }): void {
  run.path.push(name);
  report(run, fault.code, fault.message);
  run.path.pop();
}

/** Checks a member by its shape, with the path kept for the message. */
export function checkMember(
  shape: Shape,
  member: { name: string | number; value: JsonValue },
  run: Run,
): void {
  run.path.push(member.name);
  shape(member.value, run);
  run.path.pop();
}

/** A closed object: members that the table does not name are faults. The table is compiled once, into a Map. */
export function object(table: ObjectShape): Shape {
  const members = new Map<string, { shape: Shape; isRequired: boolean }>();
  for (const [name, shape] of Object.entries(table.optional ?? {}))
    members.set(name, { shape, isRequired: false });
  for (const [name, shape] of Object.entries(table.required ?? {}))
    members.set(name, { shape, isRequired: true });
  const type = table.type && typeIncluding(table.type, table.besideType ?? []);
  if (type) members.set('type', { shape: type, isRequired: true });
  const required = [...members.keys()].filter((name) => members.get(name)?.isRequired);
  return (value, run) => {
    if (!isObject(value)) return report(run, 'schema.wrong-type', 'This must be an object.');
    if (run.path.length > maximumDepth) return report(run, 'schema.too-deep', 'This is nested too deeply.');
    let found = 0;
    for (const name in value) {
      const member = value[name];
      if (member === undefined) continue;
      const known = members.get(name);
      if (known?.isRequired) found += 1;
      run.path.push(name);
      if (known === undefined) checkUnknownMember(name, member, run);
      else known.shape(member, run);
      run.path.pop();
    }
    for (const name of found === required.length ? [] : required) {
      if (value[name] === undefined) report(run, 'schema.missing-member', `"${name}" is missing.`);
    }
    table.rule?.(value, run);
  };
}

/** `type` as one string or an array of different strings, with at least one of `types` in it. */
function typeIncluding(types: string[], beside: string[]): Shape {
  const allowed = new Set<JsonValue>([...types, ...beside]);
  const wanted =
    types.length === 1 ? `"${types[0]}"` : `one of ${types.map((type) => `"${type}"`).join(', ')}`;
  const only = types[0];
  return (value, run) => {
    // What nearly every object has, without another look.
    if (value === only || (Array.isArray(value) && value.length === 1 && value[0] === only)) return;
    const given = Array.isArray(value) ? value : [value];
    for (const type of given) {
      if (typeof type !== 'string' || type === '' || type.startsWith('@')) {
        return report(run, 'schema.wrong-type', 'A type must be a non-empty string.');
      }
      if (!run.open && !allowed.has(type)) {
        return report(run, 'schema.wrong-value', `"${type.slice(0, 80)}" is not a type that belongs here.`);
      }
    }
    if (hasDuplicate(given)) report(run, 'schema.wrong-value', 'A type is given twice.');
    if (!types.some((type) => given.includes(type))) {
      report(run, 'schema.wrong-value', `The type must include ${wanted}.`);
    }
  };
}

/** True when a value stands in the list twice. */
export function hasDuplicate(list: readonly unknown[]): boolean {
  if (list.length > 8) return new Set(list).size !== list.length;
  for (let index = 1; index < list.length; index++) {
    if (list.indexOf(list[index]) < index) return true;
  }
  return false;
}

function checkUnknownMember(name: string, value: JsonValue, run: Run): void {
  if (name.startsWith('@')) {
    report(run, 'schema.keyword', `The JSON-LD keyword "${name.slice(0, 80)}" may not stand here.`);
  } else if (run.open) {
    anything(value, run);
  } else {
    report(run, 'schema.unknown-member', `"${name.slice(0, 80)}" is not a member that belongs here.`);
  }
}

/** Any JSON without null, JSON-LD keywords, odd numbers or broken strings: the value of a term that another context defines. */
export const anything: Shape = (value, run) => {
  if (value === null) return report(run, 'schema.wrong-type', 'null says nothing and is not signed.');
  if (typeof value === 'string') return checkString(value, run);
  if (typeof value === 'number') return checkNumber(value, run);
  if (typeof value === 'boolean') return;
  if (run.path.length > maximumDepth) return report(run, 'schema.too-deep', 'This is nested too deeply.');
  if (Array.isArray(value)) {
    // Found by the fuzzer: a further context can name any member, and an empty list leaves no trace in what RDF proofs sign.
    if (value.length === 0)
      report(run, 'schema.wrong-value', 'An empty list says nothing and is not signed.');
    for (let index = 0; index < value.length; index++) {
      checkMember(anything, { name: index, value: value[index] ?? null }, run);
    }
    return;
  }
  const isLanguageValue = typeof value['@value'] === 'string';
  for (const name of Object.keys(value)) {
    const isAllowedKeyword = isLanguageValue && languageKeywords.has(name);
    if (name.startsWith('@') && !isAllowedKeyword) {
      report(run, 'schema.keyword', `The JSON-LD keyword "${name.slice(0, 80)}" may not stand here.`);
    }
    checkMember(anything, { name, value: value[name] ?? null }, run);
  }
};

export const languageKeywords = new Set(['@value', '@language', '@direction']);

export function checkString(value: string, run: Run): void {
  // Two different lone surrogates have the same UTF-8, so the same hash (performance.md §4 guard 5).
  if (!value.isWellFormed()) report(run, 'schema.wrong-value', 'The text has a broken character.');
}

export function checkNumber(value: number, run: Run): void {
  // JSON-LD writes 16 digits and drops tiny numbers, so other numbers can share a signature (performance.md §4 guard 4).
  if (Number.isInteger(value) && Math.abs(value) < 1e15 && !Object.is(value, -0)) return;
  const isExact =
    Number(value.toPrecision(15)) === value && !String(value).includes('e') && !Object.is(value, -0);
  if (!isExact) report(run, 'schema.wrong-value', 'This number cannot be signed exactly.');
}

export function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function pointer(path: (string | number)[]): string {
  return path
    .map((part) => `/${String(part).slice(0, 80).replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('');
}
