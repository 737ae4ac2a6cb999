import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import rdfCanonize, { type Quad, type Term } from 'rdf-canonize';
import { canonicalizeDataset } from '../canonical/general.ts';
import { selectJsonLd } from '../canonical/select-json-ld.ts';
import { mapTerms, skolemize } from '../canonical/skolemize.ts';
import { encodeBase64url } from '../encoding/base64url.ts';
import { utf8 } from '../encoding/bytes.ts';
import { EngineError } from '../engine-error.ts';
import type { Crypto, JsonObject } from '../ports.ts';
import { assertOneOrder } from './add-proof.ts';

/** A document as statements that can be shown one by one, in the order in which they are signed. */
export interface Statements {
  all: readonly string[];
  /** The places in `all` of what JSON Pointers choose, in ascending order. */
  chosenBy(pointers: readonly string[]): Promise<number[]>;
  /** For a document that shows only these pointers: its canonical node labels, each with the label that was signed. */
  labelsFor(pointers: readonly string[]): Promise<Map<string, string>>;
}

/** So that a proof of every statement is one that readers accept. */
const mostStatements = 3000;

/**
 * The canonical statements with their nodes under random labels (VC-DI-ECDSA §3.4.5): a canonical label would tell
 * something of what is not shown. Throws EngineError as canonicalisation does.
 */
export async function readStatements(
  document: JsonObject,
  { hmacKey, crypto }: { hmacKey: Uint8Array; crypto: Crypto },
): Promise<Statements> {
  const skolemized = await skolemize(document, crypto);
  const quads = await skolemized.statementsOf(skolemized.document);
  if (quads.length > mostStatements) {
    const message = `A document with more than ${mostStatements} statements cannot be disclosed in parts.`;
    throw new EngineError('credential.too-large', message);
  }
  const canonicalLabels = new Map<string, string>();
  assertOneOrder(await canonicalizeDataset(quads, crypto, { labels: canonicalLabels }));
  const labels = new Map<string, string>();
  for (const [own, canonical] of canonicalLabels) {
    const digest = hmac(sha256, hmacKey, utf8(withoutPrefix(canonical)));
    labels.set(withoutPrefix(own), `u${encodeBase64url(digest)}`);
  }
  const all = [...new Set(quads.map((quad) => statementOf(quad, labels)))].sort();
  const places = new Map(all.map((statement, index) => [statement, index]));
  const statementsOf = async (pointers: readonly string[]) =>
    skolemized.statementsOf(selectJsonLd(skolemized.document, pointers));

  return {
    all,
    async chosenBy(pointers) {
      if (pointers.length === 0) return [];
      const chosen = (await statementsOf(pointers)).map((quad) => places.get(statementOf(quad, labels)));
      return [...new Set(chosen.map(known))].sort((left, right) => left - right);
    },
    async labelsFor(pointers) {
      const shown = new Map<string, string>();
      await canonicalizeDataset(await statementsOf(pointers), crypto, { labels: shown });
      return new Map(
        [...shown].map(([own, canonical]) => [
          withoutPrefix(canonical),
          known(labels.get(withoutPrefix(own))),
        ]),
      );
    },
  };
}

function statementOf(quad: Quad, labels: ReadonlyMap<string, string>): string {
  const relabel = (term: Term): Term =>
    term.termType === 'BlankNode' ? { ...term, value: known(labels.get(term.value)) } : term;
  return rdfCanonize.NQuads.serializeQuad(mapTerms(quad, relabel));
}

function withoutPrefix(label: string): string {
  return label.replace(/^_:/, '');
}

/** A part says nothing that the whole does not say; where JSON-LD reads it differently nothing can be shown. */
function known<Value>(value: Value | undefined): Value {
  if (value !== undefined) return value;
  throw new EngineError('credential.not-canonical', 'A part of the document means something else alone.');
}
