import { lookup as systemLookup } from 'node:dns/promises';
import { isIP, type LookupFunction } from 'node:net';
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

export interface ResolvedAddress {
  address: string;
  family: number;
}

export type Lookup = (host: string) => Promise<ResolvedAddress[]>;

/** Where a request goes: the address, and what its host was resolved to, once and checked. */
export interface Destination {
  url: URL;
  target: ResolvedAddress[];
}

/**
 * Where a stranger's address leads, so that we do not become a stranger's tool (security.md row 12): HTTPS only, the
 * host is resolved once, every address it has must be public. `isExempt` names the few that may be plain HTTP or lead
 * into this machine.
 */
export async function findDestination(
  address: string,
  options: { signal: AbortSignal; isExempt: (url: URL) => boolean; lookup?: Lookup | undefined },
): Promise<Destination> {
  const { signal } = options;
  const lookup = options.lookup ?? ((host) => systemLookup(host, { all: true, verbatim: true }));
  const url = parse(address);
  const isExempt = options.isExempt(url);
  if (url.protocol !== 'https:' && !isExempt)
    throw new FetchRefusal('fetch.not-https', `${url.protocol}//… is not fetched: only https is.`);
  const target = await Promise.race([resolve(url, lookup), outOfTime(signal, url)]);
  if (!isExempt && !target.every(({ address }) => isPublicAddress(address)))
    throw new FetchRefusal('fetch.closed-address', `${url.host} is not on the public internet.`);
  if (target.length === 0) throw new FetchRefusal('fetch.unknown-host', `${url.host} has no address.`);
  return { url, target };
}

/** The name was resolved and checked; asking DNS again is what rebinding waits for. Node asks the next address when one does not answer. */
export function pinned(target: readonly ResolvedAddress[]): LookupFunction {
  return (_host, wanted, done) => {
    if (wanted.all) done(null, [...target]);
    else done(null, target[0]?.address ?? '', target[0]?.family);
  };
}

/** What went wrong on the way to a host, as a refusal. */
export function refusalOf(error: unknown, { url, signal }: { url: URL; signal: AbortSignal }): FetchRefusal {
  if (error instanceof FetchRefusal) return error;
  if (signal.aborted)
    return new FetchRefusal('fetch.too-slow', `${url.host} did not answer in time.`, { cause: error });
  return new FetchRefusal('fetch.unreachable', `${url.host} could not be reached.`, { cause: error });
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

async function resolve(url: URL, lookup: Lookup): Promise<ResolvedAddress[]> {
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  const family = isIP(host);
  if (family) return [{ address: host, family }];
  try {
    return await lookup(host);
  } catch (cause) {
    throw new FetchRefusal('fetch.unknown-host', `There is no host called ${host}.`, { cause });
  }
}
