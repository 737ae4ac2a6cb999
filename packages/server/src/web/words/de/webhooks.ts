import type { EventType } from '../../../modules/webhooks/index.ts';
import type { Words } from '../words.ts';

const events: Words['webhooks']['events'] = {
  'achievement.published': {
    name: 'Microcredential veröffentlicht',
    meaning: 'Auch wenn eine neue Ausgabe veröffentlicht wird.',
  },
  'draft-review.asked': {
    name: 'Um Begutachtung gebeten',
    meaning: 'Jemand möchte, dass eine zweite Person einen Entwurf begutachtet.',
  },
  'draft-review.decided': {
    name: 'Begutachtung abgeschlossen',
    meaning: 'Ein Entwurf wurde freigegeben, oder es sind noch Änderungen gewünscht.',
  },
  'run.published': {
    name: 'Durchgang geöffnet',
    meaning: 'Man kann sich dafür einschreiben. Auch wenn er wieder geöffnet wird.',
  },
  'run.cancelled': {
    name: 'Durchgang abgesagt',
    meaning: 'Ein Durchgang, der offen war, findet nicht statt.',
  },
  'award.created': {
    name: 'Verliehen',
    meaning: 'Jemand hat eines erworben; der Badge wird wenig später signiert.',
  },
  'credential.signed': {
    name: 'Badge signiert',
    meaning: 'Der Badge einer Verleihung kann abgerufen und geprüft werden.',
  },
  'award.suspended': { name: 'Verleihung ausgesetzt', meaning: 'Eine Verleihung gilt vorläufig nicht.' },
  'award.reinstated': { name: 'Aussetzung aufgehoben', meaning: 'Eine ausgesetzte Verleihung gilt wieder.' },
  'award.amended': {
    name: 'Badge neu signiert',
    meaning: 'Ein Badge wurde berichtigt; der bisherige ist ersetzt.',
  },
  'award.renewed': {
    name: 'Verleihung erneuert',
    meaning: 'Eine Verleihung gilt länger; ihr Badge wurde noch einmal signiert.',
  },
  'award.revoked': {
    name: 'Verleihung widerrufen',
    meaning: 'Eine Verleihung wurde endgültig zurückgenommen.',
  },
  'issuing.closed': {
    name: 'Ausstellen beendet',
    meaning: 'Ihre Organisation hat ihr Ausstellen endgültig beendet.',
  },
  'statement.made': {
    name: 'Aussage abgegeben',
    meaning: 'Ihre Organisation hat etwas über eine andere ausgesagt oder eine andere über sie.',
  },
  'statement.withdrawn': {
    name: 'Aussage zurückgezogen',
    meaning: 'Eine Aussage von Ihrer Organisation oder über sie.',
  },
  'accreditation.asked': {
    name: 'Akkreditierung beantragt',
    meaning: 'Eine andere Organisation bittet Sie, sie oder eines ihrer Angebote zu beurteilen.',
  },
  'accreditation.decided': {
    name: 'Über Akkreditierung entschieden',
    meaning: 'Über einen Antrag von Ihnen oder an Sie; nach einem Widerspruch noch einmal.',
  },
  'standard.retired': {
    name: 'Standard zurückgezogen',
    meaning: 'Niemand beantragt mehr etwas nach ihm.',
  },
  'policies.changed': {
    name: 'Teilnahmeregeln geändert',
    meaning: 'Erstattung, Verschieben, Verlängern oder Verspätung: bei einem Angebot oder bei allen.',
  },
  'import.finished': {
    name: 'Import abgeschlossen',
    meaning: 'Ein Katalog oder ein Kompetenzrahmen ist zu Ende importiert.',
  },
  'bulk-check.finished': {
    name: 'Sammelprüfung abgeschlossen',
    meaning: 'Alles, was ein Programm von Ihnen eingereicht hat, ist geprüft.',
  },
  'review.published': {
    name: 'Bewertung veröffentlicht',
    meaning: 'Jemand hat Ihr Angebot bewertet oder die Bewertung geändert, oder sie ist wieder sichtbar.',
  },
  'review.withdrawn': {
    name: 'Bewertung entfernt',
    meaning: 'Zurückgezogen, nach einer Meldung ausgeblendet oder mit dem Konto gelöscht.',
  },
  'testimonial.given': {
    name: 'Zitat freigegeben',
    meaning: 'Jemand erlaubt Ihnen, seine Worte zu zeigen.',
  },
  'testimonial.withdrawn': {
    name: 'Zitat zurückgezogen',
    meaning: 'Sie dürfen die Worte nirgends mehr zeigen.',
  },
  'framework.published': {
    name: 'Kompetenzrahmen veröffentlicht',
    meaning: 'Eine Ausgabe eines eigenen Kompetenzrahmens ist erschienen.',
  },
  'scale-mapping.published': {
    name: 'Skalenvergleich veröffentlicht',
    meaning: 'Ihre Organisation hat gesagt, wie sich die Niveaus zweier Skalen zueinander verhalten.',
  },
  'scale-mapping.withdrawn': {
    name: 'Skalenvergleich zurückgezogen',
    meaning: 'Ein Skalenvergleich Ihrer Organisation gilt nicht mehr.',
  },
};

