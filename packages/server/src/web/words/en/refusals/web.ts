import type { RefusalsOf } from '../../refusal-words.ts';

export const web: RefusalsOf<`web.${string}`> = {
  'web.unnamed': 'That could not be done. Check what you entered, and try again.',
  'web.database-absent':
    'Cairn cannot reach its database at this moment. What you sent was either done as a whole or not at all: look before you send it again. Try again in half a minute.',
  'web.too-slow':
    'This took longer than it may, so we stopped waiting. It may have been done all the same: look before you send it again.',
  'web.address-too-long': 'This address is longer than an address of ours can be. Begin at the home page.',
  'web.form-too-large':
    'What you sent is larger than a form of ours can be. Nothing was saved. Go back, shorten it, and send it again.',
  'web.files-too-large': ({ megabytes }) =>
    `What you sent is larger than the ${megabytes} MB that this form takes. Nothing was saved. Go back, choose smaller files, and send it again.`,
  'web.request-too-large':
    'What you sent is larger than 8 MB. A badge or a form of ours is never that large.',
  'web.choice-unknown': 'This choice is not offered here. Go back, load the page again, and choose anew.',
  'web.message-unreadable': 'What your browser sent cannot be read. Load the page again.',
  'web.picture-not-found': 'There is no such picture.',
  'web.translation-not-found': 'There is no translation into this language here. Choose one of the list.',
  'web.offer-not-found': 'This offer does not exist, or is over.',
  'web.edition-not-found': 'There is no such edition.',
  'web.module-not-found': 'There is no such module. Somebody may have taken it away.',
  'web.achievement-not-found': 'There is no such achievement.',
  'web.item-not-found': 'There is no such question in this exam.',
  'web.api-token-not-found': 'There is no such token, or it is withdrawn.',
  'web.design-unknown': 'Choose one of the pictures.',
  'web.file-missing': 'Choose a file.',
  'web.not-yet-signed':
    'This badge is being signed. That takes a few seconds; load the page again in a moment.',
  'web.no-text': 'There is no such text on this site.',
  'web.skill-present': ({ skill }) =>
    `This badge names “${skill}” already, at another level. Change the level in the list.`,
  'web.too-many-tries': 'There were too many tries. Wait a quarter of an hour and try again.',
  'web.too-many-passwords':
    'There were too many wrong passwords. Let us mail you a link to sign in, use a passkey, or wait a quarter of an hour.',
  'web.changed-meanwhile':
    'Nothing that you typed is lost, and nothing of theirs was changed. Where the two differ, the field says what is saved now. Save again to keep what stands in the form.',
  'web.changed-title': 'Somebody else saved this while you had it open',
  'web.removed-question':
    'Somebody removed this question while you wrote. Save again to add what you wrote as a new one.',
  'web.saved-now': ({ theirs }) => (theirs === '' ? 'Saved now: nothing' : `Saved now: “${theirs}”`),
  'web.removed-now': 'Somebody removed this. Save again to put it back, or empty the field to leave it away.',
  'web.removed-skill': ({ skill }) => `Somebody took “${skill}” away. Add it again if you want it.`,
  'web.related-unknown': ({ line }) =>
    `“${line}” is no skill of this framework. Write its code or its whole name.`,
};
