import { addTo, type BitSet, keepCommon, type SpareSets } from './bit-set.ts';
import { GrowingNumbers, widened } from './growing-numbers.ts';
import { Neighbours } from './misspelt.ts';
import type { AskedWord, SearchText, TakenWord } from './search-question.ts';
import { WordList } from './word-list.ts';

/** A mention in one number: place of the thing, language, weight. */
const languageBits = 6;
const weightBits = 3;
const placeShift = languageBits + weightBits;

/** More things than these do not fit a mention. */
export const mostPlaces = 2 ** (31 - placeShift);

const mostMeant = 3;
/** A misspelt or other word says less than what was typed, a beginning less than the whole word. */
const worth = { whole: 4, beginning: 2, synonym: 2, misspelt: 1 } as const;

interface Word {
  mentions: GrowingNumbers;
  /** Things that mention it and are still there. */
  alive: number;
}

interface Term {
  word: Word;
  worth: number;
}

/** Which words stand in which things. */
export class WordIndex {
  readonly #words = new Map<string, Word>();
  readonly #list = new WordList();
  readonly #neighbours = new Neighbours();
  readonly #languages = new Map<string, number>();
  /** By place, so that words lose those that go. */
  readonly #wordsOf: (readonly Word[] | undefined)[] = [];
  /** By place, of the question that is being answered: its score so far, and that of the word at hand. */
  #scores = new Int32Array(64);
  #best = new Int32Array(64);
  /** Places with such scores, each once a word; they alone are set to zero again. */
  readonly #scored = new GrowingNumbers();

  put(place: number, texts: readonly SearchText[]): void {
    const byLanguage = new Map<number, Map<string, number>>();
    for (const { language, weight, words } of texts) {
      const tongue = this.#numberOf(language);
      const weights = byLanguage.get(tongue) ?? new Map<string, number>();
      byLanguage.set(tongue, weights);
      for (const word of words) if ((weights.get(word) ?? 0) < weight) weights.set(word, weight);
    }
    const own = new Set<Word>();
    for (const [tongue, weights] of byLanguage)
      for (const [text, weight] of weights) {
        const word = this.#wordFor(text);
        word.mentions.push((((place << languageBits) | tongue) << weightBits) | weight);
        own.add(word);
      }
    for (const word of own) word.alive += 1;
    this.#wordsOf[place] = [...own];
  }

  drop(place: number): void {
    for (const word of this.#wordsOf[place] ?? []) word.alive -= 1;
    this.#wordsOf[place] = undefined;
  }

  /** The things that have every word, and how well each fits, added up by place; good until the next question. */
  find(
    asked: readonly AskedWord[],
    {
      languages,
      spare,
      places,
      alive,
    }: { languages: readonly string[]; spare: SpareSets; places: number; alive: number },
  ): { found: BitSet; scores: Int32Array; taken: TakenWord[] } {
    const own = this.#maskOf(languages);
    this.#forget(places);
    const taken: TakenWord[] = [];
    let found: BitSet | undefined;
    for (const one of asked) {
      const { terms, meant } = this.#termsFor(one);
      taken.push({ word: one.word, meant });
      const set = spare.empty();
      this.#collect(terms, { own, set, alive });
      if (found) keepCommon(found, set);
      found ??= set;
    }
    return { found: found ?? spare.empty(), scores: this.#scores, taken };
  }

  #forget(places: number): void {
    const { numbers, length } = this.#scored;
    for (let index = 0; index < length; index++) this.#scores[numbers[index] ?? 0] = 0;
    this.#scored.length = 0;
    this.#scores = widened(this.#scores, places);
    this.#best = widened(this.#best, places);
  }

  /** A thing that has a word in five languages fits no better than one that has it in one: the best mention counts. */
  #collect(
    terms: readonly Term[],
    { own, set, alive }: { own: Uint8Array; set: BitSet; alive: number },
  ): void {
    const [scores, best, scored] = [this.#scores, this.#best, this.#scored];
    const from = scored.length;
    for (const { word, worth } of terms) {
      const rare = Math.round(64 * Math.log(1 + alive / Math.max(1, word.alive))) * worth;
      const { numbers, length } = word.mentions;
      for (let index = 0; index < length; index++) {
        const mention = numbers[index] ?? 0;
        const place = mention >>> placeShift;
        const weight = mention & ((1 << weightBits) - 1);
        const isOwn = own[(mention >>> weightBits) & ((1 << languageBits) - 1)] ?? 0;
        const score = (rare * weight) << isOwn;
        const before = best[place] ?? 0;
        if (score <= before) continue;
        scores[place] = (scores[place] ?? 0) + score - before;
        best[place] = score;
        if (before > 0) continue;
        addTo(set, place);
        scored.push(place);
      }
    }
    for (let index = from; index < scored.length; index++) best[scored.numbers[index] ?? 0] = 0;
  }

  #termsFor({ word, synonyms }: AskedWord): { terms: Term[]; meant: string[] } {
    const terms = this.#list.beginningWith(word).flatMap((text) => {
      const kind = text === word ? worth.whole : worth.beginning;
      return this.#termOf(text, kind);
    });
    for (const synonym of synonyms) terms.push(...this.#termOf(synonym, worth.synonym));
    if (terms.length > 0) return { terms, meant: [] };
    const meant = this.#neighbours
      .of(word)
      .filter((near) => this.#termOf(near, 1).length > 0)
      .sort((one, other) => this.#aliveOf(other) - this.#aliveOf(one) || (one < other ? -1 : 1))
      .slice(0, mostMeant);
    return { terms: meant.flatMap((near) => this.#termOf(near, worth.misspelt)), meant };
  }

  #termOf(text: string, kind: number): Term[] {
    const word = this.#words.get(text);
    return word && word.alive > 0 ? [{ word, worth: kind }] : [];
  }

  #aliveOf(text: string): number {
    return this.#words.get(text)?.alive ?? 0;
  }

  #wordFor(text: string): Word {
    const known = this.#words.get(text);
    if (known) return known;
    const word = { mentions: new GrowingNumbers(), alive: 0 };
    this.#words.set(text, word);
    this.#list.add(text);
    this.#neighbours.add(text);
    return word;
  }

  /** Languages that come after the sixty-third share its number. */
  #numberOf(language: string): number {
    const known = this.#languages.get(language);
    if (known !== undefined) return known;
    const next = Math.min(this.#languages.size, 2 ** languageBits - 1);
    this.#languages.set(language, next);
    return next;
  }

  #maskOf(languages: readonly string[]): Uint8Array {
    const mask = new Uint8Array(2 ** languageBits);
    for (const language of languages) {
      const number = this.#languages.get(language);
      if (number !== undefined) mask[number] = 1;
    }
    return mask;
  }
}
