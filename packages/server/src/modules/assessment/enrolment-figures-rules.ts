/** Of fewer nothing is said: it would speak of single people. */
export const fewestForFigures = 5;

/** What became of those who enrolled in one year. Each but `enrolled` is a part of it. */
export interface YearFigures {
  year: number;
  enrolled: number;
  /** Have a mark that counts. */
  assessed: number;
  /** Have one that is enough. */
  passed: number;
  /** Reached the badge. */
  completed: number;
  /** Are on the way still. */
  active: number;
}

/** The same of one achievement alone. */
export interface AchievementFigures extends YearFigures {
  achievementId: string;
}

export interface ShownFigures {
  /** The last first. One of which too few enrolled has nothing but its year. */
  years: (YearFigures | { year: number })[];
  /** Over all that is shown of the years; absent where no year is shown. */
  total?: Omit<YearFigures, 'year'>;
  /** Somebody enrolled whom no figure counts, as too few did with them. */
  isPartial: boolean;
}

/**
 * What may be shown of them. A figure counts every achievement of which enough enrolled in that year, and the others
 * only together, where nobody can take them apart; a total counts what is shown of its years. So nothing can be worked
 * out of figures by taking others from them.
 */
export function showFigures(figures: readonly AchievementFigures[]): ShownFigures {
  const byYear = [...Map.groupBy(figures, ({ year }) => year)].sort(([one], [other]) => other - one);
  const years = byYear.map(([year, cells]) => {
    const small = cells.filter(({ enrolled }) => enrolled < fewestForFigures);
    const counted = isSafe(small) ? cells : cells.filter((cell) => !small.includes(cell));
    return {
      year,
      isWhole: counted.length === cells.length,
      ...(counted.length > 0 && { sum: sumOf(counted) }),
    };
  });
  const sums = years.flatMap(({ sum }) => sum ?? []);
  return {
    years: years.map(({ year, sum }) => ({ year, ...sum })),
    ...(sums.length > 0 && { total: sumOf(sums) }),
    isPartial: years.some(({ isWhole }) => !isWhole),
  };
}

/** Whether small groups can be counted together: enough people, and neither one nor all that there can be in each. */
function isSafe(small: readonly { enrolled: number }[]): boolean {
  const people = small.reduce((sum, { enrolled }) => sum + enrolled, 0);
  const isTold = people === small.length || people === small.length * (fewestForFigures - 1);
  return people >= fewestForFigures && !isTold;
}

function sumOf(all: readonly Omit<YearFigures, 'year'>[]): Omit<YearFigures, 'year'> {
  const of = (part: keyof Omit<YearFigures, 'year'>) => all.reduce((sum, each) => sum + each[part], 0);
  return {
    enrolled: of('enrolled'),
    assessed: of('assessed'),
    passed: of('passed'),
    completed: of('completed'),
    active: of('active'),
  };
}
