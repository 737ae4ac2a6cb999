import { askIssuer, type CodeEntry, doNotRely, tryLater } from './code-entry.ts';

/** What its signatures and times say, and what stands inside. */
export const contentCodes = {
  'proof.consistent': {
    outcome: 'passed',
    message: 'The signature is consistent: nothing was changed since it was signed.',
  },
  'proof.own-terms': {
    outcome: 'unknown',
    message:
      'The signature is consistent, but the file defines words of its own, and what those are called is not signed.',
    advice: 'Ask the issuer for a credential that uses published terms only.',
  },
  'proof.hosted': {
    outcome: 'passed',
    message: 'The issuer’s own address still publishes this badge, with the same content.',
  },
  'proof.wrapper': {
    outcome: 'not-applicable',
    message: 'The presentation is only a wrapper, without a signature of its own. What counts is inside.',
  },
  'proof.self-asserted': {
    outcome: 'passed',
    message: 'The holder says this of themselves: the signature of the presentation covers it.',
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
  'proof.expired': {
    outcome: 'failed',
    message: 'The signature fits, but it was made for a time that is over.',
    advice: askIssuer,
  },
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
  'proof.key-unsupported': {
    outcome: 'unknown',
    message: 'The signature could not be checked, as its key is of a kind that is not read here: {reason}',
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
  'proof.too-costly': {
    outcome: 'unknown',
    message: 'The signature was not checked: the file is so made that it would take too long.',
    advice: 'Check the credentials in it one by one, or at the issuer’s own page.',
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
  'proof.hosted-changed': {
    outcome: 'passed',
    message:
      'The issuer’s own address still publishes this badge. It says something newer than the file ({members}), and what it says now is shown here.',
    advice: 'Keep a new copy of the badge from its address.',
  },
  'proof.hosted-insecure': {
    outcome: 'unknown',
    message:
      'The badge is published at {url}. That connection is not secure: anybody on the way could change what it says.',
    advice: 'Try the same address with https, or ask the issuer.',
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
  'nested.issuer-not-listed': {
    outcome: 'unknown',
    message:
      'Every credential inside is rightly signed, but an issuer of one is not on the list of known issuers.',
    advice: 'Look at the credentials one by one below, and decide whether you trust their issuers.',
  },
  'nested.too-many': {
    outcome: 'unknown',
    message: 'There are more credentials inside, or more deeply nested, than can be checked at once.',
    advice: 'Check them one by one.',
  },
} as const satisfies { [code: string]: CodeEntry };
