import type { RefusalsOf } from '../../refusal-words.ts';

const at = (what: string) => (what === '' ? '' : ` (${what})`);

export const programs: RefusalsOf<`vc-api.${string}`> = {
  'vc-api.form.too-large': ({ what }) =>
    `Der Inhalt hat mehr als zwei Millionen Zeichen oder 20.000 Werte${at(what)}.`,
  'vc-api.form.too-deep': ({ what }) => `Der Inhalt ist tiefer als 64 Ebenen verschachtelt${at(what)}.`,
  'vc-api.form.not-text': ({ what }) =>
    `Der Inhalt enthält Text, der kein wohlgeformtes Unicode ist${at(what)}.`,
  'vc-api.form.not-json': ({ what }) => `Der Inhalt ist kein JSON${at(what)}.`,
  'vc-api.form.duplicate-name': ({ what }) =>
    `In einem Objekt des Inhalts steht ein Name zweimal${at(what)}.`,
  'vc-api.form.forbidden-name': ({ what }) =>
    `Der Inhalt verwendet einen Namen, der nicht erlaubt ist${at(what)}.`,
  'vc-api.form.unsafe-number': ({ what }) =>
    `Der Inhalt enthält eine Zahl, die beim Lesen Stellen verlieren würde${at(what)}.`,
  'vc-api.malformed': 'Die Anfrage entspricht nicht der VC-API.',
  'vc-api.fault': ({ what }) => what,
  'vc-api.not-found': 'Diesen Endpunkt hat die VC-API hier nicht.',
  'vc-api.no-token': 'Ein gültiges Token mitsenden: Authorization: Bearer cairn_…',
};
