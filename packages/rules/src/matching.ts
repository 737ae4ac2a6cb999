/** A bipartite matching that grows by augmenting paths: who is matched stays matched, perhaps with something else. */
export class Matching<Left, Right> {
  readonly partnerOf = new Map<Left, Right>();
  readonly ownerOf = new Map<Right, Left>();
  readonly #edges: (left: Left) => Iterable<Right>;
  /** Others that may stand in for a matched one, which then goes free. */
  readonly #standIns: (left: Left) => readonly Left[];

  constructor(edges: (left: Left) => Iterable<Right>, standIns: (left: Left) => readonly Left[] = () => []) {
    this.#edges = edges;
    this.#standIns = standIns;
  }

  /** Whether it could be matched beside all that are matched. */
  add(left: Left): boolean {
    return !this.partnerOf.has(left) && this.#augment(left, { rights: new Set(), lefts: new Set([left]) });
  }

  #augment(left: Left, seen: { rights: Set<Right>; lefts: Set<Left> }): boolean {
    for (const right of this.#edges(left)) {
      if (seen.rights.has(right)) continue;
      seen.rights.add(right);
      const owner = this.ownerOf.get(right);
      if (owner !== undefined && !this.#giveWay(owner, seen)) continue;
      this.partnerOf.set(left, right);
      this.ownerOf.set(right, left);
      return true;
    }
    return false;
  }

  #giveWay(owner: Left, seen: { rights: Set<Right>; lefts: Set<Left> }): boolean {
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
