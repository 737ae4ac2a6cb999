import type { RefusalsOf } from '../../refusal-words.ts';

export const web: RefusalsOf<`web.${string}`> = {
  'web.unnamed': 'Das ließ sich nicht ausführen. Die Eingaben prüfen und noch einmal versuchen.',
  'web.database-absent':
    'Cairn erreicht gerade seine Datenbank nicht. Was Sie gesendet haben, wurde entweder ganz oder gar nicht ausgeführt: Vor einem zweiten Versuch nachsehen. In einer halben Minute noch einmal versuchen.',
  'web.too-slow':
    'Das dauerte länger, als es darf, deshalb haben wir nicht weiter gewartet. Vielleicht wurde es trotzdem ausgeführt: Vor einem zweiten Versuch nachsehen.',
  'web.address-too-long':
    'Diese Adresse ist länger, als eine Adresse hier sein kann. Auf der Startseite neu beginnen.',
  'web.form-too-large':
    'Das ist mehr, als ein Formular hier aufnimmt. Es wurde nichts gespeichert. Zurückgehen, kürzen und noch einmal senden.',
  'web.files-too-large': ({ megabytes }) =>
    `Das ist mehr als die ${megabytes} MB, die dieses Formular aufnimmt. Es wurde nichts gespeichert. Zurückgehen, kleinere Dateien wählen und noch einmal senden.`,
  'web.request-too-large': 'Das ist größer als 8 MB. So groß ist hier kein Badge und kein Formular.',
  'web.choice-unknown':
    'Diese Wahl gibt es hier nicht. Zurückgehen, die Seite neu laden und noch einmal wählen.',
  'web.message-unreadable': 'Was Ihr Browser gesendet hat, ist nicht lesbar. Die Seite neu laden.',
  'web.picture-not-found': 'Dieses Bild gibt es nicht.',
  'web.translation-not-found': 'In diese Sprache wird hier nicht übersetzt. Wählen Sie eine aus der Liste.',
  'web.offer-not-found': 'Diesen Preis gibt es nicht oder nicht mehr.',
  'web.edition-not-found': 'Diese Ausgabe gibt es nicht.',
  'web.module-not-found': 'Dieses Modul gibt es nicht. Vielleicht hat es jemand entfernt.',
  'web.achievement-not-found': 'Diesen Lernnachweis gibt es nicht.',
  'web.item-not-found': 'Diese Frage gibt es in dieser Prüfung nicht.',
  'web.api-token-not-found': 'Dieses Token gibt es nicht, oder es ist zurückgezogen.',
  'web.design-unknown': 'Eines der Bilder wählen.',
  'web.file-missing': 'Eine Datei wählen.',
  'web.not-yet-signed':
    'Dieser Badge wird gerade signiert. Das dauert einige Sekunden. Die Seite gleich noch einmal laden.',
  'web.no-text': 'Diesen Text gibt es auf dieser Website nicht.',
  'web.skill-present': ({ skill }) =>
    `Dieser Badge nennt „${skill}“ schon, auf einem anderen Niveau. Das Niveau lässt sich in der Liste ändern.`,
  'web.too-many-tries': 'Das waren zu viele Versuche. Eine Viertelstunde warten und noch einmal versuchen.',
  'web.too-many-passwords':
    'Das waren zu viele falsche Passwörter. Einen Link zum Anmelden zuschicken lassen, einen Passkey verwenden oder eine Viertelstunde warten.',
  'web.changed-meanwhile':
    'Von Ihrer Eingabe ist nichts verloren, und von der anderen wurde nichts geändert. Wo sich beide unterscheiden, steht am Feld, was jetzt gespeichert ist. Noch einmal speichern, um zu behalten, was im Formular steht.',
  'web.changed-title': 'Inzwischen hat das jemand anderes gespeichert',
  'web.removed-question':
    'Jemand hat diese Frage inzwischen entfernt. Noch einmal speichern, um das Geschriebene als neue Frage aufzunehmen.',
  'web.saved-now': ({ theirs }) =>
    theirs === '' ? 'Jetzt gespeichert: nichts' : `Jetzt gespeichert: „${theirs}“`,
  'web.removed-now':
    'Jemand hat das entfernt. Noch einmal speichern, um es wieder aufzunehmen, oder das Feld leeren, um es wegzulassen.',
  'web.removed-skill': ({ skill }) => `Jemand hat „${skill}“ entfernt. Bei Bedarf noch einmal hinzufügen.`,
  'web.related-unknown': ({ line }) =>
    `„${line}“ ist keine Kompetenz dieses Kompetenzrahmens. Gebraucht wird ihre Kennung oder ihr ganzer Name.`,
};
