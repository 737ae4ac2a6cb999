import { askIssuer, type CodeEntry, doNotRely, tryLater } from './code-entry.ts';

/** Who said it, to whom, and whether they still say it. */
export const trustCodes = {
  'issuer-key.confirmed': {
    outcome: 'passed',
    message: 'The key belongs to this issuer: {issuer} publishes it.',
  },
  'issuer-key.hosted-in-scope': {
    outcome: 'passed',
    message: 'The badge is published at an address of its issuer, {issuer}.',
  },
  'issuer-key.out-of-scope': {
    outcome: 'failed',
    message: 'The badge is published at {url}, which is not an address of its issuer, {issuer}.',
    advice: doNotRely,
  },
  'issuer-key.claims-other': {
    outcome: 'failed',
    message: 'The document at {address} says that it is {id}: it speaks in the name of somebody else.',
    advice: doNotRely,
  },
  'issuer-key.wrapper': {
    outcome: 'not-applicable',
    message: 'Nobody vouches for the wrapper. What counts is inside.',
  },
  'issuer-key.self-asserted': {
    outcome: 'passed',
    message: 'The key of the presentation belongs to {issuer}, who issued this too.',
  },
  'issuer-key.of-holder': {
    outcome: 'passed',
    message: 'The key belongs to {issuer}, who presents this.',
  },
  'issuer-key.own-identifier': {
    outcome: 'passed',
    message: 'The key is the issuer’s own identifier.',
  },
  'issuer-key.not-published': {
    outcome: 'failed',
    message: 'The key does not belong to {issuer}: somebody else may have signed in their name.',
    advice: doNotRely,
  },
  'issuer-key.not-for-credentials': {
    outcome: 'failed',
    message: 'The issuer publishes this key for other uses, not for signing credentials.',
    advice: doNotRely,
  },
  'issuer-key.expired': {
    outcome: 'failed',
    message: 'The key was no longer in use when the signature says it was made: it ended on {expires}.',
    advice: doNotRely,
  },
  'issuer-key.not-in-use-yet': {
    outcome: 'failed',
    message: 'The issuer does not use this key yet: it begins on {starts}.',
    advice: doNotRely,
  },
  'issuer-key.revoked': {
    outcome: 'failed',
    message: 'The issuer withdrew this key on {revoked}: nothing signed with it can be trusted.',
    advice: 'Ask the issuer to issue it again with a current key.',
  },
  'issuer-key.unreachable': {
    outcome: 'unknown',
    message: 'It could not be confirmed whose key this is: {reason}',
    advice: tryLater,
  },
  'issuer-key.no-issuer': { outcome: 'failed', message: 'It names no issuer.', advice: doNotRely },
  'issuer-key.not-made': {
    outcome: 'unknown',
    message: 'It was not checked whose key this is, as there is no consistent signature.',
  },

  'issuer-identity.known': {
    outcome: 'passed',
    message: 'The issuer is on the list of known issuers as {name} ({source}).',
  },
  'issuer-identity.not-listed': {
    outcome: 'unknown',
    message: 'The issuer {issuer} is not on the list of known issuers.',
    advice: 'This does not make it false. Look at the issuer’s address and decide whether you trust it.',
  },
  'issuer-identity.list-unavailable': {
    outcome: 'unknown',
    message: 'The list of known issuers could not be read.',
    advice: tryLater,
  },
  'issuer-identity.by-domain': {
    outcome: 'not-applicable',
    message: 'The issuer is whoever controls {domain}. The name shown is their own word.',
  },
  'issuer-identity.by-key': {
    outcome: 'not-applicable',
    message: 'The issuer is known only by a key. The name shown is their own word.',
    advice: 'Ask the issuer, by a way that you trust, whether this is their key.',
  },
  'issuer-identity.presentation': {
    outcome: 'not-applicable',
    message: 'A presentation has a holder. The issuers are those of the credentials inside.',
  },
  'issuer-identity.not-named': { outcome: 'unknown', message: 'It names no issuer.' },

  'status.not-used': {
    outcome: 'not-applicable',
    message: 'The issuer keeps no list in which it could be revoked.',
  },
  'status.active': { outcome: 'passed', message: 'The issuer has not revoked it.' },
  'status.active-elsewhere': {
    outcome: 'passed',
    message: 'It is not revoked, by the list that its issuer names. Somebody else keeps that list: {keeper}',
  },
  'status.message': { outcome: 'passed', message: 'The issuer has not revoked it, and notes: {note}' },
  'status.revoked': {
    outcome: 'failed',
    message: 'The issuer has revoked it. {reason}',
    advice: 'Do not rely on it. The issuer can say why.',
  },
  'status.replaced': {
    outcome: 'failed',
    message: 'The issuer has replaced it by another on {replacedAt}: {successor}',
    advice: 'Look at the one that took its place.',
  },
  'status.suspended': {
    outcome: 'failed',
    message: 'The issuer has suspended it for now.',
    advice: 'Check again later, or ask the issuer.',
  },
  'status.unreachable': {
    outcome: 'unknown',
    message: 'The issuer’s list of revoked credentials could not be read.',
    advice: tryLater,
  },
  'status.list-not-trusted': {
    outcome: 'unknown',
    message: 'The list of revoked credentials is not signed by the issuer: {reason}',
    advice: tryLater,
  },
  'status.list-other-issuer': {
    outcome: 'unknown',
    message: 'The list of revoked credentials belongs to another issuer.',
    advice: 'Ask the issuer whether it still holds.',
  },
  'status.list-expired': {
    outcome: 'unknown',
    message: 'The issuer’s list of revoked credentials is out of date.',
    advice: tryLater,
  },
  'status.list-older-than-seen': {
    outcome: 'unknown',
    message: 'The list of revoked credentials is older than one that was seen here before.',
    advice: tryLater,
  },
  'status.list-invalid': {
    outcome: 'unknown',
    message: 'The list of revoked credentials breaks its rules: {reason}',
    advice: 'Ask the issuer whether it still holds.',
  },
  'status.entry-invalid': {
    outcome: 'unknown',
    message: 'Its entry in the list of revoked credentials breaks its rules: {reason}',
    advice: 'Ask the issuer whether it still holds.',
  },
  'status.unsupported': {
    outcome: 'unknown',
    message: 'The issuer keeps its status in a way ({type}) that cannot be read here.',
    advice: 'Ask the issuer whether it still holds.',
  },
  'status.not-made': {
    outcome: 'unknown',
    message: 'Whether it was revoked was not asked, as it is not confirmed who signed it.',
  },

  'dates.current': { outcome: 'passed', message: 'Today is within the time for which it was issued.' },
  'dates.not-given': { outcome: 'not-applicable', message: 'It states no time for which it holds.' },
  'dates.expired': {
    outcome: 'failed',
    message: 'It expired on {validUntil}.',
    advice: 'Ask the holder for a renewed one.',
  },
  'dates.not-yet-valid': {
    outcome: 'failed',
    message: 'It holds only from {validFrom}.',
    advice: 'Check again then.',
  },
  'dates.malformed': {
    outcome: 'failed',
    message: 'A date in it is not a full date with time and zone: {date}',
    advice: askIssuer,
  },
  'dates.not-made': {
    outcome: 'unknown',
    message: 'Its dates were not checked: nothing to check was found.',
  },

  'recipient.not-asked': {
    outcome: 'not-applicable',
    message: 'You did not say whose it should be, so this was not compared.',
  },
  'recipient.in-presentation': {
    outcome: 'not-applicable',
    message: 'Whose they are is checked for each of the credentials inside.',
  },
  'recipient.presented-by-another': {
    outcome: 'not-applicable',
    message: 'It was awarded to {subject}, and {holder} presents it: two identifiers, perhaps two people.',
    advice: 'Ask the one who presents it whether it is theirs.',
  },
  'recipient.matches': { outcome: 'passed', message: 'It was awarded to the person you named.' },
  'recipient.other': {
    outcome: 'failed',
    message: 'It was awarded to somebody else than the person you named.',
    advice: 'Ask whether the person has another address, or ask the issuer.',
  },
  'recipient.not-comparable': {
    outcome: 'unknown',
    message: 'It does not name its holder in a way that can be compared with what you gave.',
    advice: 'Compare the name that it shows, or ask the holder to present it from their wallet.',
  },
} as const satisfies { [code: string]: CodeEntry };
