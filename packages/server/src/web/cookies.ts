import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Config } from '../config.ts';

/** `__Host-` binds a cookie to this host and to HTTPS; browsers refuse it over plain HTTP, so only HTTPS uses it. */
export function cookieName(config: Pick<Config, 'publicUrl'>, name: string): string {
  return config.publicUrl.startsWith('https:') ? `__Host-cairn-${name}` : `cairn-${name}`;
}

export function writeCookie(
  context: Context,
  config: Pick<Config, 'publicUrl'>,
  cookie: { name: string; value: string; maxAgeSeconds?: number },
): void {
  setCookie(context, cookieName(config, cookie.name), cookie.value, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: config.publicUrl.startsWith('https:'),
    ...(cookie.maxAgeSeconds === undefined ? {} : { maxAge: cookie.maxAgeSeconds }),
  });
}

export function readCookie(
  context: Context,
  config: Pick<Config, 'publicUrl'>,
  name: string,
): string | undefined {
  return getCookie(context, cookieName(config, name));
}

export function dropCookie(context: Context, config: Pick<Config, 'publicUrl'>, name: string): void {
  deleteCookie(context, cookieName(config, name), {
    path: '/',
    secure: config.publicUrl.startsWith('https:'),
  });
}
