import type { Words } from '../words.ts';

export const declaration: Words['declaration'] = {
  tab: 'Erklärung',
  lead: 'Lernende unterzeichnen diese Erklärung, bevor sie den Badge erwerben. Bleibt der Text leer, wird nichts verlangt.',
  name: 'Name der Erklärung',
  nameHint: 'So, wie Lernende ihn in der Liste ihrer Schritte lesen, etwa „Eigene Arbeit“.',
  text: 'Was erklärt wird',
  textHint: 'In der Ich-Form. Ändert sich der Text in einer späteren Ausgabe, wird er neu unterzeichnet.',
  save: 'Speichern',
  errors: {
    title: 'Die Erklärung braucht einen Namen mit höchstens 120 Zeichen.',
    text: 'Die Erklärung hat mehr als 4.000 Zeichen. Kürzen Sie sie.',
    unsigned: 'Setzen Sie das Häkchen, um zu unterzeichnen.',
  },
  step: (title) => `Unterzeichnen: ${title}`,
  nextText: 'Eine Erklärung ist zu lesen und zu unterzeichnen.',
  read: 'Lesen und unterzeichnen',
  readAgain: 'Noch einmal lesen',
  asked: 'Eine Erklärung ist zu unterzeichnen.',
  version: (version) => `Fassung ${version} dieser Erklärung`,
  declare: 'Ich habe das gelesen und erkläre es.',
  sign: 'Unterzeichnen',
  later: 'Jetzt nicht',
  signedOn: 'Unterzeichnet am',
  back: 'Mein Weg',
};
