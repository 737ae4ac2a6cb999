/**
 * The reader's region within the page's language, from Accept-Language: an English page shows dates as an American
 * or an Australian writes them, but never half in another language.
 */
export function chooseLocale(
  acceptLanguage: string | undefined,
  language: string,
  otherwise: string,
): string {
  const wanted = (acceptLanguage ?? '')
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', quality = 'q=1'] = part.trim().split(/\s*;\s*/);
      return { tag, quality: Number(quality.replace(/^q=/, '')) || 0 };
    })
    .filter(
      ({ tag, quality }) => quality > 0 && new RegExp(`^${language}(-[A-Za-z0-9]{2,8})*$`, 'i').test(tag),
    )
    .sort((one, other) => other.quality - one.quality);
  for (const { tag } of wanted) {
    if (tag.includes('-') && isSupported(tag)) return tag;
  }
  return otherwise;
}

function isSupported(tag: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0;
  } catch {
    return false;
  }
}
