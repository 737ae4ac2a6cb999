/** What the engine's tests use of node:assert/strict, for a page. */
type Expected = RegExp | string | { [member: string]: unknown } | ((error: unknown) => boolean);

function assert(value: unknown, message?: string): asserts value {
  if (!value) throw new Error(message ?? `${show(value)} is not true`);
}

const methods = {
  ok: assert as (value: unknown, message?: string) => void,
  equal: (actual: unknown, expected: unknown, message?: string) =>
    assert(Object.is(actual, expected), `${message ?? ''} ${show(actual)} is not ${show(expected)}`),
  notEqual: (actual: unknown, expected: unknown, message?: string) =>
    assert(!Object.is(actual, expected), `${message ?? ''} is ${show(expected)}`),
  deepEqual: (actual: unknown, expected: unknown, message?: string) =>
    assert(isDeepEqual(actual, expected), `${message ?? ''} ${show(actual)} is not ${show(expected)}`),
  notDeepEqual: (actual: unknown, expected: unknown, message?: string) =>
    assert(!isDeepEqual(actual, expected), `${message ?? ''} is ${show(expected)}`),
  match: (text: string, pattern: RegExp, message?: string) =>
    assert(pattern.test(text), `${message ?? ''} ${show(text)} does not match ${pattern}`),
  doesNotMatch: (text: string, pattern: RegExp, message?: string) =>
    assert(!pattern.test(text), `${message ?? ''} ${show(text)} matches ${pattern}`),
  throws(run: () => unknown, expected?: Expected, message?: string): void {
    let thrown: { error: unknown } | undefined;
    try {
      run();
    } catch (error) {
      thrown = { error };
    }
    assertThrown(thrown, expected, message);
  },
  async rejects(
    run: Promise<unknown> | (() => unknown),
    expected?: Expected,
    message?: string,
  ): Promise<void> {
    let thrown: { error: unknown } | undefined;
    try {
      await (typeof run === 'function' ? run() : run);
    } catch (error) {
      thrown = { error };
    }
    assertThrown(thrown, expected, message);
  },
};

export default Object.assign(assert, methods);
export const { ok, equal, notEqual, deepEqual, notDeepEqual, match, doesNotMatch, throws, rejects } = methods;

function assertThrown(thrown: { error: unknown } | undefined, expected?: Expected, message?: string): void {
  assert(thrown, `${message ?? ''} nothing was thrown`);
  const { error } = thrown;
  if (expected === undefined || typeof expected === 'string') return;
  if (expected instanceof RegExp) {
    assert(expected.test(String(error)), `${message ?? ''} ${String(error)}`);
    return;
  }
  if (typeof expected === 'function') {
    // Only a class has a prototype; an arrow function is asked.
    const isClass = expected.prototype !== undefined && error instanceof expected;
    assert(isClass || expected(error), `${message ?? ''} ${String(error)}`);
    return;
  }
  const actual = error as { [member: string]: unknown };
  for (const [member, value] of Object.entries(expected)) {
    const isGood =
      value instanceof RegExp ? value.test(String(actual[member])) : isDeepEqual(actual[member], value);
    assert(
      isGood,
      `${message ?? ''} ${member} is ${show(actual[member])}, not ${show(value)}: ${String(error)}`,
    );
  }
}

function isDeepEqual(left: unknown, right: unknown): boolean {
  if (Object.is(left, right)) return true;
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false;
  if (left instanceof Date && right instanceof Date) return left.getTime() === right.getTime();
  // As in Node: a map has no order.
  if (left instanceof Map && right instanceof Map)
    return (
      left.size === right.size &&
      [...left].every(([key, value]) => right.has(key) && isDeepEqual(value, right.get(key)))
    );
  if (left instanceof Set && right instanceof Set) return isDeepEqual([...left], [...right]);
  if (Array.isArray(left) !== Array.isArray(right)) return false;
  const names = Object.keys(left);
  return (
    names.length === Object.keys(right).length &&
    names.every((name) => name in right && isDeepEqual(Reflect.get(left, name), Reflect.get(right, name)))
  );
}

function show(value: unknown): string {
  return (JSON.stringify(value) ?? String(value)).slice(0, 300);
}
