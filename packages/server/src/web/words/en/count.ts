const rules = new Intl.PluralRules('en');
const figures = new Intl.NumberFormat('en-GB');

/** The one way to put a number before a thing: "1 minute", "2 minutes", "1,200 entries". */
export function counted(count: number, one: string, other = `${one}s`): string {
  return `${figures.format(count)} ${rules.select(count) === 'one' ? one : other}`;
}

/** For a sentence that changes as a whole with its number. */
export function byCount(count: number, forms: { one: string; other: string }): string {
  return rules.select(count) === 'one' ? forms.one : forms.other;
}
