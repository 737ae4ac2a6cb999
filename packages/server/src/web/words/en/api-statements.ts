/** What the document of the API says of statements. */
export const statementOperations: { [operation: string]: { title: string; text: string } } = {
  listStatements: {
    title: 'List statements',
    text: 'What others said of the organisation (`received`), or what it said of others (`made`); the newest first.',
  },
  makeStatement: {
    title: 'Make a statement',
    text: 'Says something of another organisation, or of what it offers. A partnership waits until the other side confirms it; everything else is signed at once. Accreditations and approvals are for accreditors and public authorities.',
  },
  getStatement: { title: 'Read a statement', text: 'One that the organisation made or received.' },
  confirmStatement: {
    title: 'Confirm a statement',
    text: 'The other side says that it is so; from then on it is signed and public. Doing it again changes nothing.',
  },
  declineStatement: {
    title: 'Decline a statement',
    text: 'The other side says that it is not so. Doing it again changes nothing.',
  },
  withdrawStatement: {
    title: 'Withdraw a statement',
    text: 'For good. It stays on record with its date and the reason, and its status says so to whoever checks it.',
  },
  listStandards: {
    title: 'List standards',
    text: 'By what an accreditor judges: the organisation itself, or another one by its short name or id. Retired ones stand last.',
  },
  addStandard: {
    title: 'Add a standard',
    text: 'A name and its points; for accreditors and public authorities. It never changes afterwards: the next edition is another one, under another name or after this one is retired.',
  },
  retireStandard: {
    title: 'Retire a standard',
    text: 'Nobody applies by it any more. Applications and accreditations that name it keep it. Doing it again changes nothing.',
  },
  listAccreditationApplications: {
    title: 'List applications for accreditation',
    text: 'What the organisation asked of accreditors (`made`), or what was asked of it (`received`); the newest first.',
  },
  getAccreditationApplication: {
    title: 'Read an application for accreditation',
    text: 'How far one is that the organisation made or received. What was found point by point is shown to who applied once it is decided.',
  },
  applyForAccreditation: {
    title: 'Apply for accreditation',
    text: 'Asks an accreditor to judge the organisation, or something that it offers, by one of the accreditor’s standards that is in use. Whoever made the token is told how it goes, and may appeal.',
  },
  judgeAccreditationApplication: {
    title: 'Judge an application for accreditation',
    text: 'Writes down what was found for each point of the standard, in their order, and what the accreditation would say. It can be written anew until the accreditation is given.',
  },
  decideAccreditationApplication: {
    title: 'Decide on an application for accreditation',
    text: 'For good. Accepted, the accreditation is made and signed; every point has to be judged first. Whoever made the token answers for it: nobody decides what they asked themselves, nor an appeal against their own decision.',
  },
};

export const statementWords: { [schema: string]: { [member: string]: string } } = {
  Party: { slug: 'Its short name, as addresses have it.', name: 'Its name.' },
  StatementSubject: { title: 'What it was called when the statement was made.' },
  Withdrawal: { at: 'When it was withdrawn.', reason: 'Why.' },
  Statement: {
    kind: 'What is said.',
    role: 'What a partner does.',
    state: 'How it is with it now.',
    speaker: 'Who says it.',
    other: 'The organisation of which, or of whose offer, it is.',
    about: 'What it is about; without `achievementId`, the organisation.',
    equivalentTo: 'What it is equal to.',
    standard: 'By what it was judged.',
    conditions: 'What has to stay so.',
    comment: 'In the words of whoever says it.',
    validFrom: 'From when it holds.',
    validUntil: 'Until when; absent without an end.',
    madeAt: 'When it was made.',
    stoodAt: 'Since when it stands; absent while it waits.',
    declinedAt: 'When the other side declined it.',
    withdrawn: 'When and why it was withdrawn.',
    signedAt: 'When its document was signed; absent until then.',
    url: 'Its page, and for programs the signed EndorsementCredential.',
  },
  NewStatement: {
    kind: 'What is said.',
    role: 'What a partner does; for partnerships.',
    aboutId: 'Id or short name of the organisation of which, or of whose offer, it is.',
    edition: 'Only this edition of the achievement.',
    equivalentTo: 'What it is equal to; for equivalences.',
    standard: 'By what it was judged; an accreditation needs it.',
    conditions: 'What has to stay so.',
    comment: 'In your own words (Markdown).',
    validFrom: 'From when it holds; now when absent.',
    validUntil: 'Until when; without an end when absent.',
  },
  Standard: {
    name: 'Its name.',
    points: 'What is judged, point by point.',
    addedAt: 'When it was added.',
    retiredAt: 'Since when nobody applies by it any more.',
  },
  NewStandard: { name: 'Its name.', points: 'What is judged, point by point.' },
  JudgedPoint: { judgement: 'Whether the point is met.', note: 'What was found.' },
  AccreditationApplication: {
    title: 'What the accreditation is to be of.',
    standard: 'The standard, as it was called then.',
    points: 'Its points, as they were then.',
    evidence: 'What the applicant says.',
    links: 'Where evidence lies.',
    askedAt: 'When it was made.',
    state: 'How far it is.',
    dueAt: 'Until when it is to be decided.',
    decidedAt: 'When it was decided.',
    reason: 'Why it was decided so.',
    checklist: 'What was found, one for each point.',
    conditions: 'What has to stay so.',
    validUntil: 'Until when the accreditation holds.',
  },
  NewAccreditationApplication: {
    accreditorId: 'Id or short name of the accreditor.',
    evidence: 'Why it is good enough.',
    links: 'Where evidence lies.',
  },
  Checklist: {
    checklist: 'What was found, one for each point of the standard.',
    conditions: 'What has to stay so.',
    validUntil: 'Until when it would hold; without an end when absent.',
  },
  Decision: { decision: 'What comes of it.', reason: 'Why; the applicant reads it.' },
  StatementEnd: { reason: 'Everybody can read it.' },
};
