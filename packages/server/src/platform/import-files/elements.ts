import type { Part } from './parts.ts';

export interface Element {
  attributes: string;
  inner: string;
}

/**
 * Reads elements of one name out of XML that comes piece by piece. No letter is looked at twice for long: a pattern would
 * go to the end anew from each element that nobody closes.
 */
export class ElementReader {
  readonly #open: string;
  readonly #close: string;
  #waiting = '';
  /** Where the open element's end is looked for from: before it there is none. */
  #looked = 0;

  constructor(name: string) {
    this.#open = `<${name}`;
    this.#close = `</${name}>`;
  }

  /** Letters of the element that nobody has closed yet. */
  get waiting(): number {
    return this.#waiting.length;
  }

  *read(xml: string): Generator<Element> {
    const text = this.#waiting + xml;
    let at = 0;
    for (;;) {
      const start = this.#startIn(text, at);
      if (start !== at) this.#looked = 0;
      at = start;
      const tag = text.indexOf('>', at + this.#open.length);
      if (tag < 0) break;
      const isEmpty = text[tag - 1] === '/';
      const from = Math.max(tag + 1, at + this.#looked);
      const end = isEmpty ? tag : text.indexOf(this.#close, from);
      if (end < 0) {
        this.#looked = Math.max(0, text.length - at - this.#close.length);
        break;
      }
      const attributes = text.slice(at + this.#open.length, isEmpty ? tag - 1 : tag);
      yield { attributes, inner: isEmpty ? '' : text.slice(tag + 1, end) };
      at = isEmpty ? tag + 1 : end + this.#close.length;
      this.#looked = 0;
    }
    this.#waiting = text.slice(at);
  }

  /** Where the next one begins, or what may become its beginning when more comes. */
  #startIn(text: string, from: number): number {
    let at = text.indexOf(this.#open, from);
    while (at >= 0) {
      const next = text[at + this.#open.length];
      if (next === undefined || /[\s>/]/.test(next)) return at;
      at = text.indexOf(this.#open, at + 1);
    }
    return Math.max(from, text.length - this.#open.length + 1);
  }
}

/** Each element of this name in a text that is there as a whole. */
export function elementsIn(xml: string, name: string): Generator<Element> {
  return new ElementReader(name).read(xml);
}

/** Each element of this name, one after the other; undefined for one that is longer than `longest`. */
export async function* elementsOf(
  part: Part,
  { name, longest }: { name: string; longest: number },
): AsyncGenerator<Element | undefined> {
  const decoder = new TextDecoder();
  const reader = new ElementReader(name);
  for await (const chunk of part.open()) {
    yield* reader.read(decoder.decode(chunk, { stream: true }));
    if (reader.waiting > longest) yield undefined;
  }
}
