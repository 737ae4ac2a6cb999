import type { RefusalsOf } from '../../refusal-words.ts';

export const frameworkRefusals: RefusalsOf<
  `skills.${'own' | 'fetch' | 'mapping'}-${string}` | 'skills.import-own' | 'skills.name-missing'
> = {
  'skills.import-own':
    'Dieser Kompetenzrahmen wird hier geschrieben, ein Import ändert ihn nicht. Änderungen gehören in den Entwurf, aus dem die nächste Ausgabe wird.',
  'skills.name-missing': 'Ein Name mit mindestens einem Buchstaben oder einer Ziffer fehlt.',
  'skills.own-alternatives': ({ most }) => `Höchstens ${most} weitere Namen je Sprache.`,
  'skills.own-below-itself': 'Nichts kann unter sich selbst stehen. Einen anderen Platz wählen.',
  'skills.own-changed': 'Der Entwurf hat sich inzwischen geändert. Noch einmal ansehen.',
  'skills.own-code-taken': ({ name }) => `Diese Kennung hat schon „${name}“. Eine andere wählen.`,
  'skills.own-empty-group': ({ name }) =>
    `Unter der Gruppe „${name}“ steht nichts. Kompetenzen darunter ordnen oder die Gruppe entfernen.`,
  'skills.own-frameworks-many': ({ most }) =>
    `Eine Organisation hat höchstens ${most} eigene Kompetenzrahmen.`,
  'skills.own-key-twice': 'Zwei Einträge haben denselben Schlüssel. Jeder braucht einen eigenen.',
  'skills.own-language-stays': 'Die Sprache, in der ein Kompetenzrahmen begonnen wurde, bleibt.',
  'skills.own-languages': ({ most }) => `Höchstens ${most} weitere Sprachen.`,
  'skills.own-no-skill': 'Noch steht keine Kompetenz darin. Mindestens eine wird gebraucht.',
  'skills.own-not-empty': 'Darunter steht noch etwas. Erst das verschieben oder entfernen.',
  'skills.own-place-unknown': 'Den gewählten Platz gibt es nicht mehr. Einen anderen wählen.',
  'skills.own-related-group': 'Andere Kompetenzen nennen sie als verwandt, darum bleibt sie eine Kompetenz.',
  'skills.own-related-many': ({ most }) => `Höchstens ${most} verwandte Kompetenzen.`,
  'skills.own-related-unknown':
    'Eine Zeile ist keine Kompetenz dieses Kompetenzrahmens. Je Zeile eine Kennung oder ein ganzer Name.',
  'skills.own-same': 'Seit der letzten Ausgabe hat sich nichts geändert.',
  'skills.own-too-deep': ({ most }) => `Gruppen lassen sich höchstens ${most} Stufen tief schachteln.`,
  'skills.own-too-long': ({ most }) => `Das ist zu lang: höchstens ${most} Zeichen.`,
  'skills.own-too-many': ({ most }) => `Ein Kompetenzrahmen hat höchstens ${most} Gruppen und Kompetenzen.`,
  'skills.fetch-address':
    'Das ist keine Adresse eines Kompetenzrahmens bei einem CASE-Dienst. Sie beginnt mit https:// und endet wie „/ims/case/v1p1/CFPackages/“ und eine Kennung.',
  'skills.fetch-busy': 'Gerade werden schon mehrere Kompetenzrahmen abgerufen. Gleich noch einmal versuchen.',
  'skills.fetch-refused': ({ host }) =>
    `${host} liefert unter dieser Adresse keinen Kompetenzrahmen. Die Kennung prüfen oder beim Betreiber nachfragen.`,
  'skills.fetch-too-large': ({ host }) =>
    `Was ${host} geschickt hat, ist zu groß. Als Datei in Teilen importieren.`,
  'skills.fetch-unreachable': ({ host }) =>
    `${host} antwortet nicht oder ist im Internet nicht erreichbar. Später noch einmal versuchen oder die Datei importieren.`,
  'skills.mapping-contradicts':
    'Zwei Zeilen widersprechen sich: Ein höheres Niveau ist mehr als ein niedrigeres, beide können also nicht demselben entsprechen. Für eines davon „liegt über“ oder „liegt unter“ wählen.',
  'skills.mapping-empty': 'Für mindestens ein Niveau wird eine Angabe gebraucht.',
  'skills.mapping-level-unknown': 'Eine Zeile nennt ein Niveau, das die Skala nicht hat, oder eines zweimal.',
  'skills.mapping-not-found': 'Diesen Skalenvergleich gibt es nicht.',
  'skills.mapping-open':
    'Zu diesen beiden Skalen gibt es schon einen Vergleich der Organisation. Erst diesen zurückziehen.',
  'skills.mapping-reason-missing': 'Der Grund fehlt, eine Zeile genügt.',
  'skills.mapping-same-scale': 'Eine andere Skala wählen: Mit sich selbst braucht keine einen Vergleich.',
  'skills.mapping-source-missing': 'Worauf beruht das? Etwa auf einer Studie oder einem Beschluss.',
  'skills.mapping-source-url': 'Das ist keine Webadresse. Sie beginnt mit https://.',
  'skills.mapping-too-long': 'Das ist zu lang.',
  'skills.mapping-withdrawn': 'Dieser Skalenvergleich ist schon zurückgezogen.',
};
