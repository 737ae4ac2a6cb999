import { byCount, counted } from './count.ts';

export const home = {
  title: 'Cairn',
  description:
    'Cairn is the open home of microcredentials: short learning with a real exam, and a badge that anyone can check.',
  headline: ['Learn one thing well.', 'Show it anywhere.'],
  sentence:
    'Cairn is the open home of microcredentials: short learning with a real exam, and a badge that anyone can check, without an account and without asking us.',
  landscape: 'A path leads past small cairns over the hills to a tall one.',
  find: {
    title: 'Find what to learn',
    text: 'Small steps from universities, companies and professional bodies. Each says what you will be able to do, how long it takes and how it is tested.',
    action: 'Look around',
  },
  /** Drawn as examples of badges. */
  badges: { code: 'Coding foundation', care: 'Patient care', data: 'Reading data' },
  teach: {
    title: 'Offer what you teach',
    text: 'Describe it once, set the exam, and every pass becomes a signed badge in your name. Your key, your rules, your learners.',
    action: 'Start as a provider',
  },
  verify: {
    title: 'Check what someone shows you',
    text: 'Drop a badge file or paste its address. You read, check by check, who made it, whether it was changed and whether it still counts.',
    action: 'Check a badge',
  },
  ways: 'Three ways on',
  offers: {
    title: 'Some of what you can earn',
    all: 'See the whole catalogue',
    hours: (hours: number) => counted(hours, 'hour'),
  },
  how: {
    title: 'From a question to a badge that lasts',
    steps: [
      {
        title: 'Choose one thing',
        text: 'A microcredential is small enough for some evenings and clear about what it asks.',
      },
      {
        title: 'Pass a real exam',
        text: 'The answers never leave the server, and the mark says what it was given for.',
      },
      {
        title: 'Hold a signed badge',
        text: 'It is a file of your own, sealed by the issuer. Keep it, share it, put it in any wallet.',
      },
      {
        title: 'Lay the next stone',
        text: 'Each badge stands for itself, with the skills and levels that it proves. What leads on is in the catalogue.',
      },
    ],
  },
  trust: {
    title: 'Made to be trusted by people who do not know us',
    points: [
      {
        title: 'Anyone can check',
        text: 'Every badge carries its issuer’s signature in the open standard. Change one letter and the check says so.',
        icon: 'shield-check',
      },
      {
        title: 'It outlives the site',
        text: 'The file holds all that is needed. Other programs read it, today and in years.',
        icon: 'mountain',
      },
      {
        title: 'You decide who sees it',
        text: 'Nothing is listed until its holder shows it, and showing can be undone.',
        icon: 'eye-off',
      },
    ],
  },
  start: {
    title: 'Start',
    greeting: (name: string) => `Good to see you, ${name}`,
    lead: 'What waits for you, what is next, and what happened.',
    nothing: 'Nothing is waiting for you',
    nothingText: 'When you enrol, earn a badge or are asked to do something, it will be here.',
    nothingAction: 'Find what to learn',
    openConsole: 'Open the console',
    organisationText: (roles: readonly string[]) =>
      `You are here as ${new Intl.ListFormat('en').format(roles)}.`,
    roles: {
      owner: 'owner',
      author: 'author',
      reviewer: 'reviewer',
      assessor: 'assessor',
      moderator: 'moderator',
      registrar: 'registrar',
      finance: 'finance',
      viewer: 'viewer',
    },
  },
  console: {
    title: (organisation: string) => `${organisation}: console`,
    lead: (roles: readonly string[]) => `You are here as ${new Intl.ListFormat('en').format(roles)}.`,
    leadAdministrator: 'You are here as an administrator of this site.',
    figures: {
      offered: 'What we offer',
      offeredText: (published: number, drafts: number) =>
        `${published === 0 ? 'Nothing' : published} published, ${drafts === 0 ? 'no draft' : byCount(drafts, { one: 'one draft', other: `${drafts} drafts` })}`,
      awards: 'Awards',
      awardsText: (total: number) =>
        byCount(total, { one: 'One award so far', other: `${total} awards so far` }),
      people: 'People and roles',
      peopleText: (total: number) => byCount(total, { one: 'One person', other: `${total} people` }),
    },
    glance: 'At a glance',
    empty: {
      title: 'Nothing is offered yet',
      text: 'What you teach will be here: describe it, set its exam, publish it.',
      action: 'Describe the first one',
    },
  },
} as const;
