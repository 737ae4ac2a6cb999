import type { AchievementEdition } from './achievement-edition.ts';

/** What can be better or worse by a number alone. */
export const comparedFigures = {
  workload: { of: ({ workloadHours }) => workloadHours || undefined, best: 'least' },
  ects: { of: ({ ects }) => ects, best: 'most' },
  level: { of: ({ eqfLevel }) => eqfLevel, best: 'most' },
  /** What does not expire lasts longest. */
  expiry: { of: ({ validityMonths }) => validityMonths ?? Number.POSITIVE_INFINITY, best: 'most' },
} as const satisfies {
  [figure: string]: { of: (edition: AchievementEdition) => number | undefined; best: 'least' | 'most' };
};

export type ComparedFigure = keyof typeof comparedFigures;

/** The editions whose figure is the best one; none where all that say it say the same, or only one says it. */
export function bestOf(figure: ComparedFigure, editions: readonly AchievementEdition[]): Set<string> {
  const { of, best } = comparedFigures[figure];
  return bestAmong(
    editions.map((edition) => ({ id: edition.editionId, value: of(edition) })),
    best,
  );
}

/** The same of any number. */
export function bestAmong(
  given: readonly { id: string; value: number | undefined }[],
  best: 'least' | 'most',
): Set<string> {
  const said = given.flatMap(({ id, value }) => (value === undefined ? [] : [{ id, value }]));
  const values = said.map(({ value }) => value);
  if (new Set(values).size < 2) return new Set();
  const wanted = best === 'least' ? Math.min(...values) : Math.max(...values);
  return new Set(said.filter(({ value }) => value === wanted).map(({ id }) => id));
}
