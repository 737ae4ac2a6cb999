import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { MiddlewareHandler } from 'hono';

export type Encoding = 'br' | 'gzip';

const compressible =
  /^(?:text\/|image\/svg\+xml|application\/(?:[\w.+-]+\+)?(?:json|javascript|xml|manifest\+json)\b)/;
/** Below, heads weigh more than what is gained. */
const smallest = 1024;

const withBrotli = promisify(brotliCompress);
const withGzip = promisify(gzip);

/**
 * Compresses text for whoever takes it. A secret beside what somebody else may choose could be guessed by the length of
 * the answer (BREACH). The one secret of every page, the token of its forms, is therefore written differently each time
 * (`csrf.ts`); pages that show another one (a mail of the outbox, a new API token) repeat nothing of their address.
 */
export function compress(): MiddlewareHandler {
  return async (context, next) => {
    await next();
    const { res } = context;
    if (!isWorthIt(res) || context.req.method === 'HEAD') return;
    addVary(res);
    const encoding = chooseEncoding(context.req.header('accept-encoding'));
    if (encoding === undefined) return;
    const body = new Uint8Array(await res.arrayBuffer());
    const isSmall = body.length < smallest;
    const headers = new Headers(res.headers);
    const tag = headers.get('etag');
    if (!isSmall) {
      headers.set('content-encoding', encoding);
      // Other bytes than those that the tag was made of: equal in meaning only (RFC 9110 §8.8.3).
      if (tag?.startsWith('"')) headers.set('etag', `W/${tag}`);
    }
    headers.delete('content-length');
    const { status } = res;
    // Hono would put the old heads back over the new ones.
    context.res = undefined;
    context.res = new Response(isSmall ? body : await compressBytes(body, encoding, 'fast'), {
      status,
      headers,
    });
  };
}

/** `small` is for what is compressed once and sent often. */
export async function compressBytes(
  body: Uint8Array,
  encoding: Encoding,
  effort: 'fast' | 'small',
): Promise<Uint8Array<ArrayBuffer>> {
  if (encoding === 'gzip') return new Uint8Array(await withGzip(body, { level: effort === 'fast' ? 6 : 9 }));
  const quality = effort === 'fast' ? 4 : 11;
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
  };
  return new Uint8Array(await withBrotli(body, { params }));
}

/** The best that the reader takes; brotli before gzip when both are as welcome (RFC 9110 §12.5.3). */
export function chooseEncoding(accepted: string | undefined): Encoding | undefined {
  const weights = new Map<string, number>();
  for (const part of (accepted ?? '').toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((word) => word.trim());
    const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
    weights.set(name, weight === undefined ? 1 : Number.parseFloat(weight) || 0);
  }
  const of = (name: Encoding) => weights.get(name) ?? weights.get('*') ?? 0;
  const best = of('gzip') > of('br') ? 'gzip' : 'br';
  return of(best) > 0 ? best : undefined;
}

export function isCompressible(contentType: string | null): boolean {
  return compressible.test(contentType ?? '');
}

function isWorthIt({ body, headers, status }: Response): boolean {
  return (
    body !== null &&
    status !== 206 &&
    !headers.has('content-encoding') &&
    !/no-transform/.test(headers.get('cache-control') ?? '') &&
    isCompressible(headers.get('content-type'))
  );
}

function addVary({ headers }: Response): void {
  const vary = headers.get('vary');
  if (vary === null) headers.set('vary', 'accept-encoding');
  else if (!/accept-encoding|\*/i.test(vary)) headers.set('vary', `${vary}, accept-encoding`);
}
