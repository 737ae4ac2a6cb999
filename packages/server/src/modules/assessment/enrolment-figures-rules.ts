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

export interface ShownFigures {
  /** The last first. One of which too few enrolled has nothing but its year. */
  years: (YearFigures | { year: number })[];
  /** Over all years; absent where it would tell what a year hides. */
  total?: Omit<YearFigures, 'year'>;
}

/** What may be shown of them: years with too few people are named, and nothing can be worked out of the total. */
export function showFigures(figures: readonly YearFigures[]): ShownFigures {
  const byYear = new Map<number, YearFigures>();
  for (const each of figures) byYear.set(each.year, add(byYear.get(each.year), each));
  const years = [...byYear.values()].sort((one, other) => other.year - one.year);
  const isEnough = ({ enrolled }: { enrolled: number }) => enrolled >= fewestForFigures;
  const hidden = years.filter((each) => !isEnough(each)).reduce((sum, { enrolled }) => sum + enrolled, 0);
  const all = years.reduce<YearFigures | undefined>((sum, each) => add(sum, each), undefined);
  const isSafe = hidden === 0 || hidden >= fewestForFigures;
  return {
    years: years.map((each) => (isEnough(each) ? each : { year: each.year })),
    ...(all && isEnough(all) && isSafe && { total: withoutYear(all) }),
  };
}

function add(sum: YearFigures | undefined, each: YearFigures): YearFigures {
  if (!sum) return each;
  return {
    year: each.year,
    enrolled: sum.enrolled + each.enrolled,
    assessed: sum.assessed + each.assessed,
    passed: sum.passed + each.passed,
    completed: sum.completed + each.completed,
    active: sum.active + each.active,
  };
}

function withoutYear({ year: _, ...figures }: YearFigures): Omit<YearFigures, 'year'> {
  return figures;
}
