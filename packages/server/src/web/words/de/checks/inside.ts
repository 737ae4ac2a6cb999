import type { CheckWordsOf } from '../../check-words.ts';
import { oneByOne, tryLater } from './advice.ts';

/** What stands inside. */
export const inside: CheckWordsOf<'evidence' | 'endorsements' | 'nested'> = {
  'evidence.none': { message: 'Es gehören keine Dateien dazu, die sich geändert haben könnten.' },
  'evidence.unchanged': { message: 'Die Dateien, auf die er verweist, sind unverändert ({count}).' },
  'evidence.changed': {
    message: 'Eine Datei, auf die er verweist, hat sich seit der Ausstellung geändert: {url}',
    advice: 'Verlassen Sie sich nicht auf diese Datei. Fragen Sie beim Aussteller nach.',
  },
  'evidence.unreachable': {
    message: 'Eine Datei, auf die er verweist, war nicht zu lesen: {url}',
    advice: tryLater,
  },
  'endorsements.none': { message: 'Es steht keine Fürsprache anderer darin.' },
  'endorsements.confirmed': { message: 'Alle Fürsprachen darin sind gültig ({count}).' },
  'endorsements.forged': {
    message: 'Eine Fürsprache darin stammt nicht von der Stelle, deren Namen sie trägt, oder wurde geändert.',
    advice: 'Verlassen Sie sich nicht darauf. Fragen Sie beim Aussteller, ob er ihn verliehen hat.',
  },
  'endorsements.not-confirmed': {
    message: 'Eine Fürsprache darin gilt nicht mehr oder konnte nicht geprüft werden ({verdict}).',
    advice: 'Der Nachweis selbst hängt nicht davon ab. Verlassen Sie sich nicht auf die Fürsprache.',
  },
  'endorsements.of-something-else': {
    message: 'Eine Fürsprache darin gilt etwas anderem: {about}',
    advice: 'Zählen Sie sie nicht als Fürsprache für diesen Nachweis.',
  },
  'endorsements.too-many': {
    message: 'Es stehen mehr Fürsprachen darin, als auf einmal geprüft werden können.',
  },
  'nested.none': { message: 'Es stecken keine weiteren Nachweise darin.' },
  'nested.valid': { message: 'Alle Nachweise darin sind gültig ({count}).' },
  'nested.some-expired': {
    message:
      'Alle Nachweise darin wurden zu Recht ausgestellt ({count}); einige sind seither abgelaufen ({expired}).',
  },
  'nested.failed': { message: 'Ein Nachweis darin ist nicht gültig ({verdict}).', advice: oneByOne },
  'nested.unknown': {
    message: 'Ein Nachweis darin konnte nicht vollständig geprüft werden.',
    advice: oneByOne,
  },
  'nested.issuer-not-listed': {
    message:
      'Alle Nachweise darin sind richtig signiert, aber ein Aussteller steht nicht auf der Liste der bekannten Aussteller.',
    advice:
      'Sehen Sie sich die Nachweise unten einzeln an und entscheiden Sie, ob Sie den Ausstellern vertrauen.',
  },
  'nested.too-many': {
    message:
      'Es stecken mehr oder tiefer verschachtelte Nachweise darin, als auf einmal geprüft werden können.',
    advice: 'Prüfen Sie sie einzeln.',
  },
};
