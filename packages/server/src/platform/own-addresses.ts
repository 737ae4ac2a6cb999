import type { FetchDocument } from '@cairn/engine';
import { FetchRefusal } from './safe-address.ts';

/** What of us a verification may ask for: documents, never pages that do something. */
const documents =
  /^\/((issuers|status|awards|credentials|achievements|statements|share)\/|\.well-known\/did\.json$)/;

/**
 * Answers our own addresses from our own app, without the network: a credential that we issued can be checked
 * also where the public name does not lead back to this machine. `did:web` always means https, which a server
 * on http://localhost does not speak, so only host and port are compared.
 */
export function answerOwnAddresses(
  outside: FetchDocument,
  own: { publicUrl: string; answer: (request: Request) => Response | Promise<Response> },
): FetchDocument {
  const base = new URL(own.publicUrl);
  return async (address, options) => {
    const url = URL.canParse(address) ? new URL(address) : undefined;
    if (url?.host !== base.host || !/^https?:$/.test(url.protocol) || !documents.test(url.pathname))
      return outside(address, options);
    const inside = new URL(url.pathname + url.search, base);
    const response = await own.answer(new Request(inside, { headers: { accept: options.accept } }));
    if (response.status !== 200)
      throw new FetchRefusal('fetch.status', `${url.host} answered with status ${response.status}.`, {
        status: response.status,
      });
    const body = new Uint8Array(await response.arrayBuffer());
    if (body.length > options.maxBytes)
      throw new FetchRefusal('fetch.too-large', `${url.host} sent more than ${options.maxBytes} bytes.`);
    return { url: url.href, contentType: response.headers.get('content-type') ?? '', body };
  };
}
