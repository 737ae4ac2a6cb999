import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { FetchDocument, FetchedDocument } from '@cairn/engine';
import {
  type Destination,
  FetchRefusal,
  findDestination,
  type Lookup,
  pinned,
  refusalOf,
} from './safe-address.ts';

export interface SafeFetchOptions {
  /** Our own address: the only one that may be plain HTTP or lead into this machine. */
  publicUrl: string;
  /** For tests; DNS by default. */
  lookup?: Lookup;
  milliseconds?: number;
  /** In bytes, whatever a caller asks for. */
  largest?: number;
}

const largest = 1024 * 1024;
const patience = 5000;

/**
 * Fetches what a stranger's document names, without becoming a stranger's tool (security.md row 12): HTTPS only,
 * the host is resolved once, every address it has must be public, the connection goes to exactly the addresses
 * that were checked, redirects are refused, at most 1 MiB in 5 seconds where the
 * options say nothing else, nothing compressed.
 */
export function createSafeFetch(options: SafeFetchOptions): FetchDocument {
  const ownOrigin = new URL(options.publicUrl).origin;
  const isExempt = (url: URL) => url.origin === ownOrigin;
  return async (address, { accept, maxBytes }) => {
    const signal = AbortSignal.timeout(options.milliseconds ?? patience);
    const destination = await findDestination(address, { signal, isExempt, lookup: options.lookup });
    try {
      const answer = await ask(destination, { accept, signal });
      return await read(answer, destination.url, Math.min(maxBytes, options.largest ?? largest));
    } catch (error) {
      throw refusalOf(error, { url: destination.url, signal });
    }
  };
}

function ask(
  { url, target }: Destination,
  { accept, signal }: { accept: string; signal: AbortSignal },
): Promise<IncomingMessage> {
  const request = url.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const headers = { accept, 'accept-encoding': 'identity', 'user-agent': 'Cairn' };
    request(url, { lookup: pinned(target), agent: false, signal, headers }, resolve)
      .on('error', reject)
      .end();
  });
}

async function read(answer: IncomingMessage, url: URL, maxBytes: number): Promise<FetchedDocument> {
  try {
    assertUsable(answer, url);
    const parts: Buffer[] = [];
    let length = 0;
    for await (const part of answer as AsyncIterable<Buffer>) {
      length += part.length;
      if (length > maxBytes)
        throw new FetchRefusal('fetch.too-large', `${url.host} sent more than ${maxBytes} bytes.`);
      parts.push(part);
    }
    return {
      url: url.href,
      contentType: answer.headers['content-type'] ?? '',
      body: new Uint8Array(Buffer.concat(parts)),
    };
  } finally {
    answer.destroy();
  }
}

function assertUsable(answer: IncomingMessage, url: URL): void {
  const status = answer.statusCode ?? 0;
  if (status >= 300 && status < 400)
    throw new FetchRefusal(
      'fetch.redirect',
      `${url.host} leads on to another address. Use that address itself.`,
      { status },
    );
  if (status !== 200)
    throw new FetchRefusal('fetch.status', `${url.host} answered with status ${status}.`, { status });
  const encoding = answer.headers['content-encoding'] ?? 'identity';
  if (encoding !== 'identity')
    throw new FetchRefusal('fetch.encoded', `${url.host} sent a compressed document.`);
}
