import type { CostKind, Delivery, RunPace, RunStanding, Track } from '../../../modules/catalog/index.ts';
import { byCount, counted } from './count.ts';

const paces: { [pace in RunPace]: string } = {
  'self-paced': 'At your own pace',
  scheduled: 'On set dates',
};

const deliveries: { [delivery in Delivery]: string } = {
  online: 'Online',
  'on-site': 'On site',
  blended: 'Online and on site',
};

const standings: { [standing in RunStanding]: string } = {
  draft: 'Draft',
  upcoming: 'Opens later',
  open: 'Open',
  full: 'Full',
  closed: 'Closed',
  cancelled: 'Cancelled',
};

const tracks: { [track in Track]: { name: string; meaning: string } } = {
  certified: {
    name: 'Learn and earn the award',
    meaning: 'You learn, are assessed, and can earn the award.',
  },
  audit: { name: 'Learn only', meaning: 'You learn without the exam and without the award.' },
  'assessment-only': {
    name: 'Assessment only',
    meaning: 'For those who can do it already: the assessment, without the learning.',
  },
};

const costs: { [kind in CostKind]: string } = {
  exam: 'Exam',
  retake: 'Another attempt at the exam',
  materials: 'Materials',
  certificate: 'Certificate',
};

const number = new Intl.NumberFormat('en-GB');

