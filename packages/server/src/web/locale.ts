import { remembered } from '../platform/remembered.ts';
import { readAcceptLanguage } from './words/index.ts';

/**
 * The reader's region within the page's language, from the country in the account or Accept-Language: an English page
 * shows dates as an American or an Australian writes them, but never half in another language.
 */
export function chooseLocale(
  acceptLanguage: string | undefined,
  language: { code: string; locale: string },
  country?: string | undefined,
): string {
  const ofCountry = country === undefined ? [] : [`${language.code}-${country}`];
  const asked = readAcceptLanguage(acceptLanguage).filter(
    (tag) => tag.includes('-') && tag.split('-')[0]?.toLowerCase() === language.code,
  );
  return [...ofCountry, ...asked].find(isSupported) ?? language.locale;
}

const isSupported = remembered((tag) => {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0;
  } catch {
    return false;
  }
});
