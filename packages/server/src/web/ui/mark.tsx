import type { JSX } from 'preact';
import { markStones } from './mark-shapes.ts';

/** Cairn's mark. The name stands beside it, so it is hidden from screen readers. */
export function Mark(): JSX.Element {
  return (
    <svg class="mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path class="mark__stone" d={markStones.lower} />
      <path class="mark__stone" d={markStones.middle} />
      <path class="mark__lichen" d={markStones.upper} />
    </svg>
  );
}
