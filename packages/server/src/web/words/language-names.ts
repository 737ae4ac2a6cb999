/** Languages by their tags, with commas between, as a language calls them. */
export function languageNames(tags: string, locale: string): string {
  const names = new Intl.DisplayNames(locale, { type: 'language' });
  return tags
    .split(', ')
    .map((tag) => (/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag) ? (names.of(tag) ?? tag) : tag))
    .join(', ');
}
