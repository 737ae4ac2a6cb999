import type { Words } from '../words.ts';

export const outside: Words['outside'] = {
  tab: 'Prüfung an anderem Ort',
  lead: 'Ihre Organisation prüft selbst: im Kursraum, im Betrieb, auf einer anderen Plattform. Wer besteht, bekommt den Badge von der Prüfungsverwaltung, einzeln oder über eine Liste. Ohne eine solche Prüfung bleibt der Name leer.',
  name: 'Welche Prüfung ist es?',
  nameHint: 'So, wie Lernende sie lesen, etwa „Praktische Prüfung in der Werkstatt“.',
  outcomes: 'Welche Lernergebnisse zeigt sie?',
  noOutcomes: 'Zuerst braucht es Lernergebnisse; dann lässt sich wählen, welche hier gezeigt werden.',
  save: 'Speichern',
  errors: {
    title: 'Die Prüfung mit höchstens 120 Zeichen benennen.',
    outcomes: 'Nur Lernergebnisse dieses Microcredentials wählen.',
  },
  asked: 'Der Anbieter prüft das außerhalb dieser Website.',
  attempts: 'Wie oft man antreten darf, steht hier nicht: Der Anbieter gibt Auskunft.',
  step: (title) => `Bestehen: ${title}`,
  nextText:
    'Der Anbieter prüft das außerhalb dieser Website. Nach dem Bestehen verleiht er den Badge, und er steht dann hier.',
};