const faults: { [code: string]: string } = {
  'fetch.not-https': 'die Adresse beginnt nicht mit https',
  'fetch.closed-address': 'die Adresse liegt nicht im öffentlichen Internet',
  'fetch.unknown-host': 'diesen Server gibt es nicht',
  'fetch.unreachable': 'dort war niemand zu erreichen',
  'fetch.too-slow': 'innerhalb von 10 Sekunden kam keine Antwort',
};

export const webhooks: Words['webhooks'] = {
  title: 'Webhooks',
  lead: (organisation) =>
    `Ein Webhook meldet einem Ihrer Programme sofort, was bei ${organisation} geschieht.`,
  listTitle: 'Programme, denen gemeldet wird',
  empty: 'Keinem Programm wird etwas gemeldet',
  emptyLead: 'Unten die Adresse eines Programms eintragen.',
  newTitle: 'Neuer Webhook',
  address: 'Adresse des Programms',
  addressHint: 'Eine https-Adresse im öffentlichen Internet, die POST-Anfragen annimmt.',
  description: 'Welches Programm ist es?',
  descriptionHint: 'Damit es wiederzuerkennen ist, zum Beispiel: Lernendenverwaltung.',
  whichEvents: 'Was wird ihm gemeldet?',
  events,
  create: 'Webhook anlegen',
  errors: {
    addressLong: 'Höchstens 500 Zeichen für die Adresse verwenden.',
    descriptionEmpty: 'Angeben, welches Programm es ist, damit es wiederzuerkennen ist.',
    descriptionLong: 'Höchstens 80 Zeichen verwenden.',
    eventTypes: 'Mindestens eine Sache wählen, die gemeldet wird.',
  },
  program: 'Programm',
  host: 'Server',
  toldOf: 'Gemeldet wird',
  state: 'Stand',
  states: { paused: 'Angehalten', failing: 'Antwortet nicht, wie es soll', open: 'In Betrieb' },
  madeTitle: (description) => `Das Geheimnis für ${description}`,
  madeLead:
    'Jetzt kopieren und wie ein Passwort aufbewahren: Es wird nur dieses eine Mal angezeigt. Das Programm prüft damit, dass eine Meldung von hier kommt.',
  secret: 'Geheimnis',
  secretMeans: 'Jede Meldung ist damit signiert, wie Standard Webhooks es vorsieht.',
  replacedMeans:
    '24 Stunden lang signiert auch das bisherige Geheimnis. Bis dahin sollte das Programm das neue haben.',
  done: 'Zum Webhook',
  pausedTitle: 'Dieser Webhook ist angehalten',
  pausedBecause: {
    'by-hand': 'Die Leitung hat ihn angehalten. Was inzwischen geschieht, wird nicht gemeldet.',
    failing:
      'Das Programm hat fünf Tage lang nicht geantwortet, wie es soll. Sobald es wieder läuft, kann er fortgesetzt werden.',
    gone: 'Das Programm hat geantwortet, dass es nichts mehr annimmt (410). Hat sich das geändert, kann er fortgesetzt werden.',
  },
  pausedSince: 'Seit',
  failingTitle: 'Das Programm antwortet nicht, wie es soll',
  failingLead:
    'Jede Meldung wird drei Tage lang erneut versucht. Bleibt es fünf Tage dabei, wird der Webhook angehalten.',
  failingSince: 'Seit',
  twoSecretsTitle: 'Zwei Geheimnisse signieren',
  twoSecretsUntil: 'Das bisherige signiert noch bis',
  resume: 'Fortsetzen',
  test: 'Test senden',
  pause: 'Anhalten',
  replaceSecret: 'Geheimnis ersetzen',
  remove: 'Entfernen…',
  logTitle: 'Was gemeldet wurde',
  logEmpty: 'Noch wurde nichts gemeldet',
  logEmptyLead: 'Ein Test zeigt, ob das Programm antwortet.',
  event: 'Ereignis',
  madeAt: 'Geschehen',
  messageId: 'Nachricht',
  attempts: 'Versuche',
  nextTry: 'Nächster Versuch',
  none: 'keiner',
  deliveryStates: { waiting: 'Unterwegs', delivered: 'Zugestellt', failed: 'Nicht zugestellt' },
  changeTitle: 'Ändern',
  save: 'Speichern',
  typeName: (type) => (Object.hasOwn(events, type) ? events[type as EventType].name : 'Test'),
  deliveryTitle: (event) => `Meldung: ${event}`,
  pausedNoReplay:
    'Der Webhook ist angehalten. Um die Meldung noch einmal zu senden, muss er fortgesetzt werden.',
  replay: 'Noch einmal senden',
  replayMeans: 'Dieselbe Meldung unter derselben Nummer, mit allen Versuchen von vorn.',
  sentTitle: 'Was gesendet wird',
  noAttempt: 'Noch kein Versuch',
  noAttemptLead: 'Gleich wird gesendet. Die Seite neu laden, um die Antwort zu sehen.',
  attemptTitle: (number) => `Versuch ${number}`,
  answered: (status) => `mit Status ${status} beantwortet`,
  fault: (code) => faults[code] ?? 'an die Adresse lässt sich nichts senden',
  answerBegins: 'So beginnt die Antwort:',
  removeTitle: (description) => `Webhook ${description} entfernen`,
  removeLead: 'Dem Programm wird nichts mehr gemeldet, und die Aufzeichnung der Meldungen ist gelöscht.',
  removeSubmit: 'Webhook entfernen',
  keep: 'Abbrechen',
};
