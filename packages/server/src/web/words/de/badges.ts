import type { Words } from '../words.ts';
import { europeanTerms } from './catalog.ts';
import { counted } from './count.ts';

export const badges: Words['badges'] = {
  'badge.outcomes': 'Was die Person kann',
  'badge.criteria': 'Was zu zeigen war',
  'badge.not-covered': 'Was nicht dazugehört',
  'badge.completed': 'Abgeschlossen',
  'badge.confirmed': 'Bestätigt von der ausstellenden Organisation',
  'badge.confirmed-narrative':
    'Die ausstellende Organisation hat geprüft, dass alles Verlangte gezeigt wurde, und die Verleihung namentlich verzeichnet.',
  'badge.exam-passed': ({ questions, passPercent, isEachOutcome, supervision }) =>
    `Hat eine Prüfung mit ${counted(questions, 'Frage', 'Fragen')} bestanden, ${europeanTerms[supervision]}. Die Bestehensgrenze war ${passPercent}\u00a0%${isEachOutcome ? ' in jedem Lernergebnis' : ''}.`,
};
