import { isKnownTag } from '../etag.ts';
import type { OpenFile } from './files.ts';
import type { MediaType } from './media-type.ts';

export interface AnsweredFile {
  open: OpenFile;
  mediaType: MediaType;
  /** Of the bytes; what an address names by it never changes. */
  sha256: string;
  /** Everyone: shown in place, on other sites too. Owner: to be saved under a name, and kept by no cache in between. */
  readers: { are: 'everyone' } | { are: 'owner'; name: string };
}

/** Answers with bytes that somebody else made: nothing in them runs, loads anything, or is taken for something else. */
export function answerFile(request: Request, file: AnsweredFile): Response {
  const { open, mediaType, sha256, readers } = file;
  const tag = `"${sha256}"`;
  const headers: { [name: string]: string } = {
    'content-type': mediaType === 'text/plain' ? `${mediaType}; charset=utf-8` : mediaType,
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    etag: tag,
    ...(readers.are === 'everyone' ? forEveryone : forOwner(readers.name)),
  };
  if (isKnownTag(request.headers.get('if-none-match') ?? undefined, tag))
    return new Response(null, { status: 304, headers });
  headers['content-length'] = String(open.size);
  const body = request.method === 'HEAD' ? null : streamOf(open.bytes());
  return new Response(body, { headers });
}

/** Read when the reader is ready for more, and let go of when they leave. */
function streamOf(bytes: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const iterator = bytes[Symbol.asyncIterator]();
  const source: UnderlyingDefaultSource<Uint8Array> = {
    async pull(controller) {
      const { done, value } = await iterator.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await iterator.return?.();
    },
  };
  return new ReadableStream(source, { highWaterMark: 0 });
}

const forEveryone = {
  'cache-control': 'public, max-age=31536000, immutable',
  // A badge is shown on other sites too.
  'cross-origin-resource-policy': 'cross-origin',
  'access-control-allow-origin': '*',
  'content-disposition': 'inline',
};

function forOwner(name: string): { [name: string]: string } {
  return {
    'cache-control': 'private, no-cache, no-transform',
    'content-disposition': `attachment; filename="${asciiName(name)}"; filename*=UTF-8''${encoded(name)}`,
  };
}

/** For programs that read no other (RFC 6266 Appendix D). */
function asciiName(name: string): string {
  return name.normalize('NFKD').replace(/[^\w. -]/g, '_');
}

/** RFC 8187 §3.2.1. */
function encoded(name: string): string {
  return encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
