import type { Words } from '../words.ts';

export const skills: Words['skills'] = {
  kicker: 'Kompetenz',
  kinds: {
    technical: 'Fachlich: etwas Bestimmtes können',
    transversal: 'Überfachlich: in jeder Arbeit nützlich',
  },
  description: (name) =>
    `Was die Kompetenz „${name}“ bedeutet, auf welcher Skala sie gemessen wird und wo man sie zeigen kann.`,
  kind: 'Art',
  code: 'Kennung',
  elsewhere: 'Beschrieben unter',
  scale: 'Skala',
  levels: 'Die Niveaus',
  level: 'Niveau',
  name: 'Name',
  meaning: 'Bedeutung',
  offers: 'Womit sich diese Kompetenz zeigen lässt',
  none: {
    title: 'Zurzeit zeigt kein Angebot diese Kompetenz',
    text: 'Passende Angebote stehen dann hier. Früher erworbene Badges gelten weiter.',
    action: 'Zum ganzen Katalog',
  },
};
