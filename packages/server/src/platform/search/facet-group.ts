import { GrowingNumbers, widened } from './growing-numbers.ts';
import { endOf, type LooseValues, looseValues, type Places, putLoose, type Tally } from './loose-values.ts';

/** Facets that are counted together: each combination of their values that occurs has a code. */
export class FacetGroup {
  readonly #codeOf = new Map<string, number>();
  /** By code. */
  readonly #values: LooseValues = looseValues();
  /** By place. */
  readonly #codes = new GrowingNumbers();
  #counted = new Uint32Array(64);

  put(place: number, values: readonly number[]): void {
    if (place !== this.#codes.length) throw new Error('Places are taken one after the other.');
    const key = values.join();
    let code = this.#codeOf.get(key);
    if (code === undefined) {
      code = this.#codeOf.size;
      this.#codeOf.set(key, code);
      putLoose(this.#values, code, values);
      this.#counted = widened(this.#counted, code + 1);
    }
    this.#codes.push(code);
  }

  /** Few places are counted value by value, many by their combinations. */
  count(places: Places, tally: Tally): void {
    if (places.length * 4 < this.#codeOf.size) this.#countEach(places, tally);
    else this.#countCodes(places, tally);
  }

  #countEach({ numbers, length }: Places, { counts, sign }: Tally): void {
    const codes = this.#codes.numbers;
    for (let index = 0; index < length; index++)
      this.#addUp(codes[numbers[index] ?? 0] ?? 0, { counts, step: sign });
  }

  #countCodes({ numbers, length }: Places, { counts, sign }: Tally): void {
    const [codes, counted] = [this.#codes.numbers, this.#counted];
    for (let index = 0; index < length; index++) {
      const code = codes[numbers[index] ?? 0] ?? 0;
      counted[code] = (counted[code] ?? 0) + 1;
    }
    for (let code = 0; code < this.#codeOf.size; code++) {
      const times = counted[code] ?? 0;
      if (times === 0) continue;
      // Zero again for the next one who counts.
      counted[code] = 0;
      this.#addUp(code, { counts, step: times * sign });
    }
  }

  #addUp(code: number, { counts, step }: { counts: Int32Array; step: number }): void {
    const values = this.#values.values.numbers;
    const end = endOf(this.#values, code);
    for (let at = this.#values.from.numbers[code] ?? 0; at < end; at++) {
      const value = values[at] ?? 0;
      counts[value] = (counts[value] ?? 0) + step;
    }
  }
}
