import { Worker } from 'node:worker_threads';
import type { FromIndex, ToIndex } from './index-messages.ts';
import type { SearchAnswer, SearchDocument, SearchQuestion, SearchShape } from './search-question.ts';

/** Threads that hold the same index each. */
export interface IndexThreads {
  ask(question: SearchQuestion): Promise<SearchAnswer>;
  /** Ends when every thread has them; a question that is asked before is answered after. */
  put(documents: readonly SearchDocument[]): Promise<void>;
  drop(ids: readonly string[]): Promise<void>;
  /** Whether the index should be made anew: a thread is gone, or more is empty in it than is held. */
  isSpent(): boolean;
  close(): Promise<void>;
}

/** One thread's heap; numbers lie beside it. 100,000 editions take some 450 MB of both while they are loaded. */
const megabytes = 1500;
/** Empty places that are never worth making the index anew. */
const leastWasted = 20_000;
const mostWaiting = 4000;
/** Questions that a thread has at once: the one that it answers, and the next, so that it never waits for us. */
const mostAtOnce = 2;

interface Member {
  worker: Worker;
  waiting: Map<number, PromiseWithResolvers<SearchAnswer>>;
  /** Changes that it was told and has not made yet, the oldest first. */
  changes: PromiseWithResolvers<void>[];
}

interface Asked extends PromiseWithResolvers<SearchAnswer> {
  question: SearchQuestion;
}

export function startIndexThreads(shape: SearchShape, threads: number): IndexThreads {
  const members = Array.from({ length: threads }, () => startMember(shape, note));
  /** What no thread has yet: a long answer in one of them keeps nobody waiting while another is free. */
  let queue: Asked[] = [];
  let lastId = 0;
  let isDead = false;
  let held = { size: 0, wasted: 0 };

  function note(member: Member, message: FromIndex | 'died'): void {
    if (message === 'died') {
      isDead = true;
      for (const { reject } of [...member.waiting.values(), ...member.changes, ...queue])
        reject(new Error('The search thread ended.'));
      member.waiting.clear();
      member.changes = [];
      queue = [];
      return;
    }
    if (message.kind === 'holds') {
      held = message;
      member.changes.shift()?.resolve();
      rest(member);
      return;
    }
    const asked = member.waiting.get(message.id);
    member.waiting.delete(message.id);
    handOut();
    rest(member);
    if (message.kind === 'answer') asked?.resolve(JSON.parse(message.answer));
    else asked?.reject(new Error('A search failed in its thread.', { cause: message.error }));
  }

  function handOut(): void {
    for (;;) {
      const [free] = members
        .filter(({ waiting }) => waiting.size < mostAtOnce)
        .sort((one, other) => one.waiting.size - other.waiting.size);
      const next = free && queue.shift();
      if (!next) return;
      lastId += 1;
      free.waiting.set(lastId, next);
      free.worker.ref();
      free.worker.postMessage({
        kind: 'ask',
        id: lastId,
        question: JSON.stringify(next.question),
      } satisfies ToIndex);
    }
  }

  async function tellAll(message: ToIndex): Promise<void> {
    if (isDead) throw new Error('A search thread ended.');
    const made = members.map((member) => {
      const change = Promise.withResolvers<void>();
      member.changes.push(change);
      member.worker.ref();
      member.worker.postMessage(message);
      return change.promise;
    });
    await Promise.all(made);
  }

  return {
    ask(question) {
      if (isDead || queue.length >= mostWaiting)
        return Promise.reject(new Error('No search thread is free.'));
      const asked = { question, ...Promise.withResolvers<SearchAnswer>() };
      queue.push(asked);
      handOut();
      return asked.promise;
    },
    put: (documents) => tellAll({ kind: 'put', documents: JSON.stringify(documents) }),
    drop: (ids) => tellAll({ kind: 'drop', ids }),
    isSpent: () => isDead || (held.wasted > leastWasted && held.wasted > held.size),
    async close() {
      await Promise.all(members.map(({ worker }) => worker.terminate()));
    },
  };
}

/** A thread that has nothing to do keeps no process from ending. */
function rest({ worker, waiting, changes }: Member): void {
  if (waiting.size === 0 && changes.length === 0) worker.unref();
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
  const member: Member = { worker, waiting: new Map(), changes: [] };
  worker.on('message', (message: FromIndex) => note(member, message));
  worker.on('error', () => note(member, 'died'));
  worker.on('exit', () => note(member, 'died'));
  worker.unref();
  return member;
}
