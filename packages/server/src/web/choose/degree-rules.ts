/** What somebody says of a degree that they think of. */
export interface Degree {
  years: number;
  ects: number;
  /** What one year costs, in whole units of any currency. */
  yearlyFee: number;
  /** Hours a week that they have, for either. */
  weeklyHours: number;
}

/** What an offer says of itself. */
export interface Small {
  workloadHours: number;
  ects?: number | undefined;
}

/** One ECTS credit stands for 25 to 30 hours of work (ECTS Users' Guide 2015). */
export const hoursOfCredit = { least: 25, most: 30 } as const;

export interface DegreeComparison {
  degreeHours: { least: number; most: number };
  degreeWeeks: { least: number; most: number };
  degreeCost: number;
  smallWeeks: number;
  /** Which part of the degree's credit it carries; absent where it states none. */
  creditShare?: number;
}

/** Both with the same hours a week. */
export function compareWithDegree(
  { years, ects, yearlyFee, weeklyHours }: Degree,
  small: Small,
): DegreeComparison {
  const least = ects * hoursOfCredit.least;
  const most = ects * hoursOfCredit.most;
  return {
    degreeHours: { least, most },
    degreeWeeks: { least: Math.ceil(least / weeklyHours), most: Math.ceil(most / weeklyHours) },
    degreeCost: yearlyFee * years,
    smallWeeks: Math.ceil(small.workloadHours / weeklyHours),
    ...(small.ects !== undefined && { creditShare: small.ects / ects }),
  };
}
