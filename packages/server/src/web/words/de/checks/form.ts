import type { CheckWordsOf } from '../../check-words.ts';
import { askIssuer, doNotRely, ownPage } from './advice.ts';

/** Whether it can be read, and whether it is what its format wants. */
export const form: CheckWordsOf<'form' | 'schema'> = {
  'form.read': { message: 'Die Datei enthält einen lesbaren Nachweis.' },
  'form.too-large': {
    message: 'Die Datei ist größer, als ein Badge je sein muss.',
    advice: 'Wählen Sie die Badge-Datei selbst, keine Sammlung und kein Archiv.',
  },
  'form.too-deep': { message: 'Die Datei ist tiefer verschachtelt als jeder Badge.' },
  'form.not-text': { message: 'Die Datei enthält Text, der kein gültiges Unicode ist.', advice: askIssuer },
  'form.not-json': {
    message: 'Das ist weder eine Badge-Datei noch ein signiertes Token noch ein Bild mit einem Badge darin.',
    advice: 'Wählen Sie die Datei, die Sie bekommen haben: .json, .jwt, .png oder .svg.',
  },
  'form.duplicate-name': {
    message:
      'Die Datei nennt „{name}“ an einer Stelle zweimal, sodass nicht alle dasselbe darin lesen könnten.',
    advice: doNotRely,
  },
  'form.forbidden-name': {
    message: 'Die Datei verwendet den Namen „{name}“, den kein Badge braucht, wohl aber Angriffe.',
    advice: doNotRely,
  },
  'form.unsafe-number': {
    message: 'Die Datei enthält die Zahl {number}, die nicht alle Programme gleich lesen.',
    advice: askIssuer,
  },
  'form.no-badge': {
    message: 'In dem Bild steckt kein Badge.',
    advice:
      'Ein Bildschirmfoto oder ein umgewandeltes Bild verliert den Badge. Laden Sie das ursprüngliche Badge-Bild noch einmal herunter.',
  },
  'form.damaged-image': {
    message: 'Das Bild oder der Badge darin ist beschädigt.',
    advice: 'Laden Sie das ursprüngliche Badge-Bild noch einmal herunter.',
  },
  'form.several-badges': {
    message: 'In dem Bild stecken mehrere Badges, und es ist nicht zu erkennen, welcher gemeint ist.',
    advice: askIssuer,
  },
  'form.web-page': {
    message: 'Das ist eine Webseite, keine Badge-Datei.',
    advice: 'Öffnen Sie die Seite im Browser und laden Sie dort die Badge-Datei oder das Bild herunter.',
  },
  'form.not-a-credential': {
    message: 'Die Datei ist lesbar, aber kein Nachweis.',
    advice: 'Wählen Sie die Badge-Datei selbst, nicht ihre Beschreibung oder ihr Bild.',
  },
  'form.unreachable': {
    message: 'Unter {url} war nichts zu lesen.',
    advice: 'Sehen Sie nach, ob die Adresse stimmt und sich in Ihrem Browser öffnen lässt.',
  },
  'form.not-read': {
    message: 'Das konnte nicht gelesen werden: {reason}',
    advice: 'Sehen Sie nach, ob es da ist und gelesen werden darf, und versuchen Sie es noch einmal.',
  },
  'form.insecure-address': {
    message:
      'Der Badge liegt unter {url}. Diese Verbindung ist nicht sicher: Unterwegs könnte jemand den Inhalt ändern.',
    advice: 'Versuchen Sie dieselbe Adresse mit https, oder fragen Sie beim Aussteller nach der Badge-Datei.',
  },
  'form.not-understood': {
    message: 'Unsere Prüfung ist an der Datei gescheitert: {reason}',
    advice: 'Melden Sie uns diese Datei. Verlassen Sie sich bis dahin nicht darauf.',
  },
  'form.invalid-token': { message: 'Das signierte Token ist falsch aufgebaut: {reason}', advice: askIssuer },
  'form.unsupported-token': {
    message: 'Die Datei ist auf eine Art signiert ({reason}), die hier nicht geprüft werden kann.',
    advice: ownPage,
  },
  'schema.followed': { message: 'Sie folgt den Regeln ihres Formats.' },
  'schema.followed-but-own-schema': {
    message:
      'Sie folgt den Regeln ihres Formats. Das Schema, das der Aussteller nennt, wurde nicht ausgewertet: {schema}',
  },
  'schema.broken': {
    message: 'Sie verletzt bei {path} die Regeln ihres Formats: {reason}',
    advice: askIssuer,
  },
  'schema.unsigned-content': {
    message: 'Bei {path} steht etwas, das ihr Format nicht kennt und das keine Signatur schützt.',
    advice: doNotRely,
  },
  'schema.not-made': { message: 'Die Regeln des Formats wurden nicht geprüft: Es war nichts zu prüfen da.' },
};
