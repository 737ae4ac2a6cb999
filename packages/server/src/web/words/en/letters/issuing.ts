import type { LettersOf } from '../../letter-words.ts';
import { longDate } from '../dates.ts';
import { letter, quoted } from './kit.ts';

export const issuing: LettersOf<`issuing.${string}`> = {
  'issuing.badge-ready': ({ issuer, title, url }) => ({
    subject: `Your badge is ready: ${quoted(title)}`,
    text: letter(
      `${quoted(issuer)} has awarded you the badge ${quoted(title)}. It is signed and yours to keep.`,
      `See it, save it and show it to others:\n${url}`,
    ),
  }),
  'issuing.badge-waits': ({ issuer, title, url }) => ({
    subject: `A badge waits for you: ${quoted(title)}`,
    text: letter(
      `${quoted(issuer)} has awarded the badge ${quoted(title)} to the owner of this address.`,
      `Take it here. It costs nothing, and you choose who sees it:\n${url}`,
      'If you do not know what this is about, leave it: nobody but you can take it.',
    ),
  }),
  'issuing.badge-expires': ({ issuer, title, expires, url }) => ({
    subject: `Your badge expires soon: ${quoted(title)}`,
    text: letter(
      `Your badge ${quoted(title)} from ${quoted(issuer)} counts until ${longDate(expires)}. After that day whoever checks it reads that its time is over.`,
      `See it here:\n${url}`,
    ),
  }),
  'issuing.badge-suspended': ({ issuer, title, reason, url }) => ({
    subject: `Your badge is on hold: ${quoted(title)}`,
    text: letter(
      `${quoted(issuer)} has put your badge ${quoted(title)} on hold for now. Whoever checks it reads that it is genuine, but suspended. You hear from us when it counts again.`,
      `The reason that they gave:\n> ${quoted(reason, 500)}`,
      `If you think that this is a mistake, write to ${quoted(issuer)}. Your badge is here:\n${url}`,
    ),
  }),
  'issuing.badge-reinstated': ({ issuer, title, reason, url }) => ({
    subject: `Your badge counts again: ${quoted(title)}`,
    text: letter(
      `${quoted(issuer)} has lifted the suspension of your badge ${quoted(title)}. Whoever checks it now reads that it counts.`,
      `The reason that they gave:\n> ${quoted(reason, 500)}`,
      `Your badge is here:\n${url}`,
    ),
  }),
  'issuing.badge-revoked': ({ issuer, title, reason, url }) => ({
    subject: `Your badge was taken back: ${quoted(title)}`,
    text: letter(
      `${quoted(issuer)} has taken back your badge ${quoted(title)}. Whoever checks it now reads that it does not count any more.`,
      `The reason that they gave:\n> ${quoted(reason, 500)}`,
      `If you think that this is a mistake, write to ${quoted(issuer)}. What the badge said stays here:\n${url}`,
    ),
  }),
};
