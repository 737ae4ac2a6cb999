/** What the document of our REST API says of frameworks that an organisation writes, and of mappings of scales. */
export const ownFrameworkOperations = {
  createFramework: {
    title: 'Begin a framework',
    text: 'Begins a framework of the organisation’s own, with nothing in it. Nobody else sees it before it is published.',
  },
  getFrameworkDraft: {
    title: 'Read the draft of a framework',
    text: 'All that stands in it, what differs from the last edition in sentences, and what is missing before it can be published.',
  },
  changeFrameworkDraft: {
    title: 'Change the draft of a framework',
    text: 'Replaces each member that is sent; all others stay. `items` replaces all groups and skills: one with a `key` that the draft has stays that item and keeps its address. Needs the ETag of the draft that you saw.',
  },
  publishFramework: {
    title: 'Publish a framework',
    text: 'Makes the draft the next edition, which never changes and which everybody may read. Where nothing has changed, the last edition is the answer. Needs the ETag of the draft that you saw.',
  },
  measureFramework: {
    title: 'Choose the scale of an imported framework',
    text: 'From now on its skills are measured on this scale. Editions keep the levels that they name.',
  },
  fetchFramework: {
    title: 'Look at a framework of a CASE service for import',
    text: 'Fetches the package at the address (`…/ims/case/v1p1/CFPackages/…` or `v1p0`, at most 40 MB within 30 seconds). Says what would be new, changed and gone; nothing changes before it is begun.',
  },
  listScaleMappings: {
    title: 'List mappings of scales',
    text: 'Those of the organisation, or with `scaleId` all that anybody published of a scale; withdrawn ones too, the newest first.',
  },
  publishScaleMapping: {
    title: 'Publish a mapping of scales',
    text: 'Says to everybody how the levels of two scales compare. It never changes, and can be withdrawn.',
  },
  getScaleMapping: {
    title: 'Read a mapping of scales',
    text: 'One that the organisation published, withdrawn or not.',
  },
  withdrawScaleMapping: {
    title: 'Withdraw a mapping of scales',
    text: 'It counts no more from now on. What it said stays to be read, with the day and the reason.',
  },
  compareLevels: {
    title: 'Compare two levels',
    text: 'How the first level stands to the second. Levels of different scales are compared only through mappings in force, which the answer names; without one it is `unknown`, and `disputed` where they say opposite things.',
  },
};

export const ownFrameworkWords = {
  NewFramework: {
    language: 'BCP 47: what everything is written in first. It stays.',
    labels: 'Title and purpose by BCP 47 tag; in its own language it needs a name.',
    languages: 'BCP 47: what else it is written in.',
    licence: 'What others may do with it: best the address of a licence.',
    scaleId: 'The scale on which its skills are measured.',
  },
  FrameworkDraftChange: {
    labels: 'Title and purpose by BCP 47 tag.',
    languages: 'BCP 47: what else it is written in. What is said in a language that is left out goes.',
    licence: 'What others may do with it.',
    scaleId: 'The scale on which its skills are measured.',
    items: 'All groups and skills, those beside each other in their order.',
  },
  FrameworkDraft: {
    frameworkId: 'Id of the framework, `frw_…`.',
    uri: 'Where it is read once it is published, and by which it is known.',
    edition: 'The number of the edition that it becomes.',
    language: 'BCP 47: what everything is written in first.',
    labels: 'Title and purpose by BCP 47 tag.',
    languages: 'BCP 47: what else it is written in.',
    licence: 'What others may do with it.',
    scaleId: 'The scale on which its skills are measured.',
    items: 'All groups and skills, those beside each other in their order.',
    differences: 'What it says differently from the last edition, in sentences.',
    faults: 'What is missing before it can be published.',
    changedAt: 'When it was changed last.',
  },
  DraftFault: { code: 'What is missing.', detail: 'What is missing and what helps, in a sentence.' },
  FrameworkLabels: { name: 'Its title.', description: 'What it is for.' },
  FrameworkItem: {
    key: 'Its id, the same in every edition; for a new one any name, by which others of the same request mean it.',
    kind: '`group` stands above skills and is none.',
    labels: 'What it is called by BCP 47 tag; in the framework’s own language it needs a name.',
    code: 'As people write it; no other has it.',
    below: 'The key of what it stands below; absent at the top.',
    transversal: 'Whether it is useful in any work.',
    related: 'The keys of related skills.',
    levels: 'What the levels mean for this skill, where it says more than the scale.',
  },
  ItemLabels: { alternatives: 'What else people call it; a search finds the skill by them.' },
  LevelMeaning: { level: 'Its number; 1 is the lowest.', meanings: 'What it means, by BCP 47 tag.' },
  FetchedFrameworkImport: { address: 'Of the package, or of its document.' },
  FrameworkScale: { scaleId: 'One for everybody here, or of the organisation’s own.' },
  MappingLine: {
    from: 'A level of the first scale.',
    relation: 'How it stands to the other.',
    to: 'A level of the second scale.',
  },
  ScaleMapping: {
    mappingId: 'Id of the mapping, `map_…`.',
    organisationId: 'Whose word it is.',
    fromScaleId: 'The first scale.',
    toScaleId: 'The second scale.',
    lines: 'One a level of the first scale at most.',
    source: 'On what it rests.',
    sourceUrl: 'Where that can be read.',
    publishedAt: 'Since when it counts.',
    withdrawn: 'When and why it was withdrawn.',
  },
  MappingWithdrawal: { at: 'When it was withdrawn.', reason: 'Why.' },
  NewScaleMapping: {
    fromScaleId: 'The first scale.',
    toScaleId: 'The second scale.',
    lines: 'At most one a level of the first scale; a higher level is more than a lower one.',
    source: 'On what it rests, so that whoever reads it can judge it.',
    sourceUrl: 'Where that can be read.',
  },
  MappingEnd: { reason: 'Everybody can read it.' },
  AskedLevels: {
    scaleId: 'The scale of the first level.',
    level: 'Its number; 1 is the lowest.',
    withScaleId: 'The scale of the other level.',
    withLevel: 'Its number.',
  },
  LevelComparison: {
    order: 'How the first level stands to the second.',
    mappingIds: 'The mappings that say so; empty where both are levels of one scale.',
  },
};
