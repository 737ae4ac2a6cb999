type Said = { [name: string]: string };

const rowId = 'Id of the row, `row_…`; the same in every edition. Absent in what is sent: a new row.';

/** What the document of our REST API says of a full description, besides its texts. */
export const descriptionWords: Said = {
  identityCheck: 'How identity is checked in the assessment.',
  pace: 'Full time, part time, or at one’s own pace.',
  weeklyHours: 'Hours a week that it takes.',
  leastWeeks: 'The shortest that it takes, in weeks.',
  typicalWeeks: 'How long it usually takes, in weeks.',
  mostWeeks: 'The longest that it may take, in weeks.',
  nationalFramework: 'Name of a national qualifications framework.',
  nationalLevel: 'Level in that framework, as it writes it.',
  approach: 'What kind of offer it is.',
  stackability: 'Whether it builds into something larger.',
  renewalOpensMonths: 'From how many months before its end an award can be renewed.',
  renewalBy: 'What renews it.',
  reviewBy: 'The day by which its authors look again whether it is still true.',
  otherCredits: 'Credits besides ECTS.',
  fieldsOfStudy: 'Fields of study besides the subject.',
  industries: 'Industries in which it is needed.',
  classifications: 'Subjects and industries by other classifications.',
  targetRoles: 'Roles that it prepares for.',
  entryRequirements: 'What somebody needs before.',
  qualityAssurance: 'Who assures its quality, and how.',
  people: 'Who wrote it, assesses it, or knows the practice.',
};

/** The rows of its lists. */
export const rowWords: { [schema: string]: Said } = {
  OtherCredit: {
    rowId,
    amount: 'How many.',
    unit: 'The unit in which they are counted.',
    unitName: 'What another unit is called.',
  },
  FieldOfStudy: { rowId, code: 'Code of a broad or narrow field of ISCED-F 2013.' },
  Industry: { rowId, section: 'Section of NACE Rev. 2.' },
  Classification: {
    rowId,
    label: 'What the place is called.',
    scheme: 'The classification.',
    code: 'The code, as the classification writes it.',
    schemeName: 'What another classification is called.',
    address: 'Address of the place, or of the classification.',
  },
  TargetRole: {
    rowId,
    title: 'What the role is called.',
    seniority: 'How much experience it asks.',
    address: 'Its address in a classification of occupations.',
  },
  EntryRequirement: {
    rowId,
    text: 'What is needed.',
    kind: '`hard`: nobody can do without; `soft`: it helps; `concurrent`: it may be learned at the same time.',
    achievementId: 'An achievement of this Cairn that is needed.',
  },
  QualityAssurance: {
    rowId,
    name: 'Name of the procedure or body.',
    kind: 'What kind of assurance it is.',
    address: 'A page about it.',
  },
  CreditedPerson: {
    rowId,
    name: 'Who it is.',
    role: 'Their part in it.',
    address: 'A page about them.',
    credentialAddress: 'A credential that shows what they know.',
  },
};
