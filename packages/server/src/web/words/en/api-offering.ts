/** What the document of the API says of runs and offers. */
export const offeringOperations: { [operation: string]: { title: string; text: string } } = {
  listAchievementRuns: {
    title: 'List the runs of an achievement',
    text: 'All runs with their offers, drafts too; those that start first come first.',
  },
  addAchievementRun: {
    title: 'Add a run',
    text: 'As a draft: nobody sees it until it is opened. An offer is added after it.',
  },
  getAchievementRun: { title: 'Read a run', text: 'One run with its offers and its timetable.' },
  changeAchievementRun: {
    title: 'Change a run',
    text: 'What is absent stays, what is null is taken away; `sessions` replaces the whole timetable. Needs the ETag of what you saw. Whoever enrolled keeps what the run said then.',
  },
  openAchievementRun: {
    title: 'Open a run',
    text: 'Learners find it and can enrol. It needs an offer, an edition that is published, and a last day to enrol that is not over.',
  },
  closeAchievementRun: {
    title: 'Close enrolment',
    text: 'Nobody can enrol in the run any more; who takes part goes on.',
  },
  cancelAchievementRun: {
    title: 'Cancel a run',
    text: 'For good. Everybody who takes part or waits gets a notice with the reason.',
  },
  copyAchievementRun: {
    title: 'Copy a run',
    text: 'Makes a draft with the same offers and timetable; all days are moved by as much as the first one.',
  },
  listOfferedRuns: {
    title: 'List the runs that are offered',
    text: 'Of an achievement of any organisation, or without `achievementId` of all that your own offers: the runs that are no drafts, with the offers that can be chosen now.',
  },
  addRunOffer: { title: 'Add an offer', text: 'For how much one can take part in a run.' },
  changeRunOffer: {
    title: 'Change an offer',
    text: 'What is absent stays, what is null is taken away. Whoever chose it keeps what it said then.',
  },
  endRunOffer: {
    title: 'End an offer',
    text: 'It cannot be chosen any more. Doing it again changes nothing.',
  },
  getPolicies: {
    title: 'Read the rules of the organisation',
    text: 'Refund, deferral, extension and late work, where neither offer, run nor achievement says otherwise.',
  },
  setPolicies: {
    title: 'Lay down the rules of the organisation',
    text: 'All of them; what is absent is laid down by nobody. Who takes part already keeps the rules of their day.',
  },
  getAchievementPolicies: {
    title: 'Read the rules of an achievement',
    text: 'They hold for its runs and offers that say nothing else.',
  },
  setAchievementPolicies: {
    title: 'Set the rules of an achievement',
    text: 'What is absent is left to the organisation’s own rules.',
  },
};

const place = {
  name: 'Of the building.',
  address: 'Street and number.',
  town: 'Its town.',
  countryCode: 'ISO 3166-1.',
};

const wording = {
  name: 'What it is called, such as “Spring 2027”.',
  pace: 'Whether everybody begins when they like, or all on one day.',
  delivery: 'Online, on site or both.',
  timeZone: 'IANA name: all days and times of the run are there.',
  startsOn: 'Its first day. A scheduled run needs it.',
  endsOn: 'Its last day. A scheduled run needs it.',
  enrolsFrom: 'First day on which one can enrol.',
  enrolsUntil: 'Last day on which one can enrol; the first day of a scheduled run when absent.',
  capacity: 'How many can take part; as many as come when absent.',
  hasWaitingList: 'Whether people can wait for a seat when it is full.',
  languages: 'What is spoken (BCP 47); that of the achievement when empty.',
  place: 'Where it is.',
  note: 'What people should know of it.',
  policies: 'The rules that it lays down itself.',
  sessions: 'Its timetable.',
};

const offer = {
  track:
    '`certified`: to learn and be awarded; `audit`: to learn only; `assessment-only`: for those who can do it already.',
  price: 'What is paid to take part.',
  costs:
    'What else costs something, in the smallest unit of the currency of the price: 0 is included, absent is not stated.',
  forWhom: 'For whom it is; for everybody when empty.',
  includes: 'What one gets.',
  taxNote: 'What is said of taxes.',
  validFrom: 'First day on which it can be chosen.',
  validUntil: 'Last day on which it can be chosen.',
  policies: 'The rules that it lays down itself.',
};

export const offeringWords: { [schema: string]: { [member: string]: string } } = {
  Money: { minorUnits: 'In the smallest unit of the currency: cents, yen, fils.', currency: 'ISO 4217.' },
  Costs: {
    exam: 'The exam.',
    retake: 'One more attempt at it.',
    materials: 'Books, tools and the like.',
    certificate: 'The certificate.',
  },
  RefundStep: {
    percent: 'So much of the price comes back.',
    days: 'Until so many days after the day that it is counted from; before it when below 0.',
  },
  Refund: {
    from: 'From which day it is counted.',
    steps: 'Later days give less back; nothing is refunded when there are none.',
  },
  Deferral: {
    times: 'How often somebody may move to a later run.',
    days: 'Until so many days before the first day.',
  },
  Extension: { days: 'By how many days a deadline moves for whoever asks.' },
  LateWork: { days: 'For how many days it is taken.', percentOff: 'How much of its mark is taken off.' },
  Policies: {
    refund: 'What comes back of the price.',
    deferral: 'Moving to a later run.',
    extension: 'Moving a deadline.',
    late: 'Late work.',
  },
  RunPlace: place,
  Session: {
    title: 'What happens.',
    day: 'Its day, in the time zone of the run.',
    from: 'When it begins.',
    to: 'When it ends, on the same day.',
    place: 'Where, when it is not where the run is.',
  },
  NewAchievementRun: wording,
  AchievementRunChange: wording,
  AchievementRun: {
    ...wording,
    standing: 'How it is with it now: the clock and its seats have a part in it.',
    seatsTaken: 'How many take part.',
    offers: 'For how much one can take part.',
    cancelled: 'When and why it was cancelled.',
    url: 'Its page.',
  },
  TotalCost: {
    least: 'For whoever passes at the first attempt: the price and all costs that are stated.',
    withRetake: 'With one more attempt at the exam; absent where its cost is not stated, or is nothing.',
    notStated: 'What is in no sum, because nobody states what it costs.',
  },
  RunOffer: { ...offer, total: 'What it takes to earn it.' },
  NewRunOffer: offer,
  RunOfferChange: offer,
  CancelledRun: { at: 'When.', reason: 'Why; everybody can read it.' },
  RunCancellation: { reason: 'Everybody can read it.' },
  RunCopy: { name: 'What the copy is called.', startsOn: 'Its first day; needed where the run has one.' },
};
