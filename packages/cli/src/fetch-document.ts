import type { FetchDocument } from '@cairn/engine';

const patienceMilliseconds = 10_000;
const loopback = /^(localhost|127\.0\.0\.1|\[::1\])$/;

/**
 * Reads a public document over HTTPS: at most `maxBytes`, ten seconds, five redirects that stay on HTTPS.
 * A server on this very machine (a demo) is also asked over plain HTTP.
 */
export const fetchDocument: FetchDocument = async (url, { accept, maxBytes }) => {
  const address = new URL(url);
  if (loopback.test(address.hostname)) address.protocol = 'http:';
  else if (address.protocol !== 'https:') throw new Error(`${url} is not an https address.`);
  const response = await follow(address, accept);
  if (!response.ok) {
    throw Object.assign(new Error(`${url} answered ${response.status}.`), { status: response.status });
  }
  return {
    url: response.url,
    contentType: response.headers.get('content-type') ?? '',
    body: await readLimited(response, maxBytes),
  };
};

async function follow(start: URL, accept: string): Promise<Response> {
  let address = start;
  for (let step = 0; step <= 5; step++) {
    const response = await fetch(address, {
      headers: { accept },
      redirect: 'manual',
      signal: AbortSignal.timeout(patienceMilliseconds),
    });
    const location = response.headers.get('location');
    if (response.status < 300 || response.status > 399 || !location) return response;
    const next = new URL(location, address);
    if (next.protocol !== 'https:' && !(loopback.test(next.hostname) && loopback.test(start.hostname))) {
      throw new Error(`${start} leads on to ${next}, which is not an https address.`);
    }
    address = next;
  }
  throw new Error(`${start} leads on more than five times.`);
}

async function readLimited(response: Response, maxBytes: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of response.body ?? []) {
    length += part.length;
    if (length > maxBytes) throw new Error(`${response.url} is larger than ${maxBytes} bytes.`);
    parts.push(part);
  }
  return Buffer.concat(parts);
}
