import { Worker } from 'node:worker_threads';
import type { FromWorker, ToWorker } from './worker-task.ts';

/** Threads that may die alone: whatever a stranger sends is read in one of them, and its death is one answer. */
export interface WorkerPool<Task, Result, Call> {
  /** `answer` does in this thread what the task may not do itself, such as the network. Throws `WorkerFault`. */
  ask(task: Task, answer: (call: Call) => Promise<unknown>): Promise<Result>;
  close(): Promise<void>;
}

/** `died`: out of memory or without a sign of life. `slow`: no result in time. `full`: too many are waiting. */
export class WorkerFault extends Error {
  readonly reason: 'died' | 'slow' | 'full';

  constructor(reason: WorkerFault['reason'], cause?: unknown) {
    super(`A worker could not do its task: ${reason}.`, { cause });
    this.name = 'WorkerFault';
    this.reason = reason;
  }
}

export interface PoolLimits {
  /** Threads; the first starts with the first task, a further one when none is idle. */
  threads: number;
  /** Tasks of one thread at the same time: they wait for the network most of theirs. */
  tasks: number;
  waiting: number;
  /** Of one thread's heap. */
  megabytes: number;
  /** Without a sign of life, after which a thread is ended. */
  silentMilliseconds: number;
  /** From asking to the answer. */
  wholeMilliseconds: number;
}

interface Job<Task, Result, Call> {
  id: number;
  task: Task;
  answer: (call: Call) => Promise<unknown>;
  done: PromiseWithResolvers<Result>;
  late: NodeJS.Timeout;
  /** It was in a thread that died with several tasks: now it gets one for itself, so that the guilty one is known. */
  isSuspect: boolean;
}

interface Member<Task, Result, Call> {
  worker: Worker;
  jobs: Map<number, Job<Task, Result, Call>>;
  isReady: boolean;
  /** Beats since the last message. */
  missed: number;
  fault?: unknown;
}

/** Signs of life that may be missed: counted, not timed, so that a pause of this whole process ends no thread. */
const beats = 10;

export function createWorkerPool<Task, Result, Call>(
  file: URL,
  limits: PoolLimits,
): WorkerPool<Task, Result, Call> {
  type OwnJob = Job<Task, Result, Call>;
  type OwnMember = Member<Task, Result, Call>;
  const members = new Set<OwnMember>();
  const waiting: OwnJob[] = [];
  let lastId = 0;
  let isClosed = false;

  function ask(task: Task, answer: OwnJob['answer']): Promise<Result> {
    if (isClosed || waiting.length >= limits.waiting) return Promise.reject(new WorkerFault('full'));
    lastId += 1;
    const done = Promise.withResolvers<Result>();
    const late = setTimeout(() => giveUp(job), limits.wholeMilliseconds);
    const job: OwnJob = { id: lastId, task, answer, done, late, isSuspect: false };
    waiting.push(job);
    place();
    return done.promise.finally(() => clearTimeout(late));
  }

  /** Its calls are refused, also those that are being answered, so that it ends in its thread as well. */
  function giveUp(job: OwnJob): void {
    const position = waiting.indexOf(job);
    if (position >= 0) waiting.splice(position, 1);
    job.done.reject(new WorkerFault('slow'));
  }

  function place(): void {
    for (let job = waiting[0]; job !== undefined; job = waiting[0]) {
      const member = seatFor(job);
      if (member === undefined) return;
      waiting.shift();
      member.jobs.set(job.id, job);
      member.worker.ref();
      tell(member, { kind: 'task', id: job.id, task: job.task });
    }
  }

  function seatFor(job: OwnJob): OwnMember | undefined {
    const idle = [...members].find((member) => member.jobs.size === 0);
    if (idle) return idle;
    if (members.size < limits.threads) return startMember();
    if (job.isSuspect) return undefined;
    return [...members]
      .filter(({ jobs }) => jobs.size < limits.tasks && ![...jobs.values()].some((other) => other.isSuspect))
      .toSorted((a, b) => a.jobs.size - b.jobs.size)[0];
  }

  function startMember(): OwnMember {
    const worker = new Worker(file, {
      // Of ours only the way to find the engine; a test runner's flags are not for it.
      execArgv: process.execArgv.filter((flag) => flag.startsWith('--conditions')),
      resourceLimits: { maxOldGenerationSizeMb: limits.megabytes, stackSizeMb: 4 },
    });
    const member: OwnMember = { worker, jobs: new Map(), isReady: false, missed: 0 };
    const heart = setInterval(() => beat(member), limits.silentMilliseconds / beats).unref();
    worker.on('message', (message: FromWorker<Result, Call>) => hear(member, message));
    worker.on('error', (error) => {
      member.fault = error;
    });
    worker.on('exit', () => {
      clearInterval(heart);
      bury(member);
    });
    members.add(member);
    return member;
  }

  function beat(member: OwnMember): void {
    if (!member.isReady || member.jobs.size === 0) return;
    member.missed += 1;
    if (member.missed > beats) void member.worker.terminate();
    else tell(member, { kind: 'beat' });
  }

  function hear(member: OwnMember, message: FromWorker<Result, Call>): void {
    member.missed = 0;
    if (message.kind === 'ready') member.isReady = true;
    if (message.kind === 'call') void answerCall(member, message);
    if (message.kind !== 'done' && message.kind !== 'failed') return;
    const job = member.jobs.get(message.id);
    member.jobs.delete(message.id);
    if (member.jobs.size === 0) member.worker.unref();
    if (message.kind === 'done') job?.done.resolve(message.result);
    else job?.done.reject(new Error('A task failed in its worker.', { cause: message.error }));
    place();
  }

  async function answerCall(
    member: OwnMember,
    { id, callId, call }: { id: number; callId: number; call: Call },
  ): Promise<void> {
    try {
      const job = member.jobs.get(id);
      const value = await (job && Promise.race([job.answer(call), job.done.promise]));
      tell(member, { kind: 'answer', callId, value });
    } catch (error) {
      const status = error instanceof Error && 'status' in error ? error.status : undefined;
      tell(member, { kind: 'refused', callId, message: String(error), status });
    }
  }

  function bury(member: OwnMember): void {
    members.delete(member);
    const lost = [...member.jobs.values()];
    // A thread that never got ready is our own fault, and would be so again.
    const fault = member.isReady
      ? new WorkerFault('died', member.fault)
      : new Error('A worker did not start.', { cause: member.fault });
    if (isClosed || lost.length <= 1 || !member.isReady) for (const job of lost) job.done.reject(fault);
    else waiting.unshift(...lost.map((job) => Object.assign(job, { isSuspect: true })));
    place();
  }

  return {
    ask,
    async close() {
      isClosed = true;
      for (const job of waiting.splice(0)) job.done.reject(new WorkerFault('full'));
      await Promise.all([...members].map(({ worker }) => worker.terminate()));
    },
  };
}

function tell<Task>({ worker }: { worker: Worker }, message: ToWorker<Task>): void {
  worker.postMessage(message);
}
