import { type Dice, dice, pick } from './made-up.ts';

/** Subjects with what is taught in them; the same rows in every run. */
const fields = [
  {
    subject: 'IT',
    topics: [
      'Python',
      'Databases',
      'Web design',
      'Data analysis',
      'Networks',
      'Machine learning',
      'Testing',
      'Git',
    ],
    skills: ['Programming', 'Debugging', 'Data modelling', 'Version control', 'Testing software'],
  },
  {
    subject: 'Gesundheit',
    topics: ['Wound care', 'First aid', 'Dementia care', 'Hygiene', 'Palliative care', 'Nutrition', 'Triage'],
    skills: ['Patient communication', 'Infection control', 'Documentation', 'Observation'],
  },
  {
    subject: 'Wirtschaft',
    topics: ['Bookkeeping', 'Marketing', 'Project planning', 'Negotiation', 'Controlling', 'Procurement'],
    skills: ['Budgeting', 'Planning', 'Presenting', 'Calculating costs'],
  },
  {
    subject: 'Sprachen',
    topics: ['Spanish', 'Business English', 'German for nurses', 'Sign language', 'Technical writing'],
    skills: ['Speaking', 'Writing', 'Listening', 'Translating'],
  },
  {
    subject: 'Engineering',
    topics: ['Welding', 'Hydraulics', 'Solar roofs', 'Heat pumps', 'Robotics', 'Technical drawing'],
    skills: ['Reading drawings', 'Measuring', 'Working safely', 'Mounting'],
  },
  {
    subject: 'Umwelt',
    topics: ['Energy advice', 'Soil care', 'Water protection', 'Recycling', 'Forest care'],
    skills: ['Sampling', 'Advising', 'Reporting', 'Mapping'],
  },
] as const;
const steps = ['Foundation', 'Practice', 'Advanced', 'Project', 'Refresher', 'for beginners', 'for teams'];
const places = ['Berlin', 'Lyon', 'Porto', 'Turku', 'Graz', 'Bristol', 'Utrecht', 'Brno', 'Cork', 'Malmö'];

export const madeColumns = [
  'Kursnummer',
  'Titel',
  'Title (en)',
  'Beschreibung',
  'Fachgebiet',
  'Stunden',
  'ECTS-Punkte',
  'EQR-Niveau',
  'Unterrichtsform',
  'Sprache',
  'Kompetenzen',
  'Lernziele',
  'Kriterien',
  'Prüfung',
  'Voraussetzungen',
  'Gültig (Monate)',
  'Nächste Überprüfung',
  'Raum',
] as const;
type Cells = { [column in (typeof madeColumns)[number]]: string };

/** How a row is spoilt; each of these stands in every so many rows. */
const spoils: { every: number; at: number; column: keyof Cells; value: string }[] = [
  { every: 50, at: 7, column: 'Titel', value: '' },
  { every: 60, at: 13, column: 'Stunden', value: 'nach Bedarf' },
  { every: 70, at: 19, column: 'EQR-Niveau', value: '11' },
  { every: 90, at: 31, column: 'Nächste Überprüfung', value: '31.02.2028' },
  { every: 110, at: 43, column: 'Unterrichtsform', value: 'im Wald' },
];
/** A number that another row has. */
const doubledEvery = 125;

/** A table of what a school offers, as somebody exports it: German columns, mixed ways to write, some rows spoilt. */
export function madeTable(count: number): { text: string; refused: number } {
  const roll = dice(17);
  const rows = Array.from({ length: count }, (_, number) => madeRow(number, roll));
  let refused = 0;
  for (const [number, row] of rows.entries()) {
    const spoilt = spoils.filter(({ every, at }) => number % every === at);
    for (const { column, value } of spoilt) row[column] = value;
    const isDoubled = number % doubledEvery === doubledEvery - 1;
    if (isDoubled) row.Kursnummer = rows[number - 1]?.Kursnummer ?? '';
    if (spoilt.length > 0 || isDoubled) refused += 1;
  }
  const lines = rows.map((row) => madeColumns.map((column) => cellOf(row[column])).join(';'));
  return { text: `\uFEFF${[madeColumns.join(';'), ...lines].join('\r\n')}\r\n`, refused };
}

function cellOf(text: string): string {
  return /[";\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function madeRow(number: number, roll: Dice): Cells {
  const field = pick(fields, roll);
  const topic = pick(field.topics, roll);
  const title = `${topic}: ${pick(steps, roll)} ${pick(places, roll)} ${number + 1}`;
  const hours = 4 + Math.floor(roll() ** 2 * 300);
  const skills = [...new Set([pick(field.skills, roll), pick(field.skills, roll)])];
  const language = pick(['Englisch', 'English', 'en', 'Deutsch', 'de-DE'], roll, 1.4);
  return {
    Kursnummer: `K-${String(number + 1).padStart(4, '0')}`,
    Titel: title,
    'Title (en)': language.toLowerCase().startsWith('de') ? `${title} (English)` : '',
    Beschreibung: `<p>For everyone who works with <b>${topic.toLowerCase()}</b> and wants to be sure of it.</p>`,
    Fachgebiet: field.subject,
    Stunden: pick([`${hours}`, `${hours} h`, `ca. ${hours} Stunden`, `PT${hours}H`], roll, 2),
    'ECTS-Punkte': roll() < 0.5 ? (Math.ceil(hours / 13) / 2).toFixed(1).replace('.', ',') : '',
    'EQR-Niveau': roll() < 0.8 ? pick(['EQR 3', '4', 'Niveau 5', '6'], roll) : '',
    Unterrichtsform: pick(['Online', 'Präsenz', 'Blended', 'Praktikum'], roll, 1.5),
    Sprache: language,
    Kompetenzen: skills
      .map((skill) => (roll() < 0.5 ? `${skill} (${1 + Math.floor(roll() * 4)})` : skill))
      .join('; '),
    Lernziele: `Explains how ${topic.toLowerCase()} is done\nDoes ${topic.toLowerCase()} without help`,
    Kriterien: 'Take part in all meetings and pass the assessment.',
    Prüfung: pick(['Practical test', 'Written paper', 'Project with presentation'], roll),
    Voraussetzungen: roll() < 0.3 ? 'School certificate; Basic computer use (empfohlen)' : '',
    'Gültig (Monate)': roll() < 0.2 ? pick(['24', '3 Jahre', '36'], roll) : 'unbegrenzt',
    'Nächste Überprüfung': pick(['2028-03-31', '30.09.2028', ''], roll),
    Raum: `R ${Math.floor(roll() * 400)}`,
  };
}