/** When, where and for how much something is offered. */
export const offering = {
  paces,
  deliveries,
  standings,
  tracks,
  costs,
  starts: {
    now: 'At once',
    'this-month': 'This month',
    'three-months': 'Within three months',
    later: 'Later',
  },
  free: 'Free',
  noOffer: 'No offer yet',
  from: (day: string) => `from ${day}`,
  until: (day: string) => `until ${day}`,
  fromPrice: (price: string) => `from ${price}`,
  yourTime: (time: string) => `${time} on your clock`,
  costsInAll: (price: string) => `It takes ${price} in all to earn it.`,
  sessions: (count: number) => byCount(count, { one: 'One session', other: `${count} sessions` }),
  taken: (taken: number, capacity: number | undefined) =>
    capacity === undefined ? number.format(taken) : `${number.format(taken)} of ${number.format(capacity)}`,
  seatsTaken: (taken: number, capacity: number | undefined) =>
    capacity === undefined
      ? byCount(taken, { one: 'One seat taken', other: `${number.format(taken)} seats taken` })
      : `${number.format(taken)} of ${number.format(capacity)} seats taken`,
  seatsLeft: (left: number, capacity: number) =>
    `${number.format(left)} of ${counted(capacity, 'seat')} left.`,
  waiting: (count: number) => byCount(count, { one: 'One person waits.', other: `${count} people wait.` }),
  facts: {
    name: 'Name of the run',
    when: 'When',
    startsOn: 'First day',
    endsOn: 'Last day',
    enrolsFrom: 'Enrolment from',
    enrolsUntil: 'Enrolment until',
    pace: 'Pace',
    where: 'Where',
    placeName: 'Place',
    address: 'Street and number',
    town: 'Town',
    countryCode: 'Country',
    languages: 'Languages',
    timeZone: 'Time zone',
    timetable: 'Timetable',
    capacity: 'Seats',
    seats: 'Taken',
    note: 'Note',
    standing: 'State',
    price: 'Price',
    prices: 'Costs in all',
    currency: 'Currency',
    total: 'What it takes to earn it',
    track: 'What you take',
    taxNote: 'Taxes',
    includes: 'What is included',
    forWhom: 'For whom',
    validFrom: 'Can be chosen from',
    validUntil: 'Can be chosen until',
    rules: 'Refund and other rules',
    reason: 'Reason',
  },
  policy: {
    refund: 'Refund',
    refundUnsaid: 'The provider states no rule for refunds.',
    noRefund: 'Nothing is refunded.',
    until: (from: 'start' | 'enrolment', days: number) => {
      if (from === 'enrolment')
        return days === 0 ? 'the day on which you enrol' : `${counted(days, 'day')} after you enrol`;
      if (days === 0) return 'the first day';
      return days < 0
        ? `${counted(-days, 'day')} before the first day`
        : `${counted(days, 'day')} after the first day`;
    },
    refundStep: (percent: number, until: string) =>
      percent === 100 ? `The whole price back until ${until}.` : `${percent}% back until ${until}.`,
    thenNothing: 'Nothing after that.',
    deferral: (times: number, until: string) =>
      `You can move to a later run ${byCount(times, { one: 'once', other: `${times} times` })}, until ${until}.`,
    extension: (days: number) => `A deadline moves by up to ${counted(days, 'day')} when you ask.`,
    late: (days: number, percent: number) =>
      percent === 0
        ? `Late work is taken for ${counted(days, 'day')}.`
        : `Late work is taken for ${counted(days, 'day')}, with ${percent}% off its mark.`,
  },
  page: {
    title: 'Dates and prices',
    cheapest: 'The least that it takes to earn it:',
    withRetake: (price: string) => `${price} with one more attempt at the exam.`,
    notStated: (what: string) => `Not stated: ${what.toLowerCase()}.`,
    noWorkload: 'The provider does not say how many hours it takes.',
    hours: 'My hours a week',
    reckon: 'Reckon',
    pace: (hours: number, weeks: number) =>
      `With ${counted(hours, 'hour')} a week it takes ${byCount(weeks, { one: 'one week', other: `${weeks} weeks` })}.`,
    doneBy: 'Whoever begins today is done on',
    needs: (hours: number) => `It takes about ${counted(hours, 'hour')} a week.`,
    moreThanYours: (hours: number) => `You have ${counted(hours, 'hour')}.`,
    ifYouBegin: (hours: number) => `With your ${counted(hours, 'hour')} a week you would be done on`,
    tooLate: 'That is after the last day.',
    noRuns: 'It has no set dates: you can begin at any time. The provider states no price.',
    allClosed: 'There is no run to enrol in at the moment.',
    noOffer: 'At the moment nothing can be chosen here.',
    noAward: 'No award',
    offers: 'Prices and what they include',
    validUntil: 'Until',
    waitingList: 'It is full. You can join the waiting list.',
    noWaitingList: 'It is full.',
    joinWaiting: 'Join the waiting list',
    choose: 'Enrol in this run',
    timetable: 'See the timetable',
    cancelled: 'This run is cancelled',
  },
  compare: {
    cost: 'What it takes to earn it',
    cheapest: 'Lowest cost',
    weeks: (hours: number) => `Time with ${counted(hours, 'hour')} a week`,
    weeksUntil: (weeks: number) => counted(weeks, 'week'),
    soonest: 'Done soonest',
    start: 'Next start',
    earliest: 'Starts first',
  },
  timetable: {
    title: 'Timetable',
    none: 'No times are set yet.',
    caption: (zone: string) => `Times are those of ${zone}.`,
    day: 'Day',
    time: 'Time',
    pick: 'Take out',
    remove: 'Take the ticked ones out',
    file: 'Put it into my calendar (.ics)',
    add: 'Add times',
    addLead: 'One time, or the same every week.',
    fields: { title: 'What happens', place: 'Where', from: 'From', to: 'To', first: 'Day', last: 'Last day' },
    timeHint: 'As 18:30.',
    weekly: 'Every week',
    weeklyLead: 'Leave this empty for one time only. Else the day above is the first on which it may be.',
    weekdays: 'On these days of the week',
    submit: 'Add',
  },
  calendar: {
    title: 'Calendar',
    lead: 'What you offer over the year. A bar is a run; the thin bar below it is when one can enrol.',
    year: (year: number) => `The year ${year}`,
    years: 'Other years',
    runs: 'Run',
    enrolment: 'Enrolment',
    none: { title: 'Nothing in this year', text: 'Runs with days in it will be drawn here.' },
    file: 'For my calendar (.ics)',
    reach: (count: number, until: string) =>
      `Only the next ${count} runs are in this file: it reaches as far as those that begin on ${until}.`,
  },
  rules: {
    title: 'Rules for all that you offer',
    lead: 'They hold wherever an achievement, a run or an offer says nothing else.',
  },
  console: {
    title: 'Dates and prices',
    lead: 'When, where and for how much people can take part. Learners see a run once you open it.',
    notPublished: 'You can prepare runs now and open them once this is published.',
    add: 'Add a run',
    rules: 'Refund and other rules',
    search: 'Search runs',
    empty: {
      title: 'There are no runs yet',
      text: 'Without runs, people can enrol at any time. With a run you say when it is, how many can come and what it costs.',
    },
    back: 'All runs',
    backToRun: (name: string) => `Back to “${name}”`,
    edit: 'Change this run',
    cancelled: 'This run is cancelled',
    timetable: (sessions: number) =>
      sessions === 0 ? 'Make a timetable' : `Timetable (${counted(sessions, 'session')})`,
    publicPage: 'As learners see it',
    offers: 'Offers',
    noOffers: 'There is no offer yet. A run needs one before you open it; it can be free.',
    act: 'Action',
    addOffer: 'Add an offer',
    editOffer: 'Change this offer',
    endOffer: 'Take it away',
    openTitle: 'Enrolment',
    openLead: 'Learners find the run on the page of the achievement and in the catalogue, and can enrol.',
    open: 'Open it',
    closeLead: 'Nobody can enrol any more. Who takes part goes on.',
    close: 'Close enrolment',
    copyTitle: 'The same once more',
    copyLead: 'Makes a draft with the same offers and timetable. All days are moved to the new first day.',
    copyName: (name: string) => `${name} (copy)`,
    copy: 'Copy it',
    cancelTitle: 'Cancel it',
    cancelLead: 'This is for good. Everybody who takes part or waits gets a notice with your reason.',
    cancel: 'Cancel the run',
  },
  form: {
    nameHint: 'Such as “Spring 2027”.',
    time: 'Time',
    paceHints: {
      'self-paced': 'Everybody begins when they like. Days may be left empty.',
      scheduled: 'All begin on the first day.',
    },
    enrolHint: 'Without a last day for it, people can enrol until the first day.',
    zoneHint: 'All days and times of this run are there.',
    place: 'Place',
    noCountry: 'No country',
    languages: 'Other languages than the achievement',
    languagesHint: 'Tick none if it is held in the language of the achievement.',
    seats: 'Seats',
    capacityHint: 'Leave it empty if as many as like can come.',
    waitingList: 'There is a waiting list when it is full',
    waitingListHint: 'When somebody leaves, whoever waits longest has the seat.',
    noteHint: 'What people should know of this run.',
    rules: 'Rules',
    widerOfRun: 'Leave empty what is the same for the whole achievement.',
    widerOfOffer: 'Leave empty what is the same for the whole run.',
    widerOfAchievement:
      'They hold for all runs of this achievement that say nothing else. Leave empty what holds for all that you offer.',
    widerOfAll: 'Leave empty what you do not want to lay down. Then the page says that nothing is stated.',
    refundWays: {
      unsaid: 'Nothing said here',
      none: 'Nothing is refunded',
      start: 'Counted from the first day',
      enrolment: 'Counted from the day on which somebody enrols',
    },
    refundSteps: 'How much, and until when',
    refundStepsHint: 'The earliest day first, with the most. After the last one nothing is refunded.',
    percent: (step: number) => `Per cent back (${step})`,
    days: 'Until so many days',
    side: 'Before or after',
    sides: { before: 'before', after: 'after' },
    deferralTimes: 'Moves to a later run',
    deferralDays: 'Until so many days before the first day',
    extensionDays: 'Days by which a deadline moves',
    lateDays: 'Days for which late work is taken',
    latePercent: 'Per cent off its mark',
    price: 'Price',
    priceHint: '0 is free.',
    taxHint: 'Such as “including 19% VAT”.',
    costs: 'What it costs besides',
    costsHint: '0 means that it is included. What you leave empty is shown as not stated.',
    includesHint: 'A line each.',
    forWhomHint: 'Leave it empty if it is for everybody.',
    save: 'Save',
  },
  errors: {
    long: 'Shorten this text.',
    choose: 'Choose one of the answers.',
    number: 'Write a whole number.',
    seats: 'Write how many seats there are, from 1 up. Leave it empty if there is no limit.',
    day: 'Write a day, as 2027-03-01.',
    zone: 'Choose one of the time zones.',
    amount:
      'Write an amount such as 450 or 450.50, without a separator for thousands, and with no more digits behind the point than the currency has.',
    currency: 'Choose a currency.',
    time: 'Write a time of day, as 18:30.',
    timeOrder: 'The end comes after the start.',
    dayOrder: 'The last day comes after the first.',
    lastMissing: 'Say until when.',
    weekdays: 'Tick at least one day of the week.',
    title: 'Say what happens.',
    name: 'Give the run a name.',
  },
};
