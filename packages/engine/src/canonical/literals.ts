import { fallback } from './fallback.ts';

/**
 * Which of two ranges of characters a document has. RDFC-1.0 sorts by code point, JavaScript and the libraries of this
 * field by UTF-16 unit: the orders can differ only where U+E000 to U+FFFF meets a character beyond them.
 */
export interface CharacterRanges {
  hasAstral: boolean;
  hasHighPlane: boolean;
}

/** A string as the inside of a canonical N-Quads literal (RDFC-1.0 §5.1.1, canonical form). */
export function escapeLiteral(value: string, ranges: CharacterRanges): string {
  return needsCare.test(value) ? escapeWithCare(value, ranges) : value;
}

/** True when two strings, in order by UTF-16 unit, are in order by code point too. */
export function isInCodePointOrder(first: string, second: string): boolean {
  const length = Math.min(first.length, second.length);
  for (let index = 0; index < length; index++) {
    const left = first.charCodeAt(index);
    const right = second.charCodeAt(index);
    if (left !== right) return surrogatesLast(left) < surrogatesLast(right);
  }
  return first.length <= second.length;
}

function surrogatesLast(unit: number): number {
  return unit >= 0xd800 && unit < 0xe000 ? unit + 0x10000 : unit;
}

/** True for text that stands in N-Quads and in JSON as it is. */
export function isPlainText(value: string): boolean {
  return !needsCare.test(value);
}

/** The lexical form that the general library gives to a number, or a Fallback for a number that it may distort. */
export function numberText(value: number): string {
  if (Number.isSafeInteger(value)) {
    if (Object.is(value, -0)) throw fallback('odd-number');
    return String(value);
  }
  const decimal = String(value);
  // Exponent forms: jsonld.js takes 3e-7 for an integer and writes "0" (performance.md §4 guard 4).
  if (!decimal.includes('.') || decimal.includes('e')) throw fallback('odd-number');
  const exponential = value.toExponential(15);
  // 16 digits do not hold every double: two numbers would share one signature.
  if (Number(exponential) !== value) throw fallback('odd-number');
  return exponential.replace(/(\d)0*e\+?/, '$1E');
}

/** Absolute IRI of printable ASCII without the characters that N-Quads would escape; anything else is left alone. */
export function isPlainIri(value: string): boolean {
  return plainIri.test(value);
}

const plainIri = /^[A-Za-z][A-Za-z0-9+.-]*:[!#-;=?-[\]_a-z~]*$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const needsCare = /["\\\x00-\x1f\x7f\ud800-\udfff\ue000-\uffff]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is escaped
const escaped = /["\\\x00-\x1f\x7f]/g;
const namedEscapes = new Map([
  ['\b', '\\b'],
  ['\t', '\\t'],
  ['\n', '\\n'],
  ['\f', '\\f'],
  ['\r', '\\r'],
  ['"', '\\"'],
  ['\\', '\\\\'],
]);

function escapeWithCare(value: string, ranges: CharacterRanges): string {
  if (!value.isWellFormed()) throw fallback('lone-surrogate');
  if (/[\ud800-\udfff]/.test(value)) ranges.hasAstral = true;
  if (/[\ue000-\uffff]/.test(value)) ranges.hasHighPlane = true;
  return value.replace(
    escaped,
    (character) =>
      namedEscapes.get(character) ??
      `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
  );
}
