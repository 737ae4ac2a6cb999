import { absenceOf } from '../../platform/database-absence.ts';
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
  let said: string | undefined;
  const say = (error: unknown) => {
    const told = String(error);
    // That the database is away is said by others.
    if (absenceOf(error) === 'absent') deps.log.debug({ error: told }, 'could not append to the log');
    else if (told !== said) deps.log.error({ err: error }, 'could not append to the log');
    said = told;
  };
  const pass = async () => {
    try {
      while (!isStopping && (await appendToLog(deps)) > 0);
      said = undefined;
    } catch (error) {
      // It is tried again in a second.
      say(error);
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
