import { deepEqual, equal, ok, rejects, throws } from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { nodeCrypto } from '@cairn/engine/node';
import rdfCanonize from 'rdf-canonize';
import { Fallback } from '../../packages/engine/src/canonical/fallback.ts';
import { canonicalizeDataset } from '../../packages/engine/src/canonical/general.ts';
import type { Graph } from '../../packages/engine/src/canonical/graph.ts';
import { parseNquads } from '../../packages/engine/src/canonical/parse-nquads.test-support.ts';
import { canonicalQuads } from '../../packages/engine/src/canonical/rdfc.ts';
import { assertCheap } from '../../packages/engine/test-support/budget.ts';

interface Case {
  id: string;
  type: string;
  name: string;
  action: string;
  result?: string;
  hashAlgorithm?: string;
}

const folder = new URL('../../../shared/vectors/rdf-canon/', import.meta.url);
const isPresent = existsSync(folder);
const read = (path: string): string => readFileSync(new URL(path, folder), 'utf8');
const cases = isPresent ? (JSON.parse(read('manifest.jsonld')) as { entries: Case[] }).entries : [];

test('the RDFC-1.0 test suite is there', {
  skip: isPresent ? false : 'no ../shared/vectors/rdf-canon',
}, () => {
  equal(cases.length, 86);
});

for (const one of cases) {
  const input = read(one.action);
  const parsed = parseNquads(input);
  const title = `${one.id} ${one.name}`;
  // Named graphs never reach our own code: JSON-LD with a graph container is left to the general library.
  if (parsed) test(`our own RDFC-1.0 passes ${title}`, () => checkOwn(one, parsed));
  else
    test(`our own RDFC-1.0 leaves the named graphs of ${title} alone`, () =>
      ok(/(<[^>]*>|_:\S+) \.$/m.test(input)));
  test(`the general path passes ${title}`, () => checkGeneral(one, input));
}

for (const size of [5, 10, 20, 40]) {
  test(`security row 5: a clique of ${size} blank nodes is refused in 250 ms and 64 MB by both paths`, async () => {
    const clique = createClique(size);
    const parsed = parseNquads(clique);
    ok(parsed);
    await assertCheap(`a clique of ${size}`, async () => {
      throws(() => runOwn(parsed.graph, 1, sha256), Fallback);
      await rejects(canonicalizeDataset(toDataset(clique), nodeCrypto), Error);
    });
  });
}

const isNegative = (one: Case): boolean => one.type === 'rdfc:RDFC10NegativeEvalTest';

function checkOwn(one: Case, { graph, blanks }: NonNullable<ReturnType<typeof parseNquads>>): void {
  const hash = one.hashAlgorithm === 'SHA384' ? sha384 : sha256;
  if (isNegative(one)) {
    throws(() => runOwn(graph, 1, hash), Fallback);
    return;
  }
  const quads = runOwn(graph, 3, hash);
  const expected = read(one.result ?? '');
  if (one.type !== 'rdfc:RDFC10MapTest') equal(quads, expected);
  else
    deepEqual(
      Object.fromEntries([...blanks].map(([label, node]) => [label, node.token.slice(2)])),
      JSON.parse(expected),
    );
}

async function checkGeneral(one: Case, input: string): Promise<void> {
  const hash = one.hashAlgorithm === 'SHA384' ? 'sha384' : 'sha256';
  const outcome = await canonicalizeDataset(toDataset(input), nodeCrypto, { hash }).catch(
    (error: unknown) => error,
  );
  if (isNegative(one)) {
    ok(outcome instanceof Error, 'a poison graph was accepted');
    return;
  }
  // The engine's work limit is strict; a case beyond it is refused, and the library itself must still be right about it.
  const { quads, labels } = await runLibrary(input, hash);
  if (typeof outcome === 'string') equal(outcome, quads);
  const expected = read(one.result ?? '');
  if (one.type === 'rdfc:RDFC10MapTest') deepEqual(Object.fromEntries(labels), JSON.parse(expected));
  else equal(quads, expected);
}

function runOwn(graph: Graph, workFactor: number, hash: (text: string) => string): string {
  return canonicalQuads(graph, { hash, workFactor });
}

async function runLibrary(
  input: string,
  hash: string,
): Promise<{ quads: string; labels: Map<string, string> }> {
  const labels = new Map<string, string>();
  const quads = await rdfCanonize.canonize(toDataset(input), {
    algorithm: 'RDFC-1.0',
    format: 'application/n-quads',
    maxWorkFactor: 3,
    canonicalIdMap: labels,
    createMessageDigest: () => createDigest(hash),
  });
  return { quads, labels };
}

function createDigest(hash: string): { update(text: string): void; digest(): string } {
  const digest = createHash(hash);
  return { update: (text) => void digest.update(text), digest: () => digest.digest('hex') };
}

const toDataset = (text: string): object[] => rdfCanonize.NQuads.parse(text);

function createClique(size: number): string {
  const lines: string[] = [];
  for (let from = 0; from < size; from++) {
    for (let to = 0; to < size; to++)
      if (from !== to) lines.push(`_:e${from} <http://example.com/p> _:e${to} .`);
  }
  return `${lines.join('\n')}\n`;
}

const sha256 = (text: string): string => nodeCrypto.sha256Hex(text);
const sha384 = (text: string): string => createHash('sha384').update(text).digest('hex');
