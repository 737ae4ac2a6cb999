import { byCount } from './count.ts';

/** How a microcredential is taught, and what that covers. */
export const outline = {
  pages: 'Pages of the outline',
  outline: 'Outline',
  lead: 'Break it into modules and units. Learners see the way before they begin; you see whether each outcome is taught and shown.',
  module: (place: number) => `Module ${place}`,
  unit: (place: number) => `Unit ${place}`,
  addModule: 'Add a module',
  addUnit: 'Add a unit',
  allModules: 'All modules',
  saveFirst: 'Units can be added when this module is saved.',
  toUnits: (count: number) =>
    count === 0
      ? 'Write its units'
      : byCount(count, { one: 'Change its unit', other: `Change its ${count} units` }),
  leadsTo: 'Which outcomes does it lead to?',
  noOutcomes: 'Write the outcomes first; then you can say which unit leads to which.',
  inModule: 'In which module?',
  up: (row: string) => `Move ${row} up`,
  down: (row: string) => `Move ${row} down`,
  members: {
    title: { label: 'Title' },
    summary: { label: 'What happens in it?' },
    kind: { label: 'What do learners do?' },
    hours: { label: 'Hours', hint: 'A part of an hour is written as 0.5.' },
    need: { label: 'Does everybody need it?' },
  },
  errors: { title: 'Give it a title.' },
  hours: (compulsory: string, elective: string | undefined) =>
    elective === undefined ? `Hours: ${compulsory}` : `Hours: ${compulsory}, and ${elective} elective`,
  outcomes: (places: readonly number[]) =>
    places.length === 0
      ? ''
      : byCount(places.length, { one: `Outcome ${places[0]}`, other: `Outcomes ${places.join(', ')}` }),
  coverage: {
    title: 'Coverage',
    lead: 'Each outcome should be taught by a unit and shown by an assessment. What is missing stands here, with the way to mend it.',
    holes: (count: number) =>
      count === 0
        ? 'Nothing is missing'
        : byCount(count, { one: 'One thing is missing', other: `${count} things are missing` }),
    hole: 'Missing',
    see: 'See the matrix',
    mend: 'Mend it',
    matrix: 'Outcomes, units and assessments',
    outcome: 'Outcome',
    missing: 'Missing',
    nothing: 'Nothing',
    serves: 'Yes',
    not: 'No',
    codes: {
      'outcome-not-assessed': (about: string) => `Nothing shows that somebody reached “${about}”.`,
      'outcome-not-taught': (about: string) => `No unit leads to “${about}”.`,
      'unit-for-nothing': (about: string) => `The unit “${about}” leads to no outcome.`,
      'assessment-for-nothing': (about: string) => `The assessment “${about}” shows no outcome.`,
      'module-without-units': (about: string) => `The module “${about}” has no units.`,
    },
    short: {
      'outcome-not-assessed': 'not assessed',
      'outcome-not-taught': 'not taught',
      'unit-for-nothing': 'leads to nothing',
      'assessment-for-nothing': 'shows nothing',
      'module-without-units': 'no units',
    },
  },
};
