/** What the check of a CTDL document finds; each with what to do, in `fixes`. */
export const ctdlFindings = {
  'ctdl.not-a-document': [
    'This is no CTDL document: a JSON object with @context is needed.',
    'Give a document of CTDL JSON-LD.',
  ],
  'ctdl.too-large': [
    'The document is larger than can be checked.',
    'Split it: one graph for each credential.',
  ],
  'ctdl.wrong-context': [
    '@context is not that of CTDL.',
    'Write "https://credreg.net/ctdl/schema/context/json".',
  ],
  'ctdl.missing-type': ['It does not say what it is.', 'Give @type with a class of CTDL.'],
  'ctdl.class-not-known': ['This class is not checked closely.', 'Compare it with credreg.net by yourself.'],
  'ctdl.wrong-class': [
    'Something of this class may not stand here.',
    'Use one of the classes that are named.',
  ],
  'ctdl.missing': ['The registry takes nothing without this.', 'Say it.'],
  'ctdl.recommended': ['The benchmark model asks for this.', 'Say it where you know it.'],
  'ctdl.not-of-class': [
    'The class has no such property.',
    'Leave it out, or say it where CTDL has a place for it.',
  ],
  'ctdl.not-a-list': ['A list is needed.', 'Put the value in [ ].'],
  'ctdl.is-a-list': ['One value is needed, not a list.', 'Give the one value.'],
  'ctdl.empty': ['It is empty.', 'Leave it out, or say something.'],
  'ctdl.not-a-language-map': [
    'A text for each language is needed.',
    'Write {"en": "…"} in place of the text alone.',
  ],
  'ctdl.wrong-language': ['This is no language tag (BCP 47).', 'Write it like "en" or "pt-BR".'],
  'ctdl.wrong-string': ['A text is needed.', 'Write it in quotes.'],
  'ctdl.wrong-address': ['A whole address is needed.', 'Write it with https:// in front.'],
  'ctdl.wrong-date': ['This is no date.', 'Write it as year-month-day.'],
  'ctdl.wrong-duration': ['This is no duration (ISO 8601).', 'Write it like "P6M" or "PT40H".'],
  'ctdl.wrong-currency': ['This is no currency (ISO 4217).', 'Write its three letters, like "EUR".'],
  'ctdl.wrong-number': ['A number is needed.', 'Write it without quotes.'],
  'ctdl.wrong-boolean': ['true or false is needed.', 'Write it without quotes.'],
  'ctdl.wrong-ctid': ['This is no CTID.', 'Write "ce-" and a UUID in small letters.'],
  'ctdl.concept-not-known': [
    'The list of values has no such concept.',
    'Take one of the concepts of the scheme.',
  ],
  'ctdl.concept-of-others': [
    'The concept is of another scheme; the registry shows it and does not search by it.',
    'Add one of the concepts of the scheme of CTDL.',
  ],
  'ctdl.not-found': [
    'It refers to something that is not in the document.',
    'Add it to the graph, or name it by its address.',
  ],
  'ctdl.said-twice': ['Two things have this name.', 'Give each its own.'],
} as const satisfies { [code: string]: readonly [message: string, fix: string] };

export type CtdlCode = keyof typeof ctdlFindings;
export const ctdlCodes = Object.keys(ctdlFindings) as CtdlCode[];

/** `error`: a registry refuses it. `warning`: it is taken, and says less than it should. `note`: good to know. */
export type CtdlSeverity = 'error' | 'warning' | 'note';

export interface CtdlFinding {
  code: CtdlCode;
  severity: CtdlSeverity;
  /** Where: `ceterms:requires[0].ceterms:description`; empty for the document. */
  path: string;
  /** What is meant there: the property that is missing, the value that is wrong. */
  value: string;
  message: string;
  fix: string;
}

const notErrors = new Map<CtdlCode, CtdlSeverity>([
  ['ctdl.recommended', 'warning'],
  ['ctdl.class-not-known', 'note'],
  ['ctdl.concept-of-others', 'note'],
]);

export function findingOf(code: CtdlCode, at: { path: string; value?: string }): CtdlFinding {
  const [message, fix] = ctdlFindings[code];
  const value = (at.value ?? '').slice(0, 200);
  return { code, severity: notErrors.get(code) ?? 'error', path: at.path, value, message, fix };
}
