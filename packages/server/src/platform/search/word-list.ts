/** As many new words are looked through one by one before all are put in order again. */
const mostUnsorted = 500;

/** All words in order, so that those which begin alike stand together. */
export class WordList {
  #sorted: string[] = [];
  #unsorted: string[] = [];

  add(word: string): void {
    this.#unsorted.push(word);
  }

  beginningWith(start: string): string[] {
    if (this.#unsorted.length > mostUnsorted) this.#sort();
    const found = this.#unsorted.filter((word) => word.startsWith(start));
    for (let place = this.#firstFrom(start); place < this.#sorted.length; place++) {
      const word = this.#sorted[place] ?? '';
      if (!word.startsWith(start)) break;
      found.push(word);
    }
    return found;
  }

  #sort(): void {
    // By code units, as `<` compares.
    this.#sorted = [...this.#sorted, ...this.#unsorted].sort();
    this.#unsorted = [];
  }

  #firstFrom(start: string): number {
    let [low, high] = [0, this.#sorted.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#sorted[middle] ?? '') < start) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
