import type { Words } from '../words.ts';
import { byCount } from './count.ts';

const names: Words['packs']['names'] = {
  european: {
    title: 'Europäische Standardelemente',
    about: 'Was ein Microcredential überall in der Europäischen Union über sich sagt.',
    source: 'Rat der Europäischen Union, Empfehlung 2022/C 243/02, Anhang I',
  },
  'common-framework': {
    title: 'Common Microcredential Framework',
    about: 'Für Online-Microcredentials von Hochschulen, die auf einen Abschluss angerechnet werden.',
    source: 'European MOOC Consortium, Common Microcredential Framework',
  },
  'trusted-knowledge': {
    title: 'TrustEd Microcredential: Knowledge',
    about: 'Wissen in einem bestimmten Gebiet, belegt durch eine solide Prüfung der Lernergebnisse.',
    source: '1EdTech, TrustEd Microcredential Framework',
  },
  'trusted-application': {
    title: 'TrustEd Microcredential: Application',
    about: 'Das Gelernte wird angewandt, und die Anwendung selbst ist der Beleg.',
    source: '1EdTech, TrustEd Microcredential Framework',
  },
  'workforce-pell': {
    title: 'Workforce Pell',
    about: 'Für kurze Programme in den USA, deren Lernende ein Pell-Stipendium des Bundes erhalten sollen.',
    source: 'U.S. Department of Education, Verordnung 91 FR 29254, in Kraft seit dem 20. Juli 2026',
  },
};

const described = {
  title: 'Es gibt einen Titel.',
  purpose: 'Der Zweck ist genannt.',
  criteria: 'Angegeben ist, was man dafür tun muss.',
  outcomes: 'Die Lernergebnisse sind genannt.',
  evidence: 'Zu jedem Lernergebnis steht, wodurch es belegt wird.',
  'skills-aligned': 'Eine Kompetenz stammt aus einem veröffentlichten Kompetenzrahmen.',
  accreditation: 'Die Akkreditierung des Anbieters oder des Angebots ist genannt.',
};

const checks: Words['packs']['checks'] = {
  european: {
    title: 'Es gibt einen Titel.',
    country: 'Der Anbieter nennt das Land seines Sitzes.',
    outcomes: 'Die Lernergebnisse sind genannt.',
    workload: 'Der Arbeitsaufwand ist in Stunden angegeben.',
    level: 'Ein europäisches (EQR) oder ein nationales Niveau ist genannt.',
    assessment: 'Angegeben ist, wie geprüft wird.',
    participation: 'Angegeben ist, in welcher Form man teilnimmt.',
    quality: 'Die Qualitätssicherung ist genannt.',
    credit: 'Der Umfang ist in ECTS-Punkten angegeben.',
    entry: 'Angegeben ist, was man vorher braucht.',
    identity: 'Aufsicht und Identitätsprüfung sind beschrieben.',
    stackability: 'Angegeben ist, ob es zu etwas Größerem führt.',
    further: 'Mehr ist angegeben: was dazugehört oder wie gelernt wird.',
  },
  'common-framework': {
    hours: 'Der Arbeitsaufwand liegt zwischen 100 und 150 Stunden, mit der Prüfung.',
    credit: 'Es gibt 4 bis 6 ECTS-Punkte oder 10 bis 15 britische oder 2 bis 3 amerikanische Credits.',
    level: 'Das europäische Niveau ist 6 oder 7, mit ECTS-Punkten auch 4 oder 5.',
    assessment: 'Jedes Lernergebnis wird geprüft.',
    identity: 'Bei der Prüfung wird die Identität festgestellt; angemeldet zu sein genügt nicht.',
    transcript: 'Die Lernergebnisse für eine Leistungsübersicht sind genannt.',
    degree: 'Es wird auf etwas Größeres angerechnet.',
    'degree-named': 'Angegeben ist, auf welchen Abschluss und wie.',
  },
  'trusted-knowledge': { ...described, assessment: 'Jedes Lernergebnis wird geprüft.' },
  'trusted-application': {
    ...described,
    applied: 'Geprüft wird durch Anwendung einer Kompetenz oder mit einem Portfolio.',
    'shown-by-doing':
      'Jedes Lernergebnis wird praktisch gezeigt: Projekt, Portfolio, beobachtete Arbeit oder Ähnliches. Eine Prüfung mit Fragen zeigt Wissen.',
  },
  'workforce-pell': {
    country: 'Der Anbieter hat seinen Sitz in den USA.',
    hours: 'Der Umfang beträgt mindestens 150 und weniger als 600 Unterrichtsstunden.',
    weeks: 'Es dauert mindestens 8 und weniger als 15 Wochen.',
    stackable: 'Es gehört zu einer Reihe oder wird auf etwas Größeres angerechnet.',
    'leads-on': 'Angegeben ist, für welches Zertifikat oder welchen Abschluss es zählt.',
    occupation: 'Eine Tätigkeit, auf die es vorbereitet, ist genannt.',
    assessment: 'Jedes Lernergebnis wird geprüft.',
    accreditation: 'Die Akkreditierung des Anbieters ist genannt.',
  },
};

