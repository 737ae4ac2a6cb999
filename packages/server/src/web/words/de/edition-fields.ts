import type { Words } from '../words.ts';

export const editionFields: Words['authoring']['details']['fields'] = {
  title: { label: 'Titel', hint: 'Was man danach kann, in wenigen Worten.', part: 'Titel' },
  purpose: {
    label: 'Wozu dient es?',
    hint: 'Ein oder zwei Sätze: für wen, und was es eröffnet. Sie stehen auf der Karte im Katalog.',
    part: 'Zweck',
  },
  criteria: {
    label: 'Was muss man dafür tun?',
    hint: 'Wer den Badge prüft, kann das lesen. Markdown ist möglich: **fett**, Listen, Links.',
    part: 'Kriterien',
  },
  scope: {
    label: 'Was gehört dazu?',
    hint: 'Themen, Werkzeuge und Situationen, damit klar ist, was einen erwartet.',
    part: 'was dazugehört',
    term: 'Was dazugehört',
  },
  notCovered: {
    label: 'Was gehört nicht dazu?',
    hint: 'Sagen Sie, wo es endet, damit niemand mehr erwartet.',
    part: 'was nicht dazugehört',
    term: 'Was nicht dazugehört',
  },
  kind: { label: 'Art', part: 'Art' },
  subject: { label: 'Fachgebiet', part: 'Fachgebiet' },
  language: {
    label: 'Sprache',
    hint: 'In ihr wird gelehrt, und in ihr schreiben Sie hier.',
    part: 'Sprache',
  },
  workloadHours: {
    label: 'Arbeitsaufwand in Stunden',
    hint: 'Die ganze Zeit, die man üblicherweise braucht, mit der Prüfung.',
    part: 'Arbeitsaufwand',
  },
  ects: {
    label: 'ECTS-Punkte',
    hint: 'Nur wenn Sie ECTS-Punkte vergeben dürfen. Ein Punkt steht für 25 bis 30 Stunden.',
    part: 'Leistungspunkte',
  },
  eqfLevel: { label: 'Europäisches Niveau (EQR)', part: 'Niveau' },
  validityMonths: {
    label: 'Wie viele Monate gültig?',
    hint: 'Leer lassen, wenn der Badge nicht abläuft.',
    part: 'Gültigkeit',
  },
  assessmentType: { label: 'Wie geprüft wird', part: 'Form der Prüfung' },
  participationType: { label: 'Form der Teilnahme', part: 'Form der Teilnahme' },
  supervisionType: { label: 'Aufsicht und Identität', part: 'Aufsicht' },
  identityCheck: {
    label: 'Wie wird bei der Prüfung die Identität festgestellt?',
    part: 'Identitätsprüfung',
    term: 'Identitätsprüfung',
  },
  pace: { label: 'Vollzeit oder Teilzeit', part: 'Vollzeit oder Teilzeit' },
  weeklyHours: { label: 'Stunden pro Woche', part: 'Stunden pro Woche' },
  leastWeeks: { label: 'Kürzeste Dauer in Wochen', part: 'kürzeste Dauer' },
  typicalWeeks: {
    label: 'Übliche Dauer in Wochen',
    hint: 'Eine halbe Woche ist 0,5.',
    part: 'übliche Dauer',
    term: 'Dauer',
  },
  mostWeeks: { label: 'Längste Dauer in Wochen', part: 'längste Dauer' },
  nationalFramework: {
    label: 'Nationaler Qualifikationsrahmen',
    hint: 'Zum Beispiel DQR, NLQF oder RQF.',
    part: 'nationaler Rahmen',
  },
  nationalLevel: {
    label: 'Niveau im nationalen Rahmen',
    part: 'nationales Niveau',
    term: 'Nationales Niveau',
  },
  approach: { label: 'Was für ein Angebot ist es?', part: 'Art des Angebots', term: 'Art des Angebots' },
  pedagogy: {
    label: 'Wie wird gelernt?',
    hint: 'Mit wem, womit, und wie viel Unterstützung es gibt.',
    part: 'Lernweise',
    term: 'So lernen Sie',
  },
  stackability: {
    label: 'Führt es zu etwas Größerem?',
    part: 'Anrechenbarkeit',
    term: 'Anrechenbarkeit',
  },
  stackabilityText: {
    label: 'Wozu führt es, und wie?',
    part: 'Erläuterung zur Anrechenbarkeit',
    term: 'Wozu es führt',
  },
  renewalOpensMonths: {
    label: 'Wie viele Monate vor Ablauf lässt es sich erneuern?',
    part: 'Beginn der Erneuerung',
    term: 'Erneuern ab',
  },
  renewalBy: { label: 'Wie wird es erneuert?', part: 'Weg der Erneuerung', term: 'Erneuert durch' },
  reviewBy: {
    label: 'Wann sehen Sie den Inhalt wieder durch?',
    hint: 'Lernende sehen, bis wann der Inhalt gepflegt ist.',
    part: 'nächste Durchsicht',
    term: 'Nächste Durchsicht bis',
  },
};
