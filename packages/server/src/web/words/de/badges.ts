import type { BadgeWords } from '../badge-words.ts';
import { counted } from './count.ts';

type Supervision = Parameters<BadgeWords['badge.exam-passed']>[0]['supervision'];

const supervisions: { [supervision in Supervision]: string } = {
  'unsupervised with no identity verification': 'ohne Aufsicht und ohne Prüfung der Identität',
  'supervised with no identity verification': 'mit Aufsicht, ohne Prüfung der Identität',
  'supervised online': 'mit Aufsicht online',
  'onsite with identity verification': 'vor Ort mit Prüfung der Identität',
};

export const badges: BadgeWords = {
  'badge.outcomes': 'Was die Person kann',
  'badge.criteria': 'Was zu zeigen war',
  'badge.not-covered': 'Was nicht dazugehört',
  'badge.completed': 'Abgeschlossen',
  'badge.confirmed': 'Bestätigt von der ausstellenden Organisation',
  'badge.confirmed-narrative':
    'Die ausstellende Organisation hat geprüft, dass alles Verlangte gezeigt wurde, und die Verleihung namentlich verzeichnet.',
  'badge.exam-passed': ({ questions, passPercent, isEachOutcome, supervision }) =>
    `Prüfung mit ${counted(questions, 'Frage', 'Fragen')} bestanden, ab ${passPercent} %${isEachOutcome ? ' in jedem Lernergebnis' : ''}, ${supervisions[supervision]}.`,
};
