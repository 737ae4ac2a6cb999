/**
 * What is made once a key and then kept. All are forgotten when there are too many, so that keys from outside fill no
 * memory.
 */
export function remembered<Value>(make: (key: string) => Value, most = 200): (key: string) => Value {
  const kept = new Map<string, { value: Value }>();
  return (key) => {
    const known = kept.get(key);
    if (known) return known.value;
    if (kept.size >= most) kept.clear();
    const value = make(key);
    kept.set(key, { value });
    return value;
  };
}
