import { inflateSync } from 'node:zlib';

/** A name begins with a slash; a string of the file is `{ text }`, each letter one of its bytes. */
export type PdfValue =
  | null
  | boolean
  | number
  | string
  | PdfText
  | PdfRef
  | PdfValue[]
  | PdfDictionary
  | PdfStream;
export type PdfDictionary = Map<string, PdfValue>;
export interface PdfText {
  text: string;
}
export interface PdfRef {
  ref: number;
}
export interface PdfStream {
  dictionary: PdfDictionary;
  bytes: Buffer;
}

/** What a PDF is made of (ISO 32000-1 §7), read to the letter and without mending anything. */
export interface PdfFile {
  raw: string;
  objects: Map<number, PdfValue>;
  trailer: PdfDictionary;
}

export function readPdf(bytes: Uint8Array): PdfFile {
  const raw = Buffer.from(bytes).toString('latin1');
  const objects = new Map<number, PdfValue>();
  const trailer: PdfDictionary = new Map();
  const reader = new PdfReader(raw);
  for (let next = reader.nextObject(); next; next = reader.nextObject()) objects.set(next.number, next.value);
  for (const dictionary of reader.trailers) for (const [key, value] of dictionary) trailer.set(key, value);
  const file = { raw, objects, trailer };
  for (const value of [...objects.values()]) unpackObjects(file, value);
  return file;
}

/** Objects in a stream of objects (§7.5.7), and the trailer that is a stream of references (§7.5.8). */
function unpackObjects(file: PdfFile, value: PdfValue): void {
  if (!isStream(value)) return;
  const { dictionary } = value;
  if (dictionary.get('Type') === '/XRef') for (const [key, each] of dictionary) file.trailer.set(key, each);
  if (dictionary.get('Type') !== '/ObjStm') return;
  const text = decoded(value).toString('latin1');
  const first = Number(dictionary.get('First'));
  const numbers = text.slice(0, first).trim().split(/\s+/).map(Number);
  for (let at = 0; at < numbers.length; at += 2)
    file.objects.set(numbers[at] ?? 0, new PdfReader(text, first + (numbers[at + 1] ?? 0)).value());
}

export const isStream = (value: PdfValue | undefined): value is PdfStream =>
  typeof value === 'object' && value !== null && 'dictionary' in value;
export const isDictionary = (value: PdfValue | undefined): value is PdfDictionary => value instanceof Map;
const isRef = (value: PdfValue | undefined): value is PdfRef =>
  typeof value === 'object' && value !== null && 'ref' in value;

/** What a reference leads to; what is none, as it is. */
export function follow(file: PdfFile, value: PdfValue | undefined): PdfValue | undefined {
  return isRef(value) ? file.objects.get(value.ref) : value;
}

/** Along keys from a dictionary, through references. */
export function at(file: PdfFile, from: PdfValue | undefined, ...keys: string[]): PdfValue | undefined {
  let value = follow(file, from);
  for (const key of keys) {
    const dictionary = isStream(value) ? value.dictionary : value;
    value = isDictionary(dictionary) ? follow(file, dictionary.get(key)) : undefined;
  }
  return value;
}

export function listAt(file: PdfFile, from: PdfValue | undefined, ...keys: string[]): PdfValue[] {
  const value = at(file, from, ...keys);
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value.map((each) => follow(file, each) ?? null) : [value];
}

/** A text of the file as people read it (§7.9.2.2). */
export function textOf(value: PdfValue | undefined): string | undefined {
  if (typeof value !== 'object' || value === null || !('text' in value)) return undefined;
  const bytes = Buffer.from(value.text, 'latin1');
  return bytes[0] === 0xfe && bytes[1] === 0xff ? bytes.subarray(2).swap16().toString('utf16le') : value.text;
}

export function decoded({ dictionary, bytes }: PdfStream): Buffer {
  const filters = [dictionary.get('Filter') ?? []].flat();
  if (filters.length === 0) return bytes;
  if (filters.length > 1 || filters[0] !== '/FlateDecode')
    throw new Error(`filter ${JSON.stringify(filters)}`);
  return inflateSync(bytes);
}

/** The operators of a page's content with what stands before each. */
export function* operatorsOf(content: string): Generator<{ operator: string; operands: PdfValue[] }> {
  const reader = new PdfReader(content);
  let operands: PdfValue[] = [];
  while (!reader.isAtEnd()) {
    const operator = reader.operator();
    if (operator === undefined) operands.push(reader.value());
    else {
      yield { operator, operands };
      operands = [];
    }
  }
}

