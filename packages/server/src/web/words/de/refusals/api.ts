import type { RefusalsOf } from '../../refusal-words.ts';

export const apiRefusals: RefusalsOf<`api.${string}`> = {
  'api.no-token': 'Ein gültiges Token senden: Authorization: Bearer cairn_…',
  'api.scope-missing': ({ scope }) =>
    `Das Token umfasst „${scope}“ nicht. Wer die Organisation leitet, kann ein passendes anlegen.`,
  'api.not-found': 'Das gibt es nicht, oder es gehört nicht der Organisation dieses Tokens.',
  'api.too-many': ({ seconds }) => `Das waren zu viele Anfragen. Weiter geht es in ${seconds} s.`,
  'api.media-type': ({ types }) => `Den Inhalt mit einem dieser Werte in Content-Type senden: ${types}.`,
  'api.body-too-large': ({ kilobytes }) =>
    `Der Inhalt darf höchstens ${kilobytes} kB haben. Weniger auf einmal senden.`,
  'api.body-not-json': 'Der Inhalt ist kein JSON in UTF-8.',
  'api.body-too-complex':
    'Der Inhalt hat zu viele Werte oder ist zu tief verschachtelt. Weniger auf einmal senden.',
  'api.body-name': ({ name }) =>
    `Der Eintrag „${name}“ steht zweimal in einem Objekt oder darf nicht so heißen.`,
  'api.body-nul': 'Ein Text im Inhalt enthält das Zeichen U+0000, das sich nicht speichern lässt.',
  'api.body-number': ({ number }) => `Die Zahl ${number} würde beim Lesen Stellen verlieren.`,
  'api.malformed': 'Die Anfrage ist nicht so, wie die API sie beschreibt. Wo, steht in `errors`.',
  'api.member-missing': 'Das wird gebraucht.',
  'api.member-unknown': 'Einen solchen Eintrag gibt es hier nicht.',
  'api.member-kind': ({ kind }) => `Das muss von der Art ${kind} sein.`,
  'api.member-too-large': ({ most }) => `Höchstens ${most} sind möglich.`,
  'api.member-too-small': ({ least }) => `Mindestens ${least} wird gebraucht.`,
  'api.member-value': ({ values }) => `Das muss einer dieser Werte sein: ${values}.`,
  'api.member-form': ({ form }) => `Das muss die Form ${form} haben.`,
  'api.member-wrong': 'Das kann so nicht sein.',
  'api.cursor-unknown': 'Das ist kein `next` einer Antwort. Ohne cursor beginnen.',
  'api.key-malformed': 'Idempotency-Key braucht 1 bis 200 Buchstaben, Ziffern oder Zeichen ohne Leerzeichen.',
  'api.key-reused': 'Dieser Idempotency-Key gehört zu einer anderen Anfrage. Für jede einen neuen wählen.',
  'api.still-running': 'Dieselbe Anfrage wird gerade bearbeitet. In einer Sekunde noch einmal senden.',
  'api.if-match-missing': 'Das ETag des gelesenen Stands als If-Match senden.',
  'api.changed-meanwhile': 'Es wurde inzwischen geändert. Neu lesen und das neue ETag senden.',
  'api.row-unknown': 'Diese Zeile gehört nicht zum Entwurf. Für eine neue die Id weglassen.',
  'api.outcome-unknown': 'Dieses Lernergebnis gehört nicht zum Entwurf. Für ein neues die Id weglassen.',
  'api.original-missing': 'Hier sagt der Entwurf nichts, also gibt es nichts zu übersetzen.',
  'api.database-absent':
    'Cairn erreicht gerade seine Datenbank nicht. Was gesendet wurde, ist ganz oder gar nicht geschehen. In einer halben Minute mit demselben Idempotency-Key noch einmal senden.',
  'api.failed': ({ requestId }) =>
    `Hier ist etwas kaputtgegangen; im Log steht es unter ${requestId}. Später mit demselben Idempotency-Key noch einmal senden.`,
};
