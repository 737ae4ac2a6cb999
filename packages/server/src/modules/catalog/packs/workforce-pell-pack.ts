import { rowsAt } from '../description-rules.ts';
import type { AchievementContent } from '../edition-content.ts';
import { needed, type Pack } from './pack.ts';
import { hasQuality, isEachOutcomeAssessed } from './pack-measures.ts';

/**
 * What an edition itself can meet of the Workforce Pell rule of the United States (91 FR 29254, in force from
 * 2026-07-20). Approvals, a year of offering, completion and placement are judged by others: its sheet says so.
 */
export const workforcePellPack = {
  edition: '2026',
  source: { address: 'https://www.federalregister.gov/citation/91-FR-29254', on: '2026-05-19' },
  checks: {
    country: needed('country', ({ countryCode }) => countryCode === 'US'),
    hours: needed(
      'workloadHours',
      ({ content: { workloadHours } }) => workloadHours >= 150 && workloadHours < 600,
    ),
    weeks: needed('typicalWeeks', ({ content }) => areWeeksWithin(content)),
    stackable: needed('stackability', ({ content: { stackability } }) =>
      ['part-of-a-series', 'counts-towards'].includes(stackability ?? ''),
    ),
    'leads-on': needed('stackabilityText', ({ content }) => Boolean(content.stackabilityText)),
    occupation: needed('targetRoles', ({ content }) => rowsAt(content, 'targetRoles').length > 0),
    assessment: needed('assessments', isEachOutcomeAssessed),
    accreditation: needed('qualityAssurance', ({ content }) =>
      hasQuality(content, ['accreditation-of-provider']),
    ),
  },
} as const satisfies Pack;

/** At least 8 and under 15 weeks, the shortest and the longest too where they are said. */
function areWeeksWithin({ leastWeeks, typicalWeeks, mostWeeks }: AchievementContent): boolean {
  const said = [leastWeeks, typicalWeeks, mostWeeks].filter((weeks) => weeks !== undefined);
  return said.length > 0 && said.every((weeks) => weeks >= 8 && weeks < 15);
}
