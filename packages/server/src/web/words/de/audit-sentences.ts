import type { AuditAction, AuditEntry } from '../../../modules/audit/index.ts';
import { languageNames } from '../language-names.ts';
import type { Words } from '../words.ts';
import { counted } from './count.ts';
import { editionFields } from './edition-fields.ts';
import { editionLists } from './edition-lists.ts';
import { members } from './members.ts';
import { packs } from './packs.ts';
import { siteSteps } from './site-steps.ts';

const number = new Intl.NumberFormat('de-DE');

type Say = (who: string, of: (name: string) => string) => string;

const quoted = (title: string) => (title === '' ? 'etwas ohne Titel' : `„${title}“`);

const listNames = Object.entries(editionLists.lists).map(([name, { part }]) => [name, part] as const);
const fieldNames = Object.entries(editionFields).map(([name, { part }]) => [name, part] as const);

const partNames: { [part in string]: string } = {
  ...Object.fromEntries(fieldNames),
  ...Object.fromEntries(listNames),
  design: 'Badge-Bild',
  skills: 'Kompetenzen',
  learningOutcomes: 'Lernergebnisse',
  translations: 'Übersetzungen',
  'new edition': 'neue Ausgabe',
};

/** `Zweck, Kriterien und 5 weitere Angaben` from the names of the fields that a change touched. */
function partsOf(written: string): string {
  const names = written.split(', ').map((part) => partNames[part] ?? part);
  const shown = names.slice(0, 4);
  const more = names.length - shown.length;
  if (more === 0) return shown.join(', ');
  return `${shown.join(', ')} und ${more === 1 ? 'eine weitere Angabe' : `${more} weitere Angaben`}`;
}

/** The trail keeps roles by their codes. */
const rolesOf = (codes: string) => members.rolesOf(codes.split(', '));

const steps: { [name in string]: { title: string } } = siteSteps;
const stepOf = (name: string) => steps[name]?.title ?? name;

