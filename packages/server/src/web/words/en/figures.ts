import { byCount } from './count.ts';

/** What became of all who enrolled, and who stands behind it. */
export const figures = {
  title: 'What became of those who enrolled',
  lead: 'Everybody counts who enrolled in that year, also those who stopped and those still on the way. A share is always of all of them.',
  unknown: 'Not known: nobody has enrolled here yet, or it has not been counted.',
  year: 'Enrolled in',
  all: 'All years',
  enrolled: 'Enrolled',
  assessed: 'Took an assessment',
  passed: 'Passed one',
  completed: 'Reached the badge',
  active: 'Still on the way',
  tooFew: (fewest: number) => `fewer than ${fewest}`,
  small: (fewest: number) =>
    `Where fewer than ${fewest} enrolled nothing is said, as it would speak of single people. Sums count such groups together, or leave them out where even the sum would tell.`,
  counted: 'Counted on',
  short: (completed: string, enrolled: string) =>
    `${completed} of ${enrolled} who enrolled reached the badge.`,
  people: {
    title: 'Who stands behind it',
    lead: 'Named by the provider in what it offers now.',
    none: 'Not stated: no author, assessor or expert is named.',
    credential: 'credential',
    more: (count: number) =>
      byCount(count, {
        one: 'One more is named with the offers.',
        other: `${count} more are named with the offers.`,
      }),
  },
};
