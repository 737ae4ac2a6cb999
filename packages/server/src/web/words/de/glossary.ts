import type { Words } from '../words.ts';

export const glossary: Words['glossary'] = {
  title: 'Glossar',
  lead: 'Wörter rund ums Lernen, wie sie auf dieser Website gebraucht werden.',
  terms: {
    accreditation: {
      term: 'Akkreditierung',
      meaning:
        'Eine Organisation, die andere beurteilen darf, hat ein Angebot oder einen Anbieter nach einem Standard geprüft und bestätigt, dass er eingehalten ist. Sie hat ein Datum, oft Auflagen und ein Ende, und sie kann zurückgezogen werden.',
    },
    achievement: {
      term: 'Was sich erwerben lässt',
      meaning:
        'Ein Microcredential, ein Zertifikat, ein Diplom und anderes: einmal beschrieben, von vielen erworben.',
    },
    assessment: {
      term: 'Prüfung',
      meaning:
        'Wie jemand zeigt, dass er oder sie kann, was die Lernergebnisse sagen: durch einen Test, ein Projekt oder Arbeit, bei der jemand zusieht.',
    },
    award: {
      term: 'Verleihung',
      meaning:
        'Eine Person hat etwas erworben, an einem bestimmten Tag. Vorzeigen lässt sich der Badge dazu.',
    },
    badge: {
      term: 'Badge',
      meaning:
        'Eine signierte Datei, oft in einem Bild. Sie sagt, wer was von wem und wie erworben hat, und alle können sie prüfen, ohne beim Aussteller zu fragen.',
    },
    'boot-camp': {
      term: 'Bootcamp',
      meaning:
        'Ein kurzes Angebot, das einige Wochen oder Monate lang fast den ganzen Tag füllt und auf eine bestimmte Arbeit vorbereitet.',
    },
    credential: {
      term: 'Nachweis',
      meaning: 'Eine signierte, prüfbare Aussage über eine Person, etwa ein Badge oder ein Zeugnis.',
    },
    ects: {
      term: 'ECTS-Punkte',
      meaning:
        'So zählen Hochschulen in Europa Arbeit: Ein Punkt steht für 25 bis 30 Stunden. Ob er anderswo angerechnet wird, entscheidet die andere Hochschule.',
    },
    edition: {
      term: 'Ausgabe',
      meaning:
        'Ein Angebot, wie es zu einer bestimmten Zeit veröffentlicht war. Eine veröffentlichte Ausgabe ändert sich nie; ein Badge steht für die Ausgabe, in der er erworben wurde.',
    },
    eqf: {
      term: 'Europäisches Niveau (EQR)',
      meaning:
        'Der Europäische Qualifikationsrahmen ordnet Abschlüsse in acht Niveaus, damit sie sich über Länder hinweg vergleichen lassen. Ein Bachelor hat Niveau 6.',
    },
    equivalence: {
      term: 'Gleichwertigkeit',
      meaning: 'Jemand sagt: Das ist so viel wert wie etwas anderes, etwa wie ein Modul eines Studiums.',
    },
    framework: {
      term: 'Kompetenzrahmen',
      meaning:
        'Eine Liste von Kompetenzen, die viele gemeinsam nutzen, etwa ESCO. So heißt dieselbe Kompetenz überall gleich.',
    },
    identity: {
      term: 'Identitätsprüfung',
      meaning: 'Wie sichergestellt wird, dass die geprüfte Person die ist, die den Badge bekommt.',
    },
    issuer: {
      term: 'Aussteller',
      meaning: 'Die Organisation, die einen Badge signiert und für ihn einsteht.',
    },
    level: {
      term: 'Niveau einer Kompetenz',
      meaning:
        'Wie gut jemand etwas kann, auf einer Skala, die jedes Niveau beschreibt. Verschiedene Skalen lassen sich nur mit einer Tabelle vergleichen, die sie einander zuordnet.',
    },
    microcredential: {
      term: 'Microcredential',
      meaning:
        'Der Nachweis über ein kleines, geprüftes Stück Lernen. Er sagt, was jemand kann, wie viel Arbeit es war und wie es gezeigt wurde.',
    },
    outcome: {
      term: 'Lernergebnis',
      meaning: 'Was jemand danach kann, so gesagt, dass man sehen kann, ob es stimmt.',
    },
    phenomenon: {
      term: 'Phänomenbasiertes Lernen',
      meaning:
        'Lernen, das bei etwas Wirklichem beginnt, etwa einem Hochwasser oder einem Streik, und die Fächer heranzieht, die es erklären.',
    },
    practical: {
      term: 'Praktischer Nachweis',
      meaning: 'Man tut die Sache selbst: in einem Projekt, unter Beobachtung, in einer Simulation.',
    },
    'prior-learning': {
      term: 'Anerkennung von Vorkenntnissen',
      meaning: 'Was jemand früher gelernt hat, etwa bei der Arbeit, zählt, sobald es gezeigt ist.',
    },
    provider: { term: 'Anbieter', meaning: 'Die Organisation, bei der man etwas lernen kann.' },
    quality: {
      term: 'Qualitätssicherung',
      meaning:
        'Wer darauf achtet, dass Unterricht und Prüfung sind, wie sie sein sollen, und wie das geschieht. Von außen zählt mehr als von innen.',
    },
    renewal: {
      term: 'Erneuerung',
      meaning: 'Was man tut, damit ein Badge mit Ablaufdatum weiter gilt, etwa eine neue Prüfung ablegen.',
    },
    rubric: {
      term: 'Bewertungsraster',
      meaning:
        'Eine Tabelle, die für jedes Kriterium beschreibt, wie schwache, gute und sehr gute Arbeit aussieht. So wird bei allen gleich geurteilt.',
    },
    stack: { term: 'Stapel', meaning: 'Mehrere Nachweise, die zusammen einen größeren ergeben.' },
    supervision: {
      term: 'Aufsicht',
      meaning: 'Ob bei der Prüfung jemand zusieht, im Raum oder per Kamera.',
    },
    suspension: {
      term: 'Aussetzung',
      meaning: 'Ein Badge gilt eine Zeit lang nicht, weil etwas geklärt wird. Danach kann er wieder gelten.',
    },
    workload: { term: 'Aufwand', meaning: 'Wie viele Stunden es insgesamt braucht, mit der Prüfung.' },
  },
  also: 'Zum Leitfaden',
};
