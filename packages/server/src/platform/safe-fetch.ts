import { lookup as systemLookup } from 'node:dns/promises';
import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import type { FetchDocument, FetchedDocument } from '@cairn/engine';
import { isPublicAddress } from '@cairn/engine/node';

export type FetchRefusalCode =
  | 'fetch.not-an-address'
  | 'fetch.not-https'
  | 'fetch.closed-address'
  | 'fetch.unknown-host'
  | 'fetch.unreachable'
  | 'fetch.redirect'
  | 'fetch.status'
  | 'fetch.encoded'
  | 'fetch.too-large'
  | 'fetch.too-slow';

/** A document that could not be had. `status` is the HTTP status when there was an answer; 410 means "gone". */
export class FetchRefusal extends Error {
  readonly code: FetchRefusalCode;
  readonly status?: number;

  constructor(code: FetchRefusalCode, message: string, options: { status?: number; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? {} : { cause: options.cause });
    this.name = 'FetchRefusal';
    this.code = code;
    if (options.status !== undefined) this.status = options.status;
  }
}

interface ResolvedAddress {
  address: string;
  family: number;
}

export interface SafeFetchOptions {
  /** Our own address: the only one that may be plain HTTP or lead into this machine. */
  publicUrl: string;
  /** For tests; DNS by default. */
  lookup?: (host: string) => Promise<ResolvedAddress[]>;
  milliseconds?: number;
}

const largest = 1024 * 1024;
const patience = 5000;

/**
 * Fetches what a stranger's document names, without becoming a stranger's tool (security.md row 12): HTTPS only,
 * the host is resolved once, every address it has must be public, the connection goes to exactly the addresses
 * that were checked, redirects are refused, at most 1 MiB in 5 seconds, nothing compressed.
 */
export function createSafeFetch(options: SafeFetchOptions): FetchDocument {
  const lookup = options.lookup ?? ((host) => systemLookup(host, { all: true, verbatim: true }));
  const ownOrigin = new URL(options.publicUrl).origin;
  return async (address, { accept, maxBytes }) => {
    const url = parse(address);
    const isOwn = url.origin === ownOrigin;
    if (url.protocol !== 'https:' && !isOwn)
      throw new FetchRefusal('fetch.not-https', `${url.protocol}//… is not fetched: only https is.`);
    const signal = AbortSignal.timeout(options.milliseconds ?? patience);
    const target = await Promise.race([resolve(url, lookup), outOfTime(signal, url)]);
    if (!isOwn && !target.every(({ address }) => isPublicAddress(address)))
      throw new FetchRefusal('fetch.closed-address', `${url.host} is not on the public internet.`);
    if (target.length === 0) throw new FetchRefusal('fetch.unknown-host', `${url.host} has no address.`);
    try {
      const answer = await ask(url, { target, accept, signal });
      return await read(answer, url, Math.min(maxBytes, largest));
    } catch (error) {
      if (error instanceof FetchRefusal) throw error;
      if (signal.aborted)
        throw new FetchRefusal('fetch.too-slow', `${url.host} did not answer in time.`, { cause: error });
      throw new FetchRefusal('fetch.unreachable', `${url.host} could not be reached.`, { cause: error });
    }
  };
}

/** Names are asked for within the same time as documents. */
function outOfTime(signal: AbortSignal, url: URL): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () =>
      reject(new FetchRefusal('fetch.too-slow', `${url.host} did not answer in time.`)),
    );
  });
}

function parse(address: string): URL {
  if (!URL.canParse(address))
    throw new FetchRefusal('fetch.not-an-address', 'That is not a web address that can be fetched.');
  const url = new URL(address);
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    throw new FetchRefusal('fetch.not-https', `${url.protocol} addresses are not fetched: only https is.`);
  if (url.username || url.password)
    throw new FetchRefusal('fetch.not-an-address', 'Addresses with a user name in them are not fetched.');
  return url;
}

async function resolve(
  url: URL,
  lookup: (host: string) => Promise<ResolvedAddress[]>,
): Promise<ResolvedAddress[]> {
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  const family = isIP(host);
  if (family) return [{ address: host, family }];
  try {
    return await lookup(host);
  } catch (cause) {
    throw new FetchRefusal('fetch.unknown-host', `There is no host called ${host}.`, { cause });
  }
}

function ask(
  url: URL,
  options: { target: ResolvedAddress[]; accept: string; signal: AbortSignal },
): Promise<IncomingMessage> {
  const { target, accept, signal } = options;
  // The name was resolved and checked above; asking DNS again here is what rebinding waits for. Node asks the next
  // address when one does not answer.
  const pinned: LookupFunction = (_host, wanted, done) => {
    if (wanted.all) done(null, target);
    else done(null, target[0]?.address ?? '', target[0]?.family);
  };
  const request = url.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const headers = { accept, 'accept-encoding': 'identity', 'user-agent': 'Cairn' };
    request(url, { lookup: pinned, agent: false, signal, headers }, resolve).on('error', reject).end();
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
