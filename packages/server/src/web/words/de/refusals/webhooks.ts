import type { RefusalsOf } from '../../refusal-words.ts';

export const webhooks: RefusalsOf<`webhooks.${string}`> = {
  'webhooks.not-found': 'Diesen Webhook gibt es nicht.',
  'webhooks.delivery-not-found': 'Diese Meldung gibt es nicht. Meldungen werden 90 Tage aufbewahrt.',
  'webhooks.too-many': ({ most }) =>
    `Eine Organisation hat höchstens ${most} Webhooks. Zuerst einen anderen entfernen.`,
  'webhooks.address-malformed': 'Eine https-Adresse angeben, zum Beispiel https://records.example.org/cairn.',
  'webhooks.address-long': ({ most }) => `Höchstens ${most} Zeichen für die Adresse verwenden.`,
  'webhooks.address-secret':
    'Benutzername und Passwort gehören nicht in die Adresse: Die Meldungen sind signiert.',
  'webhooks.address-private': 'Die Adresse muss im öffentlichen Internet liegen.',
  'webhooks.nameless': 'Angeben, welches Programm es ist, damit es wiederzuerkennen ist.',
  'webhooks.no-event': 'Mindestens eine Sache wählen, die gemeldet wird.',
  'webhooks.is-paused': 'Der Webhook ist angehalten. Zuerst fortsetzen.',
  'webhooks.under-way': 'Ein Test ist schon unterwegs. Unten ist zu sehen, was aus ihm wird.',
};
