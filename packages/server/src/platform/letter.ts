import { oneLine } from './plain-text.ts';

const longestQuote = 120;

/**
 * Stands in a mail of ours for the name of the site, which the outbox puts there: whoever writes a mail need not know
 * it. What people typed never holds it, as `oneLine` takes out what is for private use.
 */
export const siteName = '\ue000';

/**
 * Words that a person typed, for a sentence of ours in a mail: one line, between marks that they cannot close, cut
 * when long, and without anything that a mail program would turn into a link.
 */
export function quoted(typed: string, longest = longestQuote): string {
  const line = oneLine(typed).replace(/[“”„‟"«»]/gu, "'");
  const cut = [...line].length > longest ? `${[...line].slice(0, longest - 1).join('')}…` : line;
  return `“${withoutLinks(cut)}”`;
}

/** A mail of ours; what people typed comes into it only by `quoted`. */
export function letter(...paragraphs: string[]): string {
  return `${['Hello,', ...paragraphs, siteName].join('\n\n')}\n`;
}

// An invisible word joiner: the text reads the same, and no program sees an address in it.
const joiner = '\u2060';

function withoutLinks(text: string): string {
  return text.replace(/(?<=\S)[.:@/](?=\S)/gu, (sign) => `${joiner}${sign}${joiner}`);
}
