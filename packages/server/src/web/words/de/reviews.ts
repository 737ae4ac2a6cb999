import type { Words } from '../words.ts';
import { byCount } from './count.ts';

export const draftReviews: Words['authoring']['review'] = {
  lead: 'Eine zweite Person liest den Entwurf, sagt ihre Meinung und gibt ihn frei oder bittet um Änderungen.',
  needed: 'In Ihrer Organisation wird nur veröffentlicht, was eine zweite Person freigegeben hat.',
  notNeeded: 'Ihre Organisation verlangt keine Begutachtung. Sie können trotzdem um eine bitten.',
  stages: {
    none: 'Nicht in Begutachtung',
    'in-review': 'In Begutachtung',
    'changes-asked': 'Änderungen gewünscht',
    approved: 'Freigegeben',
    'changed-since': 'Seit der Freigabe geändert',
  },
  told: {
    'in-review':
      'Jemand begutachtet diesen Entwurf gerade. Bis zur Entscheidung ändert er sich nicht, außer Sie holen ihn zurück.',
    'changes-asked':
      'Es sind noch Änderungen gewünscht. Danach können Sie erneut um eine Begutachtung bitten.',
    approved:
      'Dieser Entwurf ist freigegeben und kann so veröffentlicht werden. Wer ihn noch ändert, bittet erneut um eine Begutachtung.',
    'changed-since':
      'Dieser Entwurf war freigegeben und wurde seither geändert. Bitten Sie erneut um eine Begutachtung.',
  },
  toReview: 'Zur Begutachtung',
  reason: 'Dazu heißt es',
  askedBy: 'Angefragt von',
  askedOn: 'Angefragt am',
  decidedBy: 'Entschieden von',
  decidedOn: 'Entschieden am',
  editors: 'Geschrieben von',
  noEditors: 'Noch niemand',
  openComments: (count) =>
    byCount(count, { one: 'Ein Kommentar ist offen', other: `${count} Kommentare sind offen` }),
  ask: {
    title: 'Um eine Begutachtung bitten',
    text: 'Wer begutachten darf und nicht mitgeschrieben hat, erhält eine Mitteilung. Solange ändert sich der Entwurf nicht.',
    note: 'Worauf soll besonders geachtet werden?',
    action: 'Um Begutachtung bitten',
    notReady: 'Für eine Begutachtung fehlt noch etwas.',
    toChecklist: 'Was fehlt',
  },
  takeBack: 'Zum Ändern zurückholen',
  decide: 'Entscheiden',
  readExam: 'Prüfung lesen',
  own: 'Sie haben an diesem Entwurf mitgeschrieben. Entscheiden muss jemand anderes.',
  comments: {
    title: 'Kommentare',
    none: 'Zu diesem Entwurf hat noch niemand etwas gesagt.',
    about: 'Worum geht es?',
    whole: 'Der ganze Entwurf',
    design: 'Badge',
    assessments: 'Was Lernende zeigen müssen',
    text: 'Ihr Kommentar',
    add: 'Kommentieren',
    answer: 'Ihre Antwort',
    reply: 'Antworten',
    resolve: 'Als erledigt markieren',
    reopen: 'Wieder öffnen',
    resolved: (person) => `Erledigt: ${person}`,
    toPlace: 'Zur Stelle',
    errors: {
      text: 'Der Kommentar ist leer.',
      long: 'Höchstens 2.000 Zeichen schreiben.',
      place: 'Auswählen, worum es geht.',
    },
  },
  setting: {
    title: 'Vor der Veröffentlichung',
    link: 'Wer freigibt, was Sie veröffentlichen',
    lead: 'Vier Augen sehen mehr als zwei. Legen Sie fest, ob jemand anderes einen Entwurf freigeben muss, bevor er veröffentlicht wird.',
    label: 'Vor jeder Veröffentlichung gibt eine zweite Person frei',
    hint: 'Freigeben können Leitung, Autorschaft und Begutachtung, aber niemand, der selbst mitgeschrieben hat. Das gilt auch für Programme.',
    alone:
      'Außer Ihnen kann hier niemand begutachten. Laden Sie erst jemanden ein, sonst lässt sich nichts mehr veröffentlichen.',
  },
};
