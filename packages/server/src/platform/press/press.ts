import { type ChildProcess, fork } from 'node:child_process';
import { type FromPress, type PressOrder, type Printed, pressBounds, type ToPress } from './order.ts';

/** Prints documents in a process of its own, one after the other. */
export interface Press {
  /** Throws `PressFault`. */
  print(order: PressOrder): Promise<Printed>;
  close(): Promise<void>;
}

/** `died`: out of memory. `slow`: not done in time. `full`: too many wait. `large`: too much was sent. */
export class PressFault extends Error {
  readonly reason: 'died' | 'slow' | 'full' | 'large';

  constructor(reason: PressFault['reason']) {
    super(`A document could not be printed: ${reason}.`);
    this.name = 'PressFault';
    this.reason = reason;
  }
}

export interface PressLimits {
  waiting: number;
  /** From the moment that the process works on it. */
  milliseconds: number;
  /** After as many, another process goes on: each document leaves a quarter of a megabyte behind. */
  documents: number;
}

interface Job {
  id: number;
  order: PressOrder;
  done: PromiseWithResolvers<Printed>;
}

interface Child {
  process: ChildProcess;
  isReady: boolean;
  printed: number;
  job?: Job | undefined;
  late?: NodeJS.Timeout | undefined;
  fault: PressFault['reason'];
}

const ordinary: PressLimits = { waiting: 64, milliseconds: 15_000, documents: 500 };

/** Whatever asks for packages is led to a port that nobody listens at: templates have no way to the network. */
const nowhere = 'http://127.0.0.1:9';
const environment = {
  ...{ HTTP_PROXY: nowhere, HTTPS_PROXY: nowhere, ALL_PROXY: nowhere, NO_PROXY: '' },
  ...{ XDG_DATA_HOME: '/no-such-folder', XDG_CACHE_HOME: '/no-such-folder', HOME: '/no-such-folder' },
};

/** Starts nothing: the first order does. */
export function createPress(limits: PressLimits = ordinary): Press {
  const waiting: Job[] = [];
  let child: Child | undefined;
  let lastId = 0;
  let isClosed = false;

  function print(order: PressOrder): Promise<Printed> {
    if (isClosed || waiting.length >= limits.waiting) return Promise.reject(new PressFault('full'));
    if (sizeOf(order) > pressBounds.orderBytes) return Promise.reject(new PressFault('large'));
    lastId += 1;
    const job = { id: lastId, order, done: Promise.withResolvers<Printed>() };
    waiting.push(job);
    work();
    return job.done.promise;
  }

  function work(): void {
    if (waiting.length === 0) return;
    child ??= start();
    if (!child.isReady || child.job) return;
    const job = waiting.shift();
    if (job) begin(child, job);
  }

  function begin(on: Child, job: Job): void {
    on.job = job;
    hold(on, true);
    on.late = setTimeout(() => {
      on.fault = 'slow';
      on.process.kill('SIGKILL');
    }, limits.milliseconds);
    on.process.send({ id: job.id, order: job.order } satisfies ToPress);
  }

  function start(): Child {
    const process = fork(new URL('./press-child.ts', import.meta.url), {
      execArgv: globalThis.process.execArgv.filter((flag) => flag.startsWith('--conditions')),
      env: environment,
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const started: Child = { process, isReady: false, printed: 0, fault: 'died' };
    process.on('message', (message: FromPress) => hear(started, message));
    // Who ended early reads no more; the end itself is told by `exit`.
    process.on('error', () => {});
    process.once('exit', () => bury(started));
    return started;
  }

  function hear(from: Child, message: FromPress): void {
    if (message.kind === 'ready') from.isReady = true;
    else {
      clearTimeout(from.late);
      from.job?.done.resolve(message.printed);
      from.job = undefined;
      from.printed += 1;
      hold(from, false);
      if (from.printed >= limits.documents) retire(from);
    }
    work();
  }

  function retire(old: Child): void {
    if (child === old) child = undefined;
    if (old.process.connected) old.process.disconnect();
  }

  function bury(dead: Child): void {
    clearTimeout(dead.late);
    if (child === dead) child = undefined;
    dead.job?.done.reject(new PressFault(dead.fault));
    // One that never got ready is our own fault, and would be so again.
    if (!dead.isReady)
      for (const job of waiting.splice(0)) job.done.reject(new Error('The press did not start.'));
    work();
  }

  return {
    print,
    async close() {
      isClosed = true;
      for (const job of waiting.splice(0)) job.done.reject(new PressFault('full'));
      const last = child?.process;
      if (!last || last.exitCode !== null) return;
      last.ref();
      const gone = new Promise((resolve) => last.once('exit', resolve));
      last.kill('SIGKILL');
      await gone;
    },
  };
}

/** An idle process keeps nothing awake. */
function hold({ process }: Child, isBusy: boolean): void {
  if (isBusy) {
    process.ref();
    process.channel?.ref();
  } else {
    process.unref();
    process.channel?.unref();
  }
}

function sizeOf({ files }: PressOrder): number {
  return Object.values(files).reduce((sum, content) => sum + Buffer.byteLength(content), 0);
}
