import type { Alignment, EuropeanElements } from './model.ts';

/**
 * The elements of the Council Recommendation 2022/C 243/02, Annex I, in Open Badges 3.0, by the published mappings
 * (SURF educredentials: `ext:EQF`, `ext:QualityAssurance`; 1EdTech dc-bootcamp: credits) with nothing but terms of the
 * standard contexts, so that a verifier that knows only those still verifies the badge (docs/decisions/0011-european-elements.md).
 */
export function europeanAlignments(elements: EuropeanElements | undefined): Alignment[] {
  if (!elements) return [];
  const alignments: Alignment[] = [];
  const { ects, workloadHours, eqfLevel, nqf, qualityAssurance } = elements;
  if (ects !== undefined) {
    alignments.push({
      targetType: 'ext:ECTS',
      targetName: `${ects} ECTS`,
      targetCode: String(ects),
      targetUrl: `${glossary}ects`,
    });
  }
  if (workloadHours !== undefined) {
    alignments.push({
      targetType: 'ext:Workload',
      targetName: `${workloadHours} hours`,
      targetCode: `PT${workloadHours}H`,
      targetUrl: `${glossary}timeInvestment`,
    });
  }
  if (eqfLevel !== undefined) {
    alignments.push({
      targetType: 'ext:EQF',
      targetName: `EQF level ${eqfLevel}`,
      targetCode: String(eqfLevel),
      targetUrl: `http://data.europa.eu/snb/eqf/${eqfLevel}`,
      targetFramework: 'European Qualifications Framework',
    });
  }
  if (nqf) {
    alignments.push({
      targetType: 'ext:NQF',
      targetName: `${nqf.framework} ${nqf.level}`,
      targetCode: nqf.level,
      targetUrl: nqf.url ?? 'http://data.europa.eu/snb/model/elm/nqfLevel',
      targetFramework: nqf.framework,
    });
  }
  if (qualityAssurance) {
    alignments.push({
      targetType: 'ext:QualityAssurance',
      targetName: qualityAssurance.name,
      targetUrl: qualityAssurance.url,
      ...(qualityAssurance.code !== undefined && { targetCode: qualityAssurance.code }),
    });
  }
  for (const kind of enumerated) {
    const value = elements[kind.member];
    if (value === undefined) continue;
    const code = String(value);
    alignments.push({
      targetType: kind.targetType,
      targetName: kind.member === 'identityChecked' ? `Identity ${value ? '' : 'not '}checked` : code,
      targetCode: code,
      targetUrl:
        kind.member === 'identityChecked' ? `${glossary}identityChecked` : glossaryUrl(kind.prefix, code),
    });
  }
  for (const kind of freeText) {
    const value = elements[kind.member];
    if (value === undefined) continue;
    alignments.push({
      targetType: kind.targetType,
      targetName: kind.title,
      targetDescription: value,
      targetUrl: recommendation,
    });
  }
  return alignments;
}

/** ECTS points as OB `creditsAvailable`, for readers that know no alignments. */
export function europeanCredits(elements: EuropeanElements | undefined): number | undefined {
  return elements?.ects;
}

const glossary = 'https://edubadges.nl/static/obv3-glossary.html#';
const recommendation = 'http://data.europa.eu/eli/C/2022/243/2';

/** The closed vocabularies of the published mapping, in the order of the glossary. */
export const europeanValues = {
  assessmentType: ['testing', 'application of a skill', 'portfolio', 'recognition of prior learning'],
  participationType: [
    'online',
    'onsite or blended',
    'volunteering',
    'work experience',
    'personalized learning activities',
  ],
  supervisionType: [
    'unsupervised with no identity verification',
    'supervised with no identity verification',
    'supervised online',
    'onsite with identity verification',
  ],
} as const;

export const enumerated = [
  { member: 'assessmentType', targetType: 'ext:AssessmentType', prefix: 'assessment-type' },
  { member: 'participationType', targetType: 'ext:ParticipationType', prefix: 'participation-type' },
  { member: 'supervisionType', targetType: 'ext:SupervisionType', prefix: 'supervision-type' },
  { member: 'identityChecked', targetType: 'ext:IdentityChecked', prefix: 'identity-checked' },
] as const;

export const freeText = [
  { member: 'prerequisites', targetType: 'ext:Prerequisites', title: 'Prerequisites' },
  { member: 'stackability', targetType: 'ext:Stackability', title: 'Stackability' },
  { member: 'furtherInformation', targetType: 'ext:FurtherInformation', title: 'Further information' },
] as const;

function glossaryUrl(prefix: string, value: string): string {
  return `${glossary}${prefix}-${value.replaceAll(' ', '-')}`;
}
