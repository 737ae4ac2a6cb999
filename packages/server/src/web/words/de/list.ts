import type { Words } from '../words.ts';
import { byCount } from './count.ts';

export const list: Words['list'] = {
  find: 'Suchen',
  sortBy: 'Reihenfolge',
  narrow: (caption) => `Liste eingrenzen: ${caption}`,
  all: (count, figures) => byCount(count, { one: '1 Eintrag', other: `${figures} Einträge` }),
  part: (shown, total) => `${shown} von ${total}`,
  moreThan: (figures) => `mehr als ${figures}`,
  clear: 'Alles zeigen',
  file: 'Als CSV speichern',
  nothingTitle: 'Nichts passt',
  nothing:
    'Es gibt Einträge, aber keinen, auf den das alles zutrifft. Versuchen Sie es mit weniger Wörtern oder nehmen Sie einen Filter weg.',
  pages: (caption) => `Seiten: ${caption}`,
  previous: 'Vorige Seite',
  next: 'Nächste Seite',
  pick: 'Auswahl',
  pickRow: (name) => `${name} auswählen`,
  pickAll: 'Alle auf dieser Seite auswählen',
  withChosen: 'Mit den ausgewählten Einträgen',
  chooseAll: (figures) => `Alle ${figures}, die die Liste findet, auf allen Seiten`,
  tooManyToChoose: (most) =>
    `Alle auf einmal geht nur bis ${most}. Um alles zu wählen, was die Liste findet, die Liste erst eingrenzen.`,
  more: (count, figures) =>
    byCount(count, { one: 'und 1 weiterer Eintrag', other: `und ${figures} weitere Einträge` }),
};
