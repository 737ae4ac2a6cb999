import type { RefusalsOf } from '../../refusal-words.ts';

export const people: RefusalsOf<`people.${string}`> = {
  'people.last-administrator-yourself':
    'Außer Ihnen ist niemand in der Verwaltung. Zuerst jemand anderen aufnehmen.',
  'people.last-administrator':
    'Außer dieser Person ist niemand in der Verwaltung. Zuerst jemand anderen aufnehmen.',
  'people.address-confusable':
    'Diese Adresse mischt Buchstaben verschiedener Alphabete, die gleich aussehen. Noch einmal eintippen.',
  'people.name-invisible': 'Der Name braucht mindestens einen sichtbaren Buchstaben oder eine Ziffer.',
  'people.name-long': ({ most }) => `Der Name ist zu lang. Höchstens ${most} Zeichen verwenden.`,
  'people.password-short': ({ least }) =>
    `Mindestens ${least} Zeichen verwenden. Ein ganzer Satz ist gut geeignet.`,
  'people.password-long': ({ most }) => `Höchstens ${most} Zeichen verwenden.`,
  'people.password-monotonous': 'Mehr verschiedene Zeichen verwenden.',
  'people.password-guessable':
    'Das würden viele zuerst probieren. Etwas wählen, auf das sonst niemand kommt.',
  'people.password-personal': 'Etwas anderes als den eigenen Namen oder die eigene Adresse wählen.',
  'people.password-wrong':
    'Das ist nicht Ihr Passwort. Die Eingabe prüfen oder einen Link zum Anmelden zuschicken lassen.',
  'people.link-leads-nowhere': 'Dieser Link führt zu keinem Konto mehr.',
  'people.oidc-unconfirmed':
    'Die Anmeldung bei Ihrer Organisation ließ sich nicht bestätigen. Noch einmal versuchen.',
  'people.oidc-no-address':
    'Ihre Organisation hat keine E-Mail-Adresse bestätigt. Zuerst ein Konto mit einer Adresse anlegen.',
  'people.oidc-account-exists':
    'Zu Ihrer Adresse gibt es schon ein Konto. Dort anmelden und die Organisation auf der Seite „Ihr Konto“ verknüpfen.',
  'people.oidc-linked-elsewhere': 'Diese Anmeldung gehört schon zu einem anderen Konto.',
  'people.oidc-somebody-else': 'Inzwischen hat sich hier jemand anderes angemeldet.',
  'people.provider-unreachable':
    'Die Anmeldung Ihrer Organisation ist nicht erreichbar. Später noch einmal versuchen oder einen anderen Weg wählen.',
  'people.address-taken-meanwhile': 'Diese Adresse gehört inzwischen zu einem anderen Konto.',
  'people.address-taken-ask':
    'Diese Adresse gehört inzwischen zu einem anderen Konto. Die Verwaltung kann helfen.',
  'people.person-not-found': 'Diese Person gibt es nicht.',
  'people.not-signed-in': 'Dafür ist eine Anmeldung nötig.',
  'people.not-found': 'Diese Seite gibt es nicht, oder sie ist für Sie nicht offen.',
  'people.person-locked':
    'Dieses Konto ist gesperrt. Wenn das ein Irrtum ist, hilft eine Nachricht an den Betrieb dieser Website.',
  'people.address-taken': 'Diese Adresse gehört schon zu einem Konto. Damit anmelden.',
  'people.primary-address': 'Das ist Ihre Hauptadresse. Zuerst eine andere zur Hauptadresse machen.',
  'people.address-not-found': 'Diese Adresse gehört nicht zu Ihrem Konto.',
  'people.link-of-another':
    'Diesen Link hat ein anderes Konto angefordert. Es wurde nichts geändert. Wer ihn nicht kennt, lässt ihn liegen.',
  'people.link-used': 'Dieser Link ist schon benutzt, oder seine Zeit ist vorbei. Einen neuen anfordern.',
  'people.no-provider': 'Eine Anmeldung über eine Organisation ist hier nicht eingerichtet.',
  'people.passkey-refused':
    'Dieser Passkey ließ sich nicht bestätigen. Noch einmal versuchen oder einen anderen Weg der Anmeldung wählen.',
  'people.lock-oneself':
    'Das eigene Konto lässt sich nicht sperren. Jemand anderen in der Verwaltung fragen.',
  'people.lock-administrator':
    'Diese Person gehört zur Verwaltung. Zuerst ist ihr die Verwaltung zu entziehen.',
  'people.already-set-up': 'Dieses Cairn ist schon eingerichtet. Jetzt anmelden.',
  'people.sign-in-refused':
    'Adresse und Passwort gehören nicht zusammen. Beides prüfen oder einen Link zum Anmelden zuschicken lassen.',
};
