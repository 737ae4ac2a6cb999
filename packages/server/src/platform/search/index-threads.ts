import { Worker } from 'node:worker_threads';
import type { FromIndex, ToIndex } from './index-messages.ts';
import type { SearchAnswer, SearchDocument, SearchQuestion, SearchShape } from './search-question.ts';

/** Threads that hold the same index each. */
export interface IndexThreads {
  ask(question: SearchQuestion): Promise<SearchAnswer>;
  put(documents: readonly SearchDocument[]): void;
  drop(ids: readonly string[]): void;
  /** Whether the index should be made anew: a thread is gone, or more is empty in it than is held. */
  isSpent(): boolean;
  close(): Promise<void>;
}

/** One thread's heap; numbers lie beside it. 100,000 editions take some 450 MB of both while they are loaded. */
const megabytes = 1500;
/** Empty places that are never worth making the index anew. */
const leastWasted = 20_000;
const mostWaiting = 2000;

interface Member {
  worker: Worker;
  waiting: Map<number, PromiseWithResolvers<SearchAnswer>>;
}

export function startIndexThreads(shape: SearchShape, threads: number): IndexThreads {
  const members = Array.from({ length: threads }, () => startMember(shape, note));
  let lastId = 0;
  let isDead = false;
  let held = { size: 0, wasted: 0 };

  function note(member: Member, message: FromIndex | 'died'): void {
    if (message === 'died') {
      isDead = true;
      for (const { reject } of member.waiting.values()) reject(new Error('The search thread ended.'));
      member.waiting.clear();
      return;
    }
    if (message.kind === 'holds') {
      held = message;
      return;
    }
    const asked = member.waiting.get(message.id);
    member.waiting.delete(message.id);
    if (member.waiting.size === 0) member.worker.unref();
    if (message.kind === 'answer') asked?.resolve(message.answer);
    else asked?.reject(new Error('A search failed in its thread.', { cause: message.error }));
  }

  function tellAll(message: ToIndex): void {
    for (const { worker } of members) worker.postMessage(message);
  }

  return {
    ask(question) {
      const [member] = [...members].sort((one, other) => one.waiting.size - other.waiting.size);
      if (!member || isDead || member.waiting.size >= mostWaiting)
        return Promise.reject(new Error('No search thread is free.'));
      lastId += 1;
      const asked = Promise.withResolvers<SearchAnswer>();
      member.waiting.set(lastId, asked);
      member.worker.ref();
      member.worker.postMessage({ kind: 'ask', id: lastId, question } satisfies ToIndex);
      return asked.promise;
    },
    put: (documents) => tellAll({ kind: 'put', documents }),
    drop: (ids) => tellAll({ kind: 'drop', ids }),
    isSpent: () => isDead || (held.wasted > leastWasted && held.wasted > held.size),
    async close() {
      await Promise.all(members.map(({ worker }) => worker.terminate()));
    },
  };
}

function startMember(
  shape: SearchShape,
  note: (member: Member, message: FromIndex | 'died') => void,
): Member {
  const worker = new Worker(new URL('./index-worker.ts', import.meta.url), {
    workerData: shape,
    // Of ours only the way to find packages; a test runner's flags are not for it.
    execArgv: process.execArgv.filter((flag) => flag.startsWith('--conditions')),
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  });
  const member: Member = { worker, waiting: new Map() };
  worker.on('message', (message: FromIndex) => note(member, message));
  worker.on('error', () => note(member, 'died'));
  worker.on('exit', () => note(member, 'died'));
  worker.unref();
  return member;
}
