import jsonld, { type JsonLdOptions, type RemoteDocument } from 'jsonld';
import ContextResolver from 'jsonld/lib/ContextResolver.js';
import rdfCanonize, { type Quad } from 'rdf-canonize';
import { findContext } from '../contexts/index.ts';
import { toHex } from '../encoding/bytes.ts';
import { EngineError } from '../engine-error.ts';
import type { Crypto, JsonObject } from '../ports.ts';
import { estimateWork } from './estimate-work.ts';
import { assertNothingHidden } from './general-guards.ts';
import type { GeneralOptions } from './general-options.ts';

/**
 * RDFC-1.0 canonical N-Quads of a JSON-LD document by the general libraries: JSON-LD safe mode, bundled contexts only,
 * a work limit against poison graphs. Throws EngineError `credential.not-canonical`, `credential.too-large` or
 * `context.unknown`.
 */
export async function canonicalizeGeneral(
  document: JsonObject,
  crypto: Crypto,
  options: GeneralOptions = {},
): Promise<string> {
  return canonicalizeDataset(await toDataset(document), crypto, options);
}

/** The RDF dataset of a document as the JSON-LD library gives it, quads with unlabelled order. */
export async function toDataset(document: JsonObject): Promise<Quad[]> {
  assertReadable(document);
  return withJsonLd((library, options) =>
    library.toRDF(document, { ...options, rdfDirection: 'i18n-datatype', produceGeneralizedRdf: false }),
  );
}

/** Throws EngineError when the library would drop something without a word, or take too long. */
export function assertReadable(document: JsonObject): void {
  assertNothingHidden(document);
  assertAffordable(estimateWork(document), maxWork);
}

/** Runs the JSON-LD library in safe mode with bundled contexts only; what it throws becomes an EngineError. */
export async function withJsonLd<Result>(
  work: (library: typeof jsonld, options: JsonLdOptions) => Promise<Result>,
): Promise<Result> {
  try {
    return await work(jsonld, {
      base: null,
      safe: true,
      documentLoader: loadBundled,
      contextResolver: new ContextResolver({ sharedCache: resolvedContexts }),
    });
  } catch (cause) {
    throw asEngineError(cause);
  }
}

/** `labels`, when given, is filled with the canonical label of each blank node of the dataset. */
export async function canonicalizeDataset(
  dataset: object[],
  crypto: Crypto,
  options: GeneralOptions & { labels?: Map<string, string> } = {},
): Promise<string> {
  if (dataset.length > maxQuads) {
    throw new EngineError('credential.not-canonical', `The document makes more than ${maxQuads} statements.`);
  }
  try {
    return await rdfCanonize.canonize(dataset, {
      algorithm: 'RDFC-1.0',
      format: 'application/n-quads',
      maxWorkFactor: 1,
      createMessageDigest: () => createDigest(crypto, options.hash ?? 'sha256'),
      ...(options.labels ? { canonicalIdMap: options.labels } : {}),
    });
  } catch (cause) {
    const message = 'The document has too many blank nodes that look alike to be put in canonical form.';
    throw new EngineError('credential.not-canonical', message, { cause });
  }
}

/** In microseconds by `estimateWork`: a little more than the largest record takes that can be read. */
const maxWork = 400_000;

/** Throws EngineError `credential.too-large`. */
export function assertAffordable(work: number, limit: number): void {
  if (work <= limit) return;
  const message = 'The document would take too long to be put in canonical form.';
  throw new EngineError('credential.too-large', message);
}

const maxQuads = 100_000;
const maxResolvedContexts = 200;

/** jsonld shares one cache in a process; ours is our own, so that nobody's loader can fill it. */
const resolvedContexts = {
  entries: new Map<string, unknown>(),
  get(key: string): unknown {
    return this.entries.get(key);
  },
  set(key: string, value: unknown): unknown {
    if (this.entries.size >= maxResolvedContexts) this.entries.clear();
    return this.entries.set(key, value);
  },
};

async function loadBundled(url: string): Promise<RemoteDocument> {
  const context = findContext(url);
  if (!context)
    throw new EngineError('context.unknown', `The context ${url} is not bundled, and none is fetched.`);
  // A copy, because jsonld writes into what it is given and the bundled document is frozen.
  return { contextUrl: null, documentUrl: url, document: JSON.parse(context.text) as object, tag: 'static' };
}

function createDigest(
  crypto: Crypto,
  hash: 'sha256' | 'sha384',
): { update(text: string): void; digest(): string } {
  let input = '';
  return {
    update(text) {
      input += text;
    },
    digest: () => (hash === 'sha256' ? crypto.sha256Hex(input) : toHex(crypto.sha384(input))),
  };
}

function asEngineError(cause: unknown): EngineError {
  const inner = innerEngineError(cause);
  if (inner) return inner;
  const reason = cause instanceof Error ? cause.message.split('\n')[0] : String(cause);
  return new EngineError('credential.not-canonical', `The document is not safe JSON-LD: ${reason}`, {
    cause,
  });
}

function innerEngineError(error: unknown): EngineError | undefined {
  if (error instanceof EngineError) return error;
  if (typeof error !== 'object' || error === null || !('details' in error)) return undefined;
  const { details } = error;
  if (typeof details !== 'object' || details === null || !('cause' in details)) return undefined;
  return details.cause instanceof EngineError ? details.cause : undefined;
}
