import type { Words } from '../words.ts';
import { europeanTerms } from './catalog.ts';
import { choices } from './choices.ts';
import { counted } from './count.ts';
import { longDate } from './dates.ts';
import { paperTexts } from './paper-texts.ts';
import { partnerRoles, statementKinds } from './trust.ts';

export const badges: Words['badges'] = {
  ...paperTexts,
  'badge.outcomes': 'Was die Person kann',
  'badge.criteria': 'Was zu zeigen war',
  'badge.scope': 'Was dazugehört',
  'badge.not-covered': 'Was nicht dazugehört',
  'badge.completed': 'Abgeschlossen',
  'badge.confirmed': 'Bestätigt von der ausstellenden Organisation',
  'badge.confirmed-narrative':
    'Die ausstellende Organisation hat geprüft, dass alles Verlangte gezeigt wurde, und die Verleihung namentlich verzeichnet.',
  'scale.name': 'Fünf Stufen des Könnens',
  'scale.level-1': 'Grundkenntnis',
  'scale.level-2': 'Angeleitet',
  'scale.level-3': 'Selbstständig',
  'scale.level-4': 'Anpassungsfähig',
  'scale.level-5': 'Richtungweisend',
  'scale.meaning-1': 'Kann sagen, was es ist, wozu es dient und wann Hilfe nötig ist.',
  'scale.meaning-2': 'Kann es mit Anleitung in vertrauten Situationen.',
  'scale.meaning-3': 'Kann es allein in üblichen Situationen und prüft das Ergebnis.',
  'scale.meaning-4': 'Kann es auch in ungewohnten Situationen und wählt zwischen mehreren Wegen.',
  'scale.meaning-5': 'Prägt, wie andere es tun, und steht für das Ergebnis ein.',
  'statement.name': ({ kind, title }) => `${statementKinds[kind]}: ${title}`,
  'statement.partner': ({ role }) => `Rolle in der Partnerschaft: ${partnerRoles[role]}`,
  'statement.equivalent': ({ equivalentTo }) => `Gleichwertig mit: ${equivalentTo}`,
  'statement.standard': ({ standard }) => `Standard: ${standard}`,
  'statement.conditions': ({ conditions }) => `Auflagen: ${conditions}`,
  'badge.assessed-outside': ({ title }) => `Vom Anbieter geprüft: ${title}.`,
  'badge.exam-passed': ({ questions, passPercent, isEachOutcome, supervision }) =>
    `Hat eine Prüfung mit ${counted(questions, 'Frage', 'Fragen')} bestanden, ${europeanTerms[supervision]}. Die Bestehensgrenze war ${passPercent}\u00a0%${isEachOutcome ? ' in jedem Lernergebnis' : ''}.`,
  'badge.choice': ({ choice }) => choices[choice],
  'badge.predecessor': 'Der Badge vor diesem',
  'badge.replaces': ({ on }) => `Dieser Badge ersetzt den, der am ${longDate(on)} signiert wurde.`,
  'badge.renews': ({ on }) => `Dieser Badge schließt an den an, der am ${longDate(on)} signiert wurde.`,
  'badge.renewal': ({ way, months }) =>
    `Erneuern lässt es sich durch ${choices[way]}${months > 0 ? `, frühestens ${counted(months, 'Monat', 'Monate')} vor dem Ablauf` : ''}.`,
};
