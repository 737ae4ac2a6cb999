import type { FetchDocument, FetchedDocument } from '../ports.ts';
import type { VerifyOptions } from './presented.ts';

const maxDocuments = 64;

/**
 * One document is fetched once in a verification, and no file can make us fetch more than 64: a badge must not become
 * a means to flood somebody else (security.md row 12).
 */
export function limitFetch(options: VerifyOptions): VerifyOptions {
  const { fetch } = options;
  if (fetch === undefined) return options;
  const answers = new Map<string, Promise<FetchedDocument>>();
  const limited: FetchDocument = (url, wanted) => {
    const known = answers.get(`${wanted.accept} ${url}`);
    if (known !== undefined) return known;
    if (answers.size >= maxDocuments)
      return Promise.reject(new Error('Too many documents for one verification.'));
    const answer = Promise.resolve().then(() => fetch(url, wanted));
    answers.set(`${wanted.accept} ${url}`, answer);
    return answer;
  };
  return { ...options, fetch: limited };
}
