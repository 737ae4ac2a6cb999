/**
 * What a person should know, each thing once: in the product, and by mail at once, once a day or never, as they chose.
 * Knows no business: who has something to tell brings its code, and the words of each language say it.
 */
export type { NoticesLetters } from './letters.ts';
export { type MailWish, mailWishes, type Notice } from './notice.ts';
export { forgetNotices, notify, notifyEach, sendDigests } from './notify.ts';
export { chooseMail, getMailWish } from './preferences.ts';
export { countUnread, forgetPerson, listNotices, markAllRead } from './read-notices.ts';
