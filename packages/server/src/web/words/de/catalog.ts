import type { Words } from '../words.ts';
import { choices } from './choices.ts';
import { classifications } from './classifications.ts';
import { byCount, counted } from './count.ts';

const bandOf = (from: number, to: number | undefined) =>
  to === undefined ? `Mehr als ${from}` : from === 0 ? `Bis ${to}` : `${from} bis ${to}`;

const subjects: Words['catalog']['subjects'] = {
  technology: 'Technik und IT',
  business: 'Wirtschaft',
  'health-care': 'Gesundheit und Pflege',
  education: 'Bildung',
  'creative-arts': 'Kunst und Gestaltung',
  engineering: 'Ingenieurwesen',
  'natural-sciences': 'Naturwissenschaften',
  'social-sciences': 'Sozialwissenschaften',
  languages: 'Sprachen',
  environment: 'Umwelt',
  'public-services': 'Öffentlicher Dienst',
};

const kinds: Words['catalog']['kinds'] = {
  MicroCredential: {
    name: 'Microcredential',
    meaning: 'Eine kleine, geprüfte Lerneinheit, die bestimmte Kompetenzen nachweist.',
  },
  Badge: {
    name: 'Badge',
    meaning: 'Das Zeichen für eine Sache, die getan oder gezeigt wurde; kleiner als ein Microcredential.',
  },
  Certificate: {
    name: 'Zertifikat',
    meaning: 'Der Nachweis über ein Lernprogramm, das mit einer Prüfung endete.',
  },
  CertificateOfCompletion: {
    name: 'Teilnahmebescheinigung',
    meaning: 'Der Nachweis, dass jemand bis zum Ende dabei war. Er sagt nicht, wie gut.',
  },
  Certification: {
    name: 'Zertifizierung',
    meaning:
      'Ein Berufsverband bestätigt, dass jemand seinen Standard erfüllt; meist ist sie regelmäßig zu erneuern.',
  },
  Course: { name: 'Kurs', meaning: 'Ein Kurs mit eigener Prüfung.' },
  Diploma: { name: 'Diplom', meaning: 'Ein größerer Abschluss, oft aus mehreren kleineren zusammengesetzt.' },
  Degree: {
    name: 'Studium',
    meaning: 'Ein voller Hochschulabschluss wie Bachelor oder Master: Jahre des Studiums.',
  },
};

const checks: Words['catalog']['checks'] = {
  title: () => 'Es gibt einen Titel.',
  purpose: () => 'Es ist gesagt, wozu es dient.',
  criteria: () => 'Es ist gesagt, was man dafür tun muss.',
  workload: () => 'Der Arbeitsaufwand in Stunden ist angegeben.',
  skills: () => 'Mindestens eine Kompetenz ist genannt.',
  outcomes: () => 'Mindestens ein Lernergebnis ist genannt.',
  assessment: () => 'Es gibt eine Prüfung mit mindestens einer Frage.',
  'skill-has-outcome': (about) => `Die Kompetenz „${about}“ hat ein Lernergebnis, das sie zeigt.`,
  'skill-is-evidenced': (about) => `Die Kompetenz „${about}“ ist durch eine Frage der Prüfung belegt.`,
  'outcome-is-assessed': (about) => `Das Lernergebnis „${about}“ wird durch eine Frage der Prüfung geprüft.`,
  'questions-show-outcomes': () => 'Jede Frage zeigt ein Lernergebnis, das es noch gibt.',
};

export const europeanTerms: Words['catalog']['europeanTerms'] = {
  testing: 'Test',
  'application of a skill': 'Anwendung einer Fertigkeit',
  portfolio: 'Portfolio',
  'recognition of prior learning': 'Anerkennung früheren Lernens',
  online: 'online',
  'onsite or blended': 'vor Ort oder gemischt',
  volunteering: 'Freiwilligenarbeit',
  'work experience': 'Berufserfahrung',
  'personalized learning activities': 'individuelle Lernaktivitäten',
  'unsupervised with no identity verification': 'ohne Aufsicht und ohne Identitätsprüfung',
  'supervised with no identity verification': 'mit Aufsicht, ohne Identitätsprüfung',
  'supervised online': 'mit Aufsicht, online',
  'onsite with identity verification': 'vor Ort mit Identitätsprüfung',
};

const number = new Intl.NumberFormat('de-DE');

