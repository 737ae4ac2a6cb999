import type { Words } from '../words.ts';

export const apiReference: Words['apiReference'] = {
  title: 'API-Referenz',
  description: 'Was Programme hier tun können: Vorgänge, Formen und Codes der API.',
  lead: 'Programme können hier, was Menschen im Arbeitsbereich tun: lesen und schreiben, was sich erwerben lässt, es einer Person oder tausend verleihen und Badges prüfen.',
  onThisPage: 'Auf dieser Seite',
  begin: 'So geht es los',
  token:
    'Wer die Organisation leitet, legt im Arbeitsbereich unter „Zugang für Programme“ ein Token an und wählt, was es darf. Es wird wie ein Passwort aufbewahrt und mit jeder Anfrage gesendet.',
  address: 'Adresse der API',
  document: 'OpenAPI-Dokument (JSON)',
  documentLead: 'Programme, die Clients erzeugen, lesen die ganze Referenz als Dokument:',
  firstExample: 'Auflisten, was die Organisation anbietet',
  operations: 'Vorgänge',
  scope: 'Berechtigung des Tokens',
  anyScope: 'jedes Token',
  parameters: 'Parameter',
  body: 'Inhalt',
  orFile: (types) => `oder die Datei selbst: ${types}`,
  answer: 'Antwort',
  nothing: 'nichts',
  example: 'Mit curl',
  shapes: 'Formen',
  needed: 'nötig',
  codes: 'Was schiefgehen kann',
  codesLead:
    'Was nicht geschieht, wird mit Problem Details (RFC 9457) beantwortet. Ein Code behält seine Bedeutung; der Satz steht in der Sprache, um die Accept-Language bittet.',
  listOf: (kind) => `Liste von ${kind}`,
  oneOf: 'eins von',
};