const space = /[\s\0]*(?:%[^\r\n]*[\s\0]*)*/y;
const escapes: { [letter: string]: string } = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', '\n': '' };

class PdfReader {
  readonly trailers: PdfDictionary[] = [];
  readonly #text: string;
  #at: number;

  constructor(text: string, at = 0) {
    this.#text = text;
    this.#at = at;
  }

  isAtEnd(): boolean {
    this.#take(space);
    return this.#at >= this.#text.length;
  }

  operator(): string | undefined {
    this.#take(space);
    return this.#take(/(?!(?:true|false|null)\b)[A-Za-z'"][A-Za-z0-9*'"]*/y);
  }

  nextObject(): { number: number; value: PdfValue } | undefined {
    while (!this.isAtEnd()) {
      const begin = this.#take(/\d+\s+\d+\s+obj/y);
      if (begin) return { number: Number.parseInt(begin, 10), value: this.#body() };
      if (this.#take(/trailer/y)) {
        const value = this.value();
        if (isDictionary(value)) this.trailers.push(value);
      } else this.#take(/\S+/y);
    }
    return undefined;
  }

  #body(): PdfValue {
    const value = this.value();
    this.#take(space);
    if (!isDictionary(value) || !this.#take(/stream\r?\n/y)) return value;
    const said = value.get('Length');
    const end = typeof said === 'number' ? this.#at + said : this.#text.indexOf('endstream', this.#at);
    const bytes = Buffer.from(this.#text.slice(this.#at, end), 'latin1');
    this.#at = end;
    if (!this.#take(/\s*endstream/y)) throw new Error(`a stream is not as long as it says, at ${end}`);
    return { dictionary: value, bytes };
  }

  value(): PdfValue {
    this.#take(space);
    if (this.#take(/<</y)) return this.#dictionary();
    if (this.#take(/\[/y)) return this.#array();
    if (this.#take(/\(/y)) return { text: this.#string() };
    const hex = this.#take(/<[0-9A-Fa-f\s]*>/y);
    if (hex) return { text: Buffer.from(hex.replace(/[<>\s]/g, ''), 'hex').toString('latin1') };
    const reference = this.#take(/\d+\s+\d+\s+R(?![A-Za-z])/y);
    if (reference) return { ref: Number.parseInt(reference, 10) };
    const name = this.#take(/\/[^\s\0()<>[\]{}/%]*/y);
    if (name !== undefined)
      return name.replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      );
    const number = this.#take(/[+-]?(?:\d+\.?\d*|\.\d+)/y);
    if (number !== undefined) return Number(number);
    const word = this.#take(/true|false|null/y);
    if (word === undefined)
      throw new Error(`no value of a PDF: ${this.#text.slice(this.#at, this.#at + 40)}`);
    return word === 'null' ? null : word === 'true';
  }

  #dictionary(): PdfDictionary {
    const entries: PdfDictionary = new Map();
    for (;;) {
      this.#take(space);
      if (this.#take(/>>/y)) return entries;
      const key = this.value();
      if (typeof key !== 'string') throw new Error('a key of a dictionary is no name');
      entries.set(key.slice(1), this.value());
    }
  }

  #array(): PdfValue[] {
    const values: PdfValue[] = [];
    for (;;) {
      this.#take(space);
      if (this.#take(/\]/y)) return values;
      values.push(this.value());
    }
  }

  #string(): string {
    let text = '';
    for (let depth = 1; ; this.#at += 1) {
      const letter = this.#text[this.#at];
      if (letter === undefined) throw new Error('a string has no end');
      if (letter === '\\') {
        this.#at += 1;
        const octal = this.#take(/[0-7]{1,3}/y);
        if (octal) this.#at -= 1;
        const escaped = this.#text[this.#at] ?? '';
        text += octal ? String.fromCharCode(Number.parseInt(octal, 8)) : (escapes[escaped] ?? escaped);
        continue;
      }
      if (letter === '(') depth += 1;
      if (letter === ')') depth -= 1;
      if (depth === 0) break;
      text += letter;
    }
    this.#at += 1;
    return text;
  }

  #take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0];
    if (found !== undefined) this.#at += found.length;
    return found;
  }
}
