import type { Words } from '../words.ts';
import { byCount } from './count.ts';

const quoted = (text: string) => `„${text}“`;

export const editionChanges: Words['authoring']['changes'] = {
  against: (edition) => `Was sich gegenüber Ausgabe ${edition} ändert`,
  from: (edition) => `Was sich seit Ausgabe ${edition} geändert hat`,
  none: 'Beide sagen dasselbe.',
  read: 'Beides lesen',
  before: 'Vorher',
  after: 'Jetzt',
  skill: {
    name: 'Name',
    level: 'Niveau',
    framework: 'Kompetenzrahmen',
    code: 'Code',
    url: 'Adresse',
  },
  outcome: { text: 'Wortlaut', skillIds: 'Gezeigte Kompetenzen' },
  outline: {
    title: 'Titel',
    summary: 'Inhalt',
    kind: 'Art',
    hours: 'Stunden',
    need: 'Pflicht oder Wahl',
    moduleId: 'Modul',
    outcomeIds: 'Lernergebnisse, zu denen sie führt',
  },
  lists: {
    learningOutcomes: 'Lernergebnisse',
    skills: 'Kompetenzen',
    modules: 'Module',
    units: 'Einheiten',
  },
  fact: {
    set: (name, after) => `Neu angegeben ist ${quoted(name)}: ${after}.`,
    unset: (name, before) => `${quoted(name)} ist nicht mehr angegeben. Vorher: ${before}.`,
    changed: (name, before, after) => `${quoted(name)}: vorher ${before}, jetzt ${after}.`,
    rewritten: (name) => `${quoted(name)} ist anders formuliert.`,
    written: (name) => `${quoted(name)} ist neu angegeben.`,
    taken: (name) => `${quoted(name)} ist nicht mehr angegeben.`,
  },
  row: {
    added: (list, row) => `Bei ${quoted(list)} kommt hinzu: ${row}.`,
    removed: (list, row) => `Bei ${quoted(list)} entfällt: ${row}.`,
    changed: (list, row) => `Bei ${quoted(list)} ändert sich ${quoted(row)}:`,
    order: (list) => `Die Reihenfolge bei ${quoted(list)} ist eine andere.`,
  },
  member: {
    set: (name, after) => `${name} jetzt ${after}`,
    unset: (name) => `${name} nicht mehr angegeben`,
    changed: (name, before, after) => `${name} vorher ${before}, jetzt ${after}`,
  },
  design: 'Der Badge sieht anders aus.',
  translation: {
    added: (language) => `Neu ist die Übersetzung: ${language}.`,
    removed: (language) => `Die Übersetzung entfällt: ${language}.`,
    changed: (language, texts) =>
      byCount(texts, {
        one: `In der Übersetzung (${language}) ist ein Text anders formuliert.`,
        other: `In der Übersetzung (${language}) sind ${texts} Texte anders formuliert.`,
      }),
  },
  assessment: {
    added: (title) => `Neu ist die Prüfung ${quoted(title)}.`,
    removed: (title) => `Die Prüfung ${quoted(title)} entfällt.`,
    changed: (title) => `Die Prüfung ${quoted(title)} verlangt etwas anderes als vorher.`,
  },
};
