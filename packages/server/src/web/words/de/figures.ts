import type { Words } from '../words.ts';
import { byCount } from './count.ts';

export const figures: Words['figures'] = {
  title: 'Was aus den Eingeschriebenen wurde',
  lead: 'Gezählt sind alle, die sich in dem Jahr eingeschrieben haben, auch wer aufgehört hat oder noch dabei ist. Jeder Anteil bezieht sich auf alle.',
  unknown: 'Nicht bekannt: Hier hat sich noch niemand eingeschrieben, oder es ist noch nicht gezählt.',
  year: 'Eingeschrieben',
  all: 'Alle Jahre',
  enrolled: 'Personen',
  assessed: 'Zur Prüfung angetreten',
  passed: 'Prüfung bestanden',
  completed: 'Badge erreicht',
  active: 'Noch dabei',
  tooFew: (fewest) => `weniger als ${fewest}`,
  small: (fewest) =>
    `Wo sich weniger als ${fewest} eingeschrieben haben, steht nichts: Es würde etwas über einzelne Personen verraten. In Summen zählen solche Gruppen zusammen mit; verriete selbst das etwas, fehlen sie dort.`,
  counted: 'Gezählt am',
  short: (completed, enrolled) => `${completed} von ${enrolled} Eingeschriebenen haben den Badge erreicht.`,
  people: {
    title: 'Wer dahintersteht',
    lead: 'So benennt es der Anbieter bei dem, was er jetzt anbietet.',
    none: 'Nicht angegeben: Niemand ist genannt, der es verfasst oder prüft oder fachlich dafür einsteht.',
    credential: 'Nachweis',
    more: (count) =>
      byCount(count, {
        one: 'Eine weitere Person ist bei den Angeboten genannt.',
        other: `${count} weitere Personen sind bei den Angeboten genannt.`,
      }),
  },
};
