import type { LettersOf } from '../../letter-words.ts';
import { longDate } from '../dates.ts';
import { letter, quoted } from './kit.ts';

export const issuing: LettersOf<`issuing.${string}`> = {
  'issuing.badge-ready': ({ issuer, title, url }) => ({
    subject: `Your badge is ready: ${quoted(title)}`,
    text: letter(
      `${quoted(issuer)} has awarded you the badge ${quoted(title)}. It is signed and yours to keep.`,
      `See it, save it and show it to others:\n${url}`,
      `Its certificate as a PDF:\n${url}/certificate.pdf`,
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
  'issuing.badge-still-waits': ({ issuer, title, url }) => ({
    subject: `Your badge still waits for you: ${quoted(title)}`,
    text: letter(
      `${quoted(issuer)} has awarded the badge ${quoted(title)} to the owner of this address, and nobody has taken it yet.`,
      `Take it here. It costs nothing, and you choose who sees it. The link of the mail before works no more:\n${url}`,
      'If you do not want it, do nothing: we remind you twice at most.',
    ),
  }),
  'issuing.badge-questioned': ({ issuer, title, url }) => ({
    subject: `Your badge is being looked at again: ${quoted(title)}`,
    text: letter(
      `Something that your badge ${quoted(title)} rests on counts no longer. ${quoted(issuer)} decides whether the badge stays.`,
      `Until then nothing changes. Here you see what it is about, and can write to those who decide:\n${url}`,
    ),
  }),
  'issuing.badge-to-decide': ({ holder, title, url }) => ({
    subject: `To decide: does the badge ${quoted(title)} stay?`,
    text: letter(
      `The rule of the badge ${quoted(title)} of ${quoted(holder)} was met and is met no longer.`,
      `Nothing was taken back. See what was shown before and what counts now, and decide:\n${url}`,
    ),
  }),
  'issuing.badge-stands': ({ title, url }) => ({
    subject: `Your badge stays: ${quoted(title)}`,
    text: letter(
      `What your badge ${quoted(title)} rests on counts again. The badge stays, and nobody has to decide.`,
      `See it here:\n${url}`,
    ),
  }),
  'issuing.badge-stays': ({ issuer, title, reason, url }) => ({
    subject: `It is decided: you have the badge ${quoted(title)}`,
    text: letter(
      `${quoted(issuer)} has looked at your badge ${quoted(title)} again. You have it.`,
      `The reason that they gave:\n> ${quoted(reason, 500)}`,
      `See it here:\n${url}`,
    ),
  }),
  'issuing.badge-goes': ({ issuer, title, reason, url }) => ({
    subject: `It is decided: the badge ${quoted(title)} is taken back`,
    text: letter(
      `${quoted(issuer)} has looked at your badge ${quoted(title)} again. It counts no more.`,
      `The reason that they gave:\n> ${quoted(reason, 500)}`,
      `See what it rests on, and what you can do:\n${url}`,
    ),
  }),
  'issuing.badge-expires': ({ issuer, title, expires, url }) => ({
    subject: `Your badge expires soon: ${quoted(title)}`,
    text: letter(
      `Your badge ${quoted(title)} from ${quoted(issuer)} counts until ${longDate(expires)}. After that day whoever checks it reads that its time is over.`,
      `See it here:\n${url}`,
    ),
  }),
  'issuing.badge-amended': ({ issuer, title, url }) => ({
    subject: `Your badge was signed anew: ${quoted(title)}`,
    text: letter(
      `${quoted(issuer)} has corrected your badge ${quoted(title)} and signed it anew. Links that you shared lead to the new one by themselves.`,
      'A file that you saved or sent to somebody before reads as genuine, and replaced. Save the new one where you need a file.',
      `Your badge is here:\n${url}`,
    ),
  }),
  'issuing.badge-renewed': ({ issuer, title, expires, url }) => ({
    subject: `Your badge was renewed: ${quoted(title)}`,
    text: letter(
      `${quoted(issuer)} has renewed your badge ${quoted(title)}. It counts until ${longDate(expires)} now.`,
      'Links that you shared lead to the new one. A file that you saved before says the former end: save the new one where you need a file.',
      `Your badge is here:\n${url}`,
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
