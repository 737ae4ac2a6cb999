import type { Approach, Condition, Question, questions } from '../../choose/choose-rules.ts';

type Answers = {
  [Asked in Question]: {
    question: string;
    answers: { [answer in (typeof questions)[Asked][number]]: string };
  };
};

const asked: Answers = {
  aim: {
    question: 'What do you want it for?',
    answers: {
      'new-work': 'For other work than I do now',
      'present-work': 'For the work that I do',
      degree: 'Towards a degree',
      interest: 'Because it interests me',
    },
  },
  time: {
    question: 'How much time do you have?',
    answers: {
      'whole-day': 'The whole day, for weeks',
      evenings: 'Evenings and weekends',
      hours: 'A few hours now and then',
    },
  },
  money: {
    question: 'What can you spend?',
    answers: { none: 'Nothing', some: 'Some hundreds', much: 'Some thousands' },
  },
  employer: {
    question: 'Has your employer to do with it?',
    answers: {
      pays: 'They would pay for it',
      asks: 'They want me to be able to do it',
      no: 'No, or I have none',
    },
  },
  people: {
    question: 'How do you like to learn?',
    answers: { 'with-others': 'With others', alone: 'By myself', either: 'Either way' },
  },
  proof: {
    question: 'What do you need in the end?',
    answers: {
      certificate: 'A certificate that people know',
      credit: 'Credit that a university counts',
      skill: 'The skill itself, whatever the paper says',
    },
  },
};

const approaches: { [approach in Approach]: { name: string; meaning: string; find: string } } = {
  platform: {
    name: 'Learning platform',
    meaning: 'Online, mostly when you like, in small pieces; many learn the same at once.',
    find: 'Find offers on learning platforms',
  },
  'boot-camp': {
    name: 'Boot camp',
    meaning: 'Most of the day, for weeks to a few months, aimed at one kind of work.',
    find: 'Find boot camps',
  },
  'employer-sponsored': {
    name: 'Through your employer',
    meaning: 'Your employer pays or teaches, for what it needs.',
    find: 'Find offers sponsored by employers',
  },
  university: {
    name: 'University',
    meaning: 'Slower and broader, often with credit that other universities count.',
    find: 'Find offers of universities',
  },
};

const conditions: { [condition in Condition]: string } = {
  'platform-recognised': 'Large platforms give certificates that many employers know.',
  'platform-peers': 'Many learn the same at once, so there are others to talk to.',
  'platform-evenings': 'You learn when you have time.',
  'platform-cheap': 'It often costs nothing or little.',
  'platform-skill': 'You can take exactly the piece that you need.',
  'platform-no-day': 'If you have the whole day for new work, evenings spread it over many months.',
  'boot-camp-day': 'It takes the whole day, and you have it.',
  'boot-camp-new-work': 'It aims at other work, and often helps to find it.',
  'boot-camp-group': 'A fixed group goes through it together.',
  'boot-camp-no-day': 'It takes the whole day, which you do not have.',
  'boot-camp-dear': 'It often costs thousands.',
  'boot-camp-no-credit': 'It seldom carries credit that a university counts.',
  'employer-goals': 'It serves what your employer wants, so you learn it at work and use it at once.',
  'employer-pays': 'Your employer pays.',
  'employer-present': 'It is made for the work that you do.',
  'employer-none': 'It needs an employer who takes part.',
  'employer-bound': 'For other work an employer pays less gladly, and may tie you to it.',
  'university-credit': 'It often carries credit that other universities count.',
  'university-degree': 'It can be a part of a degree.',
  'university-certificate': 'A certificate of a university is known in most places.',
  'university-slow': 'It often has dates of its own, and more reading than a few hours allow.',
  'university-dear': 'It often costs something.',
};

/** Which kind of offer suits somebody, and a microcredential beside a degree. */
export const choose = {
  title: 'Which way suits you?',
  lead: 'A few questions, each may be left out. Nothing is kept: your answers stand in the address of the page.',
  asked,
  open: 'I do not want to say',
  submit: 'Rank them',
  result: 'In this order, by what you said',
  place: (place: number) => `${place}.`,
  for: 'Fits, because',
  against: 'Does not fit, because',
  nothing: 'Nothing that you said speaks for or against it.',
  honest: 'These are rules of thumb. An offer of one kind can be as another usually is: read its page.',
  approaches,
  conditions,
  degree: {
    title: 'A microcredential and a degree',
    lead: 'Put side by side in time, cost, credit and the skills of a role. The figures of the degree are yours: change them to those of the one that you think of.',
    link: 'Compare it with a degree',
    noOffer: 'Open the page of a microcredential and choose “Compare it with a degree” there.',
    find: 'Find a microcredential',
    years: 'Years of the degree',
    ects: 'Its ECTS credits',
    yearlyFee: 'Cost of one year',
    yearlyFeeHint: 'In the currency in which you think.',
    weeklyHours: 'Your hours a week',
    submit: 'Compare',
    caption: 'Both beside each other',
    what: 'What is compared',
    small: 'Microcredential',
    big: 'Degree',
    hours: 'Hours of work in all',
    weeks: 'Weeks at your hours',
    cost: 'Cost',
    costSmall: 'see its page',
    credit: 'ECTS credits',
    noCredit: 'not stated',
    share: 'Part of the degree’s credit',
    skills: 'Skills it asserts',
    skillsBig: 'see its module handbook',
    range: (least: string, most: string) => `${least} to ${most}`,
    note: 'One ECTS credit is 25 to 30 hours of work. Whether a university counts the credit of a microcredential is for that university to decide. Some work may be done only with a degree, by law.',
    wrong: {
      years: 'Write a number from 0.5 to 10.',
      ects: 'Write a number from 10 to 480.',
      yearlyFee: 'Write a number from 0 to 1,000,000.',
      weeklyHours: 'Write a number from 1 to 80.',
    },
  },
};
