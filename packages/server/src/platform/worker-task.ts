import { parentPort } from 'node:worker_threads';

export type ToWorker<Task> =
  | { kind: 'task'; id: number; task: Task }
  | { kind: 'beat' }
  | { kind: 'answer'; callId: number; value: unknown }
  | { kind: 'refused'; callId: number; message: string; status: unknown };

export type FromWorker<Result, Call> =
  | { kind: 'ready' }
  | { kind: 'alive' }
  | { kind: 'done'; id: number; result: Result }
  | { kind: 'failed'; id: number; error: unknown }
  | { kind: 'call'; id: number; callId: number; call: Call };

/** The other side of a `WorkerPool`: does the tasks that arrive; `ask` calls the thread that sent the task. */
export function workOnTasks<Task, Result, Call>(
  work: (task: Task, ask: (call: Call) => Promise<unknown>) => Promise<Result>,
): void {
  const port = parentPort;
  if (!port) throw new Error('This file is for a worker thread.');
  const tell = (message: FromWorker<Result, Call>) => port.postMessage(message);
  const asked = new Map<number, PromiseWithResolvers<unknown>>();
  let lastCall = 0;

  async function begin(id: number, task: Task): Promise<void> {
    try {
      const result = await work(task, (call) => {
        lastCall += 1;
        const answer = Promise.withResolvers<unknown>();
        asked.set(lastCall, answer);
        tell({ kind: 'call', id, callId: lastCall, call });
        return answer.promise;
      });
      tell({ kind: 'done', id, result });
    } catch (error) {
      tell({ kind: 'failed', id, error: error instanceof Error ? error.stack : String(error) });
    }
  }

  port.on('message', (message: ToWorker<Task>) => {
    if (message.kind === 'task') void begin(message.id, message.task);
    else if (message.kind === 'beat') tell({ kind: 'alive' });
    else {
      const waiting = asked.get(message.callId);
      asked.delete(message.callId);
      if (message.kind === 'answer') waiting?.resolve(message.value);
      else waiting?.reject(Object.assign(new Error(message.message), { status: message.status }));
    }
  });
  tell({ kind: 'ready' });
}
