import type { LettersOf } from '../../letter-words.ts';
import { letter, quoted } from './kit.ts';

export const catalog: LettersOf<`catalog.${string}`> = {
  'catalog.review-asked': ({ title, url }) => ({
    subject: `To review: ${quoted(title)}`,
    text: letter(
      `Somebody asks for a second look at ${quoted(title)} before it is published.`,
      `Read the draft, comment on it and decide here:\n${url}`,
    ),
  }),
  'catalog.review-approved': ({ title, reason, url }) => ({
    subject: `Approved: ${quoted(title)}`,
    text: letter(
      `${quoted(title)} is approved. It can be published as it is.`,
      `The reviewer writes:\n> ${quoted(reason, 500)}`,
      `You find the draft here:\n${url}`,
    ),
  }),
  'catalog.changes-asked': ({ title, reason, url }) => ({
    subject: `To change: ${quoted(title)}`,
    text: letter(
      `${quoted(title)} is to be changed before it is published.`,
      `The reviewer writes:\n> ${quoted(reason, 500)}`,
      `You find the draft and the comments here:\n${url}`,
    ),
  }),
  'catalog.commented': ({ title, person, url }) => ({
    subject: `A comment on ${quoted(title)}`,
    text: letter(
      `${quoted(person)} has commented on the draft of ${quoted(title)}.`,
      `Read it and answer here:\n${url}`,
    ),
  }),
};
