import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import type { Person, ReaderSettings } from '../modules/audit/index.ts';
import { remembered } from '../platform/remembered.ts';
import { readCookie } from './cookies.ts';
import { chooseLocale } from './locale.ts';
import { chooseLanguage, type Language, readAcceptLanguage, type Words } from './words/index.ts';

/** The language of whoever asks: chosen with the switch, set in the account, or asked for by the browser. */
export function languageOf(context: Context): Language {
  const settings = context.get('settings');
  return chooseLanguage({
    chosen: settings && readCookie(context, settings, 'language'),
    person: actorOf(context)?.language,
    acceptLanguage: context.req.header('accept-language'),
  });
}

/**
 * What the reader reads, the most wanted first: for what people wrote, which may be in more languages than our pages.
 * An address may ask for one with `?lang=`.
 */
export function readsOf(context: Context): string[] {
  const settings = context.get('settings');
  const chosen = settings && readCookie(context, settings, 'language');
  const asked = readAcceptLanguage(context.req.header('accept-language'));
  const wishes = [context.req.query('lang'), chosen, actorOf(context)?.language, ...asked];
  const tags = wishes.flatMap((tag) => /^[a-z]{2,3}(?=-|$)/i.exec(tag ?? '')?.[0].toLowerCase() ?? []);
  return [...new Set([...tags, languageOf(context).code])];
}

/** The catalogue of the reader's language, for routes; pages take `useWords()`. */
export function wordsOf(context: Context): Words {
  return languageOf(context).words;
}

/** How the reader's dates and figures are written. */
export function localeOf(context: Context): string {
  const country = actorOf(context)?.country;
  return chooseLocale(context.req.header('accept-language'), languageOf(context), country);
}

/** Where the reader's clock stands: as in the account, else as the browser's comfort script says, else UTC. */
export function timeZoneOf(context: Context): string {
  return timeZoneNamed(actorOf(context)?.timeZone) ?? deviceTimeZone(context) ?? 'UTC';
}

/** A time zone as this server writes its name; undefined when it knows none of that name. */
export function timeZoneNamed(name: string | undefined): string | undefined {
  return name === undefined || name.length > 64 ? undefined : zoneNamed(name);
}

/** Each page asks for it, and to make a format takes long. */
const zoneNamed = remembered((name): string | undefined => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}, 600);

/** What the request of somebody who opens an account lets guess. */
export function guessReader(context: Context): ReaderSettings {
  const timeZone = deviceTimeZone(context);
  const [country] = readAcceptLanguage(context.req.header('accept-language')).flatMap((tag) => {
    const region = new Intl.Locale(tag).region;
    return region !== undefined && /^[A-Z]{2}$/.test(region) ? [region] : [];
  });
  return { language: languageOf(context).code, ...(timeZone && { timeZone }), ...(country && { country }) };
}

function deviceTimeZone(context: Context): string | undefined {
  return timeZoneNamed(getCookie(context, 'cairn-time-zone'));
}

function actorOf(context: Context): Person | undefined {
  return context.get('actor');
}
