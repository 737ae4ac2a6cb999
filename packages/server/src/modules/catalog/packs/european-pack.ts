import { isElementSaid } from '../completeness.ts';
import { advised, needed, type Pack } from './pack.ts';

/**
 * The European standard elements (Council Recommendation 2022/C 243/02, Annex I). Learner, awarding body and day come
 * with each badge; the first eleven are mandatory, the others optional.
 */
export const europeanPack = {
  edition: '2022',
  source: {
    address: 'https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32022H0627(02)',
    on: '2022-06-16',
  },
  checks: {
    title: needed('title', ({ content }) => isElementSaid.title(content)),
    country: needed('country', ({ countryCode }) => countryCode !== undefined),
    outcomes: needed('learningOutcomes', ({ content }) => isElementSaid.outcomes(content)),
    workload: needed('workloadHours', ({ content }) => isElementSaid.workload(content)),
    level: needed('eqfLevel', ({ content }) => isElementSaid.level(content)),
    assessment: needed('assessmentType', ({ content }) => isElementSaid.assessment(content)),
    participation: needed('participationType', ({ content }) => isElementSaid.participation(content)),
    quality: needed('qualityAssurance', ({ content }) => isElementSaid.quality(content)),
    credit: advised('ects', ({ content }) => content.ects !== undefined),
    entry: advised('entryRequirements', ({ content }) => isElementSaid.entry(content)),
    identity: advised('identityCheck', ({ content }) => isElementSaid.identity(content)),
    stackability: advised('stackability', ({ content }) => isElementSaid.stackability(content)),
    further: advised('pedagogy', ({ content }) => isElementSaid.further(content)),
  },
} as const satisfies Pack;