const unseen: Words['packs']['unseen'] = {
  european: ['Wer ihn erworben hat, von wem und wann: Das steht in jedem Badge.'],
  'common-framework': [
    'Ob die Hochschule die Leistung tatsächlich anrechnet und ihre Identitätsprüfung den eigenen Regeln folgt.',
  ],
  'trusted-knowledge': ['Ob die Prüfung taugt: Das können nur Fachleute beurteilen.'],
  'trusted-application': ['Ob die Prüfung taugt: Das können nur Fachleute beurteilen.'],
  'workforce-pell': [
    'Gezählt werden Stunden unter Aufsicht. Cairn kennt nur den angegebenen Arbeitsaufwand, und der kann höher sein.',
    'Die Genehmigungen des Gouverneurs und des Bildungsministeriums mit ihren Daten.',
    'Dass es vor der Genehmigung ein Jahr lang angeboten wurde.',
    'Abschlüsse: mindestens 70 Prozent innerhalb der anderthalbfachen üblichen Dauer.',
    'Vermittlung: mindestens 70 Prozent sind 180 Tage nach dem Abschluss in Arbeit.',
    'Dass der Preis nicht über dem liegt, was Absolvierende mehr verdienen.',
  ],
};

const uses: Words['packs']['uses'] = { off: 'Aus', warn: 'Hinweisen', block: 'Sperren' };

const titleOf = (pack: string, own: string): string =>
  Object.entries(names).find(([name]) => name === pack)?.[1].title ?? own;
const checkOf = (pack: string, check: string): string | undefined => {
  const ofPack = Object.entries(checks).find(([name]) => name === pack)?.[1];
  return Object.entries<string>(ofPack ?? {}).find(([name]) => name === check)?.[1];
};

