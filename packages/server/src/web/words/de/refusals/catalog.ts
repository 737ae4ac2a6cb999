import type { RefusalsOf } from '../../refusal-words.ts';

export const catalog: RefusalsOf<`catalog.${string}` | `skills.${string}`> = {
  'catalog.achievement-not-found': 'Diesen Lernnachweis gibt es nicht.',
  'catalog.not-a-draft':
    'Diese Ausgabe ist veröffentlicht und ändert sich nicht mehr. Änderungen kommen in eine neue Ausgabe.',
  'catalog.incomplete': 'Zum Veröffentlichen fehlt noch etwas.',
  'catalog.not-published': 'Nur was veröffentlicht ist, lässt sich zurückziehen.',
  'catalog.skill-unknown':
    'Eine der Kompetenzen gibt es nicht, oder sie gehört zu einer anderen Organisation.',
  'catalog.level-unknown': 'Eine der Kompetenzen hat ein Niveau, das ihr Rahmen nicht kennt.',
  'catalog.design-unknown': 'Diese Form, diese Farben oder dieses Zeichen gibt es für Badges nicht.',
  'catalog.too-many-skills': 'Ein Badge nennt höchstens 30 Kompetenzen. Einige weglassen.',
  'catalog.too-many-outcomes':
    'Es kann höchstens 40 Lernergebnisse geben. Einige zusammenfassen oder entfernen.',
  'catalog.text-too-long': 'Einer der Texte ist zu lang. Er muss kürzer werden.',
  'catalog.too-many-translations': 'Eine Ausgabe lässt sich in höchstens 24 Sprachen übersetzen.',
  'catalog.translations-too-long':
    'Alle Übersetzungen zusammen dürfen höchstens 200.000 Zeichen haben, denn jeder Badge trägt sie mit sich.',
  'catalog.translation-of-itself':
    'In die Sprache der Ausgabe gibt es schon eine Übersetzung. Eine andere Sprache wählen oder diese Übersetzung vorher leeren.',
  'catalog.language-unknown': 'Eine der Übersetzungen ist in einer Sprache, die nicht zur Wahl steht.',
  'catalog.changed-meanwhile':
    'Dieser Entwurf wurde inzwischen von jemand anderem geändert. Vor dem nächsten Schritt noch einmal ansehen.',
  'catalog.outcome-skill-unknown':
    'Ein Lernergebnis nennt eine Kompetenz, die dieser Lernnachweis nicht bescheinigt.',
  'skills.name-invalid': 'Der Kompetenz einen Namen mit höchstens 120 Zeichen geben.',
  'skills.framework-unknown': 'Diesen Rahmen von Niveaus gibt es nicht.',
  'skills.skill-not-found': 'Diese Kompetenz gibt es nicht.',
  'skills.scale-not-found': 'Diese Skala gibt es nicht.',
  'skills.language-unknown': 'Die Sprache mit ihrem Kürzel angeben, zum Beispiel „de“ oder „pt-BR“.',
  'skills.translation-of-itself':
    'Das Original steht schon in dieser Sprache. Darin lassen sich nur weitere Namen ergänzen.',
  'skills.too-many-alternatives': 'In einer Sprache sind höchstens 20 weitere Namen möglich.',
  'skills.description-too-long': 'Für die Beschreibung sind höchstens 600 Zeichen möglich.',
};
