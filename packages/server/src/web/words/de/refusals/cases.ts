import type { RefusalsOf } from '../../refusal-words.ts';

export const cases: RefusalsOf<`cases.${string}`> = {
  'cases.not-found':
    'Das gibt es hier nicht, oder Sie dürfen es nicht sehen. Gehen Sie zurück und wählen Sie neu.',
  'cases.open-already':
    'Darum haben Sie schon gebeten, und es ist noch nicht entschieden. Sie finden es unter Ihren Anliegen.',
  'cases.closed-already':
    'Das ist schon entschieden oder zurückgezogen. Laden Sie die Seite neu, um zu sehen, wie.',
  'cases.own-case': 'Niemand entscheidet über das eigene Anliegen. Bitten Sie jemanden aus Ihrem Team.',
  'cases.appeal-by-the-same':
    'Über einen Widerspruch entscheidet jemand anderes als zuvor. Bitten Sie jemanden aus Ihrem Team.',
  'cases.not-asked':
    'Darum haben nicht Sie gebeten, deshalb lässt es sich nicht zurückziehen. Jemand muss darüber entscheiden.',
  'cases.people-decide': 'Das entscheiden nur Menschen.',
  'cases.nobody-answers': 'Niemand weiß, wer dieses Token erstellt hat. Erstellen Sie ein neues.',
  'cases.not-to-appeal':
    'Darum kann nicht noch einmal gebeten werden: nur was abgelehnt wurde, und nur einmal.',
};
