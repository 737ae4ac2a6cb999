/** Numbers before things, and sentences that change with a number, in one language. */
export interface Counting {
  /** The one way to put a number before a thing: "1 minute", "2 minutes", "1,200 entries". */
  counted: (count: number, one: string, other: string) => string;
  /** For a sentence that changes as a whole with its number. */
  byCount: (count: number, forms: { one: string; other: string }) => string;
}

/** `locale` names the language and how its figures are grouped, such as `en-GB`. */
export function countingIn(locale: string): Counting {
  const rules = new Intl.PluralRules(locale);
  const figures = new Intl.NumberFormat(locale);
  const byCount: Counting['byCount'] = (count, forms) =>
    rules.select(count) === 'one' ? forms.one : forms.other;
  return {
    counted: (count, one, other) => `${figures.format(count)} ${byCount(count, { one, other })}`,
    byCount,
  };
}
