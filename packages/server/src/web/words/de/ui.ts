import type { Words } from '../words.ts';
import { byCount, counted } from './count.ts';

const verdicts: Words['ui']['verdicts'] = {
  valid: {
    word: 'Gültig',
    meaning: 'Der Badge stammt vom Aussteller, wurde nicht verändert und gilt.',
  },
  'issuer-unknown': {
    word: 'Aussteller nicht bekannt',
    meaning: 'Der Badge ist echt. Wer der Aussteller ist, hat aber niemand bestätigt, dem Sie vertrauen.',
  },
  'not-yet-valid': {
    word: 'Noch nicht gültig',
    meaning: 'Der Badge ist echt und gilt erst ab einem späteren Tag.',
  },
  expired: { word: 'Abgelaufen', meaning: 'Der Badge war echt; seine Gültigkeit ist vorbei.' },
  suspended: {
    word: 'Ausgesetzt',
    meaning: 'Der Aussteller hat diesen Badge vorläufig ausgesetzt. Er kann später wieder gelten.',
  },
  revoked: {
    word: 'Widerrufen',
    meaning: 'Der Aussteller hat diesen Badge zurückgenommen. Er gilt nicht mehr.',
  },
  altered: {
    word: 'Verändert',
    meaning: 'Nach der Signatur wurde etwas geändert. Verlassen Sie sich nicht darauf.',
  },
  'key-not-confirmed': {
    word: 'Schlüssel nicht bestätigt',
    meaning: 'Der Schlüssel dieser Signatur wird vom genannten Aussteller nicht als seiner bestätigt.',
  },
  'breaks-format': {
    word: 'Formfehler',
    meaning:
      'Der Aussteller hat signiert, und nichts wurde geändert; der Badge verletzt aber eine Regel seines Formats. Der Aussteller kann einen berichtigten Badge ausstellen.',
  },
  'other-recipient': {
    word: 'Gehört jemand anderem',
    meaning: 'Der Badge ist echt, wurde aber einer anderen Person verliehen als der genannten.',
  },
  'could-not-check': {
    word: 'Nicht prüfbar',
    meaning:
      'Etwas Nötiges war von hier aus nicht erreichbar oder nicht lesbar. Deshalb ist noch kein Urteil möglich. Die Prüfschritte sagen, was fehlt und was hilft.',
  },
  'not-a-credential': {
    word: 'Keine Badge-Datei',
    meaning: 'In dieser Datei steckt kein Badge, der sich prüfen lässt.',
  },
};

const checks: Words['ui']['checks'] = {
  form: 'Es ist eine Badge-Datei',
  schema: 'Alle Pflichtangaben sind da',
  proof: 'Seit der Signatur wurde nichts geändert',
  'issuer-key': 'Der Schlüssel gehört dem Aussteller',
  'issuer-identity': 'Der Aussteller ist bekannt',
  status: 'Er wurde nicht widerrufen',
  dates: 'Er gilt heute',
  recipient: 'Er wurde dieser Person verliehen',
  evidence: 'Die Belege sind unverändert',
  endorsements: 'Wer dafür einsteht, hat selbst signiert',
  nested: 'Jeder enthaltene Badge ist in Ordnung',
};

const checkFacts: Words['ui']['checkFacts'] = {
  about: 'Worum es geht',
  address: 'Adresse',
  count: 'Anzahl',
  created: 'Signiert am',
  date: 'Datum',
  domain: 'Domain',
  expired: 'Abgelaufen',
  expires: 'Bis',
  holder: 'Vorgelegt von',
  id: 'Kennung',
  index: 'Stelle in der Liste',
  issuer: 'Aussteller',
  keeper: 'Geführt von',
  key: 'Schlüssel',
  kind: 'Art der Signatur',
  list: 'Liste',
  members: 'Was abweicht',
  method: 'Schlüssel der Signatur',
  name: 'Name',
  note: 'Anmerkung',
  number: 'Zahl',
  path: 'Stelle in der Datei',
  purpose: 'Zweck',
  reason: 'Begründung',
  revoked: 'Widerrufen am',
  schema: 'Schema',
  source: 'Quelle',
  starts: 'Ab',
  subject: 'Verliehen an',
  type: 'Art',
  url: 'Adresse',
  validFrom: 'Gilt ab',
  validUntil: 'Gilt bis',
  verdict: 'Ergebnis',
};

const outcomes: Words['ui']['outcomes'] = {
  passed: 'Bestanden',
  failed: 'Nicht bestanden',
  unknown: 'Nicht möglich',
  'not-applicable': 'Hier nicht nötig',
};

