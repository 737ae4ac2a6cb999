import { siteName } from '../../../../platform/letter.ts';
import type { LettersOf } from '../../letter-words.ts';
import { letter, quoted } from './kit.ts';

const ignore =
  'Wenn Sie das nicht waren, brauchen Sie nichts zu tun: Solange niemand den Link öffnet, ändert sich nichts.';

export const people: LettersOf<`people.${string}`> = {
  'people.sign-up': ({ url }) => ({
    subject: `Ihr Konto bei ${siteName} anlegen`,
    text: letter(
      `Jemand, hoffentlich Sie, möchte mit dieser Adresse ein Konto bei ${siteName} anlegen.`,
      `Öffnen Sie dazu innerhalb eines Tages diesen Link und wählen Sie ein Passwort:\n${url}`,
      ignore,
    ),
  }),
  'people.already-signed-up': ({ url }) => ({
    subject: `Sie haben bereits ein Konto bei ${siteName}`,
    text: letter(
      `Jemand, hoffentlich Sie, wollte mit dieser Adresse ein Konto bei ${siteName} anlegen. Sie gehört bereits zu einem Konto.`,
      `Zum Anmelden öffnen Sie innerhalb von 20 Minuten diesen Link:\n${url}`,
      ignore,
    ),
  }),
  'people.sign-in': ({ url }) => ({
    subject: `Ihr Link zum Anmelden bei ${siteName}`,
    text: letter(`Zum Anmelden öffnen Sie innerhalb von 20 Minuten diesen Link:\n${url}`, ignore),
  }),
  'people.no-account': ({ url }) => ({
    subject: `Zu dieser Adresse gibt es bei ${siteName} kein Konto`,
    text: letter(
      `Jemand, hoffentlich Sie, wollte sich mit dieser Adresse bei ${siteName} anmelden. Sie gehört zu keinem Konto. Vielleicht haben Sie Ihres mit einer anderen Adresse angelegt.`,
      `Um mit dieser Adresse ein Konto anzulegen, öffnen Sie innerhalb eines Tages diesen Link:\n${url}`,
      ignore,
    ),
  }),
  'people.reset-password': ({ url }) => ({
    subject: `Neues Passwort für ${siteName} wählen`,
    text: letter(
      `Um ein neues Passwort zu wählen, öffnen Sie innerhalb einer Stunde diesen Link:\n${url}`,
      ignore,
    ),
  }),
  'people.account-closed': () => ({
    subject: `Ihr Konto bei ${siteName} ist geschlossen`,
    text: letter(
      'Wie gewünscht ist Ihr Konto geschlossen: Ihr Name, Ihre Adressen und alle Wege zur Anmeldung sind gelöscht.',
      'Badges, die Sie gespeichert haben, bleiben gültig. Wer die Datei hat, kann sie prüfen.',
    ),
  }),
  'people.password-changed': ({ url }) => ({
    subject: `Ihr Passwort bei ${siteName} wurde geändert`,
    text: letter(
      'Das Passwort Ihres Kontos wurde soeben geändert, und alle anderen Geräte wurden abgemeldet.',
      `Wenn Sie das nicht waren, wählen Sie sofort ein neues Passwort:\n${url}`,
    ),
  }),
  'people.passkey-added': ({ name, url }) => ({
    subject: `Ihrem Konto bei ${siteName} wurde ein Passkey hinzugefügt`,
    text: letter(
      `Der Passkey ${quoted(name)} kann ab jetzt zur Anmeldung an Ihrem Konto verwendet werden.`,
      `Wenn Sie das nicht waren, entfernen Sie ihn und wählen Sie ein neues Passwort:\n${url}`,
    ),
  }),
  'people.add-address': ({ url, who }) => ({
    subject: `Diese Adresse für ${siteName} bestätigen`,
    text: letter(
      `Jemand mit dem Namen ${quoted(who)} möchte diese Adresse dem eigenen Konto bei ${siteName} hinzufügen.`,
      `Wenn Sie das sind, öffnen Sie innerhalb eines Tages diesen Link, und zwar im Browser, in dem Sie angemeldet sind:\n${url}`,
      'Wenn Sie diese Person nicht kennen, öffnen Sie den Link nicht. Die Adresse bleibt Ihre.',
    ),
  }),
  'people.address-already-taken': ({ who }) => ({
    subject: `Diese Adresse gehört bereits zu einem Konto bei ${siteName}`,
    text: letter(
      `Jemand mit dem Namen ${quoted(who)} möchte diese Adresse dem eigenen Konto bei ${siteName} hinzufügen. Sie gehört bereits zu einem Konto, deshalb wurde nichts geändert.`,
      'Wenn beide Konten Ihre sind: Melden Sie sich am Konto mit dieser Adresse an, entfernen Sie sie dort und versuchen Sie es noch einmal.',
    ),
  }),
  'people.address-added': ({ address, url }) => ({
    subject: `Ihrem Konto bei ${siteName} wurde eine Adresse hinzugefügt`,
    text: letter(
      `${address} gilt ab jetzt für Ihr Konto.`,
      `Wenn Sie das nicht waren, entfernen Sie die Adresse und wählen Sie ein neues Passwort:\n${url}`,
    ),
  }),
  'people.address-removed': ({ address }) => ({
    subject: `Aus Ihrem Konto bei ${siteName} wurde eine Adresse entfernt`,
    text: letter(`${address} gehört nicht mehr zu Ihrem Konto bei ${siteName}.`),
  }),
  'people.confirm-primary': ({ address, url }) => ({
    subject: `Wechsel Ihrer Hauptadresse bei ${siteName} bestätigen`,
    text: letter(
      `Sie möchten, dass ${siteName} künftig an ${address} statt an diese Adresse schreibt.`,
      `Zur Bestätigung öffnen Sie innerhalb einer Stunde diesen Link, und zwar im Browser, in dem Sie angemeldet sind:\n${url}`,
      'Wenn Sie das nicht waren, benutzt jemand Ihr Konto: Wählen Sie ein neues Passwort.',
    ),
  }),
  'people.primary-changed': ({ address, url }) => ({
    subject: `Ihre Hauptadresse bei ${siteName} wurde geändert`,
    text: letter(
      `${siteName} schreibt ab jetzt an ${address}.`,
      `Wenn Sie das nicht waren, machen Sie es innerhalb von sieben Tagen rückgängig. Dann werden alle abgemeldet, und Sie wählen ein neues Passwort:\n${url}`,
    ),
  }),
  'people.is-primary-now': () => ({
    subject: `Das ist jetzt Ihre Hauptadresse bei ${siteName}`,
    text: letter(`Sie haben Ihre Hauptadresse gewechselt. ${siteName} schreibt ab jetzt an diese.`),
  }),
};
