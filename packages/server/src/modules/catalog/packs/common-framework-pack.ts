import type { AchievementContent } from '../edition-content.ts';
import type { RowOf } from '../edition-rows.ts';
import { needed, type Pack } from './pack.ts';
import { isBetween, isEachOutcomeAssessed, isIdentityProven } from './pack-measures.ts';

/** The Common Microcredential Framework of the European MOOC Consortium (2019-04-30). */
export const commonFrameworkPack = {
  edition: '2019',
  source: {
    address: 'https://www.futurelearn.com/info/the-common-microcredential-framework',
    on: '2019-04-30',
  },
  checks: {
    hours: needed('workloadHours', ({ content }) => isBetween(content.workloadHours, 100, 150)),
    credit: needed('ects', ({ content }) => hasCredit(content)),
    level: needed('eqfLevel', ({ content: { eqfLevel, ects } }) =>
      ects === undefined ? isBetween(eqfLevel, 6, 7) : isBetween(eqfLevel, 4, 7),
    ),
    assessment: needed('assessments', isEachOutcomeAssessed),
    identity: needed('identityCheck', ({ content }) => isIdentityProven(content)),
    transcript: needed(
      'learningOutcomes',
      ({ content: { learningOutcomes } }) => learningOutcomes.length > 0,
    ),
    degree: needed('stackability', ({ content }) => content.stackability === 'counts-towards'),
    'degree-named': needed('stackabilityText', ({ content }) => Boolean(content.stackabilityText)),
  },
} as const satisfies Pack;

/** 4 to 6 ECTS, 10 to 15 British or 2 to 3 American credits. */
function hasCredit(content: AchievementContent): boolean {
  const others: { [unit: string]: [least: number, most: number] } = {
    cats: [10, 15],
    'us-semester-hour': [2, 3],
  };
  const isOther = ({ unit, amount }: RowOf<'otherCredits'>) => {
    const [least, most] = others[unit] ?? [1, 0];
    return isBetween(amount, least, most);
  };
  return isBetween(content.ects, 4, 6) || (content.otherCredits ?? []).some(isOther);
}