export const ui: Words['ui'] = {
  counter: { within: 'noch # Zeichen', over: '# Zeichen zu viel' },
  productName: 'Cairn',
  pageTitle: (title, site) => `${title} · ${site}`,
  runningExam: {
    text: (title) => `Ihre Prüfung läuft: ${title}.`,
    left: 'Restzeit:',
    minutes: (minutes) => (minutes <= 0 ? 'weniger als eine Minute' : counted(minutes, 'Minute', 'Minuten')),
    action: 'Prüfung fortsetzen',
  },
  skipToContent: 'Zum Inhalt springen',
  menu: 'Menü',
  mainNavigation: 'Hauptmenü',
  footerNavigation: 'Über diese Website',
  breadcrumbs: 'Sie sind hier',
  tabs: 'Ansichten dieser Seite',
  optional: 'freiwillig',
  error: 'Fehler',
  errorSummaryTitle: 'Hier stimmt noch etwas nicht',
  bounds: {
    tooLong: (most) => `Das ist viel zu lang: Möglich sind höchstens ${counted(most, 'Zeichen', 'Zeichen')}.`,
    missing: 'Diese Angabe fehlt. Ergänzen Sie sie, oder laden Sie die Seite neu.',
    unreadable: 'Das lässt sich nicht lesen. Geben Sie an, wonach hier gefragt ist.',
    unheardOf: 'Es kam etwas an, wonach dieses Formular nicht fragt. Laden Sie die Seite neu.',
  },
  changedMeanwhile: {
    takeTheirs: 'Gespeicherten Stand übernehmen, eigene Eingaben verwerfen',
  },
  notice: { info: 'Hinweis', success: 'Erledigt', warning: 'Achtung', error: 'Da ist etwas schiefgegangen' },
  copy: 'Kopieren',
  copied: 'Kopiert',
  close: 'Schließen',
  details: 'Einzelheiten',
  whatToDo: 'Was Sie tun können',
  verdicts,
  checks,
  checkFacts,
  outcomes,
  progress: (value, max) => `${value} von ${max}`,
  stones: (done, total) => `${done} von ${counted(total, 'Stein', 'Steinen')} gelegt`,
  sortedAscending: 'aufsteigend',
  sortedDescending: 'absteigend',
  skill: {
    required: (level) => `nötig: Niveau ${level}`,
    shown: (level) => (level === 0 ? 'noch nicht gezeigt' : `gezeigt: Niveau ${level}`),
    summary: (name, required, shown) =>
      `${name}: Niveau ${required} ist nötig, ${shown === 0 ? 'gezeigt ist noch keines' : `Niveau ${shown} ist gezeigt`}.`,
    reached: 'Erreicht',
    missing: (levels) => byCount(levels, { one: 'Noch ein Niveau', other: `Noch ${levels} Niveaus` }),
  },
  timeline: { today: 'Heute', summary: (sentences) => sentences.join(' ') },
  errorPages: {
    home: 'Zur Startseite',
    signIn: 'Anmelden',
    notFound: {
      title: 'Unter dieser Adresse gibt es keine Seite',
      text: 'Vielleicht ist sie umgezogen, oder wem sie gehört, hat sie geschlossen. Prüfen Sie die Adresse, oder beginnen Sie auf der Startseite.',
    },
    failed: {
      title: 'Bei uns ist etwas schiefgegangen',
      text: (requestId) =>
        `Das lag nicht an Ihnen. Der Fehler ist als ${requestId} protokolliert. Versuchen Sie es in einer Minute noch einmal.`,
    },
    oldForm: {
      title: 'Dieses Formular ist zu alt',
      text: 'Es kam nicht von einer Cairn-Seite oder war zu lange offen. Geändert wurde nichts. Gehen Sie zurück, laden Sie die Seite neu und wiederholen Sie die Eingabe.',
    },
    refused: {
      invalid: 'Das ging nicht',
      'not-signed-in': 'Dafür ist eine Anmeldung nötig',
      forbidden: 'Dafür fehlt die Berechtigung',
      'not-found': 'Das gibt es hier nicht',
      conflict: 'Das ging nicht',
      'too-many': 'Etwas zu schnell',
      busy: 'Gleich noch einmal versuchen',
      gone: 'Das gibt es hier nicht mehr',
      'too-large': 'Das ist zu groß',
    },
  },
  language: { legend: 'Sprache' },
  theme: {
    legend: 'Farben',
    light: 'Hell',
    dark: 'Dunkel',
    device: 'Wie das Gerät',
  },
  navigation: {
    catalogue: 'Katalog',
    verify: 'Badge prüfen',
    learn: 'Mein Lernen',
    wallet: 'Meine Badges',
    notices: 'Mitteilungen',
    account: 'Konto',
    signIn: 'Anmelden',
    signUp: 'Konto anlegen',
    signOut: 'Abmelden',
    administration: 'Verwaltung',
    console: 'Arbeitsbereich',
    provide: 'Selbst anbieten',
    outbox: 'Postausgang',
    gallery: 'Gestaltungsmuster',
    signedInAs: (name) => `Angemeldet als ${name}`,
  },
  consoleRail: {
    label: (organisation) => `${organisation}: Arbeitsbereich`,
    overview: 'Überblick',
    achievements: 'Angebot',
    awards: 'Verleihungen',
    members: 'Personen und Rollen',
    audit: 'Protokoll',
    apiTokens: 'Zugang für Programme',
    webhooks: 'Webhooks',
    look: 'Erscheinungsbild',
    profile: 'Profil',
    publicPage: 'Öffentliche Seite',
  },
  footer: {
    sentence:
      'Cairn ist freie und quelloffene Software. Wer hier einen Badge bekommt, kann ihn überall prüfen lassen, ohne dass jemand uns fragen muss.',
    demo: 'Dies ist eine Demo-Welt. Personen, Organisationen und Badges sind erfunden.',
  },
};
