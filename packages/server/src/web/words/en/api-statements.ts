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
  StatementEnd: { reason: 'Everybody can read it.' },
};
