interface Seen<Left, Right> {
  rights: Set<Right>;
  lefts: Set<Left>;
}

/** A bipartite matching that grows by augmenting paths: who is matched stays matched, perhaps with something else. */
export class Matching<Left, Right> {
  readonly partnerOf = new Map<Left, Right>();
  readonly ownerOf = new Map<Right, Left>();
  readonly #edges: (left: Left) => Iterable<Right>;
  /** Others that may stand in for a matched one, which then goes free. */
  readonly #standIns: (left: Left) => readonly Left[];
  /** What led nowhere; it leads nowhere until the next one is matched. */
  #seen: Seen<Left, Right> = { rights: new Set(), lefts: new Set() };

  constructor(edges: (left: Left) => Iterable<Right>, standIns: (left: Left) => readonly Left[] = () => []) {
    this.#edges = edges;
    this.#standIns = standIns;
  }

  /** Whether it could be matched beside all that are matched. */
  add(left: Left): boolean {
    if (this.partnerOf.has(left)) return false;
    this.#seen.lefts.add(left);
    const isMatched = this.#augment(left, this.#seen);
    if (isMatched) this.tryAgain();
    return isMatched;
  }

  /** Edges came in: what led nowhere may lead somewhere. */
  tryAgain(): void {
    this.#seen = { rights: new Set(), lefts: new Set() };
  }

  #augment(left: Left, seen: Seen<Left, Right>): boolean {
    const rights = [...this.#edges(left)];
    // What is free first: otherwise the search goes through everybody who is matched.
    const free = rights.find((right) => !seen.rights.has(right) && !this.ownerOf.has(right));
    if (free !== undefined) return this.#match(left, free);
    for (const right of rights) {
      if (seen.rights.has(right)) continue;
      seen.rights.add(right);
      const owner = this.ownerOf.get(right);
      if (owner === undefined || this.#giveWay(owner, seen)) return this.#match(left, right);
    }
    return false;
  }

  #match(left: Left, right: Right): true {
    this.partnerOf.set(left, right);
    this.ownerOf.set(right, left);
    return true;
  }

  #giveWay(owner: Left, seen: Seen<Left, Right>): boolean {
    if (this.#augment(owner, seen)) return true;
    for (const other of this.#standIns(owner)) {
      if (this.partnerOf.has(other) || seen.lefts.has(other)) continue;
      seen.lefts.add(other);
      if (!this.#augment(other, seen)) continue;
      this.partnerOf.delete(owner);
      return true;
    }
    return false;
  }
}
