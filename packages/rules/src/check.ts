/** What is wrong with a rule or a fact, and where: a JSON Pointer (RFC 6901) into what was read. */
export interface Fault {
  place: string;
  code: FaultCode;
  /** What was asked for: a bound, the names that are allowed, the kind. */
  asked?: string | number;
}

export type FaultCode =
  | 'not-an-object'
  | 'unknown-member'
  | 'missing-member'
  | 'not-text'
  | 'ill-formed-text'
  | 'too-long'
  | 'not-an-integer'
  | 'out-of-range'
  | 'not-one-of'
  | 'not-true'
  | 'not-a-list'
  | 'too-few'
  | 'too-many'
  | 'too-deep'
  | 'not-a-score'
  | 'not-a-duration'
  | 'not-an-instant'
  | 'not-a-rule'
  | 'id-taken'
  | 'cannot-be-exclusive'
  | 'cannot-differ'
  | 'cannot-be-weighted'
  | 'cannot-be-scored'
  | 'more-than-there-are'
  | 'too-many-ways'
  | 'scale-taken';

/** Reads a value: what it is, or undefined with at least one fault more. */
export type Check<T> = (value: unknown, place: string, faults: Fault[]) => T | undefined;

export interface Field<T> {
  check: Check<T>;
  isRequired: boolean;
}

/** How each member of an object is read. */
export type Fields<T> = { [Name in keyof T]-?: Field<NonNullable<T[Name]>> };

export function required<T>(check: Check<T>): Field<T> {
  return { check, isRequired: true };
}

export function optional<T>(check: Check<T>): Field<T> {
  return { check, isRequired: false };
}

/** Text of 1 to `longest` UTF-16 units that RFC 8785 can carry: no half of a surrogate pair. */
export function text(longest = 300): Check<string> {
  return (value, place, faults) => {
    if (typeof value !== 'string' || value === '') return refuse(faults, place, 'not-text');
    if (value.length > longest) return refuse(faults, place, 'too-long', longest);
    if (!value.isWellFormed()) return refuse(faults, place, 'ill-formed-text');
    return value;
  };
}

export function integer(lowest: number, highest: number): Check<number> {
  return (value, place, faults) => {
    if (typeof value !== 'number' || !Number.isSafeInteger(value) || Object.is(value, -0))
      return refuse(faults, place, 'not-an-integer');
    if (value < lowest || value > highest)
      return refuse(faults, place, 'out-of-range', `${lowest} to ${highest}`);
    return value;
  };
}

export function oneOf<T extends string>(names: readonly T[]): Check<T> {
  return (value, place, faults) =>
    names.find((name) => name === value) ?? refuse(faults, place, 'not-one-of', names.join(', '));
}

/** A mark that is either there or left out. */
export const mark: Check<true> = (value, place, faults) =>
  value === true ? true : refuse(faults, place, 'not-true');

export function list<T>(check: Check<T>, most: number, least = 1): Check<T[]> {
  return (value, place, faults) => {
    if (!Array.isArray(value)) return refuse(faults, place, 'not-a-list');
    if (value.length < least) return refuse(faults, place, 'too-few', least);
    if (value.length > most) return refuse(faults, place, 'too-many', most);
    const before = faults.length;
    const items = value.map((item, index) => check(item, `${place}/${index}`, faults));
    return faults.length > before ? undefined : items.filter((item) => item !== undefined);
  };
}

/** An object with these members and no other; what comes back holds nothing that was not checked. */
export function object<T>(fields: Fields<T>): Check<T> {
  return (value, place, faults) => {
    if (!isObject(value)) return refuse(faults, place, 'not-an-object');
    const before = faults.length;
    const known = fields as { [name: string]: Field<unknown> };
    for (const name of Object.keys(value)) {
      if (!Object.hasOwn(known, name)) refuse(faults, `${place}/${escaped(name)}`, 'unknown-member');
    }
    const read: { [name: string]: unknown } = {};
    for (const [name, { check, isRequired }] of Object.entries(known)) {
      const member = Object.hasOwn(value, name) ? value[name] : undefined;
      if (member !== undefined) read[name] = check(member, `${place}/${name}`, faults);
      else if (isRequired) refuse(faults, `${place}/${name}`, 'missing-member');
    }
    return faults.length > before ? undefined : (read as T);
  };
}

export function isObject(value: unknown): value is { [name: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function refuse(faults: Fault[], place: string, code: FaultCode, asked?: string | number): undefined {
  faults.push({ place, code, ...(asked === undefined ? {} : { asked }) });
}

function escaped(name: string): string {
  return name.slice(0, 100).toWellFormed().replaceAll('~', '~0').replaceAll('/', '~1');
}
