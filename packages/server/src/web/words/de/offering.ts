import type { Words } from '../words.ts';
import { byCount, counted } from './count.ts';

const number = new Intl.NumberFormat('de-DE');

/** Hinter „bis“. */
const days = (count: number) => counted(count, 'Tag', 'Tage');

export const offering: Words['offering'] = {
  paces: { 'self-paced': 'Im eigenen Tempo', scheduled: 'Zu festen Terminen' },
  deliveries: { online: 'Im Netz', 'on-site': 'Vor Ort', blended: 'Im Netz und vor Ort' },
  standings: {
    draft: 'Entwurf',
    upcoming: 'Öffnet später',
    open: 'Offen',
    full: 'Ausgebucht',
    closed: 'Geschlossen',
    cancelled: 'Abgesagt',
  },
  tracks: {
    certified: {
      name: 'Lernen und erwerben',
      meaning: 'Sie lernen, werden geprüft und können den Nachweis erwerben.',
    },
    audit: { name: 'Nur lernen', meaning: 'Sie lernen mit, ohne Prüfung und ohne Nachweis.' },
    'assessment-only': {
      name: 'Nur die Prüfung',
      meaning: 'Für alle, die es schon können: die Prüfung ohne das Lernen davor.',
    },
  },
  costs: {
    exam: 'Prüfung',
    retake: 'Weiterer Prüfungsversuch',
    materials: 'Material',
    certificate: 'Zertifikat',
  },
  starts: {
    now: 'Sofort',
    'this-month': 'Diesen Monat',
    'three-months': 'In den nächsten drei Monaten',
    later: 'Später',
  },
  free: 'Kostenlos',
  noOffer: 'Noch kein Preis',
  from: (day) => `ab ${day}`,
  until: (day) => `bis ${day}`,
  fromPrice: (price) => `ab ${price}`,
  yourTime: (time) => `bei Ihnen ${time}`,
  costsInAll: (price) => `Bis zum Nachweis kostet es insgesamt ${price}.`,
  sessions: (count) => byCount(count, { one: 'Ein Termin', other: `${count} Termine` }),
  taken: (taken, capacity) =>
    capacity === undefined ? number.format(taken) : `${number.format(taken)} von ${number.format(capacity)}`,
  seatsTaken: (taken, capacity) =>
    capacity === undefined
      ? byCount(taken, { one: 'Ein Platz belegt', other: `${number.format(taken)} Plätze belegt` })
      : `${number.format(taken)} von ${number.format(capacity)} Plätzen belegt`,
  seatsLeft: (left, capacity) => `Noch ${number.format(left)} von ${number.format(capacity)} Plätzen frei.`,
  waiting: (count) => byCount(count, { one: 'Eine Person wartet.', other: `${count} Personen warten.` }),
  facts: {
    name: 'Name des Durchgangs',
    when: 'Wann',
    startsOn: 'Erster Tag',
    endsOn: 'Letzter Tag',
    enrolsFrom: 'Einschreiben ab',
    enrolsUntil: 'Einschreiben bis',
    pace: 'Tempo',
    where: 'Wo',
    placeName: 'Ort',
    address: 'Straße und Hausnummer',
    town: 'Stadt',
    countryCode: 'Land',
    languages: 'Sprachen',
    timeZone: 'Zeitzone',
    timetable: 'Stundenplan',
    capacity: 'Plätze',
    seats: 'Belegt',
    note: 'Hinweis',
    standing: 'Stand',
    price: 'Preis',
    prices: 'Kosten insgesamt',
    currency: 'Währung',
    total: 'Kosten bis zum Nachweis',
    track: 'Was Sie wählen',
    taxNote: 'Steuern',
    includes: 'Was enthalten ist',
    forWhom: 'Für wen',
    validFrom: 'Wählbar ab',
    validUntil: 'Wählbar bis',
    rules: 'Erstattung und weitere Regeln',
    reason: 'Begründung',
  },
  policy: {
    refund: 'Erstattung',
    refundUnsaid: 'Der Anbieter nennt keine Regel für Erstattungen.',
    noRefund: 'Es wird nichts erstattet.',
    until: (from, count) => {
      if (from === 'enrolment')
        return count === 0 ? 'zum Tag der Einschreibung' : `${days(count)} nach der Einschreibung`;
      if (count === 0) return 'zum ersten Tag';
      return count < 0 ? `${days(-count)} vor dem ersten Tag` : `${days(count)} nach dem ersten Tag`;
    },
    refundStep: (percent, until) =>
      percent === 100
        ? `Bis ${until} gibt es den ganzen Preis zurück.`
        : `Bis ${until} gibt es ${percent} % zurück.`,
    thenNothing: 'Danach nichts mehr.',
    deferral: (times, until) =>
      `Bis ${until} können Sie ${byCount(times, { one: 'einmal', other: `${times}-mal` })} in einen späteren Durchgang wechseln.`,
    extension: (count) => `Auf Bitte verlängert sich eine Frist um bis zu ${counted(count, 'Tag', 'Tage')}.`,
    late: (count, percent) =>
      percent === 0
        ? `Verspätete Arbeiten werden ${days(count)} lang angenommen.`
        : `Verspätete Arbeiten werden ${days(count)} lang angenommen, mit ${percent} % Abzug.`,
  },
  page: {
    title: 'Termine und Preise',
    cheapest: 'So viel kostet es mindestens bis zum Nachweis:',
    withRetake: (price) => `Mit einem weiteren Prüfungsversuch ${price}.`,
    notStated: (what) => `Nicht angegeben: ${what}.`,
    noWorkload: 'Der Anbieter sagt nicht, wie viele Stunden man braucht.',
    hours: 'Meine Stunden pro Woche',
    reckon: 'Ausrechnen',
    pace: (hours, weeks) =>
      `Mit ${counted(hours, 'Stunde', 'Stunden')} pro Woche dauert es ${byCount(weeks, { one: 'eine Woche', other: `${weeks} Wochen` })}.`,
    doneBy: 'Wer heute anfängt, ist fertig am',
    needs: (hours) => `Pro Woche braucht man etwa ${counted(hours, 'Stunde', 'Stunden')}.`,
    moreThanYours: (hours) => `Sie haben ${counted(hours, 'Stunde', 'Stunden')}.`,
    ifYouBegin: (hours) => `Mit ${counted(hours, 'Stunde', 'Stunden')} pro Woche wären Sie fertig am`,
    tooLate: 'Das ist nach dem letzten Tag.',
    noRuns:
      'Es gibt keine festen Termine: Sie können jederzeit anfangen. Einen Preis nennt der Anbieter nicht.',
    allClosed: 'Zurzeit gibt es keinen Durchgang, für den man sich einschreiben kann.',
    noOffer: 'Zurzeit kann man hier nichts wählen.',
    noAward: 'Kein Nachweis',
    offers: 'Preise und was sie enthalten',
    validUntil: 'Bis',
    waitingList: 'Alle Plätze sind belegt. Sie können sich auf die Warteliste setzen.',
    noWaitingList: 'Alle Plätze sind belegt.',
    joinWaiting: 'Auf die Warteliste',
    choose: 'Für diesen Durchgang einschreiben',
    timetable: 'Stundenplan ansehen',
    cancelled: 'Dieser Durchgang fällt aus',
  },
  compare: {
    cost: 'Kosten bis zum Nachweis',
    cheapest: 'Am günstigsten',
    weeks: (hours) => `Dauer mit ${counted(hours, 'Stunde', 'Stunden')} pro Woche`,
    weeksUntil: (weeks) => counted(weeks, 'Woche', 'Wochen'),
    soonest: 'Am schnellsten fertig',
    start: 'Nächster Beginn',
    earliest: 'Beginnt zuerst',
  },
  timetable: {
    title: 'Stundenplan',
    none: 'Es stehen noch keine Termine fest.',
    caption: (zone) => `Alle Zeiten in der Zeitzone ${zone}.`,
    day: 'Tag',
    time: 'Uhrzeit',
    pick: 'Streichen',
    remove: 'Angekreuzte streichen',
    file: 'In meinen Kalender (.ics)',
    add: 'Termine hinzufügen',
    addLead: 'Ein einzelner Termin oder jede Woche derselbe.',
    fields: {
      title: 'Was stattfindet',
      place: 'Wo',
      from: 'Von',
      to: 'Bis',
      first: 'Tag',
      last: 'Letzter Tag',
    },
    timeHint: 'Zum Beispiel 18:30.',
    weekly: 'Jede Woche',
    weeklyLead:
      'Für einen einzelnen Termin bleibt das leer. Sonst ist der Tag oben der erste, an dem er sein kann.',
    weekdays: 'An diesen Wochentagen',
    submit: 'Hinzufügen',
  },
  calendar: {
    title: 'Kalender',
    lead: 'Ihr Angebot übers Jahr. Ein Balken ist ein Durchgang; der schmale darunter zeigt, wann man sich einschreiben kann.',
    year: (year) => `Das Jahr ${year}`,
    years: 'Andere Jahre',
    runs: 'Durchgang',
    enrolment: 'Einschreibung',
    none: {
      title: 'In diesem Jahr steht nichts an',
      text: 'Durchgänge mit Terminen in diesem Jahr erscheinen hier.',
    },
    file: 'Für meinen Kalender (.ics)',
    reach: (count, until) =>
      `Diese Datei enthält nur die nächsten ${count} Durchgänge. Sie reicht bis zu denen, die am ${until} beginnen.`,
  },
  rules: {
    title: 'Regeln für Ihr ganzes Angebot',
    lead: 'Sie gelten überall, wo ein Angebot, ein Durchgang oder ein Preis nichts anderes sagt.',
  },
  console: {
    title: 'Termine und Preise',
    lead: 'Wann, wo und zu welchem Preis man teilnehmen kann. Lernende sehen einen Durchgang, sobald Sie ihn öffnen.',
    notPublished:
      'Sie können Durchgänge schon vorbereiten und öffnen sie, sobald das Angebot veröffentlicht ist.',
    add: 'Durchgang hinzufügen',
    rules: 'Erstattung und weitere Regeln',
    search: 'Durchgänge durchsuchen',
    empty: {
      title: 'Es gibt noch keine Durchgänge',
      text: 'Ohne Durchgänge kann man sich jederzeit einschreiben. Mit einem Durchgang sagen Sie, wann er ist, wie viele teilnehmen können und was es kostet.',
    },
    back: 'Alle Durchgänge',
    backToRun: (name) => `Zurück zu „${name}“`,
    edit: 'Durchgang ändern',
    cancelled: 'Dieser Durchgang ist abgesagt',
    timetable: (sessions) =>
      sessions === 0 ? 'Stundenplan anlegen' : `Stundenplan (${counted(sessions, 'Termin', 'Termine')})`,
    publicPage: 'So sehen es Lernende',
    offers: 'Preise',
    noOffers:
      'Es gibt noch keinen Preis. Vor dem Öffnen braucht ein Durchgang einen; er kann kostenlos sein.',
    act: 'Aktion',
    addOffer: 'Preis hinzufügen',
    editOffer: 'Preis ändern',
    endOffer: 'Nicht mehr anbieten',
    openTitle: 'Einschreibung',
    openLead:
      'Lernende finden den Durchgang auf der Seite des Angebots und im Katalog und können sich einschreiben.',
    open: 'Öffnen',
    closeLead: 'Niemand kann sich mehr einschreiben. Wer teilnimmt, macht weiter.',
    close: 'Einschreibung schließen',
    copyTitle: 'Noch einmal dasselbe',
    copyLead:
      'Legt einen Entwurf mit denselben Preisen und demselben Stundenplan an. Alle Tage rücken zum neuen ersten Tag.',
    copyName: (name) => `${name} (Kopie)`,
    copy: 'Kopieren',
    cancelTitle: 'Absagen',
    cancelLead:
      'Das ist endgültig. Alle, die teilnehmen oder warten, erhalten eine Nachricht mit Ihrer Begründung.',
    cancel: 'Durchgang absagen',
  },
  form: {
    nameHint: 'Zum Beispiel „Frühjahr 2027“.',
    time: 'Zeit',
    paceHints: {
      'self-paced': 'Alle fangen an, wann sie möchten. Die Tage können leer bleiben.',
      scheduled: 'Alle fangen am ersten Tag an.',
    },
    enrolHint: 'Steht hier kein letzter Tag, kann man sich bis zum ersten Tag des Durchgangs einschreiben.',
    zoneHint: 'Alle Tage und Uhrzeiten des Durchgangs gelten dort.',
    place: 'Ort',
    noCountry: 'Kein Land',
    languages: 'Andere Sprachen als das Angebot',
    languagesHint: 'Kreuzen Sie nichts an, wenn er in der Sprache des Angebots stattfindet.',
    seats: 'Plätze',
    capacityHint: 'Bleibt leer, wenn beliebig viele teilnehmen können.',
    waitingList: 'Ist alles belegt, gibt es eine Warteliste',
    waitingListHint: 'Geht jemand, rückt nach, wer am längsten wartet.',
    noteHint: 'Was man über diesen Durchgang wissen sollte.',
    rules: 'Regeln',
    widerOfRun: 'Leer bleibt, was für das ganze Angebot gilt.',
    widerOfOffer: 'Leer bleibt, was für den ganzen Durchgang gilt.',
    widerOfAchievement:
      'Sie gelten für alle Durchgänge, die nichts anderes sagen. Leer bleibt, was für Ihr ganzes Angebot gilt.',
    widerOfAll:
      'Leer bleibt, was Sie nicht festlegen möchten. Auf den Seiten steht dann, dass nichts angegeben ist.',
    refundWays: {
      unsaid: 'Hier nicht festgelegt',
      none: 'Nichts wird erstattet',
      start: 'Vom ersten Tag an gerechnet',
      enrolment: 'Von der Einschreibung an gerechnet',
    },
    refundSteps: 'Wie viel, und bis wann',
    refundStepsHint:
      'Der früheste Tag zuerst, mit dem größten Anteil. Nach dem letzten gibt es nichts zurück.',
    percent: (step) => `Prozent zurück (${step})`,
    days: 'Bis so viele Tage',
    side: 'Davor oder danach',
    sides: { before: 'davor', after: 'danach' },
    deferralTimes: 'Wechsel in einen späteren Durchgang',
    deferralDays: 'Bis so viele Tage vor dem ersten Tag',
    extensionDays: 'Tage, um die sich eine Frist verlängert',
    lateDays: 'Tage, an denen Verspätetes angenommen wird',
    latePercent: 'Prozent Abzug',
    price: 'Preis',
    priceHint: '0 ist kostenlos.',
    taxHint: 'Zum Beispiel „inklusive 19 % MwSt.“.',
    costs: 'Was es sonst noch kostet',
    costsHint: '0 heißt: ist enthalten. Was leer bleibt, erscheint als nicht angegeben.',
    includesHint: 'Je Zeile eines.',
    forWhomHint: 'Bleibt leer, wenn es für alle ist.',
    save: 'Speichern',
  },
  errors: {
    long: 'Kürzen Sie diesen Text.',
    choose: 'Wählen Sie eine der Antworten.',
    seats:
      'Geben Sie an, wie viele Plätze es gibt, mindestens einen. Leer lassen, wenn es keine Grenze gibt.',
    number: 'Geben Sie eine ganze Zahl ein.',
    day: 'Geben Sie einen Tag ein, zum Beispiel 2027-03-01.',
    zone: 'Wählen Sie eine der Zeitzonen.',
    amount:
      'Geben Sie einen Betrag ein, etwa 450 oder 450,50: ohne Trennzeichen für Tausender und mit höchstens so vielen Nachkommastellen, wie die Währung hat.',
    currency: 'Wählen Sie eine Währung.',
    time: 'Geben Sie eine Uhrzeit ein, zum Beispiel 18:30.',
    timeOrder: 'Das Ende liegt nach dem Anfang.',
    dayOrder: 'Der letzte Tag liegt nach dem ersten.',
    lastMissing: 'Der letzte Tag fehlt.',
    weekdays: 'Kreuzen Sie mindestens einen Wochentag an.',
    title: 'Sagen Sie, was stattfindet.',
    name: 'Geben Sie dem Durchgang einen Namen.',
  },
};
