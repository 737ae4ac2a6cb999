import type { Words } from '../words.ts';

export const autosave: Words['authoring']['autosave'] = {
  keptTitle: 'Ihre Eingaben sind noch nicht gespeichert',
  kept: 'Darin ist erst etwas zu berichtigen. Aufgehoben wurden sie am',
  waitsText: 'Der Knopf unten speichert sie. Aufgehoben wurden sie am',
  forget: 'Stattdessen das Gespeicherte zeigen',
  wouldChange: 'Das wäre anders, wenn Ihre Fassung gilt:',
  keepMine: 'Meine Fassung behalten',
  takeTheirs: 'Die andere übernehmen',
  island: {
    saving: 'Wird gespeichert …',
    saved: 'Gespeichert um #',
    kept: 'Aufgehoben, noch nicht gespeichert: *',
    waits: 'Um # aufgehoben. Der Knopf speichert es.',
    away: 'Nicht gespeichert: Es gibt keine Verbindung. Der Versuch wird wiederholt.',
    signedOut:
      'Nicht gespeichert: Sie sind abgemeldet. Mit „Speichern“ melden Sie sich an und machen weiter.',
    changed: '@ hat um # gespeichert, während Sie geschrieben haben',
    changedBySomebody: 'Um # wurde von jemand anderem gespeichert, während Sie geschrieben haben',
  },
};
