import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { Config } from '../config.ts';
import { type Destination, findDestination, type Lookup, pinned, refusalOf } from './safe-address.ts';

export interface PostAnswer {
  status: number;
  /** The beginning of the body, as text. */
  text: string;
}

/** Sends a body to an address that somebody else chose. Whatever status comes back is an answer; no redirect is followed. */
export type PostTo = (
  address: string,
  message: { headers: { [name: string]: string }; body: string },
) => Promise<PostAnswer>;

export interface SafePostOptions {
  /** On a developer's machine: addresses of this machine too, and plain HTTP to them. */
  allowsLocal: boolean;
  /** For tests; DNS by default. */
  lookup?: Lookup;
  milliseconds?: number;
}

const patience = 10_000;
const keptBytes = 2048;

/** By the rules of `createSafeFetch`: HTTPS to public addresses that are resolved once, no redirect, an end after 10 s. */
export function createSafePost({ allowsLocal, lookup, milliseconds }: SafePostOptions): PostTo {
  const isExempt = (url: URL) => allowsLocal && isLocalHost(url.hostname);
  return async (address, message) => {
    const signal = AbortSignal.timeout(milliseconds ?? patience);
    const destination = await findDestination(address, { signal, isExempt, lookup });
    try {
      const answer = await send(destination, { ...message, signal });
      return { status: answer.statusCode ?? 0, text: await readBeginning(answer) };
    } catch (error) {
      throw refusalOf(error, { url: destination.url, signal });
    }
  };
}

/** Whether this is somebody's own machine, which nobody else reaches: both where we listen and what we are called. */
export function isOnOwnMachine({ host, publicUrl }: Pick<Config, 'host' | 'publicUrl'>): boolean {
  return isLocalHost(host) && isLocalHost(new URL(publicUrl).hostname);
}

function isLocalHost(host: string): boolean {
  return ['localhost', '127.0.0.1', '::1', '[::1]'].includes(host);
}

function send(
  { url, target }: Destination,
  { headers, body, signal }: { headers: { [name: string]: string }; body: string; signal: AbortSignal },
): Promise<IncomingMessage> {
  const request = url.protocol === 'https:' ? requestHttps : requestHttp;
  const all = {
    ...headers,
    'user-agent': 'Cairn',
    'accept-encoding': 'identity',
    'content-length': String(Buffer.byteLength(body)),
  };
  return new Promise((resolve, reject) => {
    request(url, { method: 'POST', lookup: pinned(target), agent: false, signal, headers: all }, resolve)
      .on('error', reject)
      .end(body);
  });
}

/** The status is the answer: a body that breaks off, or never ends, takes nothing from it. */
async function readBeginning(answer: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let length = 0;
  try {
    for await (const part of answer as AsyncIterable<Buffer>) {
      parts.push(part);
      length += part.length;
      if (length >= keptBytes) break;
    }
  } catch {
    // What came so far is kept.
  } finally {
    answer.destroy();
  }
  // PostgreSQL cannot hold NUL in text.
  return Buffer.concat(parts).subarray(0, keptBytes).toString('utf8').replaceAll('\0', '\ufffd');
}
