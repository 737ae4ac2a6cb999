// Control characters, and those that turn the direction of what follows: in a terminal they act, they are not read.
const acting = /[^\P{Cc}\t]|[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu;

/** One line of text from a stranger (a badge, a file name), fit for a terminal: what would act is spelt out, as `\u{1b}`. */
export function printable(text: string): string {
  return text.replace(acting, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
}

/** The same for a text of several lines, which stay. */
export function printableLines(text: string): string {
  return text.split('\n').map(printable).join('\n');
}
