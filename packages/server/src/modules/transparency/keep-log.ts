import type { Deps } from '../../platform/deps.ts';
import { appendToLog } from './append-to-log.ts';

const looksEvery = 1000;

/** Takes into the log what happens, each second, until it is stopped. Several processes on one database take turns. */
export function keepLog(
  deps: Pick<Deps, 'config' | 'database' | 'keys' | 'log' | 'now' | 'postTo'>,
  { every = looksEvery }: { every?: number } = {},
): { stop(): Promise<void> } {
  let isStopping = false;
  let wake = () => {};
  const pass = async () => {
    try {
      while (!isStopping && (await appendToLog(deps)) > 0);
    } catch (error) {
      // It is tried again in a second; that the database is away is said by others.
      deps.log.debug({ error: String(error) }, 'could not append to the log');
    }
  };
  const run = async () => {
    while (!isStopping) {
      await pass();
      if (isStopping) return;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, every);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  };
  const running = run();
  return {
    async stop() {
      isStopping = true;
      wake();
      await running;
    },
  };
}
