import { lookup as systemLookup } from 'node:dns/promises';
import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import type { FetchDocument } from '@cairn/engine';
import { isPublicAddress } from '@cairn/engine/node';

const patienceMilliseconds = 10_000;
const mostSteps = 5;
const loopback = /^(localhost|127\.0\.0\.1|\[::1\])$/;

interface ResolvedAddress {
  address: string;
  family: number;
}

/** All addresses of a host: Node asks the next when one does not answer. */
type Resolved = [ResolvedAddress, ...ResolvedAddress[]];

export interface FetchSettings {
  /** Hosts that the person named, which may lie in a private network. */
  allowedHosts: readonly string[];
  /** For tests; DNS by default. */
  lookup?: (host: string) => Promise<ResolvedAddress[]>;
  milliseconds?: number;
}

/**
 * Reads a document over HTTPS: at most `maxBytes`, ten seconds with all redirects, five redirects that stay on HTTPS.
 * What a badge names is a stranger's word: only the public internet is asked, at exactly the address that was checked
 * (security.md row 12), and this very machine (a demo), also over plain HTTP. Throws Error; `status` is the HTTP status.
 */
export function createFetchDocument(settings: FetchSettings): FetchDocument {
  return async (url, { accept, maxBytes }) => {
    const signal = AbortSignal.timeout(settings.milliseconds ?? patienceMilliseconds);
    try {
      const { answer, address } = await follow(parse(url), { accept, signal, settings });
      const body = await readLimited(answer, maxBytes);
      return { url: address.href, contentType: answer.headers['content-type'] ?? '', body };
    } catch (error) {
      if (signal.aborted) throw new Error(`${url} did not answer in time.`, { cause: error });
      throw error;
    }
  };
}

interface Request {
  accept: string;
  signal: AbortSignal;
  settings: FetchSettings;
}

function parse(url: string): URL {
  if (!URL.canParse(url)) throw new Error(`${url} is not a web address.`);
  const address = new URL(url);
  if (loopback.test(address.hostname)) address.protocol = 'http:';
  else if (address.protocol !== 'https:') throw new Error(`${url} is not an https address.`);
  if (address.username || address.password) throw new Error('Addresses with a user name are not asked.');
  return address;
}

async function follow(start: URL, request: Request): Promise<{ answer: IncomingMessage; address: URL }> {
  let address = start;
  for (let step = 0; step <= mostSteps; step++) {
    const answer = await ask(address, request);
    const status = answer.statusCode ?? 0;
    const { location } = answer.headers;
    if (status < 300 || status > 399 || location === undefined) {
      if (status >= 200 && status <= 299) return { answer, address };
      answer.destroy();
      throw Object.assign(new Error(`${address} answered ${status}.`), { status });
    }
    answer.destroy();
    address = nextOf(address, { start, location });
  }
  throw new Error(`${start} leads on more than five times.`);
}

function nextOf(address: URL, { start, location }: { start: URL; location: string }): URL {
  if (!URL.canParse(location, address.href)) throw new Error(`${start} leads on to no address.`);
  const next = new URL(location, address);
  const isLocal = loopback.test(next.hostname);
  // A stranger on the internet never leads into this machine.
  if (isLocal !== loopback.test(start.hostname) || (next.protocol !== 'https:' && !isLocal))
    throw new Error(`${start} leads on to ${next}, which is not followed.`);
  return parse(next.href);
}

async function ask(address: URL, { accept, signal, settings }: Request): Promise<IncomingMessage> {
  const found = await Promise.race([resolve(address, settings), outOfTime(signal)]);
  // The name was resolved and checked; asking DNS again here is what rebinding waits for.
  const pinned: LookupFunction = (_host, wanted, done) => {
    if (wanted.all) done(null, found);
    else done(null, found[0].address, found[0].family);
  };
  const request = address.protocol === 'https:' ? requestHttps : requestHttp;
  const headers = { accept, 'accept-encoding': 'identity', 'user-agent': 'cairn' };
  return new Promise((done, fail) => {
    request(address, { lookup: pinned, agent: false, signal, headers }, done)
      .on('error', (cause: NodeJS.ErrnoException) =>
        fail(new Error(`${address.host} could not be reached (${cause.code ?? cause.message}).`, { cause })),
      )
      .end();
  });
}

async function resolve(address: URL, { allowedHosts, lookup }: FetchSettings): Promise<Resolved> {
  const host = address.hostname.replace(/^\[(.*)\]$/, '$1');
  const family = isIP(host);
  const find = lookup ?? ((name: string) => systemLookup(name, { all: true, verbatim: true }));
  const found = family
    ? [{ address: host, family }]
    : await find(host).catch((cause) => {
        throw new Error(`There is no host called ${host}.`, { cause });
      });
  const isOpen = loopback.test(address.hostname) || allowedHosts.includes(address.hostname);
  if (!isOpen && !found.every((each) => isPublicAddress(each.address)))
    throw new Error(`${host} lies in a private network. To ask it nevertheless: --allow ${host}`);
  const [first, ...others] = found;
  if (!first) throw new Error(`${host} has no address.`);
  return [first, ...others];
}

function outOfTime(signal: AbortSignal): Promise<never> {
  return new Promise((_done, fail) => {
    signal.addEventListener('abort', () => fail(new Error('It did not answer in time.')), { once: true });
  });
}

async function readLimited(answer: IncomingMessage, maxBytes: number): Promise<Uint8Array> {
  const encoding = answer.headers['content-encoding'] ?? 'identity';
  const parts: Buffer[] = [];
  let length = 0;
  try {
    if (encoding !== 'identity') throw new Error('The server sent a compressed document.');
    for await (const part of answer as AsyncIterable<Buffer>) {
      length += part.length;
      if (length > maxBytes) throw new Error(`The document is larger than ${maxBytes} bytes.`);
      parts.push(part);
    }
    if (!answer.complete) throw new Error('The connection was cut.');
  } finally {
    answer.destroy();
  }
  return new Uint8Array(Buffer.concat(parts));
}
