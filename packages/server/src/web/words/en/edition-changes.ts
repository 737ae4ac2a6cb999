import type { RowList } from '../../../modules/catalog/index.ts';
import { byCount } from './count.ts';

const quoted = (text: string) => `“${text}”`;

const skill: { [member: string]: string } = {
  name: 'Name',
  level: 'Level',
  framework: 'Framework',
  code: 'Code',
  url: 'Address',
};

const unit: { [member: string]: string } = {
  title: 'Title',
  summary: 'What happens in it',
  kind: 'Kind',
  hours: 'Hours',
  need: 'Compulsory or elective',
  moduleId: 'Module',
  outcomeIds: 'Outcomes that it leads to',
};

/** The lists that have no words of their own in `authoring.described`. */
const lists: { [list in Extract<RowList, 'learningOutcomes' | 'skills' | 'modules' | 'units'>]: string } = {
  learningOutcomes: 'Outcomes',
  skills: 'Skills',
  modules: 'Modules',
  units: 'Units',
};

/** What is otherwise in one edition than in another: a sentence for each change. */
export const editionChanges = {
  against: (edition: number) => `What changes against edition ${edition}`,
  from: (edition: number) => `What changed from edition ${edition}`,
  none: 'Both say the same.',
  read: 'Read both',
  before: 'Before',
  after: 'Now',
  skill,
  outcome: { text: 'Text', skillIds: 'Skills that it shows' },
  outline: unit,
  lists,
  fact: {
    set: (name: string, after: string) => `${quoted(name)} is stated now: ${after}.`,
    unset: (name: string, before: string) => `${quoted(name)} is stated no longer. It was: ${before}.`,
    changed: (name: string, before: string, after: string) =>
      `${quoted(name)} was ${before} and is now ${after}.`,
    rewritten: (name: string) => `${quoted(name)} is worded differently.`,
    written: (name: string) => `${quoted(name)} is stated now.`,
    taken: (name: string) => `${quoted(name)} is stated no longer.`,
  },
  row: {
    added: (list: string, row: string) => `Under ${quoted(list)} there is now also: ${row}.`,
    removed: (list: string, row: string) => `Under ${quoted(list)} there is no longer: ${row}.`,
    changed: (list: string, row: string) => `Under ${quoted(list)}, ${quoted(row)} has changed:`,
    order: (list: string) => `${quoted(list)} stand in another order.`,
  },
  member: {
    set: (name: string, after: string) => `${name} is now ${after}`,
    unset: (name: string) => `${name} is stated no longer`,
    changed: (name: string, before: string, after: string) => `${name} was ${before} and is now ${after}`,
  },
  design: 'The badge looks different.',
  translation: {
    added: (language: string) => `There is now a translation into ${language}.`,
    removed: (language: string) => `The translation into ${language} is gone.`,
    changed: (language: string, texts: number) =>
      byCount(texts, {
        one: `One text of the translation into ${language} is worded differently.`,
        other: `${texts} texts of the translation into ${language} are worded differently.`,
      }),
  },
  assessment: {
    added: (title: string) => `There is now also the assessment ${quoted(title)}.`,
    removed: (title: string) => `The assessment ${quoted(title)} is gone.`,
    changed: (title: string) => `The assessment ${quoted(title)} asks something else than before.`,
  },
};
