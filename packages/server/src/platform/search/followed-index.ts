import { availableParallelism } from 'node:os';
import { Refusal } from '../refusal.ts';
import { say } from '../refusals.ts';
import { type IndexThreads, startIndexThreads } from './index-threads.ts';
import type { SearchAnswer, SearchDocument, SearchQuestion, SearchShape } from './search-question.ts';

/** Where what is searched comes from. */
export interface SearchSource {
  shape: SearchShape;
  /**
   * Everything, or what changed since a mark, piece by piece. What changes after the new mark was taken may come as well:
   * it comes again with the next reading. May end, by an error, once the signal says that nobody needs it any more.
   */
  read(
    since: string | undefined,
    signal: AbortSignal,
  ): Promise<{ mark: string; pieces: AsyncIterable<SearchChanges> }>;
}

export interface SearchChanges {
  documents: readonly SearchDocument[];
  gone: readonly string[];
}

/** An index in threads that follows its source. Starts nothing: the first question does. */
export interface SearchIndex {
  ask(source: SearchSource, question: SearchQuestion): Promise<SearchAnswer>;
  /** Takes what changed since the last time; whoever asks meanwhile shares it. */
  catchUp(source: SearchSource): Promise<void>;
  /** Grows whenever a reading brought something: what is kept beside the index is of one state of it. */
  generation(): number;
  /** This process is about to change something: questions of the next seconds look for it themselves. */
  expectChange(): void;
  /** Waits for nothing: a reading that is under way is left. */
  close(): Promise<void>;
}

/** How long a change of our own may take from its statement to its end. */
const settles = 3000;
/** Threads that die again at once, or cannot start, do not have everything read for each question. */
const renewsEvery = 30_000;

/** So many are read in a second or two: as long as one waits for an index that is being made. */
const many = 10_000;

interface Followed {
  threads: IndexThreads;
  mark: string | undefined;
}

export function createSearchIndex(
  threads = Math.min(2, availableParallelism()),
  startThreads: typeof startIndexThreads = startIndexThreads,
): SearchIndex {
  const closing = new AbortController();
  let current: Promise<Followed> | undefined;
  let loaded: Followed | undefined;
  let running: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  let expectedUntil = 0;
  let renewableFrom = 0;
  let readSoFar = 0;
  let generation = 0;
  const waiting = new Set<(reason: Refusal) => void>();

  function begin(source: SearchSource): Promise<Followed> {
    readSoFar = 0;
    const started = load(source, {
      startThreads: () => startThreads(source.shape, threads),
      signal: closing.signal,
      noteRead,
      noteChange,
    });
    started.then(
      (followed) => {
        loaded = followed;
      },
      () => {
        if (current === started) current = undefined;
      },
    );
    return started;
  }

  async function read(source: SearchSource): Promise<void> {
    current ??= begin(source);
    const followed = await current;
    if (!followed.threads.isSpent() || performance.now() < renewableFrom)
      return take(source, followed, { signal: closing.signal, noteRead() {}, noteChange });
    renewableFrom = performance.now() + renewsEvery;
    current = begin(source);
    try {
      await current;
    } finally {
      // Questions that are under way are answered before the old threads go.
      setTimeout(() => void followed.threads.close(), settles).unref();
    }
  }

  /** A reading that has begun may have missed what whoever asks now knows of: they share the one after it. */
  function catchUp(source: SearchSource): Promise<void> {
    if (!running) {
      running = read(source).finally(() => {
        running = undefined;
      });
      return running;
    }
    next ??= running
      .catch(() => {})
      .then(() => {
        next = undefined;
        return catchUp(source);
      });
    return next;
  }

  /** Where there is little to read it is waited for; where there is much, nobody is kept. */
  async function askWhileMade(source: SearchSource, question: SearchQuestion): Promise<SearchAnswer> {
    const late = Promise.withResolvers<never>();
    const made = (current ?? catchUp(source)).then(() => current);
    if (readSoFar >= many) late.reject(beingMade(readSoFar));
    else waiting.add(late.reject);
    const followed = await Promise.race([made, late.promise]).finally(() => waiting.delete(late.reject));
    if (!followed) throw new Error('There is no search index.');
    return followed.threads.ask(question);
  }

  function noteChange(): void {
    generation += 1;
  }

  function noteRead(count: number): void {
    readSoFar += count;
    if (readSoFar < many) return;
    for (const reject of waiting) reject(beingMade(readSoFar));
    waiting.clear();
  }

  return {
    catchUp,
    generation: () => generation,
    async ask(source, question) {
      if (!loaded) return askWhileMade(source, question);
      if (current === undefined || performance.now() < expectedUntil) await catchUp(source);
      const followed = await (current ?? begin(source));
      if (followed.threads.isSpent()) {
        await catchUp(source);
        return (await (current ?? followed)).threads.ask(question);
      }
      return followed.threads.ask(question);
    },
    expectChange() {
      expectedUntil = performance.now() + settles;
    },
    async close() {
      closing.abort();
      current = undefined;
      await loaded?.threads.close();
    },
  };
}

function beingMade(read: number): Refusal {
  return new Refusal('busy', say('platform.catalogue-being-read', { read }));
}

/** Who is told what a reading brings, and whether anybody needs it still. */
interface Reading {
  signal: AbortSignal;
  noteRead: (count: number) => void;
  noteChange: () => void;
}

async function load(
  source: SearchSource,
  { startThreads, ...reading }: Reading & { startThreads: () => IndexThreads },
): Promise<Followed> {
  reading.signal.throwIfAborted();
  const followed: Followed = { threads: startThreads(), mark: undefined };
  try {
    await take(source, followed, reading);
    return followed;
  } catch (error) {
    await followed.threads.close();
    throw error;
  }
}

/** The mark moves when everything up to it was taken: what fails half way is read again. */
async function take(
  source: SearchSource,
  followed: Followed,
  { signal, noteRead, noteChange }: Reading,
): Promise<void> {
  const { mark, pieces } = await source.read(followed.mark, signal);
  // The next piece is read while the threads take the one before.
  let before: Promise<unknown> = Promise.resolve();
  for await (const { documents, gone } of pieces) {
    signal.throwIfAborted();
    await before;
    before = Promise.all([
      documents.length > 0 && followed.threads.put(documents),
      gone.length > 0 && followed.threads.drop(gone),
    ]);
    before.catch(() => {});
    noteRead(documents.length);
    noteChange();
  }
  signal.throwIfAborted();
  await before;
  followed.mark = mark;
}
