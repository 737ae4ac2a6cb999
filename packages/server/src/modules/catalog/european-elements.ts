import type { EuropeanElements } from '@cairn/engine';
import type { AchievementContent } from './edition-content.ts';

/**
 * The European standard elements of an edition, as its badges and its documents for programs say them. A badge says them
 * in the language of the edition.
 */
export function europeanElementsOf(edition: AchievementContent): EuropeanElements {
  return {
    ...(edition.ects === undefined ? {} : { ects: edition.ects }),
    ...(edition.workloadHours > 0 ? { workloadHours: edition.workloadHours } : {}),
    ...(edition.eqfLevel === undefined ? {} : { eqfLevel: edition.eqfLevel }),
    ...nationalLevelOf(edition),
    assessmentType: edition.assessmentType,
    participationType: edition.participationType,
    supervisionType: edition.supervisionType,
    ...(edition.identityCheck && { identityChecked: edition.identityCheck !== 'no-check' }),
    ...qualityAssuranceOf(edition),
    ...(edition.entryRequirements && {
      prerequisites: edition.entryRequirements.map(({ text }) => text).join('\n'),
    }),
    ...(edition.stackabilityText && { stackability: edition.stackabilityText }),
    ...(edition.pedagogy && { furtherInformation: edition.pedagogy }),
  };
}

function nationalLevelOf({
  nationalFramework: framework,
  nationalLevel: level,
}: AchievementContent): Pick<EuropeanElements, 'nqf'> {
  return framework === undefined || level === undefined ? {} : { nqf: { framework, level } };
}

/** Open Badges have a place for one, with an address: the first that has one. */
function qualityAssuranceOf({
  qualityAssurance = [],
}: AchievementContent): Pick<EuropeanElements, 'qualityAssurance'> {
  const [first] = qualityAssurance.flatMap(({ name, address }) => (address ? [{ name, url: address }] : []));
  return first ? { qualityAssurance: first } : {};
}
