import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import { readCookie } from './cookies.ts';
import { chooseLocale } from './locale.ts';
import { chooseLanguage, type Language, type Words } from './words/index.ts';

/** The language of whoever asks: chosen with the switch, set in the account, or asked for by the browser. */
export function languageOf(context: Context): Language {
  const settings = context.get('settings');
  return chooseLanguage({
    chosen: settings && readCookie(context, settings, 'language'),
    person: context.get('actor')?.language,
    acceptLanguage: context.req.header('accept-language'),
  });
}

/** The catalogue of the reader's language, for routes; pages take `useWords()`. */
export function wordsOf(context: Context): Words {
  return languageOf(context).words;
}

/** How the reader's dates and figures are written. */
export function localeOf(context: Context): string {
  const country = context.get('actor')?.country;
  return chooseLocale(context.req.header('accept-language'), languageOf(context), country);
}

/** Where the reader's clock stands: as in the account, else as the browser's comfort script says, else UTC. */
export function timeZoneOf(context: Context): string {
  const wanted = context.get('actor')?.timeZone ?? getCookie(context, 'cairn-time-zone') ?? 'UTC';
  try {
    return new Intl.DateTimeFormat('en', { timeZone: wanted }).resolvedOptions().timeZone;
  } catch {
    return 'UTC';
  }
}
