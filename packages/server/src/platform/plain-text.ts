// Joiners shape letters of Persian and of Indic scripts; anywhere else they only hide.
const invisible = /(?![\u200c\u200d])[\p{C}\p{Default_Ignorable_Code_Point}\u2800]/gu;
const looseJoiner = /(?<![\p{L}\p{M}])[\u200c\u200d]+|[\u200c\u200d]+(?![\p{L}\p{M}])/gu;
const markFlood = /(\p{M}{4})\p{M}+/gu;

/**
 * Typed text as one line, as names are kept and shown: NFC, every white space (line breaks too) one blank, without
 * control characters, overrides of direction, invisible characters and piled-up accents.
 */
export function oneLine(typed: string): string {
  return withoutTricks(typed.replace(/[\s\u0085]+/gu, ' '))
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Typed text of several lines, with the same taken out but its line breaks and tabs. */
export function plainText(typed: string): string {
  return typed
    .replace(/\r\n?/g, '\n')
    .split(/(?<=[\n\t])|(?=[\n\t])/)
    .map((part) => (part === '\n' || part === '\t' ? part : withoutTricks(part)))
    .join('')
    .trim();
}

/** Not within one of the letters that are written in two pieces: no JSON keeps half of it. */
export function cut(text: string, most: number): string {
  return text.slice(0, most).toWellFormed();
}

/** No JSON in the database keeps this sign; a table in UTF-16 is full of it. */
export function withoutNull(text: string): string {
  return text.replaceAll('\0', '');
}

/** Whether a reader sees something that can be called a name: a letter or a digit of any script. */
export function hasVisibleLetter(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(oneLine(text));
}

function withoutTricks(text: string): string {
  return text
    .normalize('NFC')
    .replace(invisible, '')
    .replace(looseJoiner, '')
    .replace(markFlood, '$1')
    .normalize('NFC');
}