export const packs: Words['packs'] = {
  names,
  checks,
  unseen,
  operators: {
    stated: 'ist angegeben',
    'at-least': 'ist mindestens',
    'at-most': 'ist höchstens',
    'one-of': 'ist eines davon',
  },
  measures: {
    learningOutcomes: 'Anzahl der Lernergebnisse',
    skills: 'Anzahl der Kompetenzen',
    assessments: 'Anzahl der Prüfungen',
    practicalShare: 'Anteil der Lernergebnisse, die praktisch gezeigt werden',
    translations: 'Anzahl der Übersetzungen',
  },
  uses,
  titleOf,
  checkText: ({ pack, check, message }) => checkOf(pack, check) ?? message,
  missing: ({ pack, title, check, message }) => `${titleOf(pack, title)}: ${checkOf(pack, check) ?? message}`,
  decided: (parts) =>
    parts
      .split(', ')
      .map((part) => {
        const [pack = '', use = ''] = part.split(': ');
        const said = Object.entries(uses).find(([name]) => name === use)?.[1] ?? use;
        return `${titleOf(pack, 'eigenes Regelwerk')}: ${said}`;
      })
      .join(', '),
  usesHint: {
    off: 'Wird nicht geprüft.',
    warn: 'Wer schreibt, sieht, was fehlt, und kann trotzdem veröffentlichen.',
    block: 'Solange Notwendiges fehlt, wird nichts veröffentlicht.',
  },
  source: 'Quelle',
  sourceOn: 'vom',
  edition: (edition) => `Ausgabe ${edition}`,
  asks: 'Was verlangt ist',
  advises: 'Was empfohlen ist',
  unseenTitle: 'Was Cairn nicht sehen kann',
  met: 'Erfüllt',
  open: 'Fehlt',
  advice: 'Empfehlung',
  fix: 'Ergänzen',
  allMet: 'Alles Notwendige ist da.',
  missingCount: (count) => byCount(count, { one: 'Eines fehlt noch.', other: `${count} Dinge fehlen noch.` }),
  tab: 'Regelwerke',
  conformance: {
    title: 'Regelwerke',
    lead: 'Welche veröffentlichten Regeln diese Ausgabe erfüllt. Cairn ermittelt es aus dem, was Sie geschrieben haben; eintragen lässt es sich nicht.',
    kept: 'Das Ergebnis vom Tag der Veröffentlichung bleibt bei dieser Ausgabe:',
    keptNone:
      'Diese Ausgabe wurde veröffentlicht, bevor Cairn nach Regelwerken geprüft hat. So fiele das Ergebnis heute aus.',
    notMet: (count) =>
      `nicht erfüllt (${byCount(count, { one: 'eines fehlt', other: `${count} Dinge fehlen` })})`,
    now: 'Stand jetzt',
    others: 'Weitere Regelwerke',
    othersLead:
      'Ihre Organisation hat sie nicht eingeschaltet. Sie haben keine Folgen und ergeben kein Kennzeichen.',
    decide: 'Festlegen, welche Regelwerke gelten',
    sheet: {
      title: 'Zahlen für den Antrag',
      hours: 'Arbeitsaufwand',
      weeks: 'Übliche Dauer',
      window: 'Frist für den Abschluss (anderthalbfache übliche Dauer)',
      placement: 'Frist für die Vermittlung nach dem Abschluss',
      placementDays: '180 Tage',
      firstOffered: 'Zuerst angeboten',
      notOffered: 'Noch nicht veröffentlicht',
      yearOver: 'Ein Jahr im Angebot ist erreicht',
      approvals: 'Vermerkte Zulassungen und Akkreditierungen',
      noApprovals: 'Keine',
    },
  },
  publish: {
    title: 'Regelwerke',
    warns: 'Das hindert Sie nicht.',
    blocks: 'Das muss da sein, bevor Sie veröffentlichen können.',
  },
  labels: {
    title: 'Erfüllt',
    how: 'Von Cairn am Tag der Veröffentlichung aus den Angaben hier ermittelt. Es ist keine Anerkennung durch die Verfasser der Regeln.',
    read: 'Was die Regeln verlangen',
    own: 'eigenes Regelwerk des Anbieters',
  },
  publicPage: {
    title: 'Regelwerke',
    description:
      'Die veröffentlichten Regeln, nach denen Cairn Microcredentials prüft, und was es nicht prüfen kann.',
    lead: 'Nach diesen veröffentlichten Regeln prüft Cairn Microcredentials, wenn sie veröffentlicht werden. Ein Kennzeichen heißt: Alles Notwendige ist da. Es wird ermittelt und nicht eingetragen, und es ist keine Anerkennung durch die Verfasser der Regeln.',
    find: 'Angebote, die das erfüllen',
  },
  settings: {
    title: 'Regelwerke',
    lead: 'Ein Regelwerk sieht jeden Entwurf vor der Veröffentlichung durch. Legen Sie fest, was geschieht, wenn etwas fehlt. Was schon veröffentlicht ist, bleibt, wie es ist.',
    of: (pack) => `Wenn „${pack}“ nicht erfüllt ist`,
    save: 'Speichern',
    own: 'Eigenes Regelwerk',
    ownNone:
      'Ein eigenes Regelwerk gibt es noch nicht. Darin steht, was Ihre Organisation von allem verlangt, was sie veröffentlicht.',
    ownCount: (count) => byCount(count, { one: 'Eine Bedingung', other: `${count} Bedingungen` }),
    ownWrite: 'Eigenes Regelwerk schreiben',
    ownChange: 'Ändern',
    readOnly: 'Leitung und Registratur legen das fest.',
  },
  own: {
    title: 'Eigenes Regelwerk',
    lead: 'Alle Bedingungen zusammen sind die Regel. Jede betrifft eine Angabe einer Ausgabe und sagt in Ihren Worten, was fehlt.',
    name: 'Name des Regelwerks',
    nameHint: 'Lernende und alle, die Angebote schreiben, lesen ihn.',
    conditions: 'Bedingungen',
    condition: (place, about) => `Bedingung ${place}: ${about}`,
    operator: 'Was ist damit?',
    amount: 'Zahl',
    units: {
      figure: 'Die Zahl selbst.',
      letters: 'Zeichen.',
      rows: 'Wie viele.',
      percent: 'Prozent, 0 bis 100.',
    },
    choices: 'Was ist erlaubt?',
    only: 'Für welche Art?',
    everyKind: 'Jede Art',
    weight: 'Wie viel zählt es?',
    needed: 'Es muss so sein',
    advised: 'Empfehlung',
    message: 'Was ist zu lesen, wenn es nicht so ist?',
    messageHint: 'Sagen, was zu tun ist: „Mindestens 20 Stunden angeben.“',
    about: 'Worum geht es in der Bedingung?',
    add: 'Bedingung hinzufügen',
    remove: (place) => `Bedingung ${place} entfernen`,
    save: 'Regelwerk speichern',
    emptyHint: 'Ohne Bedingung gibt es kein Regelwerk.',
  },
  errors: {
    title: 'Das Regelwerk braucht einen Namen mit höchstens 80 Zeichen.',
    message: 'Mit höchstens 200 Zeichen sagen, was zu tun ist.',
    choice: 'Etwas aus der Liste wählen.',
    number: 'Eine Zahl von 0 bis 10000 angeben.',
  },
};
