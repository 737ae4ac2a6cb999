import type { LettersOf } from '../../letter-words.ts';
import { statementKinds } from '../trust.ts';
import { letter, quoted } from './kit.ts';

export const trust: LettersOf<`trust.${string}`> = {
  'trust.to-confirm': ({ speaker, title, url }) => ({
    subject: `To confirm: ${quoted(speaker)} names you as a partner`,
    text: letter(
      `${quoted(speaker)} says that it works with you: ${quoted(title)}.`,
      `Nobody sees this until you have confirmed it. See what it says, and confirm or decline it here:\n${url}`,
    ),
  }),
  'trust.made': ({ kind, speaker, title, url }) => ({
    subject: `${statementKinds[kind]}: ${quoted(title)}`,
    text: letter(
      `${quoted(speaker)} has made a statement about ${quoted(title)}: ${statementKinds[kind]}.`,
      `It is signed and everybody can read it here:\n${url}`,
    ),
  }),
  'trust.confirmed': ({ title, url }) => ({
    subject: `Confirmed: your partnership for ${quoted(title)}`,
    text: letter(
      `The other side has confirmed your partnership for ${quoted(title)}. It is signed and shown to everybody.`,
      `You find it here:\n${url}`,
    ),
  }),
  'trust.declined': ({ title, url }) => ({
    subject: `Declined: your partnership for ${quoted(title)}`,
    text: letter(
      `The other side has declined what you said about ${quoted(title)}. Nobody sees it.`,
      `You find it here:\n${url}`,
    ),
  }),
  'trust.withdrawn': ({ kind, speaker, title, reason, url }) => ({
    subject: `Withdrawn: ${statementKinds[kind]} of ${quoted(title)}`,
    text: letter(
      `What ${quoted(speaker)} said of ${quoted(title)} is withdrawn: ${statementKinds[kind]}.`,
      `This is the reason given:\n> ${quoted(reason, 500)}`,
      `It stays on record with its dates:\n${url}`,
    ),
  }),
};
