import type { LettersOf } from '../../letter-words.ts';
import { longDate } from '../dates.ts';
import { letter, quoted } from './kit.ts';

export const issuing: LettersOf<`issuing.${string}`> = {
  'issuing.badge-ready': ({ issuer, title, url }) => ({
    subject: `Ihr Badge ist fertig: ${quoted(title)}`,
    text: letter(
      `${quoted(issuer)} hat Ihnen den Badge ${quoted(title)} verliehen. Er ist signiert und gehört Ihnen.`,
      `Hier können Sie ihn ansehen, speichern und anderen zeigen:\n${url}`,
      `Das Zertifikat als PDF:\n${url}/certificate.pdf`,
    ),
  }),
  'issuing.badge-waits': ({ issuer, title, url }) => ({
    subject: `Ein Badge wartet auf Sie: ${quoted(title)}`,
    text: letter(
      `${quoted(issuer)} hat der Person, der diese Adresse gehört, den Badge ${quoted(title)} verliehen.`,
      `Hier können Sie ihn abholen. Das kostet nichts, und Sie entscheiden, wer ihn sieht:\n${url}`,
      'Wenn Sie nicht wissen, worum es geht, lassen Sie diese E-Mail liegen: Niemand außer Ihnen kann den Badge abholen.',
    ),
  }),
  'issuing.badge-still-waits': ({ issuer, title, url }) => ({
    subject: `Ihr Badge wartet noch auf Sie: ${quoted(title)}`,
    text: letter(
      `${quoted(issuer)} hat der Person, der diese Adresse gehört, den Badge ${quoted(title)} verliehen. Abgeholt hat ihn noch niemand.`,
      `Hier können Sie ihn abholen. Das kostet nichts, und Sie entscheiden, wer ihn sieht. Der Link der vorigen E-Mail gilt nicht mehr:\n${url}`,
      'Wenn Sie ihn nicht möchten, brauchen Sie nichts zu tun: Wir erinnern höchstens zweimal.',
    ),
  }),
  'issuing.badge-questioned': ({ issuer, title, url }) => ({
    subject: `Ihr Badge wird noch einmal geprüft: ${quoted(title)}`,
    text: letter(
      `Etwas, worauf Ihr Badge ${quoted(title)} beruht, gilt nicht mehr. ${quoted(issuer)} entscheidet, ob der Badge bestehen bleibt.`,
      `Bis dahin ändert sich nichts. Hier sehen Sie, worum es geht, und können denen schreiben, die entscheiden:\n${url}`,
    ),
  }),
  'issuing.badge-to-decide': ({ holder, title, url }) => ({
    subject: `Zu entscheiden: Bleibt der Badge ${quoted(title)} bestehen?`,
    text: letter(
      `Die Regel für den Badge ${quoted(title)} von ${quoted(holder)} war erfüllt und ist es nicht mehr.`,
      `Widerrufen wurde nichts. Hier sehen Sie, was gezeigt war und was jetzt gilt, und entscheiden:\n${url}`,
    ),
  }),
  'issuing.badge-stands': ({ title, url }) => ({
    subject: `Ihr Badge bleibt bestehen: ${quoted(title)}`,
    text: letter(
      `Worauf Ihr Badge ${quoted(title)} beruht, gilt wieder. Der Badge bleibt bestehen, und niemand muss mehr entscheiden.`,
      `Hier sehen Sie ihn:\n${url}`,
    ),
  }),
  'issuing.badge-stays': ({ issuer, title, reason, url }) => ({
    subject: `Es ist entschieden: Ihr Badge ${quoted(title)} gilt`,
    text: letter(
      `${quoted(issuer)} hat Ihren Badge ${quoted(title)} noch einmal geprüft. Er gilt.`,
      `Als Grund ist angegeben:\n> ${quoted(reason, 500)}`,
      `Hier sehen Sie ihn:\n${url}`,
    ),
  }),
  'issuing.badge-goes': ({ issuer, title, reason, url }) => ({
    subject: `Es ist entschieden: Der Badge ${quoted(title)} ist widerrufen`,
    text: letter(
      `${quoted(issuer)} hat Ihren Badge ${quoted(title)} noch einmal geprüft. Er gilt nicht mehr.`,
      `Als Grund ist angegeben:\n> ${quoted(reason, 500)}`,
      `Hier sehen Sie, worauf er beruht und was Sie tun können:\n${url}`,
    ),
  }),
  'issuing.badge-expires': ({ issuer, title, expires, url }) => ({
    subject: `Ihr Badge läuft bald ab: ${quoted(title)}`,
    text: letter(
      `Ihr Badge ${quoted(title)} von ${quoted(issuer)} gilt bis ${longDate(expires)}. Wer ihn danach prüft, liest, dass seine Zeit vorbei ist.`,
      `Hier sehen Sie ihn:\n${url}`,
    ),
  }),
  'issuing.badge-amended': ({ issuer, title, url }) => ({
    subject: `Ihr Badge wurde neu signiert: ${quoted(title)}`,
    text: letter(
      `${quoted(issuer)} hat Ihren Badge ${quoted(title)} berichtigt und neu signiert. Links, die Sie geteilt haben, führen von selbst zum neuen.`,
      'Wer eine Datei prüft, die Sie früher gespeichert oder verschickt haben, liest, dass sie echt ist und ersetzt wurde. Speichern Sie die neue, wo Sie eine Datei brauchen.',
      `Ihr Badge ist hier:\n${url}`,
    ),
  }),
  'issuing.badge-renewed': ({ issuer, title, expires, url }) => ({
    subject: `Ihr Badge wurde erneuert: ${quoted(title)}`,
    text: letter(
      `${quoted(issuer)} hat Ihren Badge ${quoted(title)} erneuert. Er gilt jetzt bis ${longDate(expires)}.`,
      'Links, die Sie geteilt haben, führen zum neuen. In einer Datei, die Sie früher gespeichert haben, steht noch das frühere Ende: Speichern Sie die neue, wo Sie eine Datei brauchen.',
      `Ihr Badge ist hier:\n${url}`,
    ),
  }),
  'issuing.badge-suspended': ({ issuer, title, reason, url }) => ({
    subject: `Ihr Badge ist ausgesetzt: ${quoted(title)}`,
    text: letter(
      `${quoted(issuer)} hat Ihren Badge ${quoted(title)} vorläufig ausgesetzt. Wer ihn prüft, liest, dass er echt, aber ausgesetzt ist. Sobald er wieder gilt, erfahren Sie es.`,
      `Als Grund ist angegeben:\n> ${quoted(reason, 500)}`,
      `Wenn Sie das für einen Irrtum halten, schreiben Sie an ${quoted(issuer)}. Ihr Badge ist hier:\n${url}`,
    ),
  }),
  'issuing.badge-reinstated': ({ issuer, title, reason, url }) => ({
    subject: `Ihr Badge gilt wieder: ${quoted(title)}`,
    text: letter(
      `${quoted(issuer)} hat die Aussetzung Ihres Badges ${quoted(title)} aufgehoben. Wer ihn jetzt prüft, liest, dass er gilt.`,
      `Als Grund ist angegeben:\n> ${quoted(reason, 500)}`,
      `Ihr Badge ist hier:\n${url}`,
    ),
  }),
  'issuing.badge-revoked': ({ issuer, title, reason, url }) => ({
    subject: `Ihr Badge wurde widerrufen: ${quoted(title)}`,
    text: letter(
      `${quoted(issuer)} hat Ihren Badge ${quoted(title)} widerrufen. Wer ihn jetzt prüft, liest, dass er nicht mehr gilt.`,
      `Als Grund ist angegeben:\n> ${quoted(reason, 500)}`,
      `Wenn Sie das für einen Irrtum halten, schreiben Sie an ${quoted(issuer)}. Was im Badge stand, bleibt hier zu lesen:\n${url}`,
    ),
  }),
};
