import type { MiddlewareHandler } from 'hono';
import type { Config } from '../config.ts';
import type { WebEnv } from './env.ts';

/**
 * Headers of every answer (security.md rows 15 and 28). Pages load nothing from elsewhere and run no inline script.
 * A door that serves what others made (badge pictures) sets a stricter policy itself, which is kept.
 */
export function securityHeaders(config: Pick<Config, 'publicUrl'>): MiddlewareHandler<WebEnv> {
  const isHttps = config.publicUrl.startsWith('https:');
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "manifest-src 'self'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
    ...(isHttps ? ['upgrade-insecure-requests'] : []),
  ].join('; ');
  const headers = {
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=()',
    ...(isHttps ? { 'strict-transport-security': 'max-age=63072000; includeSubDomains' } : {}),
  };
  return async (context, next) => {
    await next();
    if (context.get('hasFrame') && !context.res.headers.has('content-security-policy'))
      context.res.headers.set('content-security-policy', `${policy}; frame-src 'self'`);
    for (const [name, value] of Object.entries(headers)) {
      // By whom a page made for frames is framed stands in its own policy; this header can only forbid it.
      if (name === 'x-frame-options' && context.get('isFramed')) continue;
      if (!context.res.headers.has(name)) context.res.headers.set(name, value);
    }
  };
}
