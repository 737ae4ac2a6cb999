import type { RefusalsOf } from '../../refusal-words.ts';

export const organisations: RefusalsOf<`organisations.${string}`> = {
  'organisations.invitation-of-another': ({ address }) =>
    `Diese Einladung gilt für ${address}. Die Adresse zum eigenen Konto hinzufügen oder mit ihr anmelden.`,
  'organisations.too-many-api-tokens': ({ most }) =>
    `Es gibt schon ${most} Token. Eines zurückziehen, das nicht mehr gebraucht wird.`,
  'organisations.api-token-nameless':
    'Angeben, wer das Token verwendet, damit es später wiederzuerkennen ist.',
  'organisations.api-token-name-long': ({ most }) => `Höchstens ${most} Zeichen verwenden.`,
  'organisations.scope-missing':
    'Dieses Token darf das nicht. Die Leitung kann ein Token anlegen, das es darf.',
  'organisations.no-scope': 'Mindestens ein Recht für das Programm wählen.',
  'organisations.no-role': 'Mindestens eine Rolle wählen.',
  'organisations.address-confusable':
    'Diese Adresse mischt Buchstaben verschiedener Alphabete, die gleich aussehen. Noch einmal eintippen.',
  'organisations.role-not-offered':
    'Prüfungen bewerten sich hier selbst. Für diese Rolle gibt es deshalb noch nichts zu tun.',
  'organisations.slug-reserved': 'Dieser Kurzname ist Cairn selbst vorbehalten. Einen anderen wählen.',
  'organisations.slug-malformed':
    '2 bis 40 Kleinbuchstaben, Ziffern und einzelne Bindestriche verwenden, mit einem Buchstaben oder einer Ziffer an beiden Enden.',
  'organisations.slug-taken': 'Diesen Kurznamen hat schon eine andere Organisation. Einen anderen wählen.',
  'organisations.website-malformed':
    'Eine ganze Webadresse mit höchstens 300 Zeichen eingeben, die mit https:// beginnt, oder das Feld leer lassen.',
  'organisations.website-secret':
    'Diese Webadresse enthält einen Benutzernamen oder ein Passwort. Ohne beides eingeben.',
  'organisations.website-private':
    'Diese Webadresse führt in ein privates Netz. Die Adresse einer öffentlichen Website eingeben.',
  'organisations.member-gone': 'Diese Person gehört nicht mehr dazu.',
  'organisations.invitation-over':
    'Diese Einladung ist schon angenommen oder zurückgezogen, oder ihre zwei Wochen sind vorbei. Um eine neue bitten.',
  'organisations.application-too-often':
    'Heute kamen von Ihnen schon mehrere Anträge. Morgen noch einmal versuchen.',
  'organisations.application-waits':
    'Ein Antrag von Ihnen wartet schon. Für einen neuen zuerst diesen zurückziehen.',
  'organisations.application-not-found': 'Diesen Antrag gibt es nicht.',
  'organisations.application-decided':
    'Über diesen Antrag ist schon entschieden. Die neu geladene Seite zeigt, wie.',
  'organisations.demo-person-not-found': 'Diese Person gibt es in dieser Demo nicht.',
  'organisations.member-not-found': 'Diese Person gehört nicht zur Organisation.',
  'organisations.role-missing':
    'Ihre Rollen in dieser Organisation erlauben das nicht. Die Leitung der Organisation kann die Rolle vergeben.',
  'organisations.last-owner':
    'Sonst leitet niemand diese Organisation. Zuerst jemand anderem die Leitung geben.',
  'organisations.not-found': 'Diese Seite gibt es nicht, oder sie ist für Sie nicht offen.',
  'organisations.organisation-not-found': 'Diese Organisation gibt es nicht.',
};
