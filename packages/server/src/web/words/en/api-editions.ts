import { descriptionWords, rowWords } from './api-descriptions.ts';

type Said = { [name: string]: string };

/** What people read of an edition, in its own language and in others. */
const texts: Said = {
  purpose: 'For whom it is and what it shows.',
  scope: 'What it covers.',
  notCovered: 'What it does not show.',
  criteria: 'What somebody has to do to earn it (Markdown).',
  pedagogy: 'How one learns.',
  stackabilityText: 'What it builds into, and how.',
};

const outcomeParts: Said = {
  verb: 'What they do.',
  object: 'What they do it to.',
  condition: 'Under which circumstances.',
  level: 'From 1 to 8, as the European Qualifications Framework counts.',
  evidence: 'What shows that somebody reached it.',
};

/** What an author writes of an edition. */
const written: Said = {
  ...texts,
  outcomes: 'What somebody can do who earned it.',
  skills: 'Skills that it asserts, each at a level.',
  workloadHours: 'How long it takes, in hours; 0 while nobody said it.',
  ects: 'Credits of the European Credit Transfer System.',
  eqfLevel: 'Level of the European Qualifications Framework.',
  validityMonths: 'How long an award is valid; absent when it does not expire.',
  language: 'Language of the edition (BCP 47).',
  kind: 'What kind of thing can be earned (Open Badges 3.0, achievementType).',
  subject: 'Field of the catalogue.',
  assessmentType: 'How it is assessed (2022/C 243/02, Annex I).',
  participationType: 'How one takes part (2022/C 243/02, Annex I).',
  supervisionType: 'How it is supervised (2022/C 243/02, Annex I).',
  ...descriptionWords,
  design: 'What its picture looks like.',
  translations:
    'The same texts in other languages; what is missing in one is read in the language of the edition.',
};

/** What the document of our REST API says of the members of an edition and of its draft. */
export const editionWords: { [schema: string]: Said } = {
  Achievement: {
    kind: 'What kind of thing can be earned (Open Badges 3.0, achievementType).',
    status: 'State of its newest edition.',
    newestEdition: 'Number of its newest edition.',
    publishedEdition: 'Number of the edition that is offered; absent when none is.',
    url: 'Its public page; absent while nothing was published.',
  },
  Edition: {
    ...written,
    status:
      '`draft` can change; `published` is offered; `superseded` has a newer one; `retired` is offered no more.',
    modules: 'The modules in which it is taught, in their order.',
    units: 'The units of all modules, in their order.',
    earnedWhen:
      'What earns it, whole, as one sentence by language (BCP 47); absent where it asks nothing, and where a draft is read or written.',
    url: 'Its public page for ever; absent for a draft.',
    publishedAt: 'When it was published.',
  },
  DraftChange: {
    ...written,
    outline: 'How it is taught: modules, each with its units, in their order. Null takes it away.',
  },
  NewAchievement: { ...written, outline: 'How it is taught: modules, each with its units, in their order.' },
  Outcome: {
    outcomeId: 'Id of the outcome, `oc_…`; the same in every edition.',
    text: 'What somebody can do.',
    skillIds: 'Which of the asserted skills it shows.',
    ...outcomeParts,
  },
  Translation: {
    ...texts,
    language: 'What it is translated into (BCP 47).',
    outcomes: 'Outcomes of the edition in this language.',
    others: 'Other texts of the edition in this language, by their place.',
  },
  TranslatedText: {
    place:
      'Where it stands: `entryRequirements.row_….text`, `targetRoles.row_….title`, `learningOutcomes.oc_….verb`.',
    text: 'What it says there.',
  },
  ...rowWords,
  TranslatedOutcome: { outcomeId: 'Of an outcome of the edition.', text: 'What somebody can do.' },
  AssertedSkill: {
    level: 'The level that is asserted; 1 is the lowest.',
    levelName: 'How its framework calls the level.',
    labels: 'What it, its level and its framework are called in other languages, by BCP 47 tag.',
    highestLevel: 'The highest level of its framework.',
    framework: 'The framework that the skill is of.',
    code: 'Its code in the framework.',
    url: 'Its address in the framework.',
  },
  AssertedLabels: {
    levelName: 'How its framework calls the level.',
    framework: 'How the framework is called.',
  },
  Design: {
    shape: 'Shape of the badge picture.',
    palette: 'Its colours.',
    symbol: 'The symbol in it.',
  },
  Draft: {
    edition: 'The draft itself.',
    missing: 'What it needs before it can be published; empty when it is ready.',
    packs: 'What the rule packs that count in the organisation say of it.',
  },
  Missing: {
    check: 'What is missing before it can be published.',
    about: 'The outcome or skill that it is missing from.',
  },
  SkillLevel: { level: 'A level of the framework of the skill; 1 is the lowest.' },
  DraftOutcome: {
    outcomeId: 'Of an outcome that the draft has; absent for a new one.',
    text: 'What somebody can do.',
    skillIds: 'Which of the asserted skills it shows.',
    ...outcomeParts,
  },
};
