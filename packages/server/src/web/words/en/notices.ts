import type { NoticeWords } from '../notice-words.ts';
import { counted } from './count.ts';
import { longDate } from './dates.ts';
import { statementKinds } from './trust.ts';
import { verdictWords } from './verdict-words.ts';

const said: NoticeWords = {
  'cases.accepted': ({ title, reason }) => `What you asked about “${title}” is accepted. Reason: ${reason}`,
  'cases.declined': ({ title, reason }) => `What you asked about “${title}” is declined. Reason: ${reason}`,
  'cases.commented': ({ title }) => `You have an answer to what you asked about “${title}”.`,
  'catalog.review-asked': ({ title }) => `“${title}” is to be reviewed before it is published.`,
  'catalog.review-approved': ({ title, reason }) =>
    `“${title}” is approved and can be published. The reviewer writes: ${reason}`,
  'catalog.changes-asked': ({ title, reason }) =>
    `“${title}” is to be changed before it is published. The reviewer writes: ${reason}`,
  'catalog.commented': ({ title, person }) => `${person} has commented on the draft of “${title}”.`,
  'community.reviewed': ({ title, count }) => `Somebody has reviewed “${title}”: ${count} of 5.`,
  'community.answered': ({ title, provider }) => `${provider} has answered your review of “${title}”.`,
  'community.hidden': ({ title, reason }) => `Your review of “${title}” is hidden. Reason: ${reason}`,
  'issuing.badge-ready': ({ issuer, title }) => `Your badge “${title}” from ${issuer} is ready.`,
  'issuing.badge-revoked': ({ issuer, title, reason }) =>
    `${issuer} has taken back your badge “${title}”. Reason: ${reason}`,
  'issuing.badge-amended': ({ issuer, title }) =>
    `${issuer} has corrected your badge “${title}” and signed it anew.`,
  'issuing.badge-renewed': ({ issuer, title, expires }) =>
    `${issuer} has renewed your badge “${title}”. It counts until ${longDate(expires)} now.`,
  'issuing.badge-suspended': ({ issuer, title, reason }) =>
    `${issuer} has put your badge “${title}” on hold. Reason: ${reason}`,
  'issuing.badge-reinstated': ({ issuer, title, reason }) =>
    `Your badge “${title}” from ${issuer} counts again. Reason: ${reason}`,
  'issuing.badge-questioned': ({ issuer, title }) =>
    `Something that your badge “${title}” rests on counts no longer. ${issuer} decides whether the badge stays.`,
  'issuing.badge-to-decide': ({ holder, title }) =>
    `The rule of the badge “${title}” of ${holder} is met no longer. Decide whether it stays.`,
  'issuing.badge-stands': ({ title }) => `What your badge “${title}” rests on counts again. The badge stays.`,
  'issuing.badge-stays': ({ issuer, title, reason }) =>
    `${issuer} has decided: you have the badge “${title}”. Reason: ${reason}`,
  'issuing.badge-goes': ({ issuer, title, reason }) =>
    `${issuer} has decided: you do not have the badge “${title}” any more. Reason: ${reason}`,
  'issuing.badge-expires': ({ issuer, title, expires }) =>
    `Your badge “${title}” from ${issuer} counts until ${longDate(expires)}.`,
  'learning.run-cancelled': ({ title, run, reason }) =>
    `The run “${run}” of “${title}” is cancelled. Reason: ${reason}`,
  'learning.moved-up': ({ title, run }) => `You have a seat in “${title}”: ${run}.`,
  'trust.to-confirm': ({ speaker, title }) =>
    `${speaker} says that it works with you: “${title}”. Confirm or decline it.`,
  'trust.made': ({ kind, speaker, title }) =>
    `${speaker} has made a statement about “${title}”: ${statementKinds[kind]}.`,
  'trust.confirmed': ({ title }) => `Your partnership for “${title}” is confirmed.`,
  'trust.declined': ({ title }) => `Your partnership for “${title}” is declined.`,
  'trust.withdrawn': ({ kind, speaker, title, reason }) =>
    `What ${speaker} said of “${title}” is withdrawn: ${statementKinds[kind]}. Reason: ${reason}`,
  'wallet.verdict-changed': ({ title, issuer, verdict }) =>
    `Something has changed about the badge “${title}” from ${issuer}. The check now says: ${verdictWords[verdict].word}.`,
};

/** What a person should know, and how they hear of it. */
export const notices = {
  title: 'Notices',
  unread: (count: number) => counted(count, 'new notice'),
  isNew: 'New',
  see: 'See it',
  markRead: 'Mark all as read',
  emptyTitle: 'Nothing to tell you',
  empty: 'When a badge is ready, or something about it changes, it stands here.',
  choose: 'Choose how you hear of them',
  wish: {
    title: 'How you hear from us',
    lead: 'Every notice stands on this site. Choose whether it comes by mail too. Mails that you ask for, such as links to sign in, always come.',
    label: 'Notices by mail',
    'at-once': 'At once',
    daily: 'Once a day, in one mail',
    never: 'Not by mail',
    unknown: 'Choose one of the three ways.',
    save: 'Save',
  },
  said,
};
