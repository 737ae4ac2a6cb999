import type { RefusalsOf } from '../../refusal-words.ts';

export const site: RefusalsOf<`site.${string}`> = {
  'site.address-not-meant': ({ address }) =>
    `Diese Website hat die Adresse ${address}, und die stünde für immer im Badge. Ankreuzen, dass das so gewollt ist, etwa zum Ausprobieren, oder zuerst von der Verwaltung die richtige Adresse einstellen lassen.`,
  'site.no-mail-server': 'Diese Website kann keine E-Mails senden. CAIRN_SMTP_URL setzen und neu starten.',
  'site.mail-proof-gone':
    'Dieser Link ist schon benutzt, oder jemand anderes in der Verwaltung hat ihn angefordert. Eine neue E-Mail senden.',
  'site.guide-long': 'Kürzen Sie diesen Text.',
  'site.guide-empty': 'Schreiben Sie einen Text.',
  'site.guide-nameless': 'Schreiben Sie eine Überschrift.',
  'site.signed-nothing': 'Diese Website hat selbst noch nichts signiert und hat daher keinen Schlüssel.',
  'site.guide-full': 'In dieser Sprache gibt es schon 60 eigene Einträge. Entfernen Sie zuerst einen.',
};
