/** Lower case, without accents: typed and stored words meet in this form. */
export function foldText(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Typed and stored text are cut at the same places, so that "node.js" is found by "js". */
export function wordsOf(text: string): string[] {
  return foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/**
 * A PostgreSQL tsquery in which each typed word must begin a word of the text; undefined when nothing was typed that
 * can be looked for. Only letters and digits pass, so no operator of the query language can be typed.
 */
export function prefixQueryOf(typed: string): string | undefined {
  const terms = wordsOf(typed)
    .slice(0, 12)
    .map((word) => `${word.slice(0, 60)}:*`);
  return terms.length > 0 ? terms.join(' & ') : undefined;
}
