import type { LettersOf } from '../../letter-words.ts';
import { letter, quoted } from './kit.ts';

export const webhooks: LettersOf<`webhooks.${string}`> = {
  'webhooks.failing': ({ organisation, description, url }) => ({
    subject: `Ein Webhook von ${quoted(organisation)} ist angehalten: ${quoted(description)}`,
    text: letter(
      `Das Programm ${quoted(description)} hat fünf Tage lang nicht geantwortet, wie es soll. Deshalb meldet ${quoted(organisation)} ihm nichts mehr.`,
      `Hier steht, was es geantwortet hat, und hier lässt sich der Webhook fortsetzen, sobald es wieder läuft:\n${url}`,
    ),
  }),
  'webhooks.gone': ({ organisation, description, url }) => ({
    subject: `Ein Webhook von ${quoted(organisation)} ist angehalten: ${quoted(description)}`,
    text: letter(
      `Das Programm ${quoted(description)} hat geantwortet, dass es keine Meldungen mehr annimmt (410). Deshalb meldet ${quoted(organisation)} ihm nichts mehr.`,
      `Hier lässt sich der Webhook entfernen, oder fortsetzen, wenn sich das geändert hat:\n${url}`,
    ),
  }),
};
