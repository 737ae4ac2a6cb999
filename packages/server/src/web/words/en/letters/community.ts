import type { LettersOf } from '../../letter-words.ts';
import { letter, quoted } from './kit.ts';

export const community: LettersOf<`community.${string}`> = {
  'community.reviewed': ({ title, count, url }) => ({
    subject: `A review of ${quoted(title)}`,
    text: letter(
      `Somebody who took part has reviewed ${quoted(title)}: ${count} of 5.`,
      `You can read and answer it here:\n${url}`,
    ),
  }),
  'community.answered': ({ title, provider, url }) => ({
    subject: `An answer to your review of ${quoted(title)}`,
    text: letter(
      `${quoted(provider)} has answered your review of ${quoted(title)}.`,
      `You find it here:\n${url}`,
    ),
  }),
  'community.hidden': ({ title, reason, url }) => ({
    subject: `Your review of ${quoted(title)} is hidden`,
    text: letter(
      `Your review of ${quoted(title)} was reported. An administrator of the site has hidden it.`,
      `This is the reason given:\n> ${quoted(reason, 500)}`,
      `You can change it, or ask that it be shown again:\n${url}`,
    ),
  }),
};
