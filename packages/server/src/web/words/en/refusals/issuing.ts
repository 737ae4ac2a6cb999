import type { RefusalsOf } from '../../refusal-words.ts';

export const issuing: RefusalsOf<`issuing.${string}` | `wallet.${string}` | `verification.${string}`> = {
  'issuing.award-not-found': 'There is no such award.',
  'issuing.not-yet-signed': 'This badge is being signed. Try again in a moment.',
  'issuing.in-question': 'It waits until somebody has decided whether it stays.',
  'issuing.ended-meanwhile': 'It was taken back before it was signed.',
  'issuing.address-not-meant':
    'The address of this site stands in every badge, and nobody has said yet that it is meant to last. An administrator does so in the checklist.',
  'issuing.closed': 'This organisation has closed: nothing is awarded or changed in its name any more.',
  'issuing.closing-name': ({ name }) => `Type the name exactly as it stands here: ${name}.`,
  'issuing.closing-offers': 'Offers still stand in the catalogue. Retire them first.',
  'issuing.closing-unsigned': 'Awards still wait for their signature. Have them signed first.',
  'issuing.already-awarded': 'This person holds this award already.',
  'issuing.already-revoked': 'This award was revoked before. It cannot be revoked again, or restored.',
  'issuing.never-ends': 'This award has no end, so there is nothing to renew.',
  'issuing.not-to-renew': 'This badge cannot be renewed now: it is too early, too late, or it has no end.',
  'issuing.own-renewal': 'Nobody renews their own award. Ask a colleague.',
  'issuing.renewal-end-missing': 'Say until when it counts: what was awarded does not say for how long.',
  'issuing.renewal-too-early':
    'It can be renewed from the day that its edition says. Name the day until which it is to count, to renew it before.',
  'issuing.renewal-too-short': 'The new end must be later than today, and than the present end.',
  'issuing.name-unchanged': 'That is the name on the badge already. Write how it should read.',
  'issuing.former-name-hidden':
    'This badge was replaced, and what it said is no longer given out. Its page leads to the newest.',
  'issuing.already-suspended': 'This award is suspended already. Lift the suspension, or revoke it.',
  'issuing.not-suspended': 'This award is not suspended.',
  'issuing.not-suspendable':
    'This badge was signed without an entry for suspension, so nobody could see that it is suspended. Revoke it and award it again later, or have an owner let new badges be suspended first, under “Keys and identifier”.',
  'issuing.to-oneself': 'Nobody awards anything to themselves. Ask somebody else in your team to do it.',
  'issuing.own-suspension': 'Nobody lifts the suspension of their own badge. Ask somebody else in your team.',
  'issuing.selection-changed':
    'What the list finds has changed since you opened this page. Look at the number again, and confirm it.',
  'issuing.selection-too-large': ({ most }) =>
    `One selection ends at ${most}. Narrow the list, and do it part by part.`,
  'issuing.starter-may-not': 'Whoever started this may not do it any more.',
  'issuing.request-key-reused':
    'This request was sent before with other content. Open the form again to make a new award.',
  'issuing.edition-not-awardable': 'Only what was published can be awarded.',
  'issuing.edition-not-found':
    'There is no such achievement, or no such edition of it, in this organisation.',
  'issuing.too-many-to-address': 'This address was awarded too much in a quarter of an hour. Go on later.',
  'issuing.reason-missing': 'Say why: everyone who checks the badge will read it.',
  'issuing.reason-too-long': 'Keep the reason under 500 characters.',
  'issuing.date-in-future': 'An award cannot be dated later than today.',
  'issuing.date-too-early': 'An award cannot be dated before the year 1900. Check the date.',
  'issuing.expiry-too-late': 'An award must expire within 100 years. Check the date.',
  'issuing.expiry-before-award': 'The award must expire after it was earned.',
  'issuing.person-not-found': 'There is no account with this address. Ask the person to sign up first.',
  'issuing.address-confusable':
    'This address mixes letters of different alphabets that look alike. Type it again.',
  'issuing.already-waiting': 'This award waits for that address already. You can send its mail again.',
  'issuing.address-malformed': 'This is no e-mail address. Write it like name@example.org.',
  'issuing.address-bounced':
    'Mails to this address come back for good. Correct the address; the mail then goes to the new one.',
  'issuing.claim-sent-lately': 'A mail went to this address in the last 24 hours. The next can go tomorrow.',
  'issuing.none-to-remind':
    'Nobody is left to write to: each has taken theirs, was written to in the last day, or has an address at which nothing arrives.',
  'issuing.claim-gone':
    'This link was replaced by a newer one, or the award was withdrawn. Look for a newer mail, or ask whoever wrote to you.',
  'issuing.claim-not-found': 'There is no such award waiting here. Perhaps it was taken already.',
  'issuing.issuer-not-found': 'There is no such issuer.',
  'issuing.status-list-not-found': 'There is no such status list.',
  'issuing.credential-malformed': 'This is not a well-formed credential.',
  'issuing.credential-not-found': 'There is no credential with this id and such a status.',
  'issuing.key-exists': 'There is a key of this kind already. Replace it if it should sign no longer.',
  'issuing.key-missing':
    'The organisation has no key of this kind. An owner adds one in the console, under “Keys and identifier”.',
  'issuing.key-does-not-fit': 'This way of signing is not made with a key of this kind.',
  'issuing.keys-changed': 'The keys of the organisation changed while this was signed. Send it again.',
  'issuing.status-value-out-of-range': 'The status of this credential cannot have such a value.',
  'issuing.revocation-is-final': 'A revocation cannot be taken back. Issue the credential again.',
  'issuing.fault': ({ what }) => what,
  'issuing.id-too-long': ({ most }) => `The id of a credential with a status has at most ${most} characters.`,
  'issuing.type-missing': 'The type must include "VerifiableCredential".',
  'issuing.list-address': ({ text }) =>
    text === ''
      ? 'There is no e-mail address in this line. Write one.'
      : `“${text}” is no e-mail address. Write it like name@example.org.`,
  'issuing.list-achievement': ({ text }) =>
    text === ''
      ? 'This line does not say what was earned. Write its title, or choose it for the whole list.'
      : `Nothing that is called “${text}” is offered here. Write its title as it stands in the catalogue, or its id.`,
  'issuing.list-empty': 'The table has no line below the names of its columns. Write one person a line.',
  'issuing.list-begun': 'This list was begun or ended. Hand in the table again.',
  'issuing.list-column-twice': ({ column }) =>
    `The column “${column}” can say one thing only. Choose another for one of the two.`,
  'issuing.list-column-unknown': ({ column }) =>
    `The table has no column “${column}”. Choose one that it has.`,
  'issuing.list-columns-many': ({ most }) =>
    `A table may have at most ${most} columns. Take out those that are not needed.`,
  'issuing.list-date': ({ column, text }) =>
    `${column}: “${text}” is no day. Write it as year-month-day, e.g. 2026-05-31.`,
  'issuing.list-no-achievement':
    'Say what was earned: choose it for the whole list, or the column that names it.',
  'issuing.list-no-address-column': ({ columns }) =>
    `No column seems to hold e-mail addresses. The table has: ${columns}. Name one of them “email”.`,
  'issuing.list-no-table':
    'That is no table. Hand in one CSV file or one spreadsheet (XLSX) whose first line names the columns.',
  'issuing.list-note-long': ({ most }) => `The note is longer than ${most} characters. Shorten it.`,
  'issuing.list-repeats': ({ line }) =>
    `Line ${line} says the same for the same address. It is awarded once.`,
  'wallet.badge-is-put-away': 'This badge is removed. Bring it back first.',
  'wallet.badge-not-confirmed':
    'Nobody could confirm yet that this badge is genuine, so it cannot be shown. Check it again later.',
  'wallet.badge-not-found': 'There is no such badge, or its holder does not show it.',
  'wallet.no-showcase': 'There is nothing to see at this address.',
  'wallet.showcase-empty': 'Give at least one badge a place before you turn it on.',
  'wallet.showcase-not-open':
    'One of these badges is not yours, or only you can see it. Choose from the list.',
  'wallet.grant-awards-many': 'Choose 50 badges at most.',
  'wallet.grant-awards-missing': 'Choose at least one badge.',
  'wallet.grant-is-over': 'This link has ended and cannot be changed. Make a new one with the same badges.',
  'wallet.grant-last-day': 'Give a day from today on, within two years.',
  'wallet.grant-name-missing': 'Give the link a name, so that you know later whom it was for.',
  'wallet.grant-not-found': 'You have no such link.',
  'wallet.grant-not-yours': 'One of these badges is not yours. Choose from the list.',
  'wallet.grant-too-long': 'This is too long. Shorten it.',
  'wallet.grants-many': 'You have 50 open links. End one that nobody needs, then make the new one.',
  'wallet.import-full':
    'You have as many badges from elsewhere as can be kept. Remove some that you do not need.',
  'wallet.import-inside-many': 'That holds more than 100 badges. Bring at most 100 at once.',
  'wallet.import-late':
    'There was no time left to check it. Choose it again: what is kept already is not kept twice.',
  'wallet.import-long': 'This badge is longer than a million letters, which is more than can be kept.',
  'wallet.import-many': 'Bring 100 at most at one go: choose a smaller folder, or fewer addresses.',
  'wallet.import-not-kept': 'This is no badge that can be kept.',
  'wallet.import-nothing': 'Choose a file or a folder, or give an address.',
  'wallet.import-of-another':
    'It was awarded here, to another account. If that is yours too, sign in there: an address can be proven to one account only.',
  'wallet.nothing-shared':
    'This link shows nothing. Its time is over, it was ended, or it is not complete. Ask whoever gave it to you for a new one.',
  'wallet.award-not-found': 'There is no badge at this address, or its holder does not show it.',
  'verification.row-empty': 'There is nothing in this row.',
  'verification.row-broke': 'This could not be checked: something went wrong here. Check it by itself.',
  'verification.many-nothing': 'Choose at least one file, or write addresses.',
  'verification.many-rows': ({ most }) =>
    `These are more than ${most} badges. Divide them into several checks.`,
  'verification.many-bytes': ({ megabytes }) => `That is more than ${megabytes} MB together. Divide it.`,
  'verification.many-column': ({ file }) =>
    `${file} has no column called “address” or “credential”. Name the column in its first line.`,
  'verification.many-under-way': ({ most }) =>
    `${most} checks are under way already. Wait until one is done.`,
  'verification.many-not-done': 'Not everything is checked yet. Ask again when it is done.',
  'verification.nothing-given': 'Choose a file, or paste a badge or its address.',
  'verification.too-large': 'That is larger than 4 MB. A badge file is smaller: choose the file itself.',
  'verification.too-costly':
    'Checking this took more time or memory than any badge needs, so we stopped. That says nothing about whether it is genuine. Ask who gave it to you for the original file.',
  'verification.no-such-badge':
    'There is no badge here with that number or address, or its holder does not show it. Compare it letter by letter: capital and small letters differ.',
  'verification.busy':
    'Many badges are being checked at this moment. Wait a minute and try again. Nothing is wrong with yours.',
};