export const catalog: Words['catalog'] = {
  title: 'Katalog',
  lead: 'Kleine Lerneinheiten, an deren Ende ein Beweis steht für das, was Sie können.',
  description:
    'Microcredentials finden: nach dem, was Sie können möchten, nach Fachgebiet und nach Kompetenz.',
  search: {
    label: 'Was möchten Sie lernen?',
    action: 'Suchen',
    hint: 'Eine Kompetenz, ein Thema oder ein Titel.',
  },
  filters: 'Eingrenzen',
  filterCount: (active) =>
    active === 0 ? 'Eingrenzen' : `Eingrenzen (${counted(active, 'Filter', 'Filter')} aktiv)`,
  roughBands: (month) =>
    `Grobe Bereiche: Preise in anderen Währungen sind mit Kursen von ${month} umgerechnet, auf zwei Stellen.`,
  facets: {
    subject: 'Fachgebiet',
    classification: 'Fach oder Branche nach Klassifikation',
    skill: 'Kompetenz',
    price: 'Kosten insgesamt, ungefähr in Euro',
    starts: 'Beginn',
    pace: 'Tempo',
    delivery: 'Wo',
    town: 'Stadt',
    kind: 'Art',
    approach: 'Art des Angebots',
    workload: 'Aufwand',
    language: 'Sprache',
    eqf: 'Europäisches Niveau (EQR)',
    ects: 'ECTS-Punkte',
    assessment: 'Art der Prüfung',
    participation: 'Art der Teilnahme',
    supervision: 'Aufsicht und Identität',
    expiry: 'Gültigkeit',
    provider: 'Anbieter',
    'provider-kind': 'Art des Anbieters',
    country: 'Land des Anbieters',
    conformance: 'Erfülltes Regelwerk',
  },
  bands: {
    workload: ({ from, to }) => `${bandOf(from, to)} Stunden`,
    ects: ({ from, to }) => (to === 1 ? 'Bis 1 Punkt' : `${bandOf(from, to)} Punkte`),
    price: ({ from, to }) => `${bandOf(from, to)} Euro`,
  },
  expiry: { expires: 'Läuft ab', lasts: 'Unbefristet' },
  sortBy: 'Reihenfolge',
  sorts: {
    match: () => 'Passt am besten',
    newest: (isDescending) => (isDescending ? 'Neueste zuerst' : 'Älteste zuerst'),
    title: (isDescending) => (isDescending ? 'Titel, Z bis A' : 'Titel, A bis Z'),
    workload: (isDescending) => (isDescending ? 'Meiste Stunden' : 'Wenigste Stunden'),
    ects: (isDescending) => (isDescending ? 'Meiste Punkte' : 'Wenigste Punkte'),
    level: (isDescending) => (isDescending ? 'Höchstes Niveau' : 'Niedrigstes Niveau'),
    price: () => 'Geringste Kosten',
    starts: () => 'Frühester Beginn',
  },
  readAs: (typed, meant) =>
    `„${typed}“ kommt nirgends vor. Gesucht wurde nach ${meant.map((word) => `„${word}“`).join(' oder ')}.`,
  matchedIn: {
    title: 'Steht im Titel:',
    skill: 'Weist nach:',
    label: 'Eine der Kompetenzen heißt auch:',
    outcome: 'Das lernen Sie:',
    purpose: 'Steht in der Beschreibung:',
    subject: 'Das Fach ist:',
  },
  matchedAs: (typed, found) => `(zu „${typed}“ wurde auch „${found}“ gesucht)`,
  clear: 'Alles zeigen',
  found: (total) => byCount(total, { one: 'Ein Angebot', other: `${number.format(total)} Angebote` }),
  foundFor: (typed) => `für „${typed}“`,
  pages: 'Weitere Treffer',
  previous: 'Zurück',
  next: 'Weiter',
  empty: {
    title: 'Hier wird noch nichts angeboten',
    text: 'Veröffentlichte Microcredentials stehen hier: was sie nachweisen und wie man sie erwirbt.',
    action: 'Stattdessen einen Badge prüfen',
  },
  nothingFound: {
    title: 'Dazu passt nichts',
    text: 'Versuchen Sie es mit weniger oder kürzeren Wörtern, oder nehmen Sie einen Filter weg.',
  },
  subjects,
  kinds,
  checks,
  europeanTerms,
  choices,
  classifications,
  hours: (hours) => byCount(hours, { one: '1 Stunde', other: `${number.format(hours)} Stunden` }),
  offeredBy: 'Angeboten von',
  provider: 'Anbieter',
  providerOf: (name, kind) => `${name}, ${kind}`,
  badgeAlt: (title, issuer) => `Badge „${title}“ von ${issuer}`,
  translated: {
    from: (original) => `Übersetzung, Original: ${original}.`,
    alsoIn: 'Auch auf:',
  },
  achievement: {
    enrol: 'Einschreiben',
    goOn: 'Weiterlernen',
    result: 'Ergebnis ansehen',
    outcomes: 'Was Sie danach können',
    outcomesLead: 'Wer diesen Nachweis hat, hat jedes dieser Lernergebnisse gezeigt.',
    skills: 'Nachgewiesene Kompetenzen',
    skillsCaption: 'Kompetenzen mit dem nachgewiesenen Niveau',
    skill: 'Kompetenz',
    level: 'Niveau',
    levelOf: (level, levels) => `(${level} von ${levels})`,
    framework: 'Skala',
    criteria: 'Was Sie dafür tun müssen',
    assessment: 'Wie geprüft wird',
    exam: 'Prüfung',
    questions: (count) => counted(count, 'Frage', 'Fragen'),
    passRule: (percent, rule) =>
      rule === 'every-outcome'
        ? `Bestanden ist ab ${percent}\u00a0% in jedem Lernergebnis. Ein starkes gleicht kein schwaches aus.`
        : `Bestanden ist ab ${percent}\u00a0% über die ganze Prüfung.`,
    attempts: (count) =>
      count === undefined
        ? 'Beliebig viele'
        : byCount(count, { one: 'Ein Versuch', other: `Bis zu ${count} Versuche` }),
    waiting: (hours) =>
      hours === 0
        ? ''
        : hours % 24 === 0
          ? waitDays(hours / 24)
          : `${counted(hours, 'Stunde', 'Stunden')} zwischen zwei Versuchen`,
    time: (minutes) =>
      minutes === undefined ? 'Keine Zeitbegrenzung' : `${counted(minutes, 'Minute', 'Minuten')} je Versuch`,
    terms: {
      kind: 'Art',
      subject: 'Fachgebiet',
      workload: 'Arbeitsaufwand',
      language: 'Sprache',
      validity: 'Gültigkeit',
      eqf: 'Europäisches Niveau (EQR)',
      ects: 'ECTS-Punkte',
      assessmentType: 'Wie geprüft wird',
      participation: 'Form der Teilnahme',
      supervision: 'Aufsicht und Identität',
      edition: 'Ausgabe',
      passRule: 'Bestehensregel',
      attempts: 'Versuche',
      time: 'Zeit',
      size: 'Umfang',
    },
    ects: (points) => byCount(points, { one: '1 ECTS-Punkt', other: `${number.format(points)} ECTS-Punkte` }),
    eqf: (level) => `Niveau ${level}`,
    validMonths: (months) =>
      months === undefined
        ? 'Läuft nicht ab'
        : months % 12 === 0
          ? years(months / 12)
          : counted(months, 'Monat', 'Monate'),
    edition: (number) => `Ausgabe ${number}, veröffentlicht am`,
    editions: 'Ausgaben',
    editionOf: (number) => `Ausgabe ${number}`,
    older: {
      title: (number) => `Dies ist Ausgabe ${number}`,
      text: 'Dafür stehen die Badges dieser Ausgabe. Inzwischen gibt es eine neuere.',
      toNewest: 'Zur neuesten Ausgabe',
    },
    retired: {
      title: 'Dies wird nicht mehr angeboten',
      text: 'Einschreiben ist nicht mehr möglich. Was erworben wurde, bleibt und lässt sich weiter prüfen.',
    },
    facts: 'Auf einen Blick',
    aboutKind: 'Was für ein Nachweis das ist',
    machine:
      'Dieselben Angaben, wie andere Programme und Suchmaschinen sie lesen. Die Adressen bleiben, wie die Ausgabe auch.',
    programs: {
      title: 'Diese Beschreibung für Programme',
      formats: {
        'open-badges': 'Open Badges 3.0, wie in den Nachweisen selbst',
        elm: 'Europäisches Lernmodell (ELM)',
        ctdl: 'CTDL, für Verzeichnisse von Nachweisen',
        'schema-org': 'schema.org, für Suchmaschinen',
      },
    },
  },
  compare: {
    title: 'Vergleichen',
    lead: 'Angebote nebeneinander, wie die Anbieter sie beschreiben. Wo etwas fehlt, steht es da.',
    pick: 'Vergleichen',
    pickOne: (title) => `„${title}“ vergleichen`,
    action: 'Angekreuzte vergleichen',
    hint: (most) => `Ankreuzen lassen sich höchstens ${most}.`,
    caption: 'Angebote nebeneinander',
    element: 'Merkmal',
    missing: 'Keine Angabe',
    offer: 'Ausführliche Beschreibung',
    toOffer: 'Zum Angebot',
    best: {
      workload: 'Wenigste Stunden',
      ects: 'Meiste Punkte',
      level: 'Höchstes Niveau',
      expiry: 'Gilt am längsten',
    },
    leftOut: (most) => `Mehr als ${most} passen nicht nebeneinander. Zu sehen sind die ersten ${most}.`,
    none: {
      title: 'Noch nichts zu vergleichen',
      text: 'Kreuzen Sie im Katalog mindestens zwei Angebote an.',
      action: 'Zum Katalog',
    },
  },
  organisation: {
    offers: 'Was man hier erwerben kann',
    none: {
      title: 'Noch kein Angebot',
      text: 'Was diese Organisation veröffentlicht, steht dann hier.',
      action: 'Zum ganzen Katalog',
    },
    website: 'Website',
    country: 'Land',
    since: 'Auf Cairn seit',
  },
};

function waitDays(days: number): string {
  return byCount(days, {
    one: 'Ein Tag zwischen zwei Versuchen',
    other: `${days} Tage zwischen zwei Versuchen`,
  });
}

function years(count: number): string {
  return byCount(count, { one: 'Ein Jahr', other: `${count} Jahre` });
}
