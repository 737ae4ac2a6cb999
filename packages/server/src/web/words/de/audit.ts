import type { AuditAction } from '../../../modules/audit/index.ts';
import type { Words } from '../words.ts';
import { sentenceOf, unsaidOf } from './audit-sentences.ts';
import { cases } from './cases.ts';

/** What was done, for choosing. */
const acts: { [action in AuditAction]: string } = {
  'person.signed-up': 'Konto angelegt',
  'person.password-changed': 'Passwort geändert',
  'person.address-added': 'Adresse hinzugefügt',
  'person.address-removed': 'Adresse entfernt',
  'person.primary-address-changed': 'Hauptadresse geändert',
  'person.primary-address-reverted': 'Konto zurückgeholt',
  'person.passkey-added': 'Passkey hinzugefügt',
  'person.passkey-removed': 'Passkey entfernt',
  'person.identity-linked': 'Anmeldung über eine andere Stelle verknüpft',
  'person.locked': 'Person gesperrt',
  'person.unlocked': 'Sperre aufgehoben',
  'person.account-closed': 'Konto geschlossen',
  'person.made-administrator': 'In die Verwaltung aufgenommen',
  'person.administrator-removed': 'Verwaltung entzogen',
  'site.changed': 'Angaben der Website geändert',
  'site.checklist-put-off': 'Hinweis auf die Checkliste ausgeblendet',
  'site.step-done': 'Schritt der Einrichtung bestätigt',
  'organisation.created': 'Organisation angelegt',
  'organisation.changed': 'Angaben der Organisation geändert',
  'application.sent': 'Organisation beantragt',
  'application.withdrawn': 'Antrag zurückgezogen',
  'application.accepted': 'Antrag angenommen',
  'application.declined': 'Antrag abgelehnt',
  'member.invited': 'Jemanden eingeladen',
  'member.invitation-withdrawn': 'Einladung zurückgezogen',
  'member.joined': 'Beigetreten',
  'member.roles-changed': 'Rollen geändert',
  'member.removed': 'Person entfernt',
  'member.left': 'Organisation verlassen',
  'achievement.created': 'Microcredential begonnen',
  'achievement.changed': 'Microcredential geändert',
  'achievement.draft-discarded': 'Entwurf verworfen',
  'achievement.published': 'Microcredential veröffentlicht',
  'achievement.retired': 'Microcredential zurückgezogen',
  'requirement.changed': 'Geändert, was verlangt wird',
  'requirement.shown': 'Getan, was verlangt wird',
  'exam.changed': 'Prüfung geändert',
  'exam.marked': 'Prüfung bewertet',
  'attempt.annulled': 'Versuch für ungültig erklärt',
  'attempt.restored': 'Versuch wieder gelten lassen',
  'award.given': 'Verliehen',
  'award.offered': 'An eine Adresse ohne Konto verliehen',
  'award.offer-withdrawn': 'Nicht abgeholte Verleihung zurückgezogen',
  'award.signed': 'Verleihung signiert',
  'award.all-signed': 'Alle wartenden Verleihungen signieren lassen',
  'award.revoked': 'Verleihung widerrufen',
  'award.questioned': 'Verleihung in Frage gestellt',
  'award.kept': 'Verleihung bestehen lassen',
  'award.corrected': 'Name auf einem Badge berichtigt',
  'award.suspended': 'Verleihung ausgesetzt',
  'award.reinstated': 'Aussetzung aufgehoben',
  'case.opened': 'Um eine Entscheidung gebeten',
  'case.withdrawn': 'Bitte zurückgezogen',
  'case.settled': 'Erledigten Fall geschlossen',
  'case.decided': 'Über eine Bitte entschieden',
  'issuer-key.created': 'Schlüssel zum Signieren angelegt',
  'api-token.created': 'Token für ein Programm angelegt',
  'api-token.withdrawn': 'Token eines Programms zurückgezogen',
  'webhook.created': 'Webhook angelegt',
  'webhook.changed': 'Webhook geändert',
  'webhook.secret-changed': 'Geheimnis eines Webhooks ersetzt',
  'webhook.paused': 'Webhook angehalten',
  'webhook.resumed': 'Webhook fortgesetzt',
  'webhook.removed': 'Webhook entfernt',
  'credential.issued': 'Nachweis signieren lassen',
  'credential.status-changed': 'Status eines Nachweises geändert',
};

/** Names of the parts of an entry's detail; a part without a name here is shown under its own. */
const parts: { [name: string]: string } = {
  name: 'Name',
  title: 'Titel',
  address: 'Adresse',
  before: 'Vorher',
  after: 'Jetzt',
  reason: 'Grund',
  invitedBy: 'Eingeladen von',
  edition: 'Ausgabe',
  holderName: 'Person',
  parts: 'Teile',
  items: 'Fragen',
  exam: 'Prüfung',
  scorePercent: 'Ergebnis in Prozent',
  isPassed: 'Bestanden',
  number: 'Versuch',
  isUsedUp: 'Verbraucht',
  token: 'Token',
  scopes: 'Darf',
  credentialId: 'Nachweis',
  cryptosuite: 'Signatur',
  statusPurpose: 'Status',
  kind: cases.facts.kind,
};

const caseKinds: { [kind in string]: { title: string } } = cases.kinds;

/** The trail keeps what is asked by its code. */
const nameOf = (name: string, value: string) =>
  (name === 'kind' ? caseKinds[value]?.title : undefined) ?? value;

export const audit: Words['audit'] = {
  sentence: sentenceOf,
  unsaid: unsaidOf,
  from: 'Von',
  until: 'Bis',
  badPeriod: 'Beide Tage als Jahr-Monat-Tag eingeben, den früheren zuerst.',
  open: 'Öffnen',
  number: 'Nummer',
  about: 'Betrifft',
  details: 'Einzelheiten',
  search: 'Name, Titel oder Einzelheit',
  title: 'Protokoll',
  lead: 'Wer was getan hat, und wann. Niemand kann eine Zeile ändern oder entfernen, auch die Verwaltung nicht.',
  when: 'Wann',
  what: 'Was',
  cairn: 'Cairn selbst',
  program: (name) => `Das Programm „${name}“`,
  action: 'Was getan wurde',
  person: 'Wer es getan hat',
  empty: 'Noch ist nichts geschehen',
  emptyLead:
    'Jede Änderung in dieser Organisation wird hier stehen, mit der Person, die sie vorgenommen hat.',
  act: (action) => acts[action] ?? action,
  detail: (detail) =>
    [...new Set([...Object.keys(parts), ...Object.keys(detail)])]
      .map((name) => ({ name, value: String(detail[name] ?? '') }))
      .filter(({ value }) => value !== '')
      .map(({ name, value }) => `${parts[name] ?? name}: ${nameOf(name, value)}`)
      .join(' · '),
};
