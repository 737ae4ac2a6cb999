import type { ContentChange } from '../../modules/catalog/index.ts';

/** What all of a provider's microcredentials say of themselves, besides what is each one's own. */
export const codingDescription: ContentChange = {
  pace: 'own-pace',
  weeklyHours: 6,
  leastWeeks: 2,
  typicalWeeks: 5,
  mostWeeks: 12,
  nationalFramework: 'RQF',
  nationalLevel: '4',
  approach: 'platform',
  identityCheck: 'signed-in',
  pedagogy:
    'You read and write short programs from the first hour. Exercises give hints at once, and a tutor answers within two working days.',
  stackability: 'part-of-a-series',
  stackabilityText: 'It is one of four steps towards the boot camp of Northmoor.',
  reviewBy: '2027-11-30',
  fieldsOfStudy: [{ rowId: 'row_software', code: '061' }],
  industries: [{ rowId: 'row_information', section: 'J' }],
  classifications: [
    { rowId: 'row_cip', label: 'Computer science', scheme: 'cip-2020', code: '11.0701' },
    {
      rowId: 'row_naics',
      label: 'Computer systems design and related services',
      scheme: 'naics-2022',
      code: '5415',
    },
  ],
  targetRoles: [
    {
      rowId: 'row_role',
      title: 'Software developer',
      seniority: 'entry',
      address: 'http://data.europa.eu/esco/occupation/f2b15a0e-e65a-438a-affb-29b9d50b77d1',
    },
  ],
  entryRequirements: [
    { rowId: 'row_before', kind: 'soft', text: 'You are at home with a computer and a browser.' },
  ],
  qualityAssurance: [
    {
      rowId: 'row_panel',
      kind: 'internal-quality',
      name: 'Northmoor teaching panel, once a year',
      address: 'https://northmoor.example/quality',
    },
  ],
  people: [
    {
      rowId: 'row_author',
      name: 'Priya Raman',
      role: 'author',
      address: 'https://northmoor.example/people/raman',
    },
  ],
};

export const careDescription: ContentChange = {
  pace: 'part-time',
  weeklyHours: 8,
  leastWeeks: 4,
  typicalWeeks: 5,
  mostWeeks: 8,
  nationalFramework: 'RQF',
  nationalLevel: '3',
  approach: 'employer-sponsored',
  identityCheck: 'signed-in',
  pedagogy:
    'Short films from a ward, cases to decide, and a mentor of the ward with whom you talk them over each week.',
  stackability: 'counts-towards',
  stackabilityText: 'It counts towards the care certificate of the hospital.',
  renewalOpensMonths: 3,
  renewalBy: 'assessed-again',
  reviewBy: '2027-06-30',
  fieldsOfStudy: [
    { rowId: 'row_health', code: '091' },
    { rowId: 'row_welfare', code: '092' },
  ],
  industries: [{ rowId: 'row_hospitals', section: 'Q' }],
  classifications: [
    { rowId: 'row_cip', label: 'Patient care assistance', scheme: 'cip-2020', code: '51.3902' },
    { rowId: 'row_isic', label: 'Hospital activities', scheme: 'isic-4', code: '8610' },
    {
      rowId: 'row_plan',
      label: 'Work on the ward',
      scheme: 'another-subject-scheme',
      code: 'W2',
      schemeName: 'Ashgrove training plan',
    },
  ],
  targetRoles: [{ rowId: 'row_role', title: 'Health care assistant', seniority: 'junior' }],
  entryRequirements: [
    { rowId: 'row_before', kind: 'hard', text: 'You work on a ward, or have a place to practise on one.' },
  ],
  qualityAssurance: [
    {
      rowId: 'row_board',
      kind: 'external-quality',
      name: 'Board of nursing education',
      address: 'https://nursing-board.example/reviews',
    },
  ],
  people: [{ rowId: 'row_expert', name: 'Tomas Lindqvist', role: 'industry-expert' }],
};

/** The same in German, by place. */
export const codingInGerman = {
  pedagogy:
    'Von der ersten Stunde an lesen und schreiben Sie kurze Programme. Übungen geben sofort Hinweise, Fragen beantwortet eine Tutorin innerhalb von zwei Werktagen.',
  'classifications.row_cip.label': 'Informatik',
  'classifications.row_naics.label': 'Planung von Computersystemen und verwandte Dienste',
  stackabilityText: 'Es ist einer von vier Schritten zum Bootcamp von Northmoor.',
  'targetRoles.row_role.title': 'Softwareentwicklung',
  'entryRequirements.row_before.text': 'Der Umgang mit Computer und Browser ist Ihnen vertraut.',
};

export const careInGerman = {
  pedagogy:
    'Kurze Filme von einer Station, Fälle zum Entscheiden und jede Woche ein Gespräch darüber mit einer erfahrenen Pflegekraft.',
  'classifications.row_cip.label': 'Pflegehilfe',
  'classifications.row_isic.label': 'Krankenhäuser',
  'classifications.row_plan.label': 'Arbeit auf der Station',
  stackabilityText: 'Es wird auf das Pflegezertifikat des Krankenhauses angerechnet.',
  'targetRoles.row_role.title': 'Pflegeassistenz',
  'entryRequirements.row_before.text': 'Sie arbeiten auf einer Station oder können dort üben.',
};
