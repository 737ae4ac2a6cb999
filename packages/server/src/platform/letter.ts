import { oneLine } from './plain-text.ts';

const longestQuote = 120;

/**
 * Stands in a mail of ours for the name of the site, which the outbox puts there: whoever writes a mail need not know
 * it. What people typed never holds it, as `oneLine` takes out what is for private use.
 */
export const siteName = '\ue000';

/** How mails are written in one language: with what they begin, and between which marks stands what somebody typed. */
export function correspondence({
  greeting,
  marks: [open, close],
}: {
  greeting: string;
  marks: [string, string];
}) {
  return {
    /** A mail of ours; what people typed comes into it only by `quoted`. */
    letter: (...paragraphs: string[]) => `${[greeting, ...paragraphs, siteName].join('\n\n')}\n`,
    /**
     * Words that a person typed, for a sentence of ours in a mail: one line, between marks that they cannot close, cut
     * when long, and without anything that a mail program would turn into a link.
     */
    quoted: (typed: string, longest = longestQuote) => {
      const line = oneLine(typed).replace(/[“”„‟"«»]/gu, "'");
      const cut = [...line].length > longest ? `${[...line].slice(0, longest - 1).join('')}…` : line;
      return `${open}${withoutLinks(cut)}${close}`;
    },
  };
}

// An invisible word joiner: the text reads the same, and no program sees an address in it.
const joiner = '\u2060';

function withoutLinks(text: string): string {
  return text.replace(/(?<=\S)[.:@/](?=\S)/gu, (sign) => `${joiner}${sign}${joiner}`);
}
