import type { CheckWordsOf } from '../../check-words.ts';
import { askIssuer, doNotRely, ownPage, tryLater } from './advice.ts';

/** What its signatures say. */
export const proof: CheckWordsOf<'proof'> = {
  'proof.consistent': { message: 'Die Signatur passt: Seit dem Signieren wurde nichts geändert.' },
  'proof.own-terms': {
    message:
      'Die Signatur passt, aber die Datei legt eigene Begriffe fest, und wie diese heißen, ist nicht signiert.',
    advice:
      'Lassen Sie sich vom Aussteller einen Nachweis geben, der nur veröffentlichte Begriffe verwendet.',
  },
  'proof.hosted': {
    message: 'Unter der Adresse des Ausstellers steht dieser Badge weiterhin, mit demselben Inhalt.',
  },
  'proof.wrapper': {
    message: 'Die Präsentation ist nur eine Hülle ohne eigene Signatur. Es zählt, was darin ist.',
  },
  'proof.self-asserted': {
    message: 'Das sagt die Person von sich selbst: Die Signatur der Präsentation schützt es.',
  },
  'proof.missing': {
    message: 'Es gibt keine Signatur. Das könnte irgendjemand geschrieben haben.',
    advice: 'Lassen Sie sich die signierte Badge-Datei geben.',
  },
  'proof.signature-mismatch': {
    message: 'Die Signatur passt nicht zum Inhalt: Nach dem Signieren wurde etwas geändert.',
    advice: doNotRely,
  },
  'proof.malformed': { message: 'Die Signatur ist falsch aufgebaut: {reason}', advice: doNotRely },
  'proof.wrong-purpose': { message: 'Die Signatur dient einem anderen Zweck.', advice: doNotRely },
  'proof.challenge-mismatch': {
    message: 'Die Signatur antwortet auf eine andere Anfrage als Ihre.',
    advice: 'Lassen Sie es sich noch einmal vorlegen.',
  },
  'proof.domain-mismatch': {
    message: 'Die Signatur ist für jemand anderen als Sie bestimmt.',
    advice: 'Lassen Sie es sich noch einmal vorlegen.',
  },
  'proof.expired': {
    message: 'Die Signatur passt, galt aber nur für eine Zeit, die vorbei ist.',
    advice: askIssuer,
  },
  'proof.content-not-covered': {
    message: 'Ein Teil des Inhalts ist nicht durch die Signatur geschützt: {reason}',
    advice: doNotRely,
  },
  'proof.unsupported': {
    message: 'Diese Art von Signatur ({reason}) kann hier nicht geprüft werden.',
    advice: ownPage,
  },
  'proof.key-unsupported': {
    message:
      'Die Signatur konnte nicht geprüft werden, weil ihr Schlüssel von einer Art ist, die hier nicht gelesen wird: {reason}',
    advice: ownPage,
  },
  'proof.key-unavailable': {
    message: 'Der Schlüssel der Signatur war nicht zu bekommen: {reason}',
    advice: tryLater,
  },
  'proof.key-not-found': {
    message:
      'Die Signatur konnte nicht geprüft werden, weil unter dem Namen, den sie nennt, kein brauchbarer Schlüssel steht.',
    advice: doNotRely,
  },
  'proof.context-unknown': {
    message: 'Es wird ein Vokabular verwendet, das hier nicht bekannt ist: {reason}',
    advice: ownPage,
  },
  'proof.too-costly': {
    message: 'Die Signatur wurde nicht geprüft: Bei einer so gebauten Datei würde das zu lange dauern.',
    advice: 'Prüfen Sie die Nachweise darin einzeln oder auf der Seite des Ausstellers.',
  },
  'proof.hosted-unreachable': {
    message: 'Die Adresse, unter der der Aussteller diesen Badge veröffentlicht, war nicht zu lesen.',
    advice: tryLater,
  },
  'proof.hosted-gone': {
    message: 'Unter der Adresse des Ausstellers steht, dass dieser Badge widerrufen ist.',
    advice: 'Verlassen Sie sich nicht darauf. Der Aussteller kann sagen, warum.',
  },
  'proof.hosted-changed': {
    message:
      'Unter der Adresse des Ausstellers steht dieser Badge weiterhin. Dort steht Neueres als in der Datei ({members}), und hier sehen Sie den neuen Stand.',
    advice: 'Speichern Sie eine neue Kopie des Badges von seiner Adresse.',
  },
  'proof.hosted-insecure': {
    message:
      'Der Badge ist unter {url} veröffentlicht. Diese Verbindung ist nicht sicher: Unterwegs könnte jemand den Inhalt ändern.',
    advice: 'Versuchen Sie dieselbe Adresse mit https, oder fragen Sie beim Aussteller nach.',
  },
  'proof.hosted-differs': {
    message: 'Unter der Adresse des Ausstellers steht etwas anderes als in dieser Datei.',
    advice: doNotRely,
  },
  'proof.not-made': { message: 'Die Signatur wurde nicht geprüft: Es war nichts zu prüfen da.' },
};
