import { ownFrameworkOperations, ownFrameworkWords } from './api-frameworks.ts';

/** What the document of our REST API says of skills and of the scales that they are measured on. */
export const skillOperations = {
  findSkills: {
    title: 'Find skills',
    text: 'Skills that an achievement of the organisation can assert: those for everybody here and its own, the best match first.',
  },
  getSkill: {
    title: 'Read a skill',
    text: 'The skill with what it is called in every language.',
  },
  addSkill: {
    title: 'Add a skill',
    text: 'Adds a skill of the organisation’s own. One of the same name on the same scale is the answer if there is one already.',
  },
  changeSkill: {
    title: 'Change what a skill is called',
    text: 'Replaces what a skill of the organisation’s own is called in each language that is sent; all other languages stay. A language of which nothing is said is taken away. Editions that are published keep the names of that day.',
  },
  listScales: {
    title: 'List scales',
    text: 'The scales on which skills can be measured: those for everybody here and the organisation’s own.',
  },
  getScale: { title: 'Read a scale', text: 'The scale with what it is called in every language.' },
  addScale: {
    title: 'Add a scale',
    text: 'Adds a scale of the organisation’s own. Its levels are numbered in the order that is sent, the lowest first.',
  },
  changeScale: {
    title: 'Change what a scale is called',
    text: 'Replaces what a scale of the organisation’s own and its levels are called in each language that is sent; all other languages stay.',
  },
  listFrameworks: {
    title: 'List frameworks',
    text: 'The frameworks of skills: those for everybody here and the organisation’s own.',
  },
  getFramework: {
    title: 'Read a framework',
    text: 'Who publishes it, in which edition, and how much is in it.',
  },
  listFrameworkSkills: {
    title: 'List the skills of a framework',
    text: 'By name. `search` takes words that begin a word of a name in any language, `below` the id of a skill.',
  },
  importFramework: {
    title: 'Look at a framework for import',
    text: 'Takes the files as their publisher offers them: ESCO (CSV), O*NET (text or spreadsheet), CASE and CTDL-ASN (JSON), tables, or a ZIP of them. Says what would be new, changed and gone; nothing changes before it is begun.',
  },
  getFrameworkImport: { title: 'Read an import', text: 'What it changes, and how far it is.' },
  ...ownFrameworkOperations,
  beginFrameworkImport: {
    title: 'Begin an import',
    text: 'Has what was looked at (`checked`) done. Begun twice, it is done once.',
  },
};

export const skillWords = {
  ...ownFrameworkWords,
  Framework: {
    frameworkId: 'Id of the framework, `frw_…`.',
    format: 'What it is published as.',
    publisher: 'Who publishes it.',
    licence: 'Under which licence it is published.',
    skills: 'How many skills it has.',
    occupations: 'How many occupations it has.',
    uri: 'By which it is known: the same again is its next edition.',
    organisationId: 'Absent for one that is for everybody here.',
    version: 'What its publisher calls the edition.',
    language: 'BCP 47: in which it came first.',
    edition: 'How many imports changed something.',
    changedAt: 'When something was imported or published last.',
    scaleId: 'The scale on which its skills are measured.',
  },
  FrameworkSkill: {
    uri: 'By which it is known in every edition.',
    language: 'BCP 47: what its name is written in.',
    code: 'Its code in the framework.',
    below: 'How many skills stand below it.',
    isGroup: 'Whether it is a group, which stands above skills and is none.',
  },
  NewFrameworkImport: {
    files: 'The files, each with its name, which says what kind of file it is.',
    name: 'Of the framework; only for a table.',
    language: 'BCP 47: where the files do not say it.',
    version: 'What the publisher calls the edition.',
    licence: 'Under which licence it is published, where the files do not say it.',
    mapping: 'Which column of a table says what.',
  },
  ImportFile: { content: 'Its bytes in base64.' },
  ColumnMapping: {
    uri: 'Columns of a table by what they say; what is absent is found by its name.',
    code: 'Its code.',
    broader: 'What it stands below.',
    alternatives: 'Other names.',
  },
  FrameworkImport: {
    importId: 'Id of the import, `run_…`.',
    format: 'What it is published as.',
    changed: 'What is there, and says something else now.',
    gone: 'What is there, and not in these files.',
    createdAt: 'When the files were looked at.',
    endedAt: 'When it ended.',
    state: '`checked` waits for its beginning.',
    added: 'Skills, occupations and what belongs to them that are new.',
    same: 'What was there already, just like that.',
    faulty: 'Lines that cannot be taken.',
    refused: 'How many were not taken: such lines, and those that could not be done.',
    faults: 'The first of them.',
  },
  ImportFault: {
    file: 'In which file.',
    line: 'In which line; 0 where it is in none.',
    code: 'What is wrong.',
    detail: 'What is wrong and what helps, in a sentence.',
  },
  ReadSkillLabels: { alternatives: 'What else people call it; a search finds the skill by them.' },
  Skill: {
    language: 'BCP 47: what name and description are written in.',
    labels: 'What it is called in other languages, by BCP 47 tag.',
    framework: 'The framework that the skill is of.',
    code: 'Its code in the framework.',
    url: 'Its address in the framework.',
    levels: 'The levels of its framework, from the lowest.',
  },
  Level: { level: 'Its number; 1 is the lowest.' },
  SkillLabels: { alternatives: 'What else people call it; a search finds the skill by them.' },
  LevelLabels: { level: 'Its number; 1 is the lowest.' },
  ScaleLabels: { levels: 'What the levels are called.' },
  SkillChange: { labels: 'What is said in each language, by BCP 47 tag.' },
  ScaleChange: { labels: 'What is said in each language, by BCP 47 tag.' },
  NewSkill: {
    language: 'BCP 47: what name and description are written in.',
    kind: '`technical` for knowing how to do something specific, `transversal` for what helps in any work.',
    code: 'Its code in a framework.',
    url: 'Where it is described; badges name this address.',
  },
  NewScale: {
    language: 'BCP 47: what name and levels are written in.',
    levels: 'Its levels, the lowest first.',
  },
  Scale: {
    language: 'BCP 47: what name and levels are written in.',
    labels: 'What it is called in other languages, by BCP 47 tag.',
    levels: 'Its levels, from the lowest.',
  },
};
