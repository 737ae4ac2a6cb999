import { workOnTasks } from '../../packages/server/src/platform/worker-task.ts';

/** A worker whose tasks misbehave as a stranger's file might make ours. */
export type HostileTask = 'echo' | 'ask' | 'spin' | 'eat' | 'throw';

workOnTasks<HostileTask, string, string>(async (task, ask) => {
  if (task === 'ask') return String(await ask('please'));
  if (task === 'throw') throw new Error('A fault of our own.');
  if (task === 'spin') for (;;);
  if (task === 'eat') {
    const eaten: number[][] = [];
    for (;;) eaten.push(new Array<number>(10_000).fill(Math.random()));
  }
  return task;
});
