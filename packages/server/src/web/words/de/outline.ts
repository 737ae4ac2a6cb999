import type { Words } from '../words.ts';
import { byCount } from './count.ts';

export const outline: Words['authoring']['outline'] = {
  pages: 'Seiten des Aufbaus',
  outline: 'Aufbau',
  lead: 'Gliedern Sie in Module und Einheiten. Lernende sehen den Weg, bevor sie beginnen; Sie sehen, ob jedes Lernergebnis vermittelt und gezeigt wird.',
  module: (place) => `Modul ${place}`,
  unit: (place) => `Einheit ${place}`,
  addModule: 'Modul hinzufügen',
  addUnit: 'Einheit hinzufügen',
  allModules: 'Alle Module',
  saveFirst: 'Einheiten kommen dazu, sobald dieses Modul gespeichert ist.',
  toUnits: (count) =>
    count === 0
      ? 'Einheiten anlegen'
      : byCount(count, { one: 'Einheit ändern', other: `${count} Einheiten ändern` }),
  leadsTo: 'Zu welchen Lernergebnissen führt sie?',
  noOutcomes: 'Erst die Lernergebnisse angeben; dann lässt sich sagen, welche Einheit wozu führt.',
  inModule: 'In welchem Modul?',
  up: (row) => `${row} nach oben`,
  down: (row) => `${row} nach unten`,
  members: {
    title: { label: 'Titel' },
    summary: { label: 'Was geschieht darin?' },
    kind: { label: 'Was tun Lernende?' },
    hours: { label: 'Stunden', hint: 'Eine halbe Stunde ist 0,5.' },
    need: { label: 'Brauchen das alle?' },
  },
  errors: { title: 'Der Titel fehlt.' },
  hours: (compulsory, elective) =>
    elective === undefined ? `Stunden: ${compulsory}` : `Stunden: ${compulsory}, dazu ${elective} zur Wahl`,
  outcomes: (places) =>
    places.length === 0
      ? ''
      : byCount(places.length, {
          one: `Lernergebnis ${places[0]}`,
          other: `Lernergebnisse ${places.join(', ')}`,
        }),
  coverage: {
    title: 'Abdeckung',
    lead: 'Jedes Lernergebnis sollte in einer Einheit vermittelt und in einer Prüfung gezeigt werden. Was fehlt, steht hier, mit dem Weg zur Abhilfe.',
    holes: (count) =>
      count === 0
        ? 'Es fehlt nichts'
        : byCount(count, { one: 'Eines fehlt noch', other: `${count} Dinge fehlen noch` }),
    hole: 'Fehlt',
    see: 'Zur Übersicht',
    mend: 'Beheben',
    matrix: 'Lernergebnisse, Einheiten und Prüfungen',
    outcome: 'Lernergebnis',
    missing: 'Fehlt',
    nothing: 'Nichts',
    serves: 'Ja',
    not: 'Nein',
    codes: {
      'outcome-not-assessed': (about) => `Nichts zeigt, dass jemand „${about}“ erreicht hat.`,
      'outcome-not-taught': (about) => `Keine Einheit führt zu „${about}“.`,
      'unit-for-nothing': (about) => `Die Einheit „${about}“ führt zu keinem Lernergebnis.`,
      'assessment-for-nothing': (about) => `Die Prüfung „${about}“ zeigt kein Lernergebnis.`,
      'module-without-units': (about) => `Das Modul „${about}“ hat keine Einheiten.`,
    },
    short: {
      'outcome-not-assessed': 'nicht geprüft',
      'outcome-not-taught': 'nicht vermittelt',
      'unit-for-nothing': 'führt zu nichts',
      'assessment-for-nothing': 'zeigt nichts',
      'module-without-units': 'keine Einheiten',
    },
  },
};
