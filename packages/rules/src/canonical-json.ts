/**
 * RFC 8785 for what this package makes: text, safe integers, truth values, lists and plain objects. Members that are
 * undefined are left out, as JSON does.
 */
export function canonicalJson(value: unknown): string {
  switch (typeof value) {
    case 'string':
      if (!value.isWellFormed())
        throw new TypeError('Text with half a surrogate pair has no canonical form.');
      return JSON.stringify(value);
    case 'number':
      if (!Number.isSafeInteger(value)) throw new TypeError(`Only whole numbers are written: ${value}`);
      return JSON.stringify(value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'object':
      return value === null ? 'null' : writeComposite(value);
    default:
      throw new TypeError(`JSON cannot write a ${typeof value}.`);
  }
}

function writeComposite(value: object): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  // By UTF-16 code units, as RFC 8785 §3.2.3 asks.
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([left], [right]) => (left < right ? -1 : 1));
  return `{${members.map(([name, member]) => `${canonicalJson(name)}:${canonicalJson(member)}`).join(',')}}`;
}
