import type { Words } from '../words.ts';
import { byCount } from './count.ts';

export const roles: Words['roles'] = {
  title: 'Kompetenzen eines Berufs',
  lead: 'Wählen Sie einen Beruf: Dann steht da, wie viele der verlangten Kompetenzen jedes Angebot bescheinigt. Zur Wahl stehen die Berufe der Kompetenzrahmen, die hier importiert sind.',
  search: 'Beruf',
  find: 'Beruf suchen',
  found: 'Wählen Sie einen aus:',
  notFound: (search) => `Kein Kompetenzrahmen kennt hier einen Beruf namens „${search}“.`,
  more: (count) =>
    `Mehr als ${count} Berufe heißen so, hier stehen die ersten. Schreiben Sie mehr vom Namen.`,
  targets: 'Berufe, auf die diese Angebote nach eigener Angabe vorbereiten:',
  lookFor: (title) => `Nach „${title}“ suchen`,
  chosen: 'Verglichen wird für den Beruf',
  none: 'Ohne Beruf vergleichen',
  gone: 'Den Beruf aus der Adresse dieser Seite gibt es nicht mehr. Wählen Sie einen anderen.',
  parts: {
    essential: (role) => `Unverzichtbar für den Beruf „${role}“`,
    optional: (role) => `Nützlich für den Beruf „${role}“`,
    asked: (role) => `Verlangt im Beruf „${role}“`,
  },
  best: 'Deckt am meisten ab',
  covered: 'Abgedeckt',
  missing: 'Fehlt',
  oneByOne: (role) => `Kompetenzen des Berufs „${role}“ im Einzelnen`,
  skill: 'Kompetenz',
  importance: (figure) => `Wichtigkeit ${figure}`,
  level: (figure) => `Niveau ${figure}`,
  first: (count) =>
    `Der Beruf verlangt mehr. Hier ${byCount(count, { one: 'steht die wichtigste Kompetenz', other: `stehen die ${count} wichtigsten Kompetenzen` })}.`,
  same: 'Abgedeckt heißt: Genau diese Kompetenz des Rahmens wird bescheinigt. Eine, die nur ähnlich heißt, zählt nicht. Auf welchem Niveau, steht daneben.',
  degreeTicks: 'Kreuzen Sie an, was das Studium vermittelt. Das steht in seinem Modulhandbuch.',
  tick: (skill) => `Das Studium vermittelt „${skill}“`,
  count: 'Zählen',
};
