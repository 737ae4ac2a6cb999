import type { AchievementContent } from '../edition-content.ts';
import { advised, needed, type Pack } from './pack.ts';
import { hasQuality, isEachOutcomeAssessed, isShownByDoing } from './pack-measures.ts';

/**
 * The two kinds of the TrustEd Microcredential Framework of 1EdTech (2024-03-04): knowledge, shown in a validated
 * assessment of the outcomes, and application, shown by using it. What neither fits is a recognition badge there.
 */
const source = { address: 'https://www.1edtech.org/program/tmc', on: '2024-03-04' };

const described = {
  title: needed('title', ({ content }) => content.title !== ''),
  purpose: needed('purpose', ({ content }) => content.purpose !== ''),
  criteria: needed('criteria', ({ content }) => content.criteria !== ''),
  outcomes: needed('learningOutcomes', ({ content }) => content.learningOutcomes.length > 0),
  evidence: needed('learningOutcomes', ({ content }) => isEvidenceNamed(content)),
  'skills-aligned': advised('skills', ({ content }) => content.skills.some(({ url }) => url !== undefined)),
  accreditation: advised('qualityAssurance', ({ content }) =>
    hasQuality(content, ['accreditation-of-provider', 'accreditation-of-programme']),
  ),
} as const satisfies Pack['checks'];

export const trustedKnowledgePack = {
  edition: '2024',
  source,
  checks: { ...described, assessment: needed('assessments', isEachOutcomeAssessed) },
} as const satisfies Pack;

export const trustedApplicationPack = {
  edition: '2024',
  source,
  checks: {
    ...described,
    applied: needed('assessmentType', ({ content: { assessmentType } }) =>
      ['application of a skill', 'portfolio'].includes(assessmentType),
    ),
    'shown-by-doing': needed('assessments', (facts) => isEachOutcomeAssessed(facts, isShownByDoing)),
  },
} as const satisfies Pack;

function isEvidenceNamed({ learningOutcomes }: AchievementContent): boolean {
  return learningOutcomes.length > 0 && learningOutcomes.every(({ evidence }) => evidence !== undefined);
}
