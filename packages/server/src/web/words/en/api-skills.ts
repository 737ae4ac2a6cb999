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
};

export const skillWords = {
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
