import type { Words } from '../words.ts';
import { byCount } from './count.ts';

export const selectedAwards: Words['selectedAwards'] = {
  acts: { revoke: 'Widerrufen …', suspend: 'Aussetzen …', reinstate: 'Aussetzung aufheben …' },
  titles: {
    revoke: 'Ausgewählte Verleihungen widerrufen',
    suspend: 'Ausgewählte Verleihungen aussetzen',
    reinstate: 'Aussetzung ausgewählter Verleihungen aufheben',
  },
  lead: {
    revoke: (count, figures) =>
      byCount(count, {
        one: 'Eine Verleihung wird widerrufen.',
        other: `${figures} Verleihungen werden widerrufen.`,
      }),
    suspend: (count, figures) =>
      byCount(count, {
        one: 'Eine Verleihung wird ausgesetzt.',
        other: `${figures} Verleihungen werden ausgesetzt.`,
      }),
    reinstate: (count, figures) =>
      byCount(count, {
        one: 'Eine Verleihung gilt wieder.',
        other: `${figures} Verleihungen gelten wieder.`,
      }),
  },
  left: (count, figures) =>
    byCount(count, {
      one: 'Eine weitere war ausgewählt; an ihr ändert sich nichts.',
      other: `${figures} weitere waren ausgewählt; an ihnen ändert sich nichts.`,
    }),
  meaning: {
    revoke:
      'Diese Badges gelten sofort nicht mehr, wo immer sie gezeigt werden. Das lässt sich nicht rückgängig machen. Alle, die einen davon haben, erfahren es, und auch Programme, die zuhören.',
    suspend:
      'Wer diese Badges prüft, liest, dass sie echt, aber ausgesetzt sind. Was ohne Eintrag für das Aussetzen signiert wurde, lässt sich nicht aussetzen: Das steht dann im Ergebnis der Zeile.',
    reinstate: 'Diese Badges gelten wieder, und alle, die einen davon haben, erfahren es.',
  },
  run: 'Das läuft im Hintergrund, eine Verleihung nach der anderen; eine Seite zeigt, wie weit es ist und was aus jeder wurde.',
  list: 'Ausgewählte Verleihungen',
  submit: {
    revoke: (count, figures) =>
      byCount(count, {
        one: 'Eine Verleihung endgültig widerrufen',
        other: `${figures} Verleihungen endgültig widerrufen`,
      }),
    suspend: (count, figures) =>
      byCount(count, { one: 'Eine Verleihung aussetzen', other: `${figures} Verleihungen aussetzen` }),
    reinstate: (count, figures) =>
      byCount(count, { one: 'Eine Aussetzung aufheben', other: `${figures} Aussetzungen aufheben` }),
  },
  cancel: 'Zurück zur Liste',
  noneTitle: 'Nichts zu tun',
  none: {
    revoke: 'Nichts ist ausgewählt, was sich widerrufen ließe. Erst in der Liste Verleihungen ankreuzen.',
    suspend: 'Nichts ist ausgewählt, was sich aussetzen ließe. Erst gültige Verleihungen ankreuzen.',
    reinstate: 'Nichts ist ausgewählt, was ausgesetzt wäre. Erst ausgesetzte Verleihungen ankreuzen.',
  },
  tooMany: (most) => `Mehr als ${most} auf einmal geht nicht. Die Liste eingrenzen und in Teilen vorgehen.`,
};
