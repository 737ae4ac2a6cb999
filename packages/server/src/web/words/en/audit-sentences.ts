import type { AuditAction, AuditEntry } from '../../../modules/audit/index.ts';
import { languageNames } from '../language-names.ts';
import { counted } from './count.ts';
import { editionFields } from './edition-fields.ts';
import { editionLists } from './edition-lists.ts';
import { packs } from './packs.ts';

type Say = (who: string, of: (name: string) => string) => string;

const quoted = (title: string) => (title === '' ? 'it' : `“${title}”`);

const listNames = Object.entries(editionLists.lists).map(([name, { part }]) => [name, part] as const);
const fieldNames = Object.entries(editionFields).map(([name, { part }]) => [name, part] as const);

const partNames: { [part in string]: string } = {
  ...Object.fromEntries(fieldNames),
  ...Object.fromEntries(listNames),
  design: 'badge',
  skills: 'skills',
  learningOutcomes: 'outcomes',
};

/** `purpose, criteria and 5 more` from the names of the fields that a change touched. */
function partsOf(written: string): string {
  const names = written.split(', ').map((part) => partNames[part] ?? part);
  const shown = names.slice(0, 4);
  const more = names.length - shown.length;
  return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(', ');
}

/** One sentence an act: who did what to what. What is not in the sentence (reasons, editions) stands below it. */
const sentences: { [action in AuditAction]: Say } = {
  'person.signed-up': (who) => `${who} opened an account.`,
  'person.password-changed': (who) => `${who} changed the password.`,
  'person.address-added': (who) => `${who} added an address.`,
  'person.address-removed': (who) => `${who} removed an address.`,
  'person.primary-address-changed': (who) => `${who} changed the main address.`,
  'person.primary-address-reverted': (who) => `${who} took the account back.`,
  'person.passkey-added': (who) => `${who} added a passkey.`,
  'person.passkey-removed': (who) => `${who} removed a passkey.`,
  'person.identity-linked': (who) => `${who} linked a sign-in elsewhere.`,
  'person.locked': (who, of) => `${who} locked ${of('name')} out.`,
  'person.unlocked': (who, of) => `${who} let ${of('name')} in again.`,
  'person.account-closed': () => 'Somebody closed the account.',
  'person.made-administrator': (who, of) => `${who} made ${of('name')} an administrator.`,
  'person.administrator-removed': (who, of) => `${who} took the administration from ${of('name')}.`,
  'site.changed': (who) => `${who} changed what the site says of itself.`,
  'site.guide-changed': (who, of) => `${who} changed ${quoted(of('title'))} in the guide or the glossary.`,
  'site.checklist-put-off': (who) => `${who} hid the line about the checklist for a week.`,
  'site.step-done': (who, of) => `${who} confirmed ${quoted(of('title'))}.`,
  'organisation.created': (who, of) => `${who} made the organisation ${quoted(of('name'))}.`,
  'organisation.changed': (who) => `${who} changed what the organisation says of itself.`,
  'paper.template-changed': (who) => `${who} changed how certificates look.`,
  'application.sent': (who, of) => `${who} applied for the organisation ${quoted(of('name'))}.`,
  'application.withdrawn': (who, of) => `${who} withdrew the application for ${quoted(of('name'))}.`,
  'application.accepted': (who, of) => `${who} accepted the application for ${quoted(of('name'))}.`,
  'application.declined': (who, of) => `${who} declined the application for ${quoted(of('name'))}.`,
  'member.invited': (who, of) => `${who} invited ${of('address')} as ${of('after')}.`,
  'member.invitation-withdrawn': (who, of) => `${who} withdrew the invitation of ${of('address')}.`,
  'member.joined': (who, of) => `${who} joined as ${of('after')}.`,
  'member.roles-changed': (who, of) =>
    `${who} changed the roles of ${of('name')} from ${of('before')} to ${of('after')}.`,
  'member.removed': (who, of) => `${who} removed ${of('name')}.`,
  'member.left': (who) => `${who} left.`,
  'achievement.created': (who, of) => `${who} began ${quoted(of('title'))}.`,
  'dates.added': (who, of) => `${who} added the run ${quoted(of('title'))}.`,
  'dates.changed': (who, of) => `${who} changed the run ${quoted(of('title'))}.`,
  'dates.opened': (who, of) => `${who} opened the run ${quoted(of('title'))}.`,
  'dates.closed': (who, of) => `${who} closed enrolment in the run ${quoted(of('title'))}.`,
  'dates.cancelled': (who, of) => `${who} cancelled the run ${quoted(of('title'))}.`,
  'offer.added': (who, of) => `${who} added an offer to the run ${quoted(of('title'))}.`,
  'offer.changed': (who, of) => `${who} changed an offer of the run ${quoted(of('title'))}.`,
  'offer.ended': (who, of) => `${who} took an offer of the run away ${quoted(of('title'))}.`,
  'policies.changed': (who, of) =>
    of('title') === ''
      ? `${who} changed the rules of all that is offered.`
      : `${who} changed the rules of ${quoted(of('title'))}.`,
  'skill.said': (who, of) =>
    `${who} changed what the skill ${quoted(of('name'))} is called (${languageNames(of('languages'), 'en-GB')}).`,
  'bulk-check.started': (who, of) => `${who} had ${of('total')} badges of ${quoted(of('name'))} checked.`,
  'catalogue.import-started': (who, of) =>
    `${who} had the catalogue ${quoted(of('name'))} looked at for import.`,
  'framework.import-started': (who, of) =>
    `${who} had the framework ${quoted(of('name'))} looked at for import.`,
  'framework.created': (who, of) => `${who} began the framework ${quoted(of('name'))}.`,
  'framework.changed': (who, of) => `${who} changed the framework ${quoted(of('name'))}.`,
  'framework.published': (who, of) => `${who} published the framework ${quoted(of('name'))}.`,
  'framework.measured': (who, of) =>
    `${who} changed the scale of the framework ${quoted(of('name'))} to ${quoted(of('scale'))}.`,
  'scale-mapping.published': (who, of) =>
    `${who} published the mapping of scales after ${quoted(of('name'))}.`,
  'scale-mapping.withdrawn': (who, of) =>
    `${who} withdrew the mapping of scales after ${quoted(of('name'))}.`,
  'scale.added': (who, of) => `${who} added the scale ${quoted(of('name'))}.`,
  'scale.said': (who, of) =>
    `${who} changed what the scale ${quoted(of('name'))} is called (${languageNames(of('languages'), 'en-GB')}).`,
  'achievement.changed': (who, of) => `${who} changed ${quoted(of('title'))}: ${partsOf(of('parts'))}.`,
  'achievement.draft-discarded': (who, of) => `${who} threw the draft of ${quoted(of('title'))} away.`,
  'achievement.commented': (who, of) => `${who} commented on the draft of ${quoted(of('title'))}.`,
  'draft-review.asked': (who, of) => `${who} asked for a review of ${quoted(of('title'))}.`,
  'draft-review.taken-back': (who, of) => `${who} took ${quoted(of('title'))} back from review.`,
  'draft-review.made-needed': (who) => `${who} decided that a second person approves what is published.`,
  'draft-review.made-free': (who) => `${who} decided that publishing needs no second person.`,
  'achievement.published': (who, of) => `${who} published ${quoted(of('title'))}, edition ${of('edition')}.`,
  'achievement.retired': (who, of) => `${who} retired ${quoted(of('title'))}.`,
  'rule-packs.decided': (who, of) => `${who} decided which rule packs count: ${packs.decided(of('parts'))}.`,
  'rule-packs.own-changed': (who, of) =>
    `${who} changed the rule pack ${quoted(of('title'))}, edition ${of('edition')}.`,
  'preset.added': (who, of) => `${who} added the preset ${quoted(of('name'))}.`,
  'preset.removed': (who, of) => `${who} removed the preset ${quoted(of('name'))}.`,
  'requirement.changed': (who, of) => `${who} changed what is asked: ${quoted(of('title'))}.`,
  'requirement.shown': (who, of) => `${who} did what is asked: ${quoted(of('title'))}.`,
  'exam.changed': (who, of) => `${who} changed the exam ${quoted(of('title'))}.`,
  'attempt.annulled': (who, of) => `${who} annulled an attempt at the exam ${quoted(of('exam'))}.`,
  'attempt.restored': (who, of) => `${who} took back that an attempt at ${quoted(of('exam'))} was annulled.`,
  'exam.marked': (who, of) =>
    `${who} marked the exam ${quoted(of('exam'))}: ${of('scorePercent')} %, ${of('isPassed') === 'true' ? 'passed' : 'not passed'}.`,
  'run.begun': (who, of) => `${who} had a run of ${of('total')} rows begin.`,
  'run.ended': (who, of) => `${who} ended a run of ${of('total')} rows before it was done.`,
  'run.continued': (who, of) => `${who} had a run of ${of('total')} rows go on.`,
  'award.list-read': (who, of) =>
    `${who} handed in the list ${quoted(of('name'))} with ${counted(Number(of('total')), 'line')}.`,
  'award.many-given': (who, of) => `${who} had ${counted(Number(of('total')), 'award')} given at once.`,
  'award.given': (who, of) => `${who} awarded ${quoted(of('title'))} to ${of('holderName')}.`,
  'award.given-to-oneself': (who, of) =>
    `${who} awarded ${quoted(of('title'))} to themselves (${of('holderName')}); the organisation had no other member.`,
  'award.offers-sent-again': (who, of) =>
    `${who} had those written to again who have not taken their badge (${of('total')}).`,
  'award.offer-readdressed': (who, of) =>
    `${who} corrected the address of ${quoted(of('title'))} from ${of('address')} to ${of('newAddress')}.`,
  'award.offered': (who, of) => `${who} awarded ${quoted(of('title'))} to ${of('address')}.`,
  'award.offer-withdrawn': (who, of) => `${who} withdrew ${quoted(of('title'))} from ${of('address')}.`,
  'award.signed': (who) => `${who} signed an award.`,
  'award.all-signed': (who) => `${who} had all waiting awards signed.`,
  'award.revoked': (who, of) => `${who} revoked ${quoted(of('title'))} of ${of('holderName')}.`,
  'award.selection-revoked': (who, of) =>
    `${who} had ${counted(Number(of('total')), 'selected award')} revoked.`,
  'award.selection-suspended': (who, of) =>
    `${who} had ${counted(Number(of('total')), 'selected award')} suspended.`,
  'award.selection-reinstated': (who, of) =>
    `${who} had the suspension of ${counted(Number(of('total')), 'selected award')} lifted.`,
  'award.questioned': (who, of) =>
    `${who} put ${quoted(of('title'))} of ${of('holderName')} in question: its rule is met no longer.`,
  'award.kept': (who, of) => `${who} decided that ${quoted(of('title'))} of ${of('holderName')} stays.`,
  'award.corrected': (who, of) =>
    `${who} corrected the name on ${quoted(of('title'))} from ${of('before')} to ${of('holderName')}.`,
  'award.amended': (who, of) => `${who} had ${quoted(of('title'))} signed anew for ${of('holderName')}.`,
  'award.renewed': (who, of) => `${who} renewed ${quoted(of('title'))} of ${of('holderName')}.`,
  'award.suspended': (who, of) => `${who} suspended ${quoted(of('title'))} of ${of('holderName')}.`,
  'award.reinstated': (who, of) => `${who} lifted the suspension of ${quoted(of('title'))}.`,
  'statement.made': (who, of) => `${who} made a statement about ${quoted(of('title'))}.`,
  'statement.confirmed': (who, of) => `${who} confirmed the statement about ${quoted(of('title'))}.`,
  'statement.declined': (who, of) => `${who} declined the statement about ${quoted(of('title'))}.`,
  'statement.signed': (who, of) => `${who} signed the statement about ${quoted(of('title'))}.`,
  'statement.withdrawn': (who, of) => `${who} withdrew the statement about ${quoted(of('title'))}.`,
  'standard.added': (who, of) => `${who} added the standard ${quoted(of('name'))}.`,
  'standard.retired': (who, of) => `${who} retired the standard ${quoted(of('name'))}.`,
  'accreditation.judged': (who, of) => `${who} judged the application about ${quoted(of('title'))}.`,
  'review.written': (who, of) => `${who} wrote or changed a review of ${quoted(of('title'))}.`,
  'review.withdrawn': (who, of) => `${who} withdrew a review of ${quoted(of('title'))}.`,
  'review.answered': (who, of) => `${who} answered a review of ${quoted(of('title'))}.`,
  'review.answer-withdrawn': (who, of) =>
    `${who} took back the answer to a review of ${quoted(of('title'))}.`,
  'review.hidden': (who, of) => `${who} hid a review of ${quoted(of('title'))}.`,
  'review.shown': (who, of) => `${who} showed a review of ${quoted(of('title'))} again.`,
  'testimonial.given': (who, of) => `${who} gave a testimonial about ${quoted(of('title'))}.`,
  'testimonial.withdrawn': (who, of) => `${who} withdrew a testimonial about ${quoted(of('title'))}.`,
  'testimonial.shown': (who, of) => `${who} put a testimonial about ${quoted(of('title'))} on the pages.`,
  'testimonial.taken-down': (who, of) =>
    `${who} took a testimonial about ${quoted(of('title'))} from the pages.`,
  'badge.imported': (who) => `${who} brought a badge from elsewhere.`,
  'badge.put-away': (who) => `${who} removed a badge from elsewhere.`,
  'badge.brought-back': (who) => `${who} brought a removed badge back.`,
  'grant.made': (who) => `${who} shared badges by a link.`,
  'grant.changed': (who) => `${who} changed a link that shares badges.`,
  'showcase.opened': (who) => `${who} turned their showcase on.`,
  'showcase.hidden': (who) => `${who} turned their showcase off.`,
  'grant.ended': (who) => `${who} ended a link that shares badges.`,
  'case.opened': (who, of) => `${who} asked for a decision about ${quoted(of('title'))}.`,
  'case.withdrawn': (who, of) => `${who} withdrew what was asked about ${quoted(of('title'))}.`,
  'case.settled': (who, of) =>
    `${who} closed the case about ${quoted(of('title'))}: there is nothing left to decide.`,
  'case.decided': (who, of) =>
    `${who} decided what was asked about ${quoted(of('title'))}${of('isMember') === 'true' ? ', as a member of the provider: there was no other administrator' : ''}.`,
  'issuer.closed': (who) => `${who} closed the issuing of this organisation for good.`,
  'issuer-key.created': (who) => `${who} made a key for signing.`,
  'api-token.created': (who, of) => `${who} made the token ${quoted(of('name'))} for a program.`,
  'api-token.withdrawn': (who, of) => `${who} withdrew the token ${quoted(of('name'))}.`,
  'webhook.created': (who, of) => `${who} added the webhook ${quoted(of('name'))} (${of('host')}).`,
  'webhook.changed': (who, of) => `${who} changed the webhook ${quoted(of('name'))} (${of('host')}).`,
  'webhook.secret-changed': (who, of) =>
    `${who} replaced the secret of the webhook ${quoted(of('name'))} (${of('host')}).`,
  'webhook.paused': (who, of) => `${who} paused the webhook ${quoted(of('name'))} (${of('host')}).`,
  'webhook.resumed': (who, of) => `${who} resumed the webhook ${quoted(of('name'))} (${of('host')}).`,
  'webhook.removed': (who, of) => `${who} removed the webhook ${quoted(of('name'))} (${of('host')}).`,
  'credential.issued': (who) => `${who} had a credential signed.`,
  'credential.status-changed': (who) => `${who} changed the status of a credential.`,
};

/** The parts of an entry that its sentence says already. */
const said = new Set([
  ...['name', 'title', 'address', 'before', 'after', 'holderName', 'exam', 'token', 'host'],
  ...['scorePercent', 'isPassed', 'parts', 'edition', 'keyId', 'source'],
]);

export function sentenceOf({ action, detail }: Pick<AuditEntry, 'action' | 'detail'>, who: string): string {
  const of = (name: string) => String(detail[name] ?? '');
  return sentences[action]?.(who, of) ?? `${who}: ${action}`;
}

export function unsaidOf(detail: AuditEntry['detail']): AuditEntry['detail'] {
  return Object.fromEntries(Object.entries(detail).filter(([name]) => !said.has(name)));
}
