import { languageNames } from '../language-names.ts';
import type { Words } from '../words.ts';
import { counted } from './count.ts';

const quoted = (text: string) => `„${text}“`;
const kindNames = { group: 'Gruppe', skill: 'Kompetenz' } as const;

export const ownFrameworks: Words['ownFrameworks'] = {
  writeAction: 'Kompetenzrahmen schreiben',
  fetchAction: 'Von einem CASE-Dienst importieren',
  draftTab: 'Entwurf',
  draftMark: 'noch nicht veröffentlicht',
  measureTab: 'Skala',
  about: {
    newTitle: 'Kompetenzrahmen schreiben',
    newLead:
      'Ein eigener Kompetenzrahmen: Gruppen, Kompetenzen und was ihre Niveaus bedeuten. Bis zur Veröffentlichung sieht ihn nur die Organisation.',
    title: 'Zum Kompetenzrahmen',
    name: 'Titel',
    language: 'Sprache',
    languageHint: 'Ihr Kürzel, etwa „de“. Sie bleibt, wie sie ist.',
    languages: 'Weitere Sprachen',
    languagesHint: (most) => `Ihre Kürzel mit Leerzeichen dazwischen, etwa „en fr“. Höchstens ${most}.`,
    licence: 'Lizenz',
    licenceHint: 'Was andere damit tun dürfen, am besten als Adresse einer Lizenz.',
    description: 'Wofür er da ist',
    scale: 'Skala',
    scaleHint: 'Woran die Kompetenzen gemessen werden.',
    newScale: 'Skala anlegen',
    create: 'Beginnen',
    save: 'Speichern',
    badLanguage: 'Ein Sprachkürzel hat zwei oder drei Buchstaben, etwa „de“.',
    long: 'Das ist zu lang.',
    noName: 'Der Titel fehlt.',
  },
  draft: {
    kicker: (number) => `Entwurf der Ausgabe ${number}`,
    lead: 'Änderungen sieht nur die Organisation, bis sie veröffentlicht werden.',
    changeAbout: 'Titel, Lizenz und Sprachen',
    preview: 'Letzte Ausgabe ansehen',
    tree: 'Gruppen und Kompetenzen',
    none: {
      title: 'Noch steht nichts darin',
      text: 'Unten lässt sich eine Gruppe oder eine Kompetenz hinzufügen.',
    },
    columns: { name: 'Gruppe oder Kompetenz', code: 'Kennung', languages: 'Fehlt auf', order: 'Reihenfolge' },
    up: (name) => `„${name}“ nach oben`,
    down: (name) => `„${name}“ nach unten`,
    complete: 'Nichts',
    add: 'Gruppe oder Kompetenz hinzufügen',
    addBelow: 'Darunter hinzufügen',
    addAction: 'Hinzufügen',
    publish: 'Veröffentlichen',
    publishLead: (number) =>
      `Ausgabe ${number} bleibt für immer, wie sie ist. Alle können sie lesen, und ihre Kompetenzen stehen zur Wahl, wo ein Lernnachweis beschrieben wird.`,
    publishAction: (number) => `Ausgabe ${number} veröffentlichen`,
    first: 'Es ist die erste Ausgabe.',
    changes: 'Was sich ändert',
    missing: 'Was noch fehlt',
  },
  item: {
    newTitle: 'Gruppe oder Kompetenz hinzufügen',
    kind: 'Was es ist',
    kinds: { group: 'Eine Gruppe von Kompetenzen', skill: 'Eine Kompetenz' },
    kindName: { group: 'Gruppe', skill: 'Kompetenz' },
    name: 'Name',
    code: 'Kennung',
    codeHint: 'Wie man sie schreibt, etwa „A.2“. Jede kommt nur einmal vor.',
    broader: 'Steht unter',
    top: 'Nichts: steht ganz oben',
    description: 'Was damit gemeint ist',
    alternatives: 'Weitere Namen',
    alternativesHint: (most) => `Je Zeile einer, höchstens ${most}. Die Suche findet sie.`,
    isTransversal: 'In jeder Arbeit nützlich (überfachlich)',
    related: 'Verwandte Kompetenzen',
    relatedHint: 'Je Zeile eine Kennung oder ein ganzer Name.',
    levels: 'Was die Niveaus bei dieser Kompetenz bedeuten',
    levelsHint: 'Nur wo es mehr sagt als die Skala.',
    level: (level, name) => `Niveau ${level}, ${name}`,
    inLanguage: (what, language) => `${what} (${language})`,
    save: 'Speichern',
    remove: 'Entfernen',
    removeLead: 'Entfällt nur im Entwurf. Frühere Ausgaben behalten es.',
    badKind: 'Eines von beiden wählen.',
  },
  difference: (one) => {
    switch (one.what) {
      case 'title':
        return `Der Titel war ${quoted(one.before)} und lautet jetzt ${quoted(one.after)}.`;
      case 'description':
        return 'Wofür der Kompetenzrahmen da ist, steht jetzt anders da.';
      case 'licence':
        return 'Die Lizenz ist eine andere.';
      case 'scale':
        return 'Die Kompetenzen werden an einer anderen Skala gemessen.';
      case 'language-added':
        return `Neue Sprache: ${languageNames(one.language, 'de-DE')}.`;
      case 'language-gone':
        return `Entfallene Sprache: ${languageNames(one.language, 'de-DE')}.`;
      case 'added':
        return `Neu: die ${kindNames[one.kind]} ${quoted(one.name)}.`;
      case 'gone':
        return `Entfallen: die ${kindNames[one.kind]} ${quoted(one.name)}.`;
      case 'renamed':
        return `${quoted(one.before)} heißt jetzt ${quoted(one.after)}.`;
      case 'code':
        return one.after === ''
          ? `${quoted(one.name)} hat keine Kennung mehr, vorher ${quoted(one.before)}.`
          : one.before === ''
            ? `${quoted(one.name)} hat jetzt die Kennung ${quoted(one.after)}.`
            : `Die Kennung von ${quoted(one.name)} war ${quoted(one.before)} und ist jetzt ${quoted(one.after)}.`;
      case 'kind':
        return `${quoted(one.name)} ist jetzt eine ${kindNames[one.kind]}.`;
      case 'moved':
        return one.below === ''
          ? `${quoted(one.name)} steht jetzt ganz oben.`
          : `${quoted(one.name)} steht jetzt unter ${quoted(one.below)}.`;
      case 'translated':
        return `${quoted(one.name)} lautet anders (${languageNames(one.language, 'de-DE')}).`;
      case 'meaning':
        return `Was mit ${quoted(one.name)} gemeint ist, steht jetzt anders da.`;
      case 'levels':
        return `Was die Niveaus bei ${quoted(one.name)} bedeuten, steht jetzt anders da.`;
      case 'related':
        return `${quoted(one.name)} hat andere verwandte Kompetenzen.`;
      case 'type':
        return `${quoted(one.name)} hat zwischen fachlich und überfachlich gewechselt.`;
      case 'others':
        return `Die weiteren Namen von ${quoted(one.name)} sind andere.`;
      case 'order':
        return 'Einiges steht in anderer Reihenfolge.';
    }
  },
  moreDifferences: (count) => `Dazu ${counted(count, 'weitere Änderung', 'weitere Änderungen')}.`,
  fetch: {
    title: 'Von einem CASE-Dienst importieren',
    lead: 'Cairn ruft den Kompetenzrahmen ab und zeigt zuerst, was neu ist, was sich ändert und was entfällt. Bis zur Bestätigung bleibt alles, wie es ist.',
    address: 'Adresse des Pakets',
    hint: 'Etwa https://example.org/ims/case/v1p1/CFPackages/ und eine Kennung. Verstanden werden CASE 1.0 und 1.1.',
    action: 'Abrufen',
    long: 'Das ist zu lang.',
  },
  measure: {
    lead: 'An welcher Skala die Kompetenzen dieses Kompetenzrahmens gemessen werden. Wer einen Lernnachweis beschreibt, wählt eines ihrer Niveaus. Was schon geschrieben ist, behält sein Niveau.',
    scale: 'Skala',
    action: 'Diese Skala verwenden',
    unknown: 'Eine der Skalen wählen.',
  },
  list: {
    title: 'Kompetenzrahmen',
    lead: 'Kompetenzrahmen, die Organisationen hier schreiben und veröffentlichen. Alle dürfen sie lesen, auch Programme.',
    none: {
      title: 'Hier ist noch kein Kompetenzrahmen veröffentlicht',
      text: 'Sobald eine Organisation einen veröffentlicht, steht er hier.',
    },
    by: 'Von',
    edition: 'Ausgabe',
    published: 'Veröffentlicht',
    more: 'Weitere',
  },
  page: {
    kicker: 'Kompetenzrahmen',
    description: (name, publisher) => `Der Kompetenzrahmen „${name}“ von ${publisher}.`,
    publisher: 'Von',
    edition: 'Ausgabe',
    editionOf: (number) => `Ausgabe ${number}`,
    older: (last) => `Es gibt eine neuere Ausgabe: ${last}.`,
    toLast: 'Ansehen',
    published: 'Veröffentlicht',
    licence: 'Lizenz',
    languages: 'Sprachen',
    scale: 'Skala',
    address: 'Adresse',
    contents: 'Gruppen und Kompetenzen',
    editions: 'Ausgaben',
    changes: (number) => `Was Ausgabe ${number} geändert hat`,
    first: 'Es ist die erste Ausgabe.',
    files: 'Für Programme',
    jsonLd: 'Als JSON-LD (SKOS)',
    case: 'Als CASE-Paket',
  },
  itemPage: {
    framework: 'Kompetenzrahmen',
    gone: (number) => `In neueren Ausgaben kommt das nicht mehr vor. Die letzte war Ausgabe ${number}.`,
    narrower: 'Umfasst',
    names: 'In anderen Sprachen',
    language: 'Sprache',
    offers: 'Womit sich diese Kompetenz zeigen lässt',
    levelsOf: 'Was die Niveaus bedeuten',
  },
};
