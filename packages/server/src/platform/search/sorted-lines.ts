import type { SortedLine } from './search-question.ts';

/** Readers of so many orders of languages are answered without putting the lines together anew. */
const mostRead = 8;

/** A text of each thing that things are sorted by: its own, and what it is in other languages. */
export class SortedLines {
  readonly #own: string[] = [];
  readonly #in = new Map<string, Map<number, string>>();
  readonly #read = new Map<string, readonly string[]>();

  put(place: number, lines: readonly SortedLine[]): void {
    this.#own[place] = lines[0]?.text ?? '';
    for (const { language, text } of lines) {
      const texts = this.#in.get(language) ?? new Map<number, string>();
      this.#in.set(language, texts);
      texts.set(place, text);
    }
    this.#read.clear();
  }

  drop(place: number): void {
    this.#own[place] = '';
    for (const texts of this.#in.values()) texts.delete(place);
  }

  /** By place, for who reads these languages, the one they would rather read first. */
  readIn(languages: readonly string[]): readonly string[] {
    const known = languages.filter((tag) => this.#in.has(tag));
    const read = this.#read.get(known.join()) ?? this.#putTogether(known);
    if (this.#read.size >= mostRead) this.#read.clear();
    this.#read.set(known.join(), read);
    return read;
  }

  #putTogether(languages: readonly string[]): readonly string[] {
    const lines = [...this.#own];
    for (const tag of languages.toReversed())
      for (const [place, text] of this.#in.get(tag) ?? []) lines[place] = text;
    return lines;
  }
}
