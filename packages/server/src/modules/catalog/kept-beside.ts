import type { SearchIndex } from '../../platform/search/followed-index.ts';

/**
 * What is read for answers of the index, as new as the index itself: once it took a change, all that was read before is
 * forgotten. `make` makes what is empty; `sizeOf` says how much is kept, and more than `most` starts anew, as who asks
 * chooses what is kept.
 */
export function keptBeside<Kept extends object>({
  make,
  sizeOf,
  most,
}: {
  make: () => Kept;
  sizeOf: (kept: Kept) => number;
  most: number;
}): (index: SearchIndex) => Kept {
  const byIndex = new WeakMap<SearchIndex, { generation: number; kept: Kept }>();
  return (index) => {
    const generation = index.generation();
    const known = byIndex.get(index);
    if (known?.generation === generation && sizeOf(known.kept) < most) return known.kept;
    const kept = make();
    byIndex.set(index, { generation, kept });
    return kept;
  };
}
