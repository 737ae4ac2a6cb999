import type { Words } from '../words.ts';
import { byCount, counted } from './count.ts';

const figure = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 1 });

export const weighing: Words['weighing'] = {
  title: 'Dafür und dagegen',
  lead: 'Berechnet aus den Angaben auf dieser Seite und aus dem, was hier gezählt wird. Für dieses Angebot hat das niemand geschrieben.',
  sides: { for: 'Spricht dafür', against: 'Spricht dagegen', note: 'Gut zu wissen' },
  none: 'Nichts.',
  origins: {
    stated: 'Angabe des Anbieters',
    others: 'aus Aussagen anderer',
    counted: 'hier gezählt',
  },
  fields: {
    accredited: 'Akkreditierung',
    'not-accredited': 'Akkreditierung',
    hired: 'Partner',
    'identity-checked': 'Aufsicht und Identität',
    unsupervised: 'Aufsicht und Identität',
    'no-expiry': 'Gültigkeit',
    expires: 'Gültigkeit',
    credit: 'ECTS-Punkte',
    'no-credit': 'ECTS-Punkte',
    'no-level': 'Europäisches Niveau (EQR)',
    'one-attempt': 'Versuche',
    'many-attempts': 'Versuche',
    'each-outcome': 'Wann bestanden',
    practical: 'Nachweis der Lernergebnisse',
    'no-practice': 'Nachweis der Lernergebnisse',
    'own-pace': 'Dauer',
    'full-time': 'Dauer',
    'needs-before': 'Was man mitbringen muss',
    'quality-outside': 'Qualitätssicherung',
    'quality-unknown': 'Qualitätssicherung',
    'people-unknown': 'Wer dahintersteht',
    languages: 'Sprachen',
    'review-late': 'Nächste Überprüfung',
    'counts-towards': 'Worauf es angerechnet wird',
    'stands-alone': 'Worauf es angerechnet wird',
    'well-reviewed': 'Bewertungen',
    'badly-reviewed': 'Bewertungen',
    'few-reviews': 'Bewertungen',
    finished: 'Eingeschriebene',
    'finish-unknown': 'Eingeschriebene',
  },
  reasons: {
    accredited: ({ count }) =>
      `Das Angebot oder der Anbieter ist von ${counted(count, 'Organisation', 'Organisationen')} akkreditiert.`,
    'not-accredited': () => 'Weder das Angebot noch der Anbieter ist akkreditiert.',
    hired: ({ count }) =>
      byCount(count, {
        one: 'Ein bestätigter Partner des Anbieters sagt, dass er Leute mit diesem Nachweis einstellt.',
        other: `${count} bestätigte Partner des Anbieters sagen, dass sie Leute mit diesem Nachweis einstellen.`,
      }),
    'identity-checked': () =>
      'Bei der Prüfung wird festgestellt, wer antritt. Arbeitgeber und Hochschulen verlangen das oft.',
    unsupervised: () =>
      'Bei der Prüfung führt niemand Aufsicht, und niemand stellt fest, wer antritt. Manchen gilt sie deshalb weniger.',
    'no-expiry': () => 'Es läuft nicht ab.',
    expires: ({ months, renewal }) =>
      `Nach ${counted(months, 'Monat', 'Monaten')} läuft es ab. ${renewal ? 'Wie man es erneuert, ist angegeben.' : 'Wie man es erneuert, ist nicht angegeben.'}`,
    credit: ({ ects }) =>
      `Es bringt ${byCount(ects, { one: '1 ECTS-Punkt', other: `${figure.format(ects)} ECTS-Punkte` })}; eine Hochschule kann das anrechnen, wenn ihre Ordnung es erlaubt.`,
    'no-credit': () =>
      'Es bringt keine ECTS-Punkte. Eine Hochschule kann es dann vielleicht nicht anrechnen.',
    'no-level': () => 'Ein Niveau in einem Qualifikationsrahmen ist nicht angegeben.',
    'one-attempt': () => 'Für die Prüfung gibt es nur einen Versuch.',
    'many-attempts': ({ attempts }) => `Für die Prüfung gibt es ${counted(attempts, 'Versuch', 'Versuche')}.`,
    'each-outcome': ({ percent }) =>
      `In jedem Lernergebnis braucht man ${percent} %; ein gutes gleicht ein schwaches nicht aus.`,
    practical: ({ practical, of }) =>
      `${practical} von ${counted(of, 'Lernergebnis', 'Lernergebnissen')} zeigt man, indem man die Sache selbst tut.`,
    'no-practice': () => 'Kein Lernergebnis zeigt man, indem man die Sache selbst tut.',
    'own-pace': () => 'Das Tempo bestimmen Sie.',
    'full-time': () => 'Es füllt den ganzen Tag und geht neben einer Arbeit kaum.',
    'needs-before': ({ count }) =>
      byCount(count, {
        one: 'Eine Voraussetzung muss vorher erfüllt sein.',
        other: `${count} Voraussetzungen müssen vorher erfüllt sein.`,
      }),
    'quality-outside': () => 'Eine Stelle außerhalb des Anbieters achtet auf die Qualität.',
    'quality-unknown': () => 'Wer die Qualität sichert, ist nicht angegeben.',
    'people-unknown': () => 'Niemand ist genannt, der es verfasst oder prüft oder fachlich dafür einsteht.',
    languages: ({ count }) => `Die Beschreibung gibt es in ${counted(count, 'Sprache', 'Sprachen')}.`,
    'review-late': () => 'Der Tag, bis zu dem es überprüft werden sollte, ist vorbei.',
    'counts-towards': () => 'Es wird auf etwas Größeres angerechnet.',
    'stands-alone': () => 'Es steht für sich und ist kein Teil von etwas Größerem.',
    'well-reviewed': ({ average, count }) =>
      `Teilnehmende geben im Schnitt ${figure.format(average)} von 5, in ${counted(count, 'Bewertung', 'Bewertungen')}.`,
    'badly-reviewed': ({ average, count }) =>
      `Teilnehmende geben im Schnitt ${figure.format(average)} von 5, in ${counted(count, 'Bewertung', 'Bewertungen')}.`,
    'few-reviews': ({ count }) =>
      count === 0
        ? 'Noch hat niemand eine Bewertung geschrieben.'
        : byCount(count, {
            one: 'Bisher gibt es eine einzige Bewertung. Für einen Durchschnitt reicht das nicht.',
            other: `Bisher gibt es nur ${count} Bewertungen. Für einen Durchschnitt reicht das nicht.`,
          }),
    finished: ({ completed, enrolled }) =>
      `${completed} von ${enrolled} Eingeschriebenen haben den Badge bisher erreicht.`,
    'finish-unknown': () =>
      'Wie viele Eingeschriebene den Badge erreichen, ist noch nicht bekannt oder würde etwas über einzelne Personen verraten.',
  },
};
