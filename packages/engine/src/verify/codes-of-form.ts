import { askIssuer, type CodeEntry, doNotRely } from './code-entry.ts';

/** Whether it can be read, and whether it is what its format wants. */
export const formCodes = {
  'form.read': { outcome: 'passed', message: 'The file holds a credential that can be read.' },
  'form.too-large': {
    outcome: 'failed',
    message: 'The file is larger than any badge needs to be.',
    advice: 'Choose the badge file itself, not a collection or an archive.',
  },
  'form.too-deep': { outcome: 'failed', message: 'The file is nested more deeply than any badge is.' },
  'form.not-text': {
    outcome: 'failed',
    message: 'The file holds text that is not proper Unicode.',
    advice: askIssuer,
  },
  'form.not-json': {
    outcome: 'failed',
    message: 'The file is neither a badge file, nor a signed token, nor a picture with a badge inside.',
    advice: 'Choose the file that the issuer or the wallet gave you: .json, .jwt, .png or .svg.',
  },
  'form.duplicate-name': {
    outcome: 'failed',
    message: 'The file says “{name}” twice in one place, so that readers could see different things.',
    advice: doNotRely,
  },
  'form.forbidden-name': {
    outcome: 'failed',
    message: 'The file uses the name “{name}”, which no badge needs and which attacks use.',
    advice: doNotRely,
  },
  'form.unsafe-number': {
    outcome: 'failed',
    message: 'The file holds the number {number}, which readers would not all read alike.',
    advice: askIssuer,
  },
  'form.no-badge': {
    outcome: 'failed',
    message: 'The picture has no badge inside.',
    advice: 'A screenshot or a converted picture loses the badge. Download the original badge picture again.',
  },
  'form.damaged-image': {
    outcome: 'failed',
    message: 'The picture, or the badge inside it, is damaged.',
    advice: 'Download the original badge picture again.',
  },
  'form.several-badges': {
    outcome: 'failed',
    message: 'The picture holds more than one badge, and it cannot be known which one is meant.',
    advice: askIssuer,
  },
  'form.web-page': {
    outcome: 'failed',
    message: 'This is a web page, not a badge file.',
    advice: 'Open the page in your browser and download the badge file or picture from it.',
  },
  'form.not-a-credential': {
    outcome: 'failed',
    message: 'The file can be read, but it is not a credential.',
    advice: 'Choose the badge file itself, not its description or its picture.',
  },
  'form.unreachable': {
    outcome: 'unknown',
    message: 'Nothing could be read at {url}.',
    advice: 'Look whether the address is right and opens in your browser.',
  },
  'form.not-read': {
    outcome: 'unknown',
    message: 'It could not be read: {reason}',
    advice: 'Look whether it is there and may be read, then try again.',
  },
  'form.insecure-address': {
    outcome: 'unknown',
    message:
      'The badge is at {url}. That connection is not secure: anybody on the way could change what it says.',
    advice: 'Try the same address with https, or ask the issuer for the badge file.',
  },
  'form.not-understood': {
    outcome: 'unknown',
    message: 'The file made our verifier stumble: {reason}',
    advice: 'Please tell us about this file. Do not rely on it meanwhile.',
  },
  'form.invalid-token': {
    outcome: 'failed',
    message: 'The signed token is not well formed: {reason}',
    advice: askIssuer,
  },

  'form.unsupported-token': {
    outcome: 'unknown',
    message: 'The file is signed in a way ({reason}) that cannot be checked here.',
    advice: 'Check it at the issuer’s own page.',
  },

  'schema.followed': { outcome: 'passed', message: 'It follows the rules of its format.' },
  'schema.followed-but-own-schema': {
    outcome: 'passed',
    message:
      'It follows the rules of its format. The schema that its issuer names was not evaluated: {schema}',
  },
  'schema.broken': {
    outcome: 'failed',
    message: 'It breaks the rules of its format at {path}: {reason}',
    advice: askIssuer,
  },
  'schema.unsigned-content': {
    outcome: 'failed',
    message: 'It says something at {path} that its format does not know and that no signature covers.',
    advice: doNotRely,
  },
  'schema.not-made': {
    outcome: 'unknown',
    message: 'The rules of the format were not checked: nothing to check was found.',
  },
} as const satisfies { [code: string]: CodeEntry };
