/** What the document of our REST API says of rule packs and presets. */
export const packOperations = {
  listRulePacks: {
    title: 'List rule packs',
    text: 'The published rules by which drafts are judged, what each asks, and whether it is off, warns or blocks in this organisation; last, the organisation’s own pack.',
  },
  decideRulePacks: {
    title: 'Make rule packs stricter',
    text: 'Says for packs whether they warn or block; those that are not named stay. A program only makes it stricter, people loosen it in the console: what publishes must not loosen what stops it.',
  },
  setOwnRulePack: {
    title: 'Write the organisation’s own rule pack',
    text: 'All of its conditions; without any there is none. While it blocks, only people change it, in the console.',
  },
  getReviewSetting: {
    title: 'Read whether drafts are reviewed',
    text: 'Whether a second person has to approve what is published.',
  },
  setReviewSetting: {
    title: 'Have drafts reviewed',
    text: 'From now on a second person has to approve what is published. Only people take that back, in the console.',
  },
  getConformance: {
    title: 'Read what an edition conforms to',
    text: 'What the rule packs found when the edition was published. It never changes. A draft has none yet: its `packs` say what they find now.',
  },
  listPresets: {
    title: 'List presets',
    text: 'What a new achievement can begin from: Cairn’s presets, then the organisation’s own.',
  },
  addPreset: {
    title: 'Add a preset',
    text: 'Keeps a preset of the organisation’s own. A file that is no preset is refused with the place of each fault. The very same one again is the answer.',
  },
  getPreset: { title: 'Read a preset', text: 'One preset, as a file that can be handed on.' },
  removePreset: {
    title: 'Remove a preset',
    text: 'Of the organisation’s own. What was begun from it stays.',
  },
  beginFromPreset: {
    title: 'Begin from a preset',
    text: 'Starts an achievement with the draft of its first edition, with all that the preset sets: description, exam rules and declaration.',
  },
  exportPreset: {
    title: 'Read an achievement as a preset',
    text: 'Its newest edition without skills, questions and translations.',
  },
  copyAchievement: {
    title: 'Copy an achievement',
    text: 'Starts an achievement as a copy of the newest edition of another one of the organisation, with skills, exam and declaration.',
  },
};

const pack = {
  pack: 'Its name, such as `european`; `own` for the organisation’s own.',
  title: 'What the organisation calls its own pack.',
  edition: 'Which edition of the pack it is.',
  use: '`off`, `warn`, or `block`: then nothing is published that misses something needed.',
};

export const packWords = {
  PackUses: { uses: 'By the name of the pack: `off`, `warn` or `block`.' },
  NewOwnPack: { title: 'What it is called.', conditions: 'What it asks; all of them together are the rule.' },
  NewPackCondition: {
    about: 'The member of the edition that it is about, or what Cairn counts of it.',
    operator: '`stated`, `at-least`, `at-most` or `one-of`.',
    amount: 'For `at-least` and `at-most`.',
    choices: 'For `one-of`.',
    only: 'Only editions of this kind.',
    isNeeded: 'Otherwise it is advice.',
    message: 'What authors read; when empty, what Cairn says of it.',
  },
  ReviewSetting: { isNeeded: 'Whether a second person has to approve what is published.' },
  RulePacks: { items: 'Each pack.' },
  RulePack: {
    ...pack,
    sourceUrl: 'The document that it is made from.',
    sourceOn: 'The day of that document.',
    checks: 'What it asks.',
    conditions: 'What the organisation’s own pack asks; all of them together are the rule.',
  },
  PackCondition: {
    conditionId: 'Its id.',
    about: 'The member of the edition that it is about, or what Cairn counts of it.',
    operator: '`stated`, `at-least`, `at-most` or `one-of`.',
    amount: 'For `at-least` and `at-most`.',
    choices: 'For `one-of`.',
    only: 'Only editions of this kind.',
    isNeeded: 'Whether an edition conforms only with it; the others are advice.',
    message: 'What authors read where it is not met.',
  },
  JudgedPack: {
    ...pack,
    isMet: 'Whether everything needed is there.',
    checks: 'Each check with what came of it.',
  },
  PackCheck: {
    check: 'Its name within the pack.',
    isNeeded: 'Whether an edition conforms only with it; the others are advice.',
    isMet: 'Whether it is met.',
    member: 'The member of the draft in which it is mended.',
    message: 'What the organisation says of it; only in its own pack.',
  },
  Conformance: {
    labels: 'The packs by which the edition is labelled.',
    packs: 'Each pack that counted when it was published.',
  },
  KeptPack: {
    pack: pack.pack,
    title: pack.title,
    edition: pack.edition,
    isMet: 'Whether everything needed was there.',
    missing: 'The needed checks that were not met.',
  },
  Preset: {
    format: 'Format of the file; 1 when absent.',
    content: 'Members of an edition that are the same in every language.',
    exam: 'Rules of the exam.',
    packs: 'Rule packs that such a programme is made for.',
    in: 'By language (BCP 47): name, description, texts, outcomes, declaration, and what Cairn cannot do yet (`gaps`).',
  },
  NamedPreset: {
    presetId: 'One of Cairn’s names, or `prs_…`.',
    isOwn: 'Whether it is the organisation’s own.',
    preset: 'The preset itself.',
  },
  Presets: { items: 'Each preset.' },
  BeginFromPreset: {
    title: 'Of what begins.',
    purpose: 'What it is for; the preset’s when absent.',
    language: 'BCP 47: in which language of the preset. Its first when absent.',
  },
  Copy: { title: 'Of the copy.' },
};
