import type { CheckOutcome } from './report.ts';

interface CodeEntry {
  outcome: CheckOutcome;
  /** `{name}` is filled from the check's `detail`. */
  message: string;
  advice?: string;
}

const askIssuer = 'Ask the holder or the issuer for a fresh copy of the badge file.';
const tryLater = 'Try again later. If it stays so, ask the issuer.';
const doNotRely = 'Do not rely on it. Ask the issuer whether they awarded it.';

/**
 * Every code that a check can carry. The part before the dot is the check; a code has one outcome for ever,
 * so that no caller can pair `status.revoked` with "passed".
 */
export const codes = {
  'form.read': { outcome: 'passed', message: 'The file holds a credential that can be read.' },
  'form.too-large': {
    outcome: 'failed',
    message: 'The file is larger than any badge needs to be.',
    advice: 'Choose the badge file itself, not a collection or an archive.',
  },
  'form.too-deep': { outcome: 'failed', message: 'The file is nested more deeply than any badge is.' },
  'form.not-text': {
    outcome: 'failed',
    message: 'The file holds text that is not proper Unicode.',
    advice: askIssuer,
  },
  'form.not-json': {
    outcome: 'failed',
    message: 'The file is neither a badge file, nor a signed token, nor a picture with a badge inside.',
    advice: 'Choose the file that the issuer or the wallet gave you: .json, .jwt, .png or .svg.',
  },
  'form.duplicate-name': {
    outcome: 'failed',
    message: 'The file says “{name}” twice in one place, so that readers could see different things.',
    advice: doNotRely,
  },
  'form.forbidden-name': {
    outcome: 'failed',
    message: 'The file uses the name “{name}”, which no badge needs and which attacks use.',
    advice: doNotRely,
  },
  'form.unsafe-number': {
    outcome: 'failed',
    message: 'The file holds the number {number}, which readers would not all read alike.',
    advice: askIssuer,
  },
  'form.no-badge': {
    outcome: 'failed',
    message: 'The picture has no badge inside.',
    advice: 'A screenshot or a converted picture loses the badge. Download the original badge picture again.',
  },
  'form.damaged-image': {
    outcome: 'failed',
    message: 'The picture, or the badge inside it, is damaged.',
    advice: 'Download the original badge picture again.',
  },
  'form.several-badges': {
    outcome: 'failed',
    message: 'The picture holds more than one badge, and it cannot be known which one is meant.',
    advice: askIssuer,
  },
  'form.not-a-credential': {
    outcome: 'failed',
    message: 'The file can be read, but it is not a credential.',
    advice: 'Choose the badge file itself, not its description or its picture.',
  },
  'form.unreachable': {
    outcome: 'unknown',
    message: 'Nothing could be read at {url}.',
    advice: 'Look whether the address is right and opens in your browser.',
  },
  'form.not-understood': {
    outcome: 'unknown',
    message: 'The file made our verifier stumble: {reason}',
    advice: 'Please tell us about this file. Do not rely on it meanwhile.',
  },
  'form.invalid-token': {
    outcome: 'failed',
    message: 'The signed token is not well formed: {reason}',
    advice: askIssuer,
  },

  'schema.followed': { outcome: 'passed', message: 'It follows the rules of its format.' },
  'schema.broken': {
    outcome: 'failed',
    message: 'It breaks the rules of its format at {path}: {reason}',
    advice: askIssuer,
  },
  'schema.unsigned-content': {
    outcome: 'failed',
    message: 'It says something at {path} that its format does not know and that no signature covers.',
    advice: doNotRely,
  },
  'schema.not-made': {
    outcome: 'unknown',
    message: 'The rules of the format were not checked: nothing to check was found.',
  },

  'proof.consistent': {
    outcome: 'passed',
    message: 'The signature is consistent: nothing was changed since it was signed.',
  },
  'proof.hosted': {
    outcome: 'passed',
    message: 'The issuer’s own address still publishes this badge, with the same content.',
  },
  'proof.wrapper': {
    outcome: 'not-applicable',
    message: 'The presentation is only a wrapper, without a signature of its own. What counts is inside.',
  },
  'proof.missing': {
    outcome: 'failed',
    message: 'It carries no signature, so that anybody could have written it.',
    advice: 'Ask for the signed badge file.',
  },
  'proof.signature-mismatch': {
    outcome: 'failed',
    message: 'The signature does not fit the content: something was changed after signing.',
    advice: doNotRely,
  },
  'proof.malformed': {
    outcome: 'failed',
    message: 'The signature is not well formed: {reason}',
    advice: doNotRely,
  },
  'proof.wrong-purpose': {
    outcome: 'failed',
    message: 'The signature was made for another purpose.',
    advice: doNotRely,
  },
  'proof.challenge-mismatch': {
    outcome: 'failed',
    message: 'The signature answers another request than yours.',
    advice: 'Ask for it to be presented again.',
  },
  'proof.domain-mismatch': {
    outcome: 'failed',
    message: 'The signature was made for another recipient than you.',
    advice: 'Ask for it to be presented again.',
  },
  'proof.expired': { outcome: 'failed', message: 'The signature itself has expired.', advice: askIssuer },
  'proof.content-not-covered': {
    outcome: 'failed',
    message: 'Some of the content is not covered by the signature: {reason}',
    advice: doNotRely,
  },
  'proof.unsupported': {
    outcome: 'unknown',
    message: 'The kind of signature ({reason}) is not one that can be checked here.',
    advice: 'Check it at the issuer’s own page.',
  },
  'proof.key-unavailable': {
    outcome: 'unknown',
    message: 'The key for the signature could not be had: {reason}',
    advice: tryLater,
  },
  'proof.key-not-found': {
    outcome: 'unknown',
    message:
      'The signature could not be checked, as no usable key is published under the name that it gives.',
    advice: doNotRely,
  },
  'proof.context-unknown': {
    outcome: 'unknown',
    message: 'It uses a vocabulary that is not known here: {reason}',
    advice: 'Check it at the issuer’s own page.',
  },
  'proof.hosted-unreachable': {
    outcome: 'unknown',
    message: 'The issuer’s address that publishes this badge could not be read.',
    advice: tryLater,
  },
  'proof.hosted-gone': {
    outcome: 'failed',
    message: 'The issuer’s own address says that this badge was revoked.',
    advice: 'Do not rely on it. The issuer can say why.',
  },
  'proof.hosted-differs': {
    outcome: 'failed',
    message: 'The issuer’s address publishes something else than this file says.',
    advice: doNotRely,
  },
  'proof.not-made': {
    outcome: 'unknown',
    message: 'The signature was not checked: nothing to check was found.',
  },

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
  'issuer-key.wrapper': {
    outcome: 'not-applicable',
    message: 'Nobody vouches for the wrapper. What counts is inside.',
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
    message: 'You know this issuer as {name} ({source}).',
  },
  'issuer-identity.not-listed': {
    outcome: 'unknown',
    message: 'The issuer {issuer} is not in your list of known issuers.',
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
  'status.message': { outcome: 'passed', message: 'The issuer has not revoked it, and notes: {note}' },
  'status.revoked': {
    outcome: 'failed',
    message: 'The issuer has revoked it. {reason}',
    advice: 'Do not rely on it. The issuer can say why.',
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
  'recipient.matches': { outcome: 'passed', message: 'It was awarded to the person you named.' },
  'recipient.other': {
    outcome: 'failed',
    message: 'It was awarded to somebody else than the person you named.',
    advice: 'Ask whether the person has another address, or ask the issuer.',
  },
  'recipient.not-comparable': {
    outcome: 'unknown',
    message: 'It does not name its holder in a way that can be compared.',
    advice: 'Ask the holder to present it from their wallet.',
  },

  'evidence.none': { outcome: 'not-applicable', message: 'It has no files that could have changed since.' },
  'evidence.unchanged': {
    outcome: 'passed',
    message: 'The files that it points to are unchanged ({count}).',
  },
  'evidence.changed': {
    outcome: 'failed',
    message: 'A file that it points to has changed since it was issued: {url}',
    advice: 'Do not rely on that file. Ask the issuer.',
  },
  'evidence.unreachable': {
    outcome: 'unknown',
    message: 'A file that it points to could not be read: {url}',
    advice: tryLater,
  },

  'endorsements.none': { outcome: 'not-applicable', message: 'Nobody else’s endorsement is inside.' },
  'endorsements.confirmed': { outcome: 'passed', message: 'Every endorsement inside is valid ({count}).' },
  'endorsements.forged': {
    outcome: 'failed',
    message: 'An endorsement inside was not made by the one whose name it bears, or was changed.',
    advice: doNotRely,
  },
  'endorsements.not-confirmed': {
    outcome: 'unknown',
    message: 'An endorsement inside no longer holds or could not be checked ({verdict}).',
    advice: 'The credential itself does not depend on it. Do not rely on the endorsement.',
  },

  'endorsements.of-something-else': {
    outcome: 'unknown',
    message: 'An endorsement inside speaks of something else: {about}',
    advice: 'Do not count it as an endorsement of this credential.',
  },
  'endorsements.too-many': {
    outcome: 'unknown',
    message: 'There are more endorsements inside than can be checked at once.',
  },

  'nested.none': { outcome: 'not-applicable', message: 'There are no further credentials inside.' },
  'nested.valid': { outcome: 'passed', message: 'Every credential inside is valid ({count}).' },
  'nested.some-expired': {
    outcome: 'passed',
    message: 'Every credential inside was rightly issued ({count}); some have expired since ({expired}).',
  },
  'nested.failed': {
    outcome: 'failed',
    message: 'A credential inside is not valid ({verdict}).',
    advice: 'Look at the credentials one by one below.',
  },
  'nested.unknown': {
    outcome: 'unknown',
    message: 'A credential inside could not be fully checked.',
    advice: 'Look at the credentials one by one below.',
  },
  'nested.too-many': {
    outcome: 'failed',
    message: 'There are more credentials inside, or more deeply nested, than can be checked at once.',
    advice: 'Check them one by one.',
  },
} as const satisfies { [code: string]: CodeEntry };

export type CheckCode = keyof typeof codes;
