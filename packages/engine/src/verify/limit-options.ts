import { createLimitedCanonicalize } from '../canonical/canonicalize.ts';
import { type ResolvePorts, resolveVerificationMethod } from '../did/resolve.ts';
import type { ResolvedMethod } from '../did/resolved-method.ts';
import type { FetchDocument, FetchedDocument } from '../ports.ts';
import type { LimitedOptions, VerifyOptions } from './presented.ts';

const maxDocuments = 64;

/** What the general JSON-LD library may cost over all credentials of one verification, in microseconds. */
const maxWork = 600_000;

/** The options of one verification with what it may take from others: fetched documents, and time. */
export function limitOptions(options: VerifyOptions): LimitedOptions {
  const { fetch } = options;
  const canonical = createLimitedCanonicalize(maxWork);
  if (fetch === undefined) return { ...options, ...canonical, resolve: resolveOnce(options) };
  const fetchAnywhere = limitFetch(fetch);
  const limited = { ...options, ...canonical, fetch: stayOnHost(fetchAnywhere), fetchAnywhere };
  return { ...limited, resolve: resolveOnce(limited) };
}

/** A credential and its status list mostly have the same key. */
function resolveOnce(ports: ResolvePorts): LimitedOptions['resolve'] {
  const methods = new Map<string, Promise<ResolvedMethod>>();
  return (id, holding) => {
    if (holding !== undefined) return resolveVerificationMethod(id, ports, holding);
    const method = methods.get(id) ?? resolveVerificationMethod(id, ports);
    methods.set(id, method);
    return method;
  };
}

/**
 * One document is fetched once in a verification, and no file can make us fetch more than 64: a badge must not become
 * a means to flood somebody else (security.md row 12).
 */
function limitFetch(fetch: FetchDocument): FetchDocument {
  const answers = new Map<string, Promise<FetchedDocument>>();
  const limited: FetchDocument = (url, wanted) => {
    const known = answers.get(`${wanted.accept} ${url}`);
    if (known !== undefined) return known;
    if (answers.size >= maxDocuments)
      return Promise.reject(new Error('Too many documents for one verification.'));
    const answer = ask(fetch, url, wanted);
    answers.set(`${wanted.accept} ${url}`, answer);
    return answer;
  };
  return limited;
}

/** Also one that throws at once gives a promise. */
async function ask(fetch: FetchDocument, ...asked: Parameters<FetchDocument>): Promise<FetchedDocument> {
  return await fetch(...asked);
}

/**
 * What an address says is the word of its host. An open redirect there would let anybody speak in its name, so an
 * answer from another host is none.
 */
function stayOnHost(fetch: FetchDocument): FetchDocument {
  return async (url, wanted) => {
    const answer = await fetch(url, wanted);
    if (answer.url === url || hostOf(answer.url) === hostOf(url)) return answer;
    throw new Error(`${url} leads on to another host.`);
  };
}

function hostOf(url: string): string | undefined {
  return URL.canParse(url) ? new URL(url).host : undefined;
}
