import type { FetchDocument, FetchedDocument } from '../ports.ts';

/** What one run keeps of the documents that it has read. */
const mostBytes = 64 * 1024 * 1024;
const mostAddresses = 20_000;

/** An address that did not answer is asked once more by a later credential, and then no longer. */
const mostAttempts = 2;

/**
 * The same `fetch` for a run over many credentials: a status list, key document or context is read once, those who ask
 * meanwhile wait for the same answer, and what was used last stays longest. One host that is away costs its time twice,
 * not ten thousand times.
 */
export function shareFetch(fetch: FetchDocument): FetchDocument {
  if (shared.has(fetch)) return fetch;
  const memory: Memory = { documents: new Map(), bytes: 0 };
  const once: FetchDocument = (url, wanted) => {
    const name = `${wanted.maxBytes} ${wanted.accept} ${url}`;
    const before = memory.documents.get(name);
    const isFinal = before !== undefined && (before.state !== 'failed' || before.attempts >= mostAttempts);
    const document = isFinal ? before : begin(() => fetch(url, wanted), { memory, name, before });
    memory.documents.delete(name);
    memory.documents.set(name, document);
    return document.answer;
  };
  shared.add(once);
  return once;
}

const shared = new WeakSet<FetchDocument>();

interface Shared {
  answer: Promise<FetchedDocument>;
  state: 'asked' | 'read' | 'failed';
  attempts: number;
  bytes: number;
}

interface Memory {
  /** The one used last comes last. */
  documents: Map<string, Shared>;
  bytes: number;
}

function begin(
  ask: () => Promise<FetchedDocument>,
  { memory, name, before }: { memory: Memory; name: string; before: Shared | undefined },
): Shared {
  const document: Shared = {
    answer: asked(ask),
    state: 'asked',
    attempts: (before?.attempts ?? 0) + 1,
    bytes: 0,
  };
  document.answer.then(
    ({ body }) => {
      document.state = 'read';
      if (memory.documents.get(name) !== document) return;
      document.bytes = body.length;
      memory.bytes += body.length;
      forget(memory);
    },
    () => {
      document.state = 'failed';
      forget(memory);
    },
  );
  return document;
}

/** Also one that throws at once gives a promise. */
async function asked(ask: () => Promise<FetchedDocument>): Promise<FetchedDocument> {
  return await ask();
}

function forget(memory: Memory): void {
  for (const [name, { state, bytes }] of memory.documents) {
    if (memory.bytes <= mostBytes && memory.documents.size <= mostAddresses) return;
    // Others may wait for it.
    if (state === 'asked') continue;
    memory.documents.delete(name);
    memory.bytes -= bytes;
  }
}
