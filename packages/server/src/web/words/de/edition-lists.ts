import type { Words } from '../words.ts';
import { byCount } from './count.ts';

const page = 'Adresse einer Webseite';

export const editionLists: Words['authoring']['described'] = {
  lists: {
    otherCredits: {
      legend: 'Leistungspunkte außer ECTS',
      part: 'weitere Leistungspunkte',
      term: 'Weitere Leistungspunkte',
      row: (place) => `Leistungspunkte ${place}`,
      add: 'Leistungspunkte hinzufügen',
      members: {
        amount: { label: 'Wie viele' },
        unit: { label: 'Einheit' },
        unitName: { label: 'Name einer anderen Einheit' },
      },
    },
    fieldsOfStudy: {
      legend: 'Studienfelder',
      hint: 'Nach der internationalen Klassifikation ISCED-F, damit man es auch im Ausland findet.',
      part: 'Studienfelder',
      term: 'Studienfelder',
      row: (place) => `Studienfeld ${place}`,
      add: 'Studienfeld hinzufügen',
      members: { code: { label: 'Studienfeld' } },
    },
    industries: {
      legend: 'Branchen',
      hint: 'Wo arbeitet, wer es braucht.',
      part: 'Branchen',
      term: 'Branchen',
      row: (place) => `Branche ${place}`,
      add: 'Branche hinzufügen',
      members: { section: { label: 'Branche' } },
    },
    classifications: {
      legend: 'Weitere Klassifikationen',
      hint: 'Fächer und Branchen nach CIP, NAICS, ISIC oder einer eigenen Klassifikation.',
      part: 'weitere Klassifikationen',
      term: 'Eingeordnet als',
      row: (place) => `Einordnung ${place}`,
      add: 'Einordnung hinzufügen',
      members: {
        label: { label: 'Wie es dort heißt' },
        scheme: { label: 'Klassifikation' },
        code: { label: 'Code' },
        schemeName: { label: 'Name einer anderen Klassifikation' },
        address: { label: page },
      },
    },
    targetRoles: {
      legend: 'Berufliche Rollen, auf die es vorbereitet',
      part: 'berufliche Rollen',
      term: 'Bereitet vor auf',
      row: (place) => `Rolle ${place}`,
      add: 'Rolle hinzufügen',
      members: {
        title: { label: 'Rolle' },
        seniority: { label: 'Berufserfahrung' },
        address: { label: 'Adresse in einer Klassifikation', hint: 'Etwa ein Beruf in ESCO oder O*NET.' },
      },
    },
    entryRequirements: {
      legend: 'Voraussetzungen',
      part: 'Voraussetzungen',
      term: 'Voraussetzungen',
      row: (place) => `Voraussetzung ${place}`,
      add: 'Voraussetzung hinzufügen',
      members: {
        text: { label: 'Was ist nötig?' },
        kind: { label: 'Wie nötig ist es?' },
        achievementId: {
          label: 'Microcredential dieser Seite',
          hint: 'Seine Nummer, ach_…, wie sie in seiner Adresse steht.',
        },
      },
    },
    qualityAssurance: {
      legend: 'Qualitätssicherung',
      part: 'Qualitätssicherung',
      term: 'Qualitätssicherung',
      row: (place) => `Qualitätssicherung ${place}`,
      add: 'Qualitätssicherung hinzufügen',
      members: {
        name: { label: 'Name des Verfahrens oder der Stelle' },
        kind: { label: 'Welche Art ist es?' },
        address: { label: page },
      },
    },
    people: {
      legend: 'Wer dahintersteht',
      hint: 'Die Namen stehen auf der öffentlichen Seite. Vorher fragen.',
      part: 'Mitwirkende',
      term: 'Wer dahintersteht',
      row: (place) => `Mitwirkende Person ${place}`,
      add: 'Person hinzufügen',
      members: {
        name: { label: 'Name' },
        role: { label: 'Anteil' },
        address: { label: page },
        credentialAddress: { label: 'Adresse eines Nachweises', hint: 'Er belegt, was die Person kann.' },
      },
    },
  },
  outcome: {
    verb: { label: 'Tätigkeitswort' },
    object: { label: 'Gegenstand' },
    condition: { label: 'Bedingung' },
    level: { label: 'Niveau, 1 bis 8' },
    evidence: { label: 'Wodurch zeigt es sich?' },
  },
  remove: (row) => `${row} entfernen`,
  inParts: 'In Teilen angeben, mit dem Beleg',
  notStated: 'Keine Angabe',
  choose: 'Keine Angabe',
  pages: {
    label: 'Seiten der Beschreibung',
    about: 'Worum es geht',
    time: 'Zeit und Punkte',
    audience: 'Für wen',
    quality: 'Qualität und Menschen',
    upkeep: 'Wie es weitergeht',
  },
  errors: {
    address: 'Eine ganze Adresse angeben, die mit https:// oder http:// beginnt.',
    date: 'Einen Tag angeben, den es im Kalender gibt.',
    name: 'Das ist zu lang.',
    achievement: 'Die Nummer eines Microcredentials angeben, zum Beispiel ach_1aB2.',
    code: 'Geben Sie den Code an, wie ihn die Klassifikation schreibt, etwa 11.0701 (CIP), 5415 (NAICS) oder J62 (ISIC).',
    schemeName: 'Nennen Sie den Namen der Klassifikation.',
    number: 'Eine Zahl innerhalb der Grenzen angeben.',
    needed: 'Das gehört noch dazu. Oder leeren Sie die ganze Zeile.',
    many: 'Mehr davon geht nicht.',
  },
  meter: {
    title: 'Angaben nach europäischem Standard',
    said: 'Angegeben',
    missing: 'Keine Angabe',
    elements: {
      title: 'Titel',
      outcomes: 'Lernergebnisse',
      workload: 'Arbeitsaufwand',
      level: 'Niveau',
      assessment: 'Form der Prüfung',
      participation: 'Form der Teilnahme',
      quality: 'Qualitätssicherung',
      entry: 'Voraussetzungen',
      identity: 'Aufsicht und Identitätsprüfung',
      stackability: 'Anrechenbarkeit',
      further: 'Inhalt und Lernweise',
    },
  },
  page: {
    duration: (least, most) =>
      [least && `mindestens ${least}`, most && `höchstens ${most}`].filter(Boolean).join(', '),
    weeks: (weeks, count) => byCount(count, { one: '1 Woche', other: `${weeks} Wochen` }),
    weekly: (hours, count) =>
      byCount(count, { one: '1 Stunde pro Woche', other: `${hours} Stunden pro Woche` }),
    months: (months) =>
      byCount(months, { one: 'Einen Monat vor Ablauf', other: `${months} Monate vor Ablauf` }),
    evidence: (kind) => `Gezeigt durch ${kind}`,
    practical: (practical, of) =>
      `Praktisch gezeigte Lernergebnisse: ${practical} von ${of} (${Math.round((100 * practical) / of)}\u00a0%).`,
    credential: 'Nachweis',
    credentialVerified: (title, issuer) =>
      `hier geprüft: „${title}“, von ${issuer} an jemanden dieses Namens verliehen`,
    credentialStated: '(nach Angabe des Anbieters)',
  },
};
