import type { LettersOf } from '../../letter-words.ts';
import { letter, quoted } from './kit.ts';

export const cases: LettersOf<`cases.${string}`> = {
  'cases.accepted': ({ title, reason, url }) => ({
    subject: `Ihr Anliegen ist angenommen: ${quoted(title)}`,
    text: letter(
      `Ihr Anliegen zu ${quoted(title)} ist angenommen.`,
      `Als Grund ist angegeben:\n> ${quoted(reason, 500)}`,
      `Hier sehen Sie es:\n${url}`,
    ),
  }),
  'cases.declined': ({ title, reason, url }) => ({
    subject: `Ihr Anliegen ist abgelehnt: ${quoted(title)}`,
    text: letter(
      `Ihr Anliegen zu ${quoted(title)} ist abgelehnt.`,
      `Als Grund ist angegeben:\n> ${quoted(reason, 500)}`,
      `Wenn Sie das für falsch halten, können Sie hier um eine neue Entscheidung bitten:\n${url}`,
    ),
  }),
  'cases.commented': ({ title, url }) => ({
    subject: `Sie haben eine Antwort: ${quoted(title)}`,
    text: letter(
      `Zu Ihrem Anliegen ${quoted(title)} gibt es eine Antwort. Hier können Sie sie lesen:\n${url}`,
    ),
  }),
};
