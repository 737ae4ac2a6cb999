import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { isKnownTag } from '../../platform/etag.ts';
import { Refusal, refusalStatus } from '../../platform/refusal.ts';
import { refusalText, wordsFor } from '../../web/words/index.ts';

export const credentialType = 'application/vc+ld+json';

export interface PublicDocument {
  body: string | Uint8Array;
  contentType: string;
  /** Seconds that a reader may keep it without asking again. */
  maxAge: number;
  fileName?: string;
  isDownload?: boolean;
}

/** Answers with something that any program and any site may read: CORS open, ETag, nothing in it can run. */
export function answerDocument(context: Context, document: PublicDocument): Response {
  const bytes = typeof document.body === 'string' ? new TextEncoder().encode(document.body) : document.body;
  const tag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 27)}"`;
  const headers: { [name: string]: string } = {
    'content-type': document.contentType,
    'cache-control': `public, max-age=${document.maxAge}`,
    etag: tag,
    vary: 'accept',
    'access-control-allow-origin': '*',
    'access-control-expose-headers': 'etag',
    'cross-origin-resource-policy': 'cross-origin',
    // A picture that somebody opens by itself runs nothing and loads nothing (security.md row 14).
    'content-security-policy': "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:",
    'x-robots-tag': 'noindex',
  };
  if (document.fileName) {
    const kind = document.isDownload ? 'attachment' : 'inline';
    headers['content-disposition'] = `${kind}; filename="${document.fileName}"`;
  }
  if (isKnownTag(context.req.header('if-none-match'), tag))
    return new Response(null, { status: 304, headers });
  return new Response(new Uint8Array(bytes), { status: 200, headers });
}

/** A refusal as problem details (RFC 9457), for programs. */
export function answerProblem(error: Error, context: Context): Response {
  if (!(error instanceof Refusal)) throw error;
  const status = refusalStatus[error.kind];
  const title = refusalText(wordsFor(context.req.header('accept-language')), error);
  return new Response(JSON.stringify({ type: `about:blank#${error.code}`, title, status }), {
    status,
    headers: {
      'content-type': 'application/problem+json',
      'access-control-allow-origin': '*',
      'cache-control': 'no-store',
    },
  });
}
