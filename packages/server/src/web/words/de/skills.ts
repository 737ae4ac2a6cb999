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
  links: { broader: 'Gehört zu', narrower: 'Umfasst', related: 'Verwandt' },
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
  console: {
    title: 'Kompetenzen',
    lead: 'Die Kompetenzen und Skalen der Organisation und wie sie in anderen Sprachen heißen. Was veröffentlicht ist, behält die Namen von damals.',
    skills: 'Eigene Kompetenzen',
    search: 'Name, ganz oder vom Anfang eines Wortes an',
    skill: 'Kompetenz',
    languages: 'Sprachen',
    none: {
      title: 'Noch hat die Organisation keine eigene Kompetenz',
      text: 'Anlegen lässt sich eine dort, wo das Angebot geschrieben wird: auf der Seite „Kompetenzen“.',
    },
    scales: 'Eigene Skalen',
    noScales:
      'Die Organisation misst mit den fünf Niveaus, die Cairn mitbringt, in allen Sprachen dieser Seiten.',
    original: (language) => `Sprache des Originals: ${language}.`,
    alternatives: 'Weitere Namen',
    alternativesOf: (language) => `Weitere Namen (${language})`,
    alternativesHint:
      'Je Zeile einer, höchstens 20. Die Suche findet die Kompetenz darüber; auf Badges stehen sie nicht.',
    meaning: 'Was damit gemeint ist',
    scaleName: 'Name der Skala',
    level: (level) => `Niveau ${level}`,
    levelMeaning: (level) => `Was Niveau ${level} bedeutet`,
    caption: 'Übersetzungen',
    begin: 'Übersetzen in',
    pageLead: 'Neben jedem Text steht das Original.',
    errors: { alternatives: 'Höchstens 20 weitere Namen mit je höchstens 120 Zeichen.' },
  },
};
