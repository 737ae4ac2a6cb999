import type { FrameworkDifference } from '../../../modules/skills/index.ts';
import { languageNames } from '../language-names.ts';
import { counted } from './count.ts';

const quoted = (text: string) => `“${text}”`;

/** Frameworks that an organisation writes itself: their editor, and their pages for everybody. */
export const ownFrameworks = {
  writeAction: 'Write a framework',
  fetchAction: 'Import from a CASE service',
  draftTab: 'Draft',
  draftMark: 'not published yet',
  measureTab: 'Scale',
  about: {
    newTitle: 'Write a framework',
    newLead:
      'A framework of your own: groups, skills and what their levels mean. Nobody sees it before you publish it.',
    title: 'About the framework',
    name: 'Title',
    language: 'Language',
    languageHint: 'Its code, such as “en”. It stays as it is.',
    languages: 'More languages',
    languagesHint: (most: number) =>
      `Their codes, with blanks between them, such as “de fr”. At most ${most}.`,
    licence: 'Licence',
    licenceHint: 'What others may do with it: best the address of a licence.',
    description: 'What it is for',
    scale: 'Scale',
    scaleHint: 'What its skills are measured on.',
    newScale: 'Add a scale',
    create: 'Begin',
    save: 'Save',
    badLanguage: 'A language is two or three letters, such as “en”.',
    long: 'This is too long.',
    noName: 'Give it a title.',
  },
  draft: {
    kicker: (number: number) => `Draft of edition ${number}`,
    lead: 'Nobody else sees what you change here before you publish it.',
    changeAbout: 'Title, licence and languages',
    preview: 'See the last edition',
    tree: 'Groups and skills',
    none: {
      title: 'Nothing is in it yet',
      text: 'Add a group or a skill below.',
    },
    columns: { name: 'Group or skill', code: 'Code', languages: 'Missing in', order: 'Order' },
    up: (name: string) => `Move “${name}” up`,
    down: (name: string) => `Move “${name}” down`,
    complete: 'Nothing',
    add: 'Add a group or a skill',
    addBelow: 'Add below it',
    addAction: 'Add',
    publish: 'Publish',
    publishLead: (number: number) =>
      `Edition ${number} stays as it is for good. Everybody can read it, and your authors find its skills.`,
    publishAction: (number: number) => `Publish edition ${number}`,
    first: 'It is the first edition.',
    changes: 'What changes',
    missing: 'What is still missing',
  },
  item: {
    newTitle: 'Add a group or a skill',
    kind: 'What it is',
    kinds: { group: 'A group of skills', skill: 'A skill' },
    kindName: { group: 'Group', skill: 'Skill' },
    name: 'Name',
    code: 'Code',
    codeHint: 'As people write it, such as “A.2”. No other has it.',
    broader: 'Stands below',
    top: 'Nothing: it stands at the top',
    description: 'What it means',
    alternatives: 'Other names',
    alternativesHint: (most: number) => `One a line, at most ${most}. A search finds it by them.`,
    isTransversal: 'Useful in any work (transversal)',
    related: 'Related skills',
    relatedHint: 'The code or the whole name of each, one a line.',
    levels: 'What the levels mean for this skill',
    levelsHint: 'Only where it says more than the scale does.',
    level: (level: number, name: string) => `Level ${level}, ${name}`,
    inLanguage: (what: string, language: string) => `${what} (${language})`,
    save: 'Save',
    remove: 'Remove',
    removeLead: 'It goes from the draft. Editions that have it keep it.',
    badKind: 'Choose one of the two.',
  },
  difference: (one: FrameworkDifference): string => {
    switch (one.what) {
      case 'title':
        return `The title was ${quoted(one.before)} and is now ${quoted(one.after)}.`;
      case 'description':
        return 'What the framework is for is said otherwise.';
      case 'licence':
        return 'The licence is another one.';
      case 'scale':
        return 'The skills are measured on another scale.';
      case 'language-added':
        return `It is also in ${languageNames(one.language, 'en-GB')} now.`;
      case 'language-gone':
        return `It is no longer in ${languageNames(one.language, 'en-GB')}.`;
      case 'added':
        return `The ${one.kind} ${quoted(one.name)} is new.`;
      case 'gone':
        return `The ${one.kind} ${quoted(one.name)} is gone.`;
      case 'renamed':
        return `${quoted(one.before)} is now called ${quoted(one.after)}.`;
      case 'code':
        return one.after === ''
          ? `${quoted(one.name)} has no code any more; it was ${quoted(one.before)}.`
          : one.before === ''
            ? `${quoted(one.name)} has the code ${quoted(one.after)} now.`
            : `The code of ${quoted(one.name)} was ${quoted(one.before)} and is now ${quoted(one.after)}.`;
      case 'kind':
        return `${quoted(one.name)} is a ${one.kind} now.`;
      case 'moved':
        return one.below === ''
          ? `${quoted(one.name)} stands at the top now.`
          : `${quoted(one.name)} stands below ${quoted(one.below)} now.`;
      case 'translated':
        return `${quoted(one.name)} reads otherwise in ${languageNames(one.language, 'en-GB')}.`;
      case 'meaning':
        return `What ${quoted(one.name)} means is said otherwise.`;
      case 'levels':
        return `What the levels mean for ${quoted(one.name)} is said otherwise.`;
      case 'related':
        return `${quoted(one.name)} has other related skills.`;
      case 'type':
        return `${quoted(one.name)} changed between technical and transversal.`;
      case 'others':
        return `The other names of ${quoted(one.name)} changed.`;
      case 'order':
        return 'Some stand in another order.';
    }
  },
  moreDifferences: (count: number) => `And ${counted(count, 'more change')}.`,
  fetch: {
    title: 'Import from a CASE service',
    lead: 'Cairn fetches the framework and first shows what would be new, changed and gone. Nothing changes before you say so.',
    address: 'Address of the package',
    hint: 'Such as https://example.org/ims/case/v1p1/CFPackages/ and an identifier. CASE 1.0 and 1.1 are understood.',
    action: 'Fetch it',
    long: 'This is too long.',
  },
  measure: {
    lead: 'On which scale the skills of this framework are measured. Whoever writes what can be earned chooses a level of it. What is written already keeps its level.',
    scale: 'Scale',
    action: 'Use this scale',
    unknown: 'Choose one of the scales.',
  },
  list: {
    title: 'Skills frameworks',
    lead: 'Frameworks that organisations here write and publish. Everybody may read them, and programs too.',
    none: {
      title: 'No framework is published here yet',
      text: 'As soon as an organisation publishes one, it is here.',
    },
    by: 'By',
    edition: 'Edition',
    published: 'Published',
    more: 'More',
  },
  page: {
    kicker: 'Skills framework',
    description: (name: string, publisher: string) => `The skills framework “${name}” of ${publisher}.`,
    publisher: 'By',
    edition: 'Edition',
    editionOf: (number: number) => `Edition ${number}`,
    older: (last: number) => `There is a newer edition: ${last}.`,
    toLast: 'See it',
    published: 'Published',
    licence: 'Licence',
    languages: 'Languages',
    scale: 'Scale',
    address: 'Address',
    contents: 'Groups and skills',
    editions: 'Editions',
    changes: (number: number) => `What edition ${number} changed`,
    first: 'It is the first edition.',
    files: 'For programs',
    jsonLd: 'As JSON-LD (SKOS)',
    case: 'As a CASE package',
  },
  itemPage: {
    framework: 'Framework',
    gone: (number: number) => `No newer edition has this. Edition ${number} was the last one.`,
    narrower: 'Made of',
    names: 'In other languages',
    language: 'Language',
    offers: 'What shows this skill',
    levelsOf: 'What the levels mean',
  },
};
