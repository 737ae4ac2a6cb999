import type { Words } from '../words.ts';
import { counted } from './count.ts';

export const proven: Words['proven'] = {
  title: 'Lebenslauf aus Ihren Badges',
  lead: 'Was Ihre Badges belegen: als eine Seite zum Ausdrucken und als Dateien, die Jobbörsen und Editoren für Lebensläufe lesen. Nur Badges, die jetzt gelten, stehen darin.',
  to: 'Lebenslauf aus Ihren Badges',
  emptyTitle: 'Noch nichts für einen Lebenslauf',
  empty: 'Sobald ein Badge von Ihnen gilt, kann er in einen Lebenslauf.',
  badges: 'Badges darin',
  badgesHint: (most) =>
    `Ohne Auswahl kommen alle hinein, die gelten, höchstens ${most}. Links führen nur zu Badges, die jeder mit der Adresse sehen darf.`,
  badge: (issuer, isOpen) => (isOpen ? issuer : `${issuer}, nur für Sie sichtbar`),
  print: 'Eine Seite zum Ausdrucken',
  pdf: 'Als PDF speichern',
  archive: 'Für Archive (PDF/A)',
  see: 'Druckansicht',
  files: 'Dateien für andere Programme',
  filesLead: {
    resume:
      'JSON Resume: für Editoren und Vorlagen von Lebensläufen. Badges sind Zertifikate, Kompetenzen haben ihre Stufe.',
    europass:
      'Europass: im Europass-Editor als vorhandenes Dokument öffnen. Badges stehen unter Bildung. Europass trennt Vor- und Nachnamen; prüfen Sie beide dort.',
    lerRs:
      'LER-RS von HR Open: für Bewerbungssysteme. Die signierten Badges sind ganz enthalten, auch, wie Sie geprüft wurden.',
  },
  save: { resume: 'JSON Resume', europass: 'Europass (XML)', lerRs: 'LER-RS (JSON)' },
  skills: 'Was sie belegen',
  columns: {
    skill: 'Kompetenz',
    level: 'Stufe',
    by: 'Belegt durch',
    on: 'Zuletzt belegt',
    fresh: 'Wie aktuell',
  },
  level: (name, level, levels) => `${name} (${level} von ${levels})`,
  fresh: (years) => (years === 0 ? 'Innerhalb eines Jahres' : `vor ${counted(years, 'Jahr', 'Jahren')}`),
  noSkills: 'Diese Badges nennen keine Kompetenzen.',
  europass: { skills: 'Kompetenzen:', check: 'Zum Prüfen:' },
};
