import type { FrameworkItem, MappingLine } from '../modules/skills/index.ts';

interface DemoItem {
  code: string;
  kind: FrameworkItem['kind'];
  /** Code of what it stands below; empty at the top. */
  below: string;
  /** Name and meaning. */
  en: readonly [string, string];
  de: readonly [string, string];
  levels?: FrameworkItem['levels'];
}

interface DemoMapping {
  toScaleId: string;
  lines: readonly MappingLine[];
  source: string;
  /** Why, where it counts no more. */
  withdrawn?: string;
}

/** A framework that the university writes itself, all of it made up. */
export const demoOwnFramework: {
  organisation: string;
  scale: { name: string; language: string; levels: { name: string; description: string }[] };
  about: {
    language: string;
    languages: readonly string[];
    licence: string;
    words: { [language: string]: { name: string; description: string } };
  };
  items: readonly DemoItem[];
  later: readonly DemoItem[];
  draft: readonly DemoItem[];
  mappings: readonly DemoMapping[];
} = {
  organisation: 'northmoor',
  scale: {
    name: 'Laboratory practice, four steps',
    language: 'en',
    levels: [
      { name: 'Watches', description: 'Follows what others do, and can say why they do it.' },
      { name: 'Assists', description: 'Does single steps while somebody else looks on.' },
      { name: 'Works alone', description: 'Does the whole of it, and knows when a result cannot be right.' },
      { name: 'Answers for it', description: 'Plans it for others, and signs what comes out.' },
    ],
  },
  about: {
    language: 'en',
    languages: ['de'],
    licence: 'https://creativecommons.org/licenses/by/4.0/',
    words: {
      en: {
        name: 'Northmoor laboratory skills',
        description: 'What people who work in our laboratories can do, from their first week on.',
      },
      de: {
        name: 'Laborkompetenzen der Universität Northmoor',
        description: 'Was Menschen in unseren Laboren können, von der ersten Woche an.',
      },
    },
  },
  items: [
    {
      ...{ code: 'S', kind: 'group', below: '' },
      en: ['Safety', 'Nobody is hurt, and nothing is lost.'],
      de: ['Sicherheit', 'Niemand kommt zu Schaden, und nichts geht verloren.'],
    },
    {
      ...{ code: 'S.1', kind: 'skill', below: 'S' },
      en: ['Reading a hazard label', 'Knows what a substance can do, and what to do about it.'],
      de: ['Gefahrensymbole lesen', 'Weiß, was ein Stoff anrichten kann und was dagegen hilft.'],
    },
    {
      ...{ code: 'S.2', kind: 'skill', below: 'S' },
      en: ['Working at a fume hood', 'Keeps the sash, the airflow and the hands where they belong.'],
      de: ['Am Abzug arbeiten', 'Hält Frontschieber, Luftstrom und Hände dort, wo sie hingehören.'],
    },
    {
      ...{ code: 'M', kind: 'group', below: '' },
      en: ['Measuring', 'A number that others can rely on.'],
      de: ['Messen', 'Eine Zahl, auf die sich andere verlassen können.'],
    },
    {
      ...{ code: 'M.1', kind: 'skill', below: 'M' },
      en: ['Weighing', 'Weighs to a tenth of a milligram, and writes down how.'],
      de: ['Wägen', 'Wägt auf ein Zehntelmilligramm genau und hält fest, wie.'],
      levels: {
        3: {
          en: 'Sees from the drift that the balance is not level.',
          de: 'Erkennt am Driften, dass die Waage schief steht.',
        },
        4: {
          en: 'Decides which balance is good enough for what.',
          de: 'Entscheidet, welche Waage wofür genau genug ist.',
        },
      },
    },
  ],
  later: [
    {
      ...{ code: 'S.1', kind: 'skill', below: 'S' },
      en: ['Reading hazard labels', 'Knows what a substance can do, and what to do about it.'],
      de: ['Gefahrensymbole lesen', 'Weiß, was ein Stoff anrichten kann und was dagegen hilft.'],
    },
    {
      ...{ code: 'M.2', kind: 'skill', below: 'M' },
      en: ['Pipetting', 'Moves ten microlitres without losing one.'],
      de: ['Pipettieren', 'Überträgt zehn Mikroliter, ohne einen zu verlieren.'],
    },
  ],
  draft: [
    {
      ...{ code: 'M.3', kind: 'skill', below: 'M' },
      en: ['Calibrating a pipette', 'Knows by weighing what a pipette really gives.'],
      de: ['Pipetten kalibrieren', 'Prüft durch Wägen, was eine Pipette wirklich abgibt.'],
    },
  ],
  mappings: [
    {
      toScaleId: 'frm_onet-level',
      lines: [
        { from: 1, relation: 'equals', to: 1 },
        { from: 3, relation: 'exceeds', to: 3 },
      ],
      source: 'First draft of the laboratory board',
      withdrawn: 'O*NET measures what a job needs, not what a person can do.',
    },
    {
      toScaleId: 'frm_cairn-five-levels',
      lines: [
        { from: 1, relation: 'equals', to: 1 },
        { from: 2, relation: 'equals', to: 2 },
        { from: 3, relation: 'exceeds', to: 3 },
        { from: 4, relation: 'equals', to: 5 },
      ],
      source: 'Laboratory board, comparison of 40 observed sessions',
    },
  ],
};