const sentences: { [action in AuditAction]: Say } = {
  'person.signed-up': (who) => `${who} hat ein Konto angelegt.`,
  'person.password-changed': (who) => `${who} hat das Passwort geändert.`,
  'person.address-added': (who) => `${who} hat eine Adresse hinzugefügt.`,
  'person.address-removed': (who) => `${who} hat eine Adresse entfernt.`,
  'person.primary-address-changed': (who) => `${who} hat die Hauptadresse geändert.`,
  'person.primary-address-reverted': (who) => `${who} hat das Konto zurückgeholt.`,
  'person.passkey-added': (who) => `${who} hat einen Passkey hinzugefügt.`,
  'person.passkey-removed': (who) => `${who} hat einen Passkey entfernt.`,
  'person.identity-linked': (who) => `${who} hat eine Anmeldung über eine andere Stelle verknüpft.`,
  'person.locked': (who, of) => `${who} hat ${of('name')} gesperrt.`,
  'person.unlocked': (who, of) => `${who} hat die Sperre von ${of('name')} aufgehoben.`,
  'person.account-closed': () => 'Jemand hat das Konto geschlossen.',
  'person.made-administrator': (who, of) => `${who} hat ${of('name')} in die Verwaltung aufgenommen.`,
  'person.administrator-removed': (who, of) => `${who} hat ${of('name')} die Verwaltung entzogen.`,
  'site.changed': (who) => `${who} hat geändert, was die Website über sich sagt.`,
  'site.guide-changed': (who, of) => `${who} hat im Leitfaden oder Glossar ${quoted(of('title'))} geändert.`,
  'site.checklist-put-off': (who) => `${who} hat den Hinweis auf die Checkliste für eine Woche ausgeblendet.`,
  'site.step-done': (who, of) => `${who} hat den Schritt ${quoted(stepOf(of('title')))} bestätigt.`,
  'organisation.created': (who, of) => `${who} hat die Organisation ${quoted(of('name'))} angelegt.`,
  'organisation.changed': (who) => `${who} hat geändert, was die Organisation über sich sagt.`,
  'paper.template-changed': (who) => `${who} hat die Vorlage der Zertifikate geändert.`,
  'application.sent': (who, of) => `${who} hat die Organisation ${quoted(of('name'))} beantragt.`,
  'application.withdrawn': (who, of) => `${who} hat den Antrag für ${quoted(of('name'))} zurückgezogen.`,
  'application.accepted': (who, of) => `${who} hat den Antrag für ${quoted(of('name'))} angenommen.`,
  'application.declined': (who, of) => `${who} hat den Antrag für ${quoted(of('name'))} abgelehnt.`,
  'member.invited': (who, of) => `${who} hat ${of('address')} eingeladen: ${rolesOf(of('after'))}.`,
  'member.invitation-withdrawn': (who, of) => `${who} hat die Einladung an ${of('address')} zurückgezogen.`,
  'member.joined': (who, of) => `${who} gehört jetzt dazu: ${rolesOf(of('after'))}.`,
  'member.roles-changed': (who, of) =>
    `${who} hat die Rollen von ${of('name')} geändert: ${rolesOf(of('after'))} statt ${rolesOf(of('before'))}.`,
  'member.removed': (who, of) => `${who} hat ${of('name')} entfernt.`,
  'member.left': (who) => `${who} hat die Organisation verlassen.`,
  'achievement.created': (who, of) => `${who} hat ${quoted(of('title'))} begonnen.`,
  'dates.added': (who, of) => `${who} hat den Durchgang ${quoted(of('title'))} hinzugefügt.`,
  'dates.changed': (who, of) => `${who} hat den Durchgang ${quoted(of('title'))} geändert.`,
  'dates.opened': (who, of) => `${who} hat den Durchgang ${quoted(of('title'))} geöffnet.`,
  'dates.closed': (who, of) =>
    `${who} hat die Einschreibung für den Durchgang ${quoted(of('title'))} geschlossen.`,
  'dates.cancelled': (who, of) => `${who} hat den Durchgang ${quoted(of('title'))} abgesagt.`,
  'offer.added': (who, of) => `${who} hat einen Preis für den Durchgang ${quoted(of('title'))} hinzugefügt.`,
  'offer.changed': (who, of) => `${who} hat einen Preis des Durchgangs ${quoted(of('title'))} geändert.`,
  'offer.ended': (who, of) => `${who} hat einen Preis des Durchgangs ${quoted(of('title'))} zurückgezogen.`,
  'policies.changed': (who, of) =>
    of('title') === ''
      ? `${who} hat die Regeln für das ganze Angebot geändert.`
      : `${who} hat die Regeln von ${quoted(of('title'))} geändert.`,
  'skill.said': (who, of) =>
    `${who} hat geändert, wie die Kompetenz ${quoted(of('name'))} heißt (${languageNames(of('languages'), 'de')}).`,
  'bulk-check.started': (who, of) =>
    `${who} hat ${of('total')} Badges aus ${quoted(of('name'))} prüfen lassen.`,
  'catalogue.import-started': (who, of) =>
    `${who} hat den Katalog ${quoted(of('name'))} für einen Import prüfen lassen.`,
  'framework.import-started': (who, of) =>
    `${who} hat den Kompetenzrahmen ${quoted(of('name'))} für einen Import prüfen lassen.`,
  'framework.created': (who, of) => `${who} hat den Kompetenzrahmen ${quoted(of('name'))} begonnen.`,
  'framework.changed': (who, of) => `${who} hat den Kompetenzrahmen ${quoted(of('name'))} geändert.`,
  'framework.published': (who, of) => `${who} hat den Kompetenzrahmen ${quoted(of('name'))} veröffentlicht.`,
  'framework.measured': (who, of) =>
    `${who} hat für den Kompetenzrahmen ${quoted(of('name'))} die Skala ${quoted(of('scale'))} gewählt.`,
  'scale-mapping.published': (who, of) =>
    `${who} hat den Skalenvergleich nach ${quoted(of('name'))} veröffentlicht.`,
  'scale-mapping.withdrawn': (who, of) =>
    `${who} hat den Skalenvergleich nach ${quoted(of('name'))} zurückgezogen.`,
  'scale.added': (who, of) => `${who} hat die Skala ${quoted(of('name'))} angelegt.`,
  'scale.said': (who, of) =>
    `${who} hat geändert, wie die Skala ${quoted(of('name'))} heißt (${languageNames(of('languages'), 'de')}).`,
  'achievement.changed': (who, of) => `${who} hat ${quoted(of('title'))} geändert: ${partsOf(of('parts'))}.`,
  'achievement.draft-discarded': (who, of) => `${who} hat den Entwurf von ${quoted(of('title'))} verworfen.`,
  'achievement.commented': (who, of) => `${who} hat den Entwurf von ${quoted(of('title'))} kommentiert.`,
  'draft-review.asked': (who, of) => `${who} hat um eine Begutachtung von ${quoted(of('title'))} gebeten.`,
  'draft-review.taken-back': (who, of) =>
    `${who} hat ${quoted(of('title'))} aus der Begutachtung zurückgeholt.`,
  'draft-review.made-needed': (who) =>
    `${who} hat festgelegt, dass vor der Veröffentlichung eine zweite Person zustimmt.`,
  'draft-review.made-free': (who) =>
    `${who} hat festgelegt, dass die Veröffentlichung keine zweite Person braucht.`,
  'achievement.published': (who, of) =>
    `${who} hat ${quoted(of('title'))} veröffentlicht, Ausgabe ${of('edition')}.`,
  'achievement.retired': (who, of) => `${who} bietet ${quoted(of('title'))} nicht mehr an.`,
  'rule-packs.decided': (who, of) =>
    `${who} hat festgelegt, welche Regelwerke gelten: ${packs.decided(of('parts'))}.`,
  'rule-packs.own-changed': (who, of) =>
    `${who} hat das Regelwerk ${quoted(of('title'))} geändert, Ausgabe ${of('edition')}.`,
  'preset.added': (who, of) => `${who} hat die Vorlage ${quoted(of('name'))} hinzugefügt.`,
  'preset.removed': (who, of) => `${who} hat die Vorlage ${quoted(of('name'))} entfernt.`,
  'requirement.changed': (who, of) => `${who} hat geändert, was verlangt wird: ${quoted(of('title'))}.`,
  'requirement.shown': (who, of) => `${who} hat getan, was verlangt wird: ${quoted(of('title'))}.`,
  'exam.changed': (who, of) => `${who} hat die Prüfung ${quoted(of('title'))} geändert.`,
  'attempt.annulled': (who, of) =>
    `${who} hat einen Versuch der Prüfung ${quoted(of('exam'))} für ungültig erklärt.`,
  'attempt.restored': (who, of) =>
    `${who} hat einen für ungültig erklärten Versuch der Prüfung ${quoted(of('exam'))} wieder gelten lassen.`,
  'exam.marked': (who, of) =>
    `${who} hat die Prüfung ${quoted(of('exam'))} bewertet: ${number.format(Number(of('scorePercent')))}\u00a0%, ${of('isPassed') === 'true' ? 'bestanden' : 'nicht bestanden'}.`,
  'run.begun': (who, of) => `${who} hat eine Arbeit über ${of('total')} Zeilen beginnen lassen.`,
  'run.ended': (who, of) => `${who} hat eine Arbeit über ${of('total')} Zeilen vorzeitig beendet.`,
  'run.continued': (who, of) => `${who} hat eine Arbeit über ${of('total')} Zeilen fortsetzen lassen.`,
  'award.list-read': (who, of) =>
    `${who} hat die Liste ${quoted(of('name'))} mit ${counted(Number(of('total')), 'Zeile', 'Zeilen')} eingereicht.`,
  'award.many-given': (who, of) =>
    `${who} hat ${counted(Number(of('total')), 'Verleihung', 'Verleihungen')} auf einmal veranlasst.`,
  'award.given': (who, of) => `${who} hat ${quoted(of('title'))} an ${of('holderName')} verliehen.`,
  'award.given-to-oneself': (who, of) =>
    `${who} hat ${quoted(of('title'))} sich selbst (${of('holderName')}) verliehen; die Organisation hatte keine anderen Mitglieder.`,
  'award.offers-sent-again': (who, of) =>
    `${who} hat noch einmal an alle schreiben lassen, die ihren Badge nicht abgeholt haben (${of('total')}).`,
  'award.offer-readdressed': (who, of) =>
    `${who} hat die Adresse von ${quoted(of('title'))} von ${of('address')} in ${of('newAddress')} berichtigt.`,
  'award.offered': (who, of) => `${who} hat ${quoted(of('title'))} an ${of('address')} verliehen.`,
  'award.offer-withdrawn': (who, of) =>
    `${who} hat die Verleihung von ${quoted(of('title'))} an ${of('address')} zurückgezogen.`,
  'award.signed': (who) => `${who} hat eine Verleihung signiert.`,
  'award.all-signed': (who) => `${who} hat alle wartenden Verleihungen signieren lassen.`,
  'award.revoked': (who, of) => `${who} hat ${quoted(of('title'))} von ${of('holderName')} widerrufen.`,
  'award.selection-revoked': (who, of) =>
    `${who} hat ${counted(Number(of('total')), 'ausgewählte Verleihung', 'ausgewählte Verleihungen')} widerrufen lassen.`,
  'award.selection-suspended': (who, of) =>
    `${who} hat ${counted(Number(of('total')), 'ausgewählte Verleihung', 'ausgewählte Verleihungen')} aussetzen lassen.`,
  'award.selection-reinstated': (who, of) =>
    `${who} hat die Aussetzung von ${counted(Number(of('total')), 'ausgewählter Verleihung', 'ausgewählten Verleihungen')} aufheben lassen.`,
  'award.questioned': (who, of) =>
    `${who} hat ${quoted(of('title'))} von ${of('holderName')} in Frage gestellt: Die Regel ist nicht mehr erfüllt.`,
  'award.kept': (who, of) =>
    `${who} hat entschieden, dass ${quoted(of('title'))} von ${of('holderName')} bestehen bleibt.`,
  'award.corrected': (who, of) =>
    `${who} hat den Namen auf ${quoted(of('title'))} von ${of('before')} in ${of('holderName')} berichtigt.`,
  'award.amended': (who, of) =>
    `${who} hat ${quoted(of('title'))} für ${of('holderName')} neu signieren lassen.`,
  'award.renewed': (who, of) => `${who} hat ${quoted(of('title'))} von ${of('holderName')} erneuert.`,
  'award.suspended': (who, of) => `${who} hat ${quoted(of('title'))} von ${of('holderName')} ausgesetzt.`,
  'award.reinstated': (who, of) => `${who} hat die Aussetzung von ${quoted(of('title'))} aufgehoben.`,
  'statement.made': (who, of) => `${who} hat eine Aussage zu ${quoted(of('title'))} abgegeben.`,
  'statement.confirmed': (who, of) => `${who} hat die Aussage zu ${quoted(of('title'))} bestätigt.`,
  'statement.declined': (who, of) => `${who} hat die Aussage zu ${quoted(of('title'))} abgelehnt.`,
  'statement.signed': (who, of) => `${who} hat die Aussage zu ${quoted(of('title'))} signiert.`,
  'statement.withdrawn': (who, of) => `${who} hat die Aussage zu ${quoted(of('title'))} zurückgezogen.`,
  'standard.added': (who, of) => `${who} hat den Standard ${quoted(of('name'))} angelegt.`,
  'standard.retired': (who, of) => `${who} hat den Standard ${quoted(of('name'))} zurückgezogen.`,
  'accreditation.judged': (who, of) => `${who} hat den Antrag zu ${quoted(of('title'))} beurteilt.`,
  'review.written': (who, of) =>
    `${who} hat eine Bewertung zu ${quoted(of('title'))} geschrieben oder geändert.`,
  'review.withdrawn': (who, of) => `${who} hat eine Bewertung zu ${quoted(of('title'))} zurückgezogen.`,
  'review.answered': (who, of) => `${who} hat eine Bewertung zu ${quoted(of('title'))} beantwortet.`,
  'review.answer-withdrawn': (who, of) =>
    `${who} hat die Antwort auf eine Bewertung zu ${quoted(of('title'))} zurückgenommen.`,
  'review.hidden': (who, of) => `${who} hat eine Bewertung zu ${quoted(of('title'))} ausgeblendet.`,
  'review.shown': (who, of) => `${who} hat eine Bewertung zu ${quoted(of('title'))} wieder eingeblendet.`,
  'testimonial.given': (who, of) => `${who} hat ein Zitat zu ${quoted(of('title'))} freigegeben.`,
  'testimonial.withdrawn': (who, of) => `${who} hat ein Zitat zu ${quoted(of('title'))} zurückgezogen.`,
  'testimonial.shown': (who, of) => `${who} hat ein Zitat zu ${quoted(of('title'))} auf die Seiten gestellt.`,
  'testimonial.taken-down': (who, of) =>
    `${who} hat ein Zitat zu ${quoted(of('title'))} von den Seiten genommen.`,
  'badge.imported': (who) => `${who} hat einen Badge von anderswo mitgebracht.`,
  'badge.put-away': (who) => `${who} hat einen Badge von anderswo entfernt.`,
  'badge.brought-back': (who) => `${who} hat einen entfernten Badge zurückgeholt.`,
  'grant.made': (who) => `${who} hat Badges über einen Link geteilt.`,
  'grant.changed': (who) => `${who} hat einen Link geändert, der Badges teilt.`,
  'showcase.opened': (who) => `${who} hat das eigene Schaufenster geöffnet.`,
  'showcase.hidden': (who) => `${who} hat das eigene Schaufenster geschlossen.`,
  'grant.ended': (who) => `${who} hat einen Link beendet, der Badges teilte.`,
  'case.opened': (who, of) => `${who} hat um eine Entscheidung zu ${quoted(of('title'))} gebeten.`,
  'case.withdrawn': (who, of) => `${who} hat die Bitte zu ${quoted(of('title'))} zurückgezogen.`,
  'case.settled': (who, of) =>
    `${who} hat den Fall zu ${quoted(of('title'))} geschlossen: Es ist nichts mehr zu entscheiden.`,
  'case.decided': (who, of) =>
    `${who} hat über die Bitte zu ${quoted(of('title'))} entschieden${of('isMember') === 'true' ? ', als Mitglied des Anbieters: Niemand sonst war in der Administration' : ''}.`,
  'issuer.closed': (who) => `${who} hat das Verleihen dieser Organisation für immer beendet.`,
  'issuer-key.created': (who) => `${who} hat einen Schlüssel zum Signieren angelegt.`,
  'api-token.created': (who, of) => `${who} hat das Token ${quoted(of('name'))} für ein Programm angelegt.`,
  'api-token.withdrawn': (who, of) => `${who} hat das Token ${quoted(of('name'))} zurückgezogen.`,
  'webhook.created': (who, of) => `${who} hat den Webhook ${quoted(of('name'))} (${of('host')}) angelegt.`,
  'webhook.changed': (who, of) => `${who} hat den Webhook ${quoted(of('name'))} (${of('host')}) geändert.`,
  'webhook.secret-changed': (who, of) =>
    `${who} hat das Geheimnis des Webhooks ${quoted(of('name'))} (${of('host')}) ersetzt.`,
  'webhook.paused': (who, of) => `${who} hat den Webhook ${quoted(of('name'))} (${of('host')}) angehalten.`,
  'webhook.resumed': (who, of) => `${who} hat den Webhook ${quoted(of('name'))} (${of('host')}) fortgesetzt.`,
  'webhook.removed': (who, of) => `${who} hat den Webhook ${quoted(of('name'))} (${of('host')}) entfernt.`,
  'credential.issued': (who) => `${who} hat einen Nachweis signieren lassen.`,
  'credential.status-changed': (who) => `${who} hat den Status eines Nachweises geändert.`,
};

/** The parts of an entry that its sentence says already. */
const said = new Set([
  ...['name', 'title', 'address', 'before', 'after', 'holderName', 'exam', 'token', 'host'],
  ...['scorePercent', 'isPassed', 'parts', 'edition', 'keyId', 'source'],
]);

export const sentenceOf: Words['audit']['sentence'] = ({ action, detail }, who) => {
  const of = (name: string) => String(detail[name] ?? '');
  return sentences[action]?.(who, of) ?? `${who}: ${action}`;
};

export function unsaidOf(detail: AuditEntry['detail']): AuditEntry['detail'] {
  return Object.fromEntries(Object.entries(detail).filter(([name]) => !said.has(name)));
}
