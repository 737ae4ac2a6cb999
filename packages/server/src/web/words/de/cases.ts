import type { Words } from '../words.ts';

/** Of what somebody asks for. */
const asked = {
  accept: 'Annehmen',
  decline: 'Ablehnen',
  declineFollows: 'Nichts ändert sich. Die Person kann einmal um eine neue Entscheidung bitten.',
  decided: { accepted: 'Angenommen', declined: 'Abgelehnt' },
};

export const cases: Words['cases'] = {
  gone: 'Jemand, der nicht mehr hier ist',
  program: 'Eines Ihrer Programme',
  toDraft: 'Den Entwurf lesen, mit allem, was dazu gesagt wurde',
  states: { open: 'Offen', withdrawn: 'Ohne Entscheidung geschlossen' },
  kinds: {
    'wrong-name': {
      ...asked,
      title: 'Der Name auf dem Badge ist falsch',
      lead: 'Der Aussteller entscheidet. Nimmt er an, wird der Badge mit dem richtigen Namen neu signiert und ersetzt den alten.',
      statement: 'Was ist passiert?',
      follows:
        'Der Badge wird mit diesem Namen neu signiert und ersetzt den bisherigen. Wer den alten öffnet, liest Ihre Begründung.',
    },
    'new-name': {
      ...asked,
      title: 'Ein anderer Name auf dem Badge',
      lead: 'Der Aussteller entscheidet. Nimmt er an, wird der Badge mit Ihrem heutigen Namen neu signiert. Der frühere Name steht auf keiner Seite und in keiner Datei mehr; im Protokoll der Organisation bleiben frühere Einträge; Dateien, die andere gespeichert haben, lassen sich weiter prüfen.',
      statement: 'Was hat sich geändert, und woran sieht das der Aussteller?',
      follows:
        'Der Badge wird mit diesem Namen neu signiert und ersetzt den bisherigen. Der frühere Name steht auf keiner Seite und in keiner Datei mehr; im Protokoll der Organisation bleiben frühere Einträge.',
    },
    renewal: {
      ...asked,
      title: 'Einen Badge erneuern',
      lead: 'Der Aussteller entscheidet. Nimmt er an, gilt der Badge länger: Er wird mit einem späteren Ende noch einmal signiert, und geteilte Links führen zu ihm.',
      statement: 'Was haben Sie seither getan, und wo ist es zu sehen?',
      follows:
        'Der Badge gilt noch einmal so lange und wird neu signiert. Ihre Begründung steht in seinem Lebenslauf.',
    },
    'award-exception': {
      ...asked,
      title: 'Um eine Ausnahme bitten',
      lead: 'Wenn Sie es auf andere Weise gezeigt haben oder der Weg hier für Sie geschlossen ist, kann der Aussteller den Badge trotzdem verleihen.',
      statement: 'Warum soll Ihnen der Badge verliehen werden?',
      follows: 'Der Badge wird sofort verliehen und signiert.',
    },
    'lapsed-award': {
      title: 'Die Regel für einen Badge ist nicht mehr erfüllt',
      accept: 'Der Badge bleibt bestehen',
      follows:
        'Er gilt wie bisher. Wartet er noch auf die Signatur, wird er signiert. Nach einem Widerspruch wird er neu verliehen.',
      decline: 'Den Badge widerrufen',
      declineFollows:
        'Er gilt endgültig nicht mehr, und wer ihn prüft, liest Ihre Begründung. Die Person kann einmal um eine neue Entscheidung bitten.',
      decided: { accepted: 'Der Badge bleibt bestehen', declined: 'Der Badge ist widerrufen' },
    },
    accreditation: {
      ...asked,
      title: 'Antrag auf Akkreditierung',
      declineFollows:
        'Es wird nichts ausgesagt. Wer den Antrag gestellt hat, kann einmal um eine neue Entscheidung bitten.',
      follows:
        'Die Akkreditierung wird signiert und veröffentlicht, mit den Auflagen und dem Ende, die notiert sind.',
    },
    'accreditation-review': {
      title: 'Jährliche Überprüfung einer Akkreditierung',
      accept: 'Sie bleibt bestehen',
      follows: 'In einem Jahr wird sie wieder überprüft.',
      decline: 'Akkreditierung zurückziehen',
      declineFollows:
        'Sie ist endgültig zurückgezogen, und alle lesen Ihre Begründung. Wer den Antrag gestellt hat, kann einmal um eine neue Entscheidung bitten.',
      decided: {
        accepted: 'Die Akkreditierung bleibt bestehen',
        declined: 'Die Akkreditierung ist zurückgezogen',
      },
    },
    'edition-review': {
      title: 'Begutachtung eines Entwurfs',
      accept: 'Entwurf freigeben',
      follows: 'Er kann so veröffentlicht werden. Wer ihn noch ändert, bittet erneut um eine Begutachtung.',
      decline: 'Um Änderungen bitten',
      declineFollows: 'Wer daran schreibt, ändert ihn und bittet erneut um eine Begutachtung.',
      decided: { accepted: 'Freigegeben', declined: 'Änderungen gewünscht' },
    },
    'reported-review': {
      ...asked,
      title: 'Eine Bewertung ist gemeldet',
      accept: 'Bewertung ausblenden',
      follows:
        'Niemand sieht sie mehr. Wer sie geschrieben hat, liest Ihre Begründung, kann sie ändern und einmal darum bitten, dass sie gezeigt wird.',
      decline: 'Die Bewertung bleibt stehen',
      decided: { accepted: 'Die Bewertung ist ausgeblendet', declined: 'Die Bewertung bleibt stehen' },
    },
    'hidden-review': {
      ...asked,
      title: 'Eine ausgeblendete Bewertung soll wieder gezeigt werden',
      accept: 'Wieder zeigen',
      follows: 'Alle sehen sie wieder.',
      decline: 'Sie bleibt ausgeblendet',
      decided: {
        accepted: 'Die Bewertung ist wieder sichtbar',
        declined: 'Die Bewertung bleibt ausgeblendet',
      },
    },
  },
  ask: {
    wish: 'Der richtige Name',
    wishHint: (name) => `Auf dem Badge steht: ${name}`,
    submit: 'Senden',
    cancel: 'Abbrechen',
  },
  facts: {
    number: 'Nummer',
    kind: 'Worum es geht',
    about: 'Betrifft',
    person: 'Person',
    asker: 'Gebeten von',
    holder: 'Wem der Badge gehört',
    wish: 'Der richtige Name',
    statement: 'Warum',
    opened: 'Eröffnet',
    due: 'Zu entscheiden bis',
    claimed: 'Kümmert sich',
    decided: 'Entschieden',
    decidedBy: 'Entschieden von',
    reason: 'Begründung',
    state: 'Stand',
  },
  lapse: {
    title: 'Worauf der Badge beruht',
    met: 'Die Regel war erfüllt am',
    lapsed: 'Nicht mehr erfüllt ist sie seit dem',
    asked: 'Was verlangt wird',
    before: 'Als der Badge erworben wurde',
    now: 'Jetzt',
    untitled: 'Eine weitere Anforderung',
    shown: 'gezeigt am',
    states: {
      met: 'Erfüllt',
      missing: 'Nicht erfüllt',
      waiting: 'Wartet auf jemanden',
      closed: 'Nicht erfüllt und geschlossen',
      expired: 'Abgelaufen',
    },
    reasons: {
      ended: 'Was gezeigt wurde, zählt nicht mehr.',
      runOut: 'Was gezeigt wurde, ist nicht mehr gültig.',
      tooOld: 'Was gezeigt wurde, liegt zu lange zurück.',
      nothing: 'Es ist nichts da, was zählt.',
      short: 'Was da ist, reicht nicht.',
    },
    ended: {
      withdrawn: 'Zurückgenommen am',
      revoked: 'Widerrufen am',
      superseded: 'Durch etwas Späteres ersetzt am',
    },
    annulled: (attempt) => `Versuch ${attempt} der Prüfung wurde für ungültig erklärt am`,
    because: (reason) => `Begründung: ${reason}`,
    correct:
      'Ist etwas falsch erfasst? Berichtigen Sie zuerst das: Ist die Regel wieder erfüllt, schließt sich dieser Fall von selbst.',
    correctLink: 'Versuche öffnen',
    notice: {
      open: 'Etwas, worauf dieser Badge beruht, zählt nicht mehr. Der Aussteller entscheidet, ob der Badge bestehen bleibt; bis dahin ändert sich nichts.',
      waits:
        'Etwas, worauf dieser Badge beruht, zählt nicht mehr. Signiert wird er nur, wenn der Aussteller entscheidet, dass er bestehen bleibt.',
      accepted:
        'Etwas, worauf dieser Badge beruht, zählt nicht mehr. Der Aussteller hat entschieden, dass der Badge bestehen bleibt.',
      declined: 'Der Aussteller hat entschieden, dass dieser Badge widerrufen ist.',
      console:
        'Die Regel für diesen Badge ist nicht mehr erfüllt. Jemand muss entscheiden, ob er bestehen bleibt.',
      see: 'Ansehen, worum es geht',
    },
  },
  comments: { title: 'Nachrichten', text: 'Nachricht schreiben', submit: 'Nachricht senden' },
  own: {
    title: 'Was für Sie entschieden wird',
    lead: 'Worum Sie einen Aussteller gebeten haben, was er über Ihre Badges zu entscheiden hat, und wie er entschieden hat.',
    emptyTitle: 'Nichts ist zu entscheiden',
    empty: 'Fragen Sie auf der Seite eines Badges oder auf dem Weg dorthin.',
    withdraw: 'Zurückziehen',
    first: 'Die Entscheidung, die Sie nicht annehmen',
    appealed: 'Sie haben um eine neue Entscheidung gebeten',
    appealTitle: 'Noch einmal bitten',
    appealLead: 'Wenn Sie die Entscheidung für falsch halten, entscheidet jemand anderes noch einmal.',
    appealStatement: 'Warum ist die Entscheidung falsch?',
    appeal: 'Um eine neue Entscheidung bitten',
  },
  queue: {
    title: 'Zu entscheiden',
    lead: 'Worum Lernende und Menschen mit einem Badge Sie bitten, Badges, deren Regel nicht mehr erfüllt ist, und Entwürfe zur Begutachtung. Was zuerst fällig ist, steht oben.',
    search: 'Name, Badge oder Begründung',
    names: { open: 'Offen', mine: 'Um die ich mich kümmere', overdue: 'Überfällig', closed: 'Abgeschlossen' },
    emptyTitle: 'Hier ist nichts',
    empty: 'Wenn jemand um eine Entscheidung bittet, steht es hier.',
    overdue: 'Überfällig',
    nobody: 'Noch niemand',
    claim: 'Darum kümmern',
    first: 'Die Entscheidung, um die es geht',
  },
  decide: {
    title: 'Entscheiden',
    legend: 'Ihre Entscheidung',
    reason: 'Begründung',
    reasonHint: 'Die Person liest sie.',
    submit: 'Endgültig entscheiden',
  },
  errors: {
    statement: 'Schreiben Sie, warum.',
    textLong: 'Schreiben Sie höchstens 2.000 Zeichen.',
    comment: 'Schreiben Sie eine Nachricht.',
    decision: 'Wählen Sie, wie Sie entscheiden.',
    reason: 'Nennen Sie den Grund.',
    reasonLong: 'Schreiben Sie höchstens 500 Zeichen.',
  },
};
