import { type Check, integer, list, object, refuse, required, text } from './check.ts';

/** A place on a scale: the number of a level, higher is more. */
export interface Level {
  scale: string;
  value: number;
}

export interface LevelScale {
  scale: string;
  lowest: number;
  highest: number;
}

/** How levels of one scale were published to count on another. Only what stands here is ever compared. */
export interface LevelMapping {
  from: string;
  to: string;
  /** Who published it where, as an address; decisions name it. */
  published: string;
  pairs: { from: number; to: number }[];
}

export interface Comparison {
  isReached: boolean;
  /** Address of the mapping, when the scales differ. */
  mapping?: string;
}

const value = integer(0, 1000);

export const level: Check<Level> = object<Level>({ scale: required(text()), value: required(value) });

const scale = object<LevelScale>({
  scale: required(text()),
  lowest: required(value),
  highest: required(value),
});

export const scales: Check<LevelScale[]> = (given, place, faults) => {
  const read = list(scale, 100)(given, place, faults);
  read?.forEach(({ scale: name, lowest, highest }, index) => {
    if (lowest > highest) refuse(faults, `${place}/${index}/highest`, 'out-of-range', lowest);
    if (read.findIndex((other) => other.scale === name) < index)
      refuse(faults, `${place}/${index}/scale`, 'scale-taken');
  });
  return read;
};

export const mappings: Check<LevelMapping[]> = list(
  object<LevelMapping>({
    from: required(text()),
    to: required(text()),
    published: required(text(2000)),
    pairs: required(
      list(object<{ from: number; to: number }>({ from: required(value), to: required(value) }), 100),
    ),
  }),
  100,
);

/**
 * Whether what somebody has reaches what is asked; undefined when the scales differ and nobody published how they
 * compare. A level between two mapped ones counts as the lower.
 */
export function compareLevels(
  has: Level,
  asked: Level,
  published: readonly LevelMapping[],
): Comparison | undefined {
  if (has.scale === asked.scale) return { isReached: has.value >= asked.value };
  let found: Comparison | undefined;
  for (const mapping of published) {
    if (mapping.from !== has.scale || mapping.to !== asked.scale) continue;
    const isReached = mapping.pairs.some(({ from, to }) => from <= has.value && to >= asked.value);
    if (found === undefined || (isReached && !found.isReached))
      found = { isReached, mapping: mapping.published };
  }
  return found;
}
