import type { LettersOf } from '../../letter-words.ts';
import { letter, quoted } from './kit.ts';

export const webhooks: LettersOf<`webhooks.${string}`> = {
  'webhooks.failing': ({ organisation, description, url }) => ({
    subject: `A webhook of ${quoted(organisation)} is paused: ${quoted(description)}`,
    text: letter(
      `The program ${quoted(description)} has not answered as it should for five days, so ${quoted(organisation)} tells it nothing any more.`,
      `See what it answered, and resume it when it works again:\n${url}`,
    ),
  }),
  'webhooks.gone': ({ organisation, description, url }) => ({
    subject: `A webhook of ${quoted(organisation)} is paused: ${quoted(description)}`,
    text: letter(
      `The program ${quoted(description)} has answered that it wants no more messages (410), so ${quoted(organisation)} tells it nothing any more.`,
      `Remove it, or resume it when that has changed:\n${url}`,
    ),
  }),
};
