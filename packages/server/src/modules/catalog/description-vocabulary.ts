/** What an edition chooses from when it is described in full. Their words stand in `web/words`, under `choices`. */

/** What shows that somebody reached an outcome. */
export const evidenceKinds = [
  'exam',
  'project',
  'portfolio-of-work',
  'observation',
  'oral',
  'work-sample',
  'simulation',
  'essay',
  'reflection',
  'attendance',
] as const;

/** Those in which somebody does the thing itself. */
export const practicalEvidence: readonly string[] = [
  'project',
  'portfolio-of-work',
  'observation',
  'work-sample',
  'simulation',
];

export const paces = ['full-time', 'part-time', 'own-pace'] as const;
export const approaches = ['platform', 'boot-camp', 'employer-sponsored', 'university'] as const;
export const identityChecks = [
  'no-check',
  'signed-in',
  'document-shown',
  'seen-on-video',
  'seen-in-person',
  'electronic-identity',
] as const;
export const stackabilityKinds = ['stands-alone', 'part-of-a-series', 'counts-towards'] as const;
export const renewalWays = ['assessed-again', 'further-learning', 'proof-of-practice', 'paid-again'] as const;

/** What learners do in a unit. */
export const unitKinds = [
  'lesson',
  'reading',
  'video',
  'exercise',
  'project-work',
  'live-session',
  'discussion',
  'workplace-practice',
  'self-test',
] as const;
export const unitNeeds = ['compulsory', 'elective'] as const;

export const creditUnits = [
  'sbu',
  'cats',
  'nz-credit',
  'us-semester-hour',
  'ceu',
  'pdu',
  'another-unit',
] as const;
export const seniorities = ['entry', 'junior', 'experienced', 'senior', 'lead'] as const;
export const qualityKinds = [
  'internal-quality',
  'external-quality',
  'accreditation-of-provider',
  'accreditation-of-programme',
  'professional-body',
] as const;
export const entryRequirementKinds = ['hard', 'soft', 'concurrent'] as const;
export const creditRoles = ['author', 'assessor', 'industry-expert'] as const;

/** ISCED-F 2013 (UNESCO): broad fields have two digits, narrow fields three. */
export const fieldsOfStudy = [
  '00',
  '001',
  '002',
  '003',
  '01',
  '011',
  '02',
  '021',
  '022',
  '023',
  '03',
  '031',
  '032',
  '04',
  '041',
  '042',
  '05',
  '051',
  '052',
  '053',
  '054',
  '06',
  '061',
  '07',
  '071',
  '072',
  '073',
  '08',
  '081',
  '082',
  '083',
  '084',
  '09',
  '091',
  '092',
  '10',
  '101',
  '102',
  '103',
  '104',
] as const;

/** Sections of NACE Rev. 2, the classification of economic activities in the European Union. */
export const industrySections = [
  'A',
  'B',
  'C',
  'D',
  'E',
  'F',
  'G',
  'H',
  'I',
  'J',
  'K',
  'L',
  'M',
  'N',
  'O',
  'P',
  'Q',
  'R',
  'S',
  'T',
  'U',
] as const;

/** Classifications besides ISCED-F and NACE; what another one is called stands in the row. */
export const classificationSchemes = [
  'cip-2020',
  'naics-2022',
  'isic-4',
  'another-subject-scheme',
  'another-industry-scheme',
] as const;

type In<List extends readonly string[]> = List[number];

/** Every choice that is named by the words under `choices`. */
export type DescriptionChoice =
  | In<typeof evidenceKinds>
  | In<typeof paces>
  | In<typeof approaches>
  | In<typeof identityChecks>
  | In<typeof stackabilityKinds>
  | In<typeof renewalWays>
  | In<typeof unitKinds>
  | In<typeof unitNeeds>
  | In<typeof creditUnits>
  | In<typeof seniorities>
  | In<typeof qualityKinds>
  | In<typeof entryRequirementKinds>
  | In<typeof creditRoles>
  | In<typeof fieldsOfStudy>
  | In<typeof industrySections>
  | In<typeof classificationSchemes>;
